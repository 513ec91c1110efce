"""The talk about the result: what is looked at, opened, chosen and noted."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.results.proposals import proposals
from plc_workshop.results.summary import FocusNote
from plc_workshop.session import discussion
from plc_workshop.session import events as e
from plc_workshop.session.arrival import arrived
from plc_workshop.session.state import Place, Record, Session
from plc_workshop.words import _


def moved(session: Session, event: e.Event) -> Session:
    """The session after `event` while a result, or the lack of one, is talked about. Raises: Refused."""
    record, view, about = session.record, session.view, discussion.shown(session)
    match event:
        case e.ChangeUndone():
            old = discussion.undone(session)
            return replace(session, record=old, view=replace(view, undo=None, cursor=kept(session, old)))
        case e.NoteWritten():
            return replace(session, record=discussion.noted(session, event))
        case e.OrderChanged() if record.place is Place.SEE and record.revealed:
            return replace(session, view=replace(view, as_asked=not view.as_asked, cursor=0))
        case e.CursorMoved(by) if record.place is Place.DO:
            return _cursor(session, by, len(discussion.rows_to_do(session)))
        case e.CursorMoved(by) if about is not None and not view.opened and record.place is not Place.FOCUS:
            return _cursor(session, by, len(discussion.rows(session)))
        case e.FocusToggled() if about is not None:
            after = discussion.focused(_with_proposals(session), about.id)
            if record.place is Place.NOTICE and not view.opened:  # the row itself shows its star
                return replace(session, record=after)
            chosen = discussion.in_focus(after, about.id)
            said = _("Chosen to talk about: {name}.") if chosen else _("No longer chosen to talk about: {name}.")
            return replace(session, record=after, view=replace(view, said=said.format(name=about.name)))
        case e.RowTaken() if about is not None and record.place is Place.NOTICE and not view.opened:
            return replace(session, record=discussion.focused(_with_proposals(session), about.id))
        case e.TalkShortened() if record.place is Place.SEE and record.revealed and discussion.is_short(session):
            return arrived(session, replace(record, place=Place.DO))
        case e.RowTaken() if about is not None and record.place in (Place.SEE, Place.THEN) and not view.opened:
            return replace(session, view=replace(view, opened=about.id))
        case e.GuideOpened() if about is not None:
            return _guided(session, about.section)
        case _other:
            raise Refused(_("That key does nothing here."))


def _with_proposals(session: Session) -> Session:
    """Where the proposed stars are seen, choosing starts from them: taking one off leaves the others."""
    record = session.record
    if record.place is not Place.NOTICE or record.focus:
        return session
    return replace(session, record=replace(record, focus=proposed(session)))


def kept(session: Session, record: Record) -> int:
    """Where the mark is when what we will do has changed: on a new commitment, else where it was."""
    cursor = session.view.cursor
    if record.place is not Place.DO:
        return cursor
    if len(record.commitments) > len(session.record.commitments):
        return len(record.commitments) - 1
    return min(cursor, len(discussion.rows_to_do(replace(session, record=record))) - 1)


def _guided(session: Session, section: str) -> Session:
    found = next((i for i, item in enumerate(session.pack.sections) if item.id == section), None)
    if found is None:
        raise Refused(_("The pack names no section for this statement."))
    return replace(session, view=replace(session.view, guide=found, guide_page=0))


def _cursor(session: Session, by: int, rows: int) -> Session:
    at = min(rows - 1, max(0, session.view.cursor + by))
    return replace(session, view=replace(session.view, cursor=at))


def proposed(session: Session) -> tuple[FocusNote, ...]:
    """The focus that the result proposes; none without a result."""
    if session.result is None:
        return ()
    return tuple(FocusNote(found.statement) for found in proposals(session.result))
