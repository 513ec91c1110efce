"""What the talk is about: the statement that is shown, the focus, the notes."""

from dataclasses import replace
from itertools import islice

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack, Statement
from plc_workshop.results.order import ordered
from plc_workshop.results.proposals import FEWEST, proposals
from plc_workshop.results.summary import FocusNote, StatementResult
from plc_workshop.session import alone
from plc_workshop.session import events as e
from plc_workshop.session.cleaning import clean
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Record, Session, Stop
from plc_workshop.session.stretches import SEE, is_of
from plc_workshop.words import _

MOST_FOCUS = 3
TIME_FOR_THREE = 30
"""Minutes planned for the talk about the result, from which the app proposes three statements; below that two."""


def rows(session: Session) -> tuple[str, ...]:
    """Ids of the statements in the order of the screen; by what is shown, never by a hidden number.

    Where the group chooses what to talk about, those that several people marked come first, then what the app would
    propose, whatever is chosen so far: no row moves while somebody chooses.
    """
    if session.record.place is Stop.THEN:
        return tuple(row.id for row in then_and_now(session))
    if session.result is None:
        return tuple(statement.id for statement in session.pack.mirror.statements)
    found = ordered(session.result.mirror, as_asked=session.view.as_asked)
    if session.record.place is not Stop.NOTICE:
        return found
    marked = (each for each in found if each in marked_by_several(session))
    return tuple(dict.fromkeys((*marked, *proposals(session.result), *found)))


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
        case Stop.FOCUS:
            return statement(session, session.record.focus[session.record.focus_at].statement)
        case Stop.SEE if not session.record.revealed:
            return None
        case Stop.NOTICE if alone.is_marked(session):
            return None
        case Stop.SEE | Stop.NOTICE | Stop.THEN:
            return statement(session, rows(session)[session.view.cursor])
    return None  # every other stop is about no statement


def in_focus(record: Record, wanted: str) -> bool:
    """Whether the group chose to talk about this statement."""
    return any(note.statement == wanted for note in record.focus)


def too_many() -> str:
    """What is said where a group chooses a fourth statement."""
    return _("Three at the most: take one back first.")


def focused(session: Session, wanted: str) -> Record:
    """The record with this statement in the focus, or no longer. Raises: Refused."""
    record = session.record
    if in_focus(record, wanted):
        kept = tuple(note for note in record.focus if note.statement != wanted)
        if not kept and record.place is Stop.FOCUS:
            raise Refused(_("This is the last one: go back to choose others."))
        if any(note.statement == wanted and (note.notice or note.because) for note in record.focus):
            raise Refused(_("Something is written here: w changes or empties it first."))
        return replace(record, focus=kept, focus_at=min(record.focus_at, max(0, len(kept) - 1)))
    if len(record.focus) == MOST_FOCUS:
        raise Refused(too_many())
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


def marked_by_several(session: Session) -> tuple[str, ...]:
    """Ids of the statements that several people want to talk about; none without a result."""
    return session.result.talk_about if session.result is not None else ()


def proposed(session: Session) -> tuple[FocusNote, ...]:
    """The focus as it stands, filled up with what the result proposes until the group has chosen on "I notice"."""
    own, result = session.record.focus, session.result
    if result is None or session.record.settled:
        return own
    more = (FocusNote(each) for each in proposals(result) if not in_focus(session.record, each))
    return (*own, *islice(more, max(0, _fitting(session) - len(own))))


def settled(session: Session) -> Record:
    """The record with the focus that is proposed as the one that the group has chosen."""
    return replace(session.record, focus=proposed(session), settled=True)


def _fitting(session: Session) -> int:
    """How many statements the planned time of the talk is enough for."""
    minutes = sum(part.minutes for part in session.record.plan if is_of(part, SEE))
    return FEWEST + (minutes >= TIME_FOR_THREE)
