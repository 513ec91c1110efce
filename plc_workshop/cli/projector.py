"""The command that opens the room's window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli.after_a_kill import tidied
from plc_workshop.cli.options import desk_as_left, folders_options
from plc_workshop.cli.terminal import ignore_textual_environment, need_terminal

if TYPE_CHECKING:
    from plc_workshop.settings import Folders


@click.command()
@click.argument("session", required=False, default="")
@folders_options
@click.pass_context
def stage(context: click.Context, /, session: str, **given: Any) -> None:
    """Open the room's window, to be put on the projector.

    It follows SESSION, or the one that is led on this laptop, and shows no notes and no answers.
    """
    front = desk_as_left(context, **given)
    folders, settings = front.folders, front.settings
    name = _named(folders, session)
    need_terminal()
    tidied(folders.state)
    front.sessions.end_what_is_over()
    ignore_textual_environment()
    from plc_workshop.tui.stage import StageApp

    follows = settings.sources["theme"].kind != "environment"
    app = StageApp(folders.state, name, theme=settings.theme, follows=follows)
    app.run()
    raise SystemExit(app.return_code or 0)


def _named(folders: Folders, session: str) -> str:
    """The id of a session that is led now or could be; empty where none is named. Raises: WorkshopError."""
    from plc_workshop.room.runtime_files import path_of
    from plc_workshop.store.shelf import find, id_of

    name = Path(session).name
    return name if not name or path_of(folders.state, name).exists() else id_of(find(folders.sessions, session))
