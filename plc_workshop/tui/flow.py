"""Step -> screen, each imported when it is first shown: the table of contents of the flow."""

from dataclasses import replace

from plc_workshop.session.state import Session, Step
from plc_workshop.tui.step import StepScreen

_MINUTE_BY_MINUTE = (Step.PLAN, Step.SEE)
"""Steps that show what the time on the wall makes of the plan."""


def only_time_passed(before: Session, after: Session) -> bool:
    """Whether nothing but the clock has moved on, so that nothing but the clock need be drawn."""
    if before.turn is not None and after.turn is not None:
        turn = after.turn
        before = replace(before, turn=replace(before.turn, left=turn.left, spent=turn.spent, idle=turn.idle))
    record = replace(before.record, plan=after.record.plan)
    now = after.view
    view = replace(before.view, elapsed=now.elapsed, thanks=now.thanks, talked=now.talked)
    if before.step not in _MINUTE_BY_MINUTE:
        view = replace(view, now=now.now)
    return replace(before, record=record, view=view) == after


def screen_class(step: Step) -> type[StepScreen]:
    """The screen that shows a step; imported here, so that home paints before the others load."""
    match step:
        case Step.PLAN:
            from plc_workshop.tui.screens.plan import PlanScreen

            return PlanScreen
        case Step.LAST:
            from plc_workshop.tui.screens.last import LastScreen

            return LastScreen
        case Step.AGREEMENTS:
            from plc_workshop.tui.screens.agreements import AgreementsScreen

            return AgreementsScreen
        case Step.SECTION:
            from plc_workshop.tui.screens.section import SectionScreen

            return SectionScreen
        case Step.PRACTICE:
            from plc_workshop.tui.screens.practice import PracticeScreen

            return PracticeScreen
        case Step.BEFORE:
            from plc_workshop.tui.screens.before import BeforeScreen

            return BeforeScreen
        case Step.COVER:
            from plc_workshop.tui.screens.cover import CoverScreen

            return CoverScreen
        case Step.TURN:
            from plc_workshop.tui.screens.turn import TurnScreen

            return TurnScreen
        case Step.REVIEW:
            from plc_workshop.tui.screens.review import ReviewScreen

            return ReviewScreen
        case Step.AWAY:
            from plc_workshop.tui.screens.away import AwayScreen

            return AwayScreen
        case Step.THANKS:
            from plc_workshop.tui.screens.thanks import ThanksScreen

            return ThanksScreen
        case Step.PREDICT:
            from plc_workshop.tui.screens.predict import PredictScreen

            return PredictScreen
        case Step.SEE:
            from plc_workshop.tui.screens.see import SeeScreen

            return SeeScreen
        case Step.NOTICE:
            from plc_workshop.tui.screens.notice import NoticeScreen

            return NoticeScreen
        case Step.ONE:
            from plc_workshop.tui.screens.one import OneScreen

            return OneScreen
        case Step.THEN:
            from plc_workshop.tui.screens.then import ThenScreen

            return ThenScreen
        case Step.DO:
            from plc_workshop.tui.screens.do import DoScreen

            return DoScreen
        case Step.HOME:
            from plc_workshop.tui.screens.take_home import TakeHomeScreen

            return TakeHomeScreen
