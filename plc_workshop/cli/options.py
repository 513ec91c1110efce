"""Options that every command has, before or after its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.settings import Folders, Settings

F = TypeVar("F", bound=Callable[..., Any])
_FOLDER = click.Path(path_type=Path, file_okay=False)


def folders_options(function: F) -> F:
    """Add --sessions, --content and --state."""
    for name, text in (
        ("state", "Private folder for the open round."),
        ("content", "Folder with the packs."),
        ("sessions", "Folder for the sessions."),
    ):
        function = click.option(f"--{name}", type=_FOLDER, help=text)(function)
    return function


def gathered(context: click.Context, **given: Any) -> tuple[Folders, Settings]:
    """The folders and settings in force: an option after the command's name beats one before it."""
    from plc_workshop.settings import gather

    before = context.obj or {}
    folders: dict[str, Any] = {n: given.get(n) or before.get(n) for n in ("sessions", "content", "state")}
    return gather(**{**given, **folders})


def desk(context: click.Context, **given: Any) -> Desk:
    """The desk for the folders and settings in force; what killed runs and rehearsals left is gone."""
    front = desk_as_left(context, **given)
    front.sessions.end_what_is_over()
    return front


def desk_as_left(context: click.Context, **given: Any) -> Desk:
    """The same, while what a killed run left of its round lies there still; what rehearsals left is gone."""
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearsed import sweep

    sweep()
    return Desk(*gathered(context, **given))
