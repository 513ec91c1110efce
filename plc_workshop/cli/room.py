"""The command that opens the room's window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from plc_workshop.cli.options import gathered, places_options
from plc_workshop.cli.terminal import ignore_textual_environment, need_terminal


@click.command()
@click.argument("session", required=False, default="")
@places_options
@click.pass_context
def stage(context: click.Context, /, session: str, **places: Any) -> None:
    """Open the window for the room, to be put on the projector.

    It follows SESSION, or the one that is led on this laptop, and shows no notes and no answers.
    """
    need_terminal()
    folders, settings = gathered(context, **places)
    ignore_textual_environment()
    from plc_workshop.tui.stage import StageApp

    follows = settings.sources["theme"].kind != "environment"
    app = StageApp(folders.state, Path(session).name, theme=settings.theme, follows=follows)
    app.run()
    raise SystemExit(app.return_code or 0)
