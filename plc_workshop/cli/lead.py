"""Commands that open the app: home, run, resume, rehearse."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli.after_a_kill import tidied
from plc_workshop.cli.options import desk_as_left, folders_options
from plc_workshop.errors import SealedRound
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.runner.run import Run


def home(given: dict[str, Any]) -> None:
    """Open the start page."""
    _show(_ready(click.get_current_context(), **given))


@click.command()
@click.argument("pack")
@click.option("--group", metavar="NAME", help="Name of the group; with it set-up is passed by.")
@click.option(
    "--participants", type=click.IntRange(1, MOST_PEOPLE), metavar="N", help="How many people rate.  [default: 7]"
)
@click.option(
    "--turn-seconds",
    type=click.IntRange(20, 3600),
    metavar="N",
    help="Time for a turn, in seconds.  [default: the settings', else the pack's]",
)
@click.option(
    "--threshold",
    type=click.IntRange(LEAST_THRESHOLD, MOST_PEOPLE),
    metavar="N",
    help=f"People who must be done before anything shows.  [default: the settings', else {LEAST_THRESHOLD}]",
)
@click.option(
    "--open", "numbers", is_flag=True, help="Show all numbers, also in small groups and where one stands alone."
)
@click.option("--hard-limit", is_flag=True, help="A turn whose time is over goes to its answers.")
@click.option("--watch", is_flag=True, help="Show what is saved into the pack's file, until the round opens.")
@click.option("--short", is_flag=True, help="A short meeting of a group that has met before: without the Mirror.")
@folders_options
@click.pass_context
def run(
    context: click.Context,
    /,
    pack: str,
    group: str | None,
    participants: int | None,
    turn_seconds: int | None,
    threshold: int | None,
    *,
    numbers: bool,
    hard_limit: bool,
    watch: bool,
    short: bool,
    **folders: Any,
) -> None:
    """Begin a session of PACK, at set-up or, with --group, at once."""
    front = _ready(context, turn_seconds=turn_seconds, threshold=threshold, **folders)
    setup = front.blank_setup(front.packs.locate(pack))
    setup = replace(
        setup,
        group=group or "",
        people=participants or setup.people,
        display="open" if numbers else "careful",
        hard_limit=hard_limit,
        watch=watch,
        meeting="short" if short else None,
    )
    if group is not None:
        _say_whose_name_is_near(front, group)
    if group is None:
        _show(front, setup=setup)
    else:
        _show(front, run=front.start(setup))


@click.command()
@click.argument("session", required=False, default="")
@folders_options
@click.pass_context
def resume(context: click.Context, /, session: str, **folders: Any) -> None:
    """Go on with SESSION, or with the newest that is not finished."""
    front = _ready(context, **folders)
    try:
        run = front.sessions.resume(session)
    except SealedRound as sealed:
        _show(front, sealed=sealed.session)
    else:
        _show(front, run=run)


@click.command()
@click.argument("pack", required=False, default="")
@click.option(
    "--keep", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Folder in which the session stays."
)
@folders_options
@click.pass_context
def rehearse(context: click.Context, /, pack: str, keep: Path | None, **folders: Any) -> None:
    """Lead PACK, or the first there is, with invented people.

    Every screen and file says that it is a rehearsal, and nothing of it stays, but with --keep.
    """
    from plc_workshop.runner.rehearse import Rehearsal

    front = _ready(context, **folders)
    rehearsal = Rehearsal(front, keep)
    try:
        run = rehearsal.start(front.packs.locate(pack) if pack else None)
        _show(front, run=run, rehearsal=rehearsal)
    finally:
        rehearsal.end()


def _say_whose_name_is_near(front: Desk, group: str) -> None:
    """A slip in a name starts a new group: said, and on the start page too; who typed a command is not asked."""
    from plc_workshop.cli import output
    from plc_workshop.runner.names_alike import alike

    near = alike(group, (each.name for each in front.groups.met().named))
    if near:
        said = _("{group} is new here. If it is {near}, start again with --group and that name.")
        said = said.format(group=group, near=near)
        output.say(said)
        front.news = " ".join(filter(None, (front.news, said)))


def _ready(context: click.Context, **given: Any) -> Desk:
    """The desk, once the terminal is one and shows nothing of a run that was killed. Raises: WorkshopError."""
    front = desk_as_left(context, on_a_terminal=True, **given)
    # First: that a round was open then is told by what is left of it.
    front.news = " ".join(filter(None, (tidied(front.folders.state), front.news)))
    front.sessions.end_what_is_over()
    return front


def _show(
    front: Desk, *, run: Run | None = None, setup: Any = None, rehearsal: Rehearsal | None = None, sealed: str = ""
) -> None:
    """Show the app until it ends, and end with its exit code."""
    from plc_workshop.cli.terminal import flush_input, ignore_textual_environment
    from plc_workshop.runner.clock import SystemClock

    ignore_textual_environment()
    from plc_workshop.tui.app import WorkshopApp

    if run is not None:
        run.remark(front.take_news())
    theme = front.settings.theme
    app = WorkshopApp(front, SystemClock(), theme=theme, run=run, setup=setup, rehearsal=rehearsal, sealed=sealed)
    try:
        app.run()
    finally:
        flush_input()
    raise SystemExit(app.return_code or 0)
