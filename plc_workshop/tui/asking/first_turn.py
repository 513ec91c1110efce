"""What is asked before a turn, in whatever way it is taken, where the round has sheets of paper too."""

from plc_workshop.session import on_paper, on_sheets
from plc_workshop.session.events import Event
from plc_workshop.session.state import Session
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _


def first_turn(session: Session, started: Event) -> Question | None:
    """Whether enough of us answer at the laptop, before the first of them does; None where that is no question."""
    # Also before a sheet is typed: who has filled one in takes no turn any more.
    first = session.record.on_paper and not session.done
    if session.done >= session.record.people or not (first or on_sheets.is_second_way(session, on_paper=False)):
        return None
    return Question(
        _("Do some of us answer at the laptop?"),
        (Answer(_("No, all on paper"), key="n"), Answer(_("Yes, start a turn"), started, key="y")),
        on_paper.before_a_turn(session),
    )
