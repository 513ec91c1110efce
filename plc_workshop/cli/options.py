"""Options that every command has, before or after its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from plc_workshop.cli import output
from plc_workshop.cli.terminal import need_terminal
from plc_workshop.words import pgettext, speak
from plc_workshop.words.languages import first_near, named, nearest
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.settings import Folders, Settings

F = TypeVar("F", bound=Callable[..., Any])
_FOLDER = click.Path(path_type=Path, file_okay=False)
_HERE = ("sessions", "content", "state", "language")


class Gathered(NamedTuple):
    """What counts for this start of the program."""

    folders: Folders
    settings: Settings
    remarks: tuple[str, ...]
    """What there is to say about it."""


def folders_options(function: F) -> F:
    """Add --sessions, --content, --state and --language."""
    for name, metavar, text in (
        ("language", "CODE", "Language of screens and new sessions.  [default: yours]"),
        ("state", "DIR", "Private folder of an open round.  [default: your user's]"),
        ("content", "DIR", "Folder with the packs.  [default: here, else built in]"),
        ("sessions", "DIR", "Folder for the sessions.  [default: here, else documents]"),
    ):
        kind = _FOLDER if metavar == "DIR" else None
        function = click.option(f"--{name}", type=kind, metavar=metavar, help=text)(function)
    return function


def gathered(context: click.Context, **given: Any) -> Gathered:
    """The folders and settings in force, and from now on their language is spoken.

    An option after the command's name beats one before it. Raises: click.BadParameter, WorkshopError.
    """
    from plc_workshop.settings import gather, surroundings
    from plc_workshop.words.system_languages import told_by_the_system

    before = context.obj or {}
    here: dict[str, Any] = {name: given.get(name) or before.get(name) for name in _HERE}
    wanted, around = here["language"], surroundings()
    # Before the settings are read: that they cannot be read is said in it.
    told = told_by_the_system(around)
    speak(first_near((wanted, around.get("PLC_WORKSHOP_LANGUAGE"), *(each.tag for each in told))))
    is_there = wanted is None or nearest(wanted) is not None
    chosen = {**given, **here, "language": wanted if is_there else None}
    folders, settings = gather(**chosen, system=lambda _environment: told)
    said = speak(settings.language)
    if not is_there:
        problem = pgettext("sentence", "choose from {formats}").format(formats=in_a_row(named()))
        raise click.BadParameter(problem, param_hint="--language")
    remarks = tuple(filter(None, (*settings.remarks, said)))
    output.say(*remarks)
    return Gathered(folders, settings, remarks)


def desk(context: click.Context, **given: Any) -> Desk:
    """The desk for the folders and settings in force; what killed runs and rehearsals left is gone."""
    front = desk_as_left(context, **given)
    front.sessions.end_what_is_over()
    return front


def desk_as_left(context: click.Context, *, on_a_terminal: bool = False, **given: Any) -> Desk:
    """The same, while what a killed run left of its round lies there still; what rehearsals left is gone.

    Raises: NoScreen, before anything is changed, where it is to be `on_a_terminal` and there is none.
    """
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearsed import sweep

    found = gathered(context, **given)
    if on_a_terminal:
        need_terminal()
    sweep()
    front = Desk(found.folders, found.settings)
    front.news = " ".join(found.remarks)
    return front
