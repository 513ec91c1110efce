"""Last time we said: what became of each promise of the meetings before, and of what was put off."""

from dataclasses import dataclass, replace

from plc_workshop.results.promises import of_this_pack
from plc_workshop.results.summary import EarlierCommitment, Parked, ParkedState, State
from plc_workshop.session import events as e
from plc_workshop.session.cleaning import clean
from plc_workshop.session.state import Record, Session

STATES: tuple[State, ...] = ("done", "on", "dropped", "not_talked_about")
"""The rows below a promise; it starts at the last one."""
PARKED_STATES: tuple[ParkedState, ...] = ("kept", "talked_about", "dropped")
"""In the order in which Enter goes through them."""


@dataclass(frozen=True, slots=True)
class SawWritten(e.Event):
    """What the group saw of the promise shown."""

    text: str


@dataclass(frozen=True, slots=True)
class PutOffUntil(e.Event):
    """The promise shown is still on, until another day."""

    day: str
    """ISO date; empty where it keeps its own."""


def parts(record: Record) -> int:
    """How many parts the page has: each promise, and then what was put off."""
    return len(record.promised) + bool(record.came_back)


def part(record: Record) -> int:
    """The part that is shown: in an older file the page may be one of a section."""
    return min(max(0, record.page), max(0, parts(record) - 1))


def at_promise(record: Record) -> int | None:
    """Which promise is shown; None behind the last one."""
    return part(record) if part(record) < len(record.promised) else None


def shown_promise(record: Record) -> EarlierCommitment | None:
    """The promise that is shown; None behind the last one."""
    at = at_promise(record)
    return None if at is None else record.promised[at]


def parked_before(record: Record) -> tuple[Parked, ...]:
    """What came back from the parking lot."""
    return tuple(record.parking_lot[at] for at in record.came_back)


def mark(record: Record) -> int:
    """The row where the mark stands when a part is come to: what holds so far."""
    promise = shown_promise(record)
    return 0 if promise is None else STATES.index(promise.state)


def about(session: Session, promise: EarlierCommitment) -> str:
    """Number and name of the statement that a promise belongs to; empty where today's topic has no such one."""
    if not of_this_pack(promise, session.pack.id):
        return ""
    found = enumerate(session.pack.mirror.statements, 1)
    return next((f"{number} {each.name}" for number, each in found if each.id == promise.statement), "")


def on_last(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on this page, None where it means nothing there."""
    record, view = session.record, session.view
    promise = shown_promise(record)
    match event:
        case e.CursorMoved(by):
            rows = len(record.came_back) if promise is None else len(STATES)
            return replace(session, view=replace(view, cursor=min(rows - 1, max(0, view.cursor + by))))
        case e.RowTaken() if promise is None:
            return replace(session, record=_next_state(record, record.came_back[view.cursor]))
        case e.RowTaken() if promise is not None:
            state = STATES[view.cursor]
            until = promise.until if state == "on" else None
            return replace(session, record=_answered(record, replace(promise, state=state, until=until)))
        case SawWritten(text) if promise is not None:
            return replace(session, record=_answered(record, replace(promise, saw=clean(text) or None)))
        case PutOffUntil(day) if promise is not None:
            until = clean(day)
            new = replace(promise, state="on", until=until if until != promise.by and until else None)
            after = replace(session, record=_answered(record, new))
            return replace(after, view=replace(view, cursor=STATES.index("on")))
    return None


def put_on(record: Record, at: int, state: State = "on") -> Record:
    """The record in which an earlier promise is still on, or has become what is said."""
    return _with_promise(record, at, replace(record.promised[at], state=state))


def _answered(record: Record, promise: EarlierCommitment) -> Record:
    at = at_promise(record)
    assert at is not None
    return _with_promise(record, at, promise)


def _with_promise(record: Record, at: int, promise: EarlierCommitment) -> Record:
    assert record.earlier is not None
    kept = (*record.promised[:at], promise, *record.promised[at + 1 :])
    return replace(record, earlier=replace(record.earlier, commitments=kept))


def _next_state(record: Record, at: int) -> Record:
    old = record.parking_lot[at]
    following = PARKED_STATES[(PARKED_STATES.index(old.state or "kept") + 1) % len(PARKED_STATES)]
    lot = (*record.parking_lot[:at], replace(old, state=following), *record.parking_lot[at + 1 :])
    return replace(record, parking_lot=lot)
