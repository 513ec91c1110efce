"""A session that is there is opened again: from the start page, and from the sessions of a group."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plc_workshop.errors import LostRound, SealedRound, WorkshopError
from plc_workshop.tui.asking.going_on import answers_lost, code_wanted, left_open
from plc_workshop.tui.messages import Opened
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.glance import Glance
    from plc_workshop.runner.run import Run
    from plc_workshop.tui.base.keyed import KeyedScreen


def go_on(screen: KeyedScreen, desk: Desk, glance: Glance) -> None:
    """Open a session; a round that was left open on an earlier day is asked about first."""
    if not glance.left_open:
        open_again(screen, desk, glance.folder)
        return
    screen.ask(left_open(glance.state, partial(open_again, screen, desk, glance.folder)))


def open_again(screen: KeyedScreen, desk: Desk, session: str, *, give_up: bool = False) -> None:
    """Open a session by its folder, or ask for what it needs first."""
    giving_up = partial(open_again, screen, desk, session, give_up=True)

    def not_opened(problem: WorkshopError) -> None:
        match problem:
            case SealedRound():
                screen.ask(code_wanted(problem, partial(_ask_code, screen, desk, session), giving_up))
            case LostRound():
                screen.ask(answers_lost(problem, giving_up))
            case _:
                screen.tell_of(problem)

    screen.try_beside(
        lambda: desk.sessions.resume(session, give_up=give_up),
        lambda run: screen.leave_for(Opened(run)),
        not_opened,
    )


def _ask_code(screen: KeyedScreen, desk: Desk, session: str) -> None:
    """Open a sealed round with the code that its keeper types."""
    from plc_workshop.tui.above.typing_code import TypingCodeScreen

    opened: list[Run] = []

    def check(code: str) -> None:
        opened.append(desk.sessions.resume(session, code=code))

    def typed(_code: str | None) -> None:
        for run in opened:
            screen.leave_for(Opened(run))

    title, note = _("Type the code from the paper"), _("Esc: not now")
    screen.app.push_screen(TypingCodeScreen(title, check, note=note), typed)
