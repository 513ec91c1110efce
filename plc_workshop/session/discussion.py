"""The talk about the result and what comes of it: focus, notes, commitments, parking lot."""

import unicodedata
from dataclasses import replace
from typing import Literal, TypeVar

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack, Statement
from plc_workshop.results.earlier import Compared, beside, compared
from plc_workshop.results.order import ordered
from plc_workshop.results.summary import Commitment, FocusNote, Parked, StatementResult
from plc_workshop.session import events as e
from plc_workshop.session.schedule import until_stop
from plc_workshop.session.state import Place, Record, Session
from plc_workshop.words import _

T = TypeVar("T")
MOST_FOCUS = 3
MOST_IDEAS = 5
"""Ideas that What we will do starts with."""
SHORT_MINUTES = 12
"""With fewer minutes left, what the group will do matters more than the rest of the talk."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of all that follows them, other people's text included."""
LONGEST_TEXT = 400
"""Characters of a text that people type."""


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """What somebody typed or pasted: one line, nothing that steers a terminal or turns a line around, not endless."""
    kept = "".join(
        " " if ch.isspace() else ch
        for ch in text[: 4 * longest]
        if ch.isspace() or (unicodedata.category(ch) not in ("Cc", "Cs") and ch not in _TURNING)
    )
    return " ".join(kept.split())[:longest].rstrip()


def then_and_now(session: Session) -> tuple[Compared, ...]:
    """The statements of both this session and the one before, as far as both were shown; empty where there is none."""
    record, result = session.record, session.result
    if record.earlier is None or result is None or not result.mirror.shows:
        return ()
    return compared(beside(record.earlier, result.mirror, record.date), result.mirror)


def is_short(session: Session) -> bool:
    """Whether there is too little time left for the whole talk."""
    left = until_stop(session)
    return left is not None and left < SHORT_MINUTES


def rows(session: Session) -> tuple[str, ...]:
    """Ids of the statements in the order of the screen; by what is shown, never by a hidden number."""
    if session.record.place is Place.THEN:
        return tuple(row.id for row in then_and_now(session))
    if session.result is None:
        return tuple(statement.id for statement in session.pack.mirror.statements)
    return ordered(session.result.mirror, as_asked=session.view.as_asked)


def statement(session: Session, wanted: str) -> Statement:
    """The statement with this id. Raises: KeyError."""
    for found in session.pack.mirror.statements:
        if found.id == wanted:
            return found
    raise KeyError(wanted)


def result_of(session: Session, wanted: str) -> StatementResult | None:
    """What may be shown of the answers to this statement; None without a result."""
    if session.result is None:
        return None
    return next(row for row in session.result.mirror.statements if row.id == wanted)


def numbered(pack: Pack, wanted: str) -> str:
    """A statement's number and name; what is no id of the pack gives nothing."""
    found = ((number, each) for number, each in enumerate(pack.mirror.statements, 1) if each.id == wanted)
    return next((f"{number} {each.name}" for number, each in found), "")


def statement_meant(pack: Pack, text: str) -> str:
    """The id of the statement that somebody typed, by its number or by how its name begins; empty stays empty.

    Raises: Refused.
    """
    typed = " ".join(text.split())
    if not typed:
        return ""
    statements = pack.mirror.statements
    number = typed.partition(" ")[0]
    if number.isascii() and number.isdigit() and 1 <= int(number[:4]) <= len(statements):
        return statements[int(number[:4]) - 1].id
    called = [each for each in statements if each.name.casefold().startswith(typed.casefold())]
    if len(called) != 1:
        raise Refused(
            _("Several statements begin like that: write the number.")
            if called
            else _("No such statement: write its number, 1 to {last}.").format(last=len(statements))
        )
    return called[0].id


def shown(session: Session) -> Statement | None:
    """The statement that the screen is about: opened, in focus, or at the mark."""
    if session.view.opened:
        return statement(session, session.view.opened)
    match session.record.place:
        case Place.FOCUS:
            return statement(session, session.record.focus[session.record.focus_at].statement)
        case Place.SEE if not session.record.revealed:
            return None
        case Place.SEE | Place.NOTICE | Place.THEN:
            return statement(session, rows(session)[session.view.cursor])
        case _other:
            return None


def in_focus(record: Record, wanted: str) -> bool:
    """Whether the group chose to talk about this statement."""
    return any(note.statement == wanted for note in record.focus)


def focused(session: Session, wanted: str) -> Record:
    """The record with this statement in the focus, or no longer. Raises: Refused."""
    record = session.record
    if in_focus(record, wanted):
        kept = tuple(note for note in record.focus if note.statement != wanted)
        if not kept and record.place is Place.FOCUS:
            raise Refused(_("This is the last one: go back to choose others."))
        if any(note.statement == wanted and (note.notice or note.because) for note in record.focus):
            raise Refused(_("Something is written here: w changes or empties it first."))
        return replace(record, focus=kept, focus_at=min(record.focus_at, max(0, len(kept) - 1)))
    if len(record.focus) == MOST_FOCUS:
        raise Refused(_("Three at the most: take one back first."))
    return replace(record, focus=(*record.focus, FocusNote(wanted)))


def noted(session: Session, event: e.NoteWritten) -> Record:
    """The record with a note at the statement shown; it joins the focus. Raises: Refused."""
    about = shown(session)
    if about is None:
        raise Refused(_("Open a statement first."))
    record = session.record if in_focus(session.record, about.id) else focused(session, about.id)
    text = clean(event.text)
    notes = tuple(
        note
        if note.statement != about.id
        else replace(note, notice=text)
        if event.kind == "notice"
        else replace(note, because=text)
        for note in record.focus
    )
    return replace(record, focus=notes)


def doing(session: Session, event: e.Event) -> Record | None:
    """The record after a change of what we will do, or None where `event` is none. Raises: Refused."""
    record = session.record
    match event:
        case e.CommitmentWritten(given, index):
            text = Commitment(
                clean(given.what), clean(given.who), clean(given.by), clean(given.sign), clean(given.statement)
            )
            if not text.what:
                raise Refused(_("Say what we will do first."))
            return replace(record, commitments=_written(record.commitments, text, index))
        case e.ThingParked(given, index):
            parked = Parked(clean(given.what), clean(given.who))
            if not parked.what:
                raise Refused(_("Say what is put off first."))
            return replace(record, parking_lot=_written(record.parking_lot, parked, index))
        case e.NextDateSet(date):
            return replace(record, next_date=date)
        case e.RowRemoved() if record.place is Place.DO:
            return _removed(session)
        case _other:
            return None


RowKind = Literal["commitment", "idea", "more", "parked", "next"]


def ideas(session: Session) -> tuple[str, ...]:
    """What could be done next: what is still on from last time, then the pack's ideas, without what is taken."""
    record = session.record
    taken = {found.what for found in record.commitments}
    return tuple(what for what in (*still_on(record), *session.pack.ideas) if what not in taken)


def still_on(record: Record) -> tuple[str, ...]:
    """The commitments of last time that the group has not finished."""
    promised = record.earlier.commitments if record.earlier else ()
    return tuple(found.what for found in promised if found.state == "on")


def rows_to_do(session: Session) -> tuple[tuple[RowKind, int], ...]:
    """The rows of What we will do, and the place of each among its like.

    A page without commitments starts with ideas, and one row for the rest of them.
    """
    record = session.record
    first = () if record.commitments else ideas(session)[:MOST_IDEAS]
    parts: tuple[tuple[RowKind, int], ...] = (
        ("commitment", len(record.commitments)),
        ("idea", len(first)),
        ("more", 1),
        ("parked", len(record.parking_lot)),
        ("next", 1),
    )
    return tuple((kind, at) for kind, number in parts for at in range(number))


def _removed(session: Session) -> Record:
    record = session.record
    match rows_to_do(session)[session.view.cursor]:
        case "commitment", at:
            return replace(record, commitments=_without(record.commitments, at))
        case "parked", at:
            return replace(record, parking_lot=_without(record.parking_lot, at))
        case "next", _at if record.next_date:
            return replace(record, next_date="")
        case _other:
            raise Refused(_("There is nothing to remove in this row."))


def undone(session: Session) -> Record:
    """The record before the last change of what we will do. Raises: Refused."""
    old = session.view.undo
    if old is None:
        raise Refused(_("There is nothing to undo."))
    return replace(session.record, commitments=old.commitments, parking_lot=old.parking_lot, next_date=old.next_date)


def _written(items: tuple[T, ...], item: T, index: int | None) -> tuple[T, ...]:
    if index is None:
        return (*items, item)
    if not 0 <= index < len(items):
        raise Refused(_("That row is gone."))
    return (*items[:index], item, *items[index + 1 :])


def _without(items: tuple[T, ...], index: int) -> tuple[T, ...]:
    return (*items[:index], *items[index + 1 :])
