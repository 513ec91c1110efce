"""Before the Mirror where no round opens yet: why, what can be done instead, and what that means."""

from dataclasses import dataclass

from plc_workshop.results.near import Near
from plc_workshop.session import nearby, too_few
from plc_workshop.session.state import Session
from plc_workshop.tui.widgets.laid_out import in_columns
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.words import _, pgettext


@dataclass(frozen=True, slots=True)
class NoRound:
    """What stands on the page."""

    why: str
    could: str
    """What a round could show, or what keeps it from showing anything."""
    first: Row
    """The harmless one of the two rows."""
    second: Row
    means: tuple[str, ...]
    """What follows from the rows; it gives way where the window is low."""


def no_round(session: Session, cells: int) -> NoRound | None:
    """What stands there, its rows in so many cells; None where the question stands there that opens a round."""
    if nearby.is_near(session) and session.view.near is not None:
        return _near(session, session.view.near, cells)
    return _too_few(session, cells) if too_few.is_too_few(session) else None


def _near(session: Session, near: Near, cells: int) -> NoRound:
    talk, note = _("A talk without numbers"), _("nobody answers today")
    if near.result is not None:
        talk = _("Talk about that result")
        # All groups without a name are one to the program.
        note = note if session.record.group else _("if it was ours; nobody answers today")
    rows = (("", talk, note), ("", _("Nobody here answered then"), _("another group, or a trial")))
    first, second = in_columns(rows, nearby.TALK, cells)
    stands, could = nearby.why(near)
    return NoRound(stands, could, first, second, (nearby.possible(near), nearby.if_nobody(near)))


def _too_few(session: Session, cells: int) -> NoRound:
    rows = (
        ("", _("We talk, without a round today"), pgettext("value", "nobody answers")),
        ("", _("We answer all the same"), _("more may come")),
    )
    first, second = in_columns(rows, too_few.TALK, cells)
    means = (too_few.if_more_come(),)
    return NoRound(too_few.why(session), too_few.what_it_protects(), first, second, means)
