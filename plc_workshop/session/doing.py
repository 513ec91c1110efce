"""What comes of the talk: commitments, the parking lot, the next meeting."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, TypeVar

from plc_workshop.errors import Refused
from plc_workshop.results import promises
from plc_workshop.results.next_meeting import NextMeeting, when
from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.session import events as e
from plc_workshop.session import outcomes
from plc_workshop.session.cleaning import clean
from plc_workshop.session.state import Record, Session, Stop
from plc_workshop.words import _, ngettext

T = TypeVar("T")
MOST_IDEAS, _FEWEST_IDEAS = 5, 2
"""Ideas that What we will do starts with."""
RowKind = Literal["commitment", "still_on", "idea", "more", "parked", "next"]


def on_do(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on What we will do; None where it means nothing there. Raises: Refused."""
    match event:
        case e.CursorMoved(by):
            at = min(len(rows_to_do(session)) - 1, max(0, session.view.cursor + by))
            return replace(session, view=replace(session.view, cursor=at))
        case e.RowRemoved():
            return _changed(session, _removed(session), _("Removed. u brings it back."))
        case e.ChangeUndone():
            return undone(session)
    return written_down(session, event)


def undone(session: Session) -> Session:
    """The session before the last change of what was written down. Raises: Refused."""
    after = _changed(session, _undone(session), _("The last change is undone."))
    return replace(after, view=replace(after.view, undo=None))


def written_down(session: Session, event: e.Event) -> Session | None:
    """The session with what was written down, anywhere in the talk; None where `event` is nothing of it.

    Raises: Refused.
    """
    record = _written_down(session, event)
    return None if record is None else _changed(session, record, _what_is_written(event, record))


def _what_is_written(event: e.Event, record: Record) -> str:
    """A sentence for the screen: on most of them nothing else shows it."""
    match event:
        case e.ThingParked():
            parked = len(put_off_today(record))
            sentence = ngettext("Written: {n} thing we put off.", "Written: {n} things we put off.", parked)
            return sentence.format(n=parked)
        case e.NextMeetingSet():
            return _what_is_written_of_next(record)
    promised = len(record.commitments)
    return ngettext("Written: {n} thing we will do.", "Written: {n} things we will do.", promised).format(n=promised)


def _what_is_written_of_next(record: Record) -> str:
    found = next_of(record)
    if found.date:
        return _("Written: we meet on {day}.").format(day=when(found))
    return _("No day to meet is written.")


def next_of(record: Record) -> NextMeeting:
    """The group's next meeting, as far as it was said."""
    return NextMeeting(record.next_date, record.next_time or "", record.bring or "", record.leads or "")


def _changed(session: Session, record: Record, said: str) -> Session:
    """The session with another record, which can be undone; the mark on a new commitment, else where it was."""
    cursor = session.view.cursor
    if record.place is Stop.DO and len(record.commitments) > len(session.record.commitments):
        cursor = len(record.commitments) - 1
    elif record.place is Stop.DO:
        cursor = min(cursor, len(rows_to_do(replace(session, record=record))) - 1)
    return replace(session, record=record, view=replace(session.view, undo=session.record, cursor=cursor, said=said))


def _written_down(session: Session, event: e.Event) -> Record | None:
    """The record after a change of what we will do, or None where `event` is none. Raises: Refused."""
    record = session.record
    match event:
        case e.CommitmentWritten(given, index):
            what, who, by, sign, about = map(clean, (given.what, given.who, given.by, given.sign, given.statement))
            new = Commitment(what, who, by, sign, about, given.said)
            if not new.what:
                raise Refused(_("Say what we will do first."))
            return _taken_over(record, _written(record.commitments, new, index))
        case e.ThingParked(given, index):
            parked = Parked(clean(given.what), clean(given.who))
            if not parked.what:
                raise Refused(_("Say what is put off first."))
            if index is not None and index < len(record.parking_lot):
                parked = promises.reworded(record.parking_lot[index], parked)
            return replace(record, parking_lot=_written(record.parking_lot, parked, index))
        case e.NextMeetingSet():
            time, bring, leads = (clean(text) or None for text in (event.time, event.bring, event.leads))
            return replace(record, next_date=event.date, next_time=time, bring=bring, leads=leads)
    return None


def _taken_over(record: Record, commitments: tuple[Commitment, ...]) -> Record:
    """The record with these commitments; an earlier promise that goes on as one of them from now on is still on."""
    before, after = (promises.taken_over(each, record.promised) for each in (record.commitments, commitments))
    for at in after.keys() - before.keys():
        record = outcomes.put_on(record, at)
    return replace(record, commitments=commitments)


def ideas(session: Session) -> tuple[str, ...]:
    """What could be done next: the pack's ideas, without what is taken or still on."""
    record = session.record
    taken = {found.what for found in record.commitments} | {record.promised[at].what for at in still_on(record)}
    return tuple(what for what in session.pack.ideas if what not in taken)


def first_ideas(session: Session) -> tuple[str, ...]:
    """The ideas of a page that has no commitment yet, fewer of them beside what is still on: a promise is more."""
    most = max(_FEWEST_IDEAS, MOST_IDEAS - len(still_on(session.record)))
    return () if session.record.commitments else ideas(session)[:most]


def still_on(record: Record) -> tuple[int, ...]:
    """The places of the promises of last time that are not finished, and that no commitment of today goes on from."""
    return promises.still_on(record.commitments, record.promised)


def put_off_today(record: Record) -> tuple[int, ...]:
    """The places of what the parking lot holds from today on."""
    return tuple(at for at, parked in enumerate(record.parking_lot) if parked.state in (None, "kept"))


def rows_to_do(session: Session) -> tuple[tuple[RowKind, int], ...]:
    """The rows of What we will do, and the place of each in the record, or among the ideas.

    What is still on stands below today's commitments; a page without those has ideas, and one row for the rest of them.
    """
    record = session.record
    first = first_ideas(session)
    parts: tuple[tuple[RowKind, Iterable[int]], ...] = (
        ("commitment", range(len(record.commitments))),
        ("still_on", still_on(record)),
        ("idea", range(len(first))),
        ("more", (0,)),
        ("parked", put_off_today(record)),
        ("next", (0,)),
    )
    return tuple((kind, at) for kind, places in parts for at in places)


def _removed(session: Session) -> Record:
    record = session.record
    match rows_to_do(session)[session.view.cursor]:
        case "commitment", at:
            return replace(record, commitments=_without(record.commitments, at))
        case "still_on", at:
            return outcomes.put_on(record, at, "dropped")
        case "parked", at if record.parking_lot[at].state is not None:
            dropped = replace(record.parking_lot[at], state="dropped")
            return replace(record, parking_lot=_written(record.parking_lot, dropped, at))
        case "parked", at:
            return replace(record, parking_lot=_without(record.parking_lot, at))
        case "next", _at if next_of(record) != NextMeeting():
            return replace(record, next_date="", next_time=None, bring=None, leads=None)
    raise Refused(_("There is nothing to remove in this row."))


def _undone(session: Session) -> Record:
    """The record before the last change of what we will do. Raises: Refused."""
    old = session.view.undo
    if old is None:
        raise Refused(_("There is nothing to undo."))
    return replace(
        session.record,
        commitments=old.commitments,
        parking_lot=old.parking_lot,
        next_date=old.next_date,
        next_time=old.next_time,
        bring=old.bring,
        leads=old.leads,
        earlier=old.earlier,
    )


def _written(items: tuple[T, ...], item: T, index: int | None) -> tuple[T, ...]:
    if index is None:
        return (*items, item)
    if not 0 <= index < len(items):
        raise Refused(_("That row is gone."))
    return (*items[:index], item, *items[index + 1 :])


def _without(items: tuple[T, ...], index: int) -> tuple[T, ...]:
    return (*items[:index], *items[index + 1 :])
