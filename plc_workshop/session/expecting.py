"""Before we look: where the group expects that views will differ."""

from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.session import alone, discussion
from plc_workshop.session.events import CursorMoved, Event, RowTaken
from plc_workshop.session.state import Record, Session
from plc_workshop.words import _

MOST = 3


@dataclass(frozen=True, slots=True)
class DifferenceExpected(Event):
    """Views will differ on a statement, the group thinks; or no longer."""

    row: int | None = None
    """The statement that was clicked, from 0; None means the one at the mark."""


def on_predict(session: Session, event: Event) -> Session | None:
    """The session after `event` on Before we look; None where it means nothing there. Raises: Refused."""
    view, last = session.view, len(session.pack.mirror.statements) - 1
    match event:
        case CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(last, max(alone.MINUTE, view.cursor + by))))
        case RowTaken():
            return on_predict(session, DifferenceExpected())
        case DifferenceExpected(row):
            at = view.cursor if row is None else row
            if at == alone.MINUTE:
                raise Refused(alone.choose_first())
            if not 0 <= at <= last:
                return None
            record = _expected(session, session.pack.mirror.statements[at].id)
            return replace(session, record=record, view=replace(view, cursor=at))
    return None


def is_expected(record: Record, statement: str) -> bool:
    """Whether the group expects that views differ on this statement."""
    return statement in (record.expected or ())


def _expected(session: Session, statement: str) -> Record:
    """The record with this statement among the expected ones, or no longer. Raises: Refused."""
    record = session.record
    if record.revealed:
        raise Refused(_("You have looked: what was expected before stays as it was."))
    known = [each.id for each in session.pack.mirror.statements]
    kept = {each for each in record.expected or () if each in known and each != statement}
    if not is_expected(record, statement):
        if len(kept) >= MOST:
            raise Refused(discussion.too_many())
        kept.add(statement)
    in_order = tuple(each for each in known if each in kept)
    return replace(record, expected=in_order or None)
