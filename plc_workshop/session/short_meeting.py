"""A short meeting: what the group said last time, one statement of its last result, what it will do; no Mirror.

Nobody answers, so its round counts as given up from the start, and no other round takes notice of it.
"""

from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.results.order import ordered
from plc_workshop.results.proposals import proposals
from plc_workshop.results.summary import FocusNote, Result
from plc_workshop.session import discussion, nearby
from plc_workshop.session.events import Event, FocusToggled
from plc_workshop.session.state import Record, Round, Session, Stop
from plc_workshop.words import _


@dataclass(frozen=True, slots=True)
class SectionAdded(Event):
    """A section of the topic is led today after all."""

    section: int


@dataclass(frozen=True, slots=True)
class StatementTaken(Event):
    """The group talks about another statement of its last result."""

    statement: str


@dataclass(frozen=True, slots=True)
class LastResult:
    """The group's last result of this topic with anything to look at."""

    session: str
    result: Result
    focus: tuple[str, ...] = ()
    """Ids of the statements the group talked about then."""

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of all statements: those of its focus first, then what the result proposes, then the others."""
        others = ordered(self.result.mirror, as_asked=True)
        known = {row.id for row in self.result.mirror.statements}
        return tuple(each for each in dict.fromkeys((*self.focus, *proposals(self.result), *others)) if each in known)


def begun(session: Session, last: LastResult | None) -> Session:
    """A short meeting that is about to begin; without a last result the group talks without numbers."""
    record = replace(session.record, meeting="short", round=Round.GIVEN_UP)
    if last is None or not nearby.fits(session.pack, last.result):
        return replace(session, record=record)
    record = replace(record, talk_of=last.session, focus=(FocusNote(last.statements[0]),))
    pack = nearby.worded_as(session.pack, last.result)
    view = replace(session.view, last_focus=last.statements[0] in last.focus)
    return replace(session, pack=pack, record=record, result=last.result, view=view)


def with_section(record: Record, section: int) -> Record:
    """The record with this section of the topic in its plan again."""
    at = [i for i, part in enumerate(record.plan) if part.is_section][section]
    plan = (*record.plan[:at], replace(record.plan[at], left_out=False), *record.plan[at + 1 :])
    return replace(record, plan=plan)


def to_add(record: Record) -> tuple[int, ...]:
    """The sections that can be added: their indexes in the topic."""
    parts = [part for part in record.plan if part.is_section]
    return tuple(i for i, part in enumerate(parts) if part.left_out)


def may_take(session: Session) -> tuple[str, ...]:
    """Ids of the statements that can be talked about instead, where it is a short meeting about a last result."""
    record = session.record
    if not (record.is_short and record.place is Stop.FOCUS and session.shows) or session.view.opened:
        return ()
    here = record.focus[record.focus_at].statement
    return tuple(each for each in discussion.rows(session) if each != here)


def on_focus(session: Session, event: Event) -> Session | None:
    """The session after `event` at the statement of a short meeting; None where it means nothing there.

    Raises: Refused.
    """
    if isinstance(event, FocusToggled) and may_take(session):
        raise Refused(_("A short meeting talks about one statement: o takes another one."))
    if not isinstance(event, StatementTaken) or event.statement not in may_take(session):
        return None
    record = session.record
    here = record.focus[record.focus_at]
    if here.notice or here.because:  # what is written stays, and the other one is talked about too
        record = (
            record if discussion.in_focus(record, event.statement) else discussion.focused(session, event.statement)
        )
        at = [note.statement for note in record.focus].index(event.statement)
        return replace(session, record=replace(record, focus_at=at))
    kept = tuple(note for note in record.focus if note.statement != event.statement)
    found = next((note for note in record.focus if note.statement == event.statement), FocusNote(event.statement))
    focus = tuple(found if note == here else note for note in kept)
    return replace(session, record=replace(record, focus=focus, focus_at=focus.index(found)))
