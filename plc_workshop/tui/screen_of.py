"""Which screen shows a stop, each imported when it is first shown."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import assert_never

from plc_workshop.session import alone
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_in_lines import is_in_lines
from plc_workshop.tui.base.stop import StopScreen

_MINUTE_BY_MINUTE = (Stop.PLAN, Stop.SEE)
"""Stops that show what the time on the wall makes of the plan."""
_ANSWERING = (Stop.OTHERS, Stop.SHEET, Stop.TURN, Stop.REVIEW, Stop.AWAY, Stop.THANKS)
"""Stops of one who answers, whichever way."""


def only_time_passed(before: Session, after: Session) -> bool:
    """Whether nothing but the clock has moved on, so that nothing but the clock need be drawn."""
    if before.turn is not None and after.turn is not None:
        turn = after.turn
        before = replace(before, turn=replace(before.turn, left=turn.left, spent=turn.spent, idle=turn.idle))
    record = replace(before.record, plan=after.record.plan)
    now = after.view
    view = replace(before.view, elapsed=now.elapsed, thanks=now.thanks, talked=now.talked, code_stood=now.code_stood)
    if alone.is_over(before) == alone.is_over(after):
        view = replace(view, alone=now.alone)
    if before.stop not in _MINUTE_BY_MINUTE:
        view = replace(view, now=now.now)
    return replace(before, record=record, view=view) == after


def screen_for(session: Session) -> type[StopScreen]:
    """The screen that shows a session: that of its stop, or plain lines."""
    if is_in_lines(session):
        from plc_workshop.tui.screens.in_lines import InLinesScreen

        return InLinesScreen
    return screen_of(session.stop)


@cache
def read_beforehand() -> None:
    """Read all that shows somebody who answers: when a file of the program was read must not tell which way one did."""
    from plc_workshop.tui.screens.in_lines import InLinesScreen  # noqa: F401 - to have read it

    for stop in _ANSWERING:
        screen_of(stop)
    for styles in Path(__file__).parent.rglob("*.tcss"):
        styles.read_bytes()


def screen_of(stop: Stop) -> type[StopScreen]:
    """The screen that shows a stop; imported here, so that home paints before the others load."""
    match stop:
        case Stop.PLAN:
            from plc_workshop.tui.screens.plan import PlanScreen

            return PlanScreen
        case Stop.LAST:
            from plc_workshop.tui.screens.last import LastScreen

            return LastScreen
        case Stop.AGREEMENTS:
            from plc_workshop.tui.screens.agreements import AgreementsScreen

            return AgreementsScreen
        case Stop.SECTION | Stop.GUIDE:
            from plc_workshop.tui.screens.section import SectionScreen

            return SectionScreen
        case Stop.PRACTICE:
            from plc_workshop.tui.screens.practice import PracticeScreen

            return PracticeScreen
        case Stop.BEFORE:
            from plc_workshop.tui.screens.before import BeforeScreen

            return BeforeScreen
        case Stop.CODE:
            from plc_workshop.tui.screens.sealed import SealedScreen

            return SealedScreen
        case Stop.COVER:
            from plc_workshop.tui.screens.cover import CoverScreen

            return CoverScreen
        case Stop.OTHERS:
            from plc_workshop.tui.screens.others import OthersScreen

            return OthersScreen
        case Stop.SHEET:
            from plc_workshop.tui.screens.typed_sheet import TypedSheetScreen

            return TypedSheetScreen
        case Stop.TURN:
            from plc_workshop.tui.screens.turn import TurnScreen

            return TurnScreen
        case Stop.REVIEW:
            from plc_workshop.tui.screens.review import ReviewScreen

            return ReviewScreen
        case Stop.AWAY:
            from plc_workshop.tui.screens.away import AwayScreen

            return AwayScreen
        case Stop.THANKS:
            from plc_workshop.tui.screens.thanks import ThanksScreen

            return ThanksScreen
        case Stop.PREDICT:
            from plc_workshop.tui.screens.predict import PredictScreen

            return PredictScreen
        case Stop.SEE:
            from plc_workshop.tui.screens.see import SeeScreen

            return SeeScreen
        case Stop.NOTICE:
            from plc_workshop.tui.screens.notice import NoticeScreen

            return NoticeScreen
        case Stop.FOCUS | Stop.ONE:
            from plc_workshop.tui.screens.one import OneScreen

            return OneScreen
        case Stop.THEN:
            from plc_workshop.tui.screens.then import ThenScreen

            return ThenScreen
        case Stop.DO:
            from plc_workshop.tui.screens.do import DoScreen

            return DoScreen
        case Stop.MEET:
            from plc_workshop.tui.screens.meet import MeetScreen

            return MeetScreen
        case Stop.HOME:
            from plc_workshop.tui.screens.take_home import TakeHomeScreen

            return TakeHomeScreen
        case Stop.END:
            from plc_workshop.tui.screens.end import EndScreen

            return EndScreen
        case forgotten:
            assert_never(forgotten)
