"""The talk about the result: what is looked at, opened, chosen and noted."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Statement
from plc_workshop.session import alone, discussion, doing, flow, passed_by
from plc_workshop.session import events as e
from plc_workshop.session.schedule import is_short
from plc_workshop.session.state import Record, Session, Stop
from plc_workshop.words import _


def on_see(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on What we see; None where it means nothing there. Raises: Refused."""
    record, view = session.record, session.view
    match event:
        case e.OrderChanged() if record.revealed:
            return replace(session, view=replace(view, as_asked=not view.as_asked, cursor=0))
        case e.TalkShortened() if record.revealed and is_short(session):
            return flow.to(session, Stop.DO, passed_by.shortened(session))
    return _on_rows(session, event)


def on_notice(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on I notice; None where it means nothing there. Raises: Refused."""
    about = discussion.shown(session)
    match event:
        case e.WentOn():
            after = _with_proposals(session)
            return flow.on(after, passed_by.chosen(session, after))
        case e.CursorMoved(by) if alone.is_marked(session):
            return _moved(session, by)
        case e.RowTaken() | e.FocusToggled() if about is not None:
            return _starred(_with_proposals(session), about)
        case e.NoteWritten() if about is not None:
            session = _with_proposals(session)
    return alone.on_its_line(session, event) or _on_rows(session, event)


def on_then(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on Then and now; None where it means nothing there. Raises: Refused."""
    return _on_rows(session, event)


def on_statement(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on one statement, in focus or opened; None where it means nothing there.

    Raises: Refused.
    """
    if session.view.opened and isinstance(event, e.WentBack):
        return replace(session, view=replace(session.view, opened=""))
    return _about(session, discussion.shown(session), event)


def on_guide(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on a section that was looked up; None where it means nothing there."""
    match event:
        case e.WentOn() | e.WentBack():
            return replace(session, view=replace(session.view, guide=None))
        case e.PageTurned(page):
            return replace(session, view=replace(session.view, guide_page=page))
    return None


def _on_rows(session: Session, event: e.Event) -> Session | None:
    view, about = session.view, discussion.shown(session)
    match event:
        case e.CursorMoved(by) if about is not None:
            return _moved(session, by)
        case e.RowTaken() if about is not None:
            return replace(session, view=replace(view, opened=about.id))
    return _about(session, about, event)


def _moved(session: Session, by: int) -> Session:
    """The session with the mark on another row, the line of the minute among them where the page has one."""
    at = min(len(discussion.rows(session)) - 1, max(alone.first(session), session.view.cursor + by))
    return replace(session, view=replace(session.view, cursor=at))


def _about(session: Session, about: Statement | None, event: e.Event) -> Session | None:
    """What can be done about a statement, wherever it is talked about."""
    match event:
        case e.NoteWritten():
            record = discussion.noted(session, event)
            return replace(session, record=record, view=replace(session.view, said=_noted(session, record)))
        case e.FocusToggled() if about is not None:
            record = discussion.focused(session, about.id)
            chosen = discussion.in_focus(record, about.id)
            said = _("Chosen to talk about: {name}.") if chosen else _("No longer chosen to talk about: {name}.")
            return replace(session, record=record, view=replace(session.view, said=said.format(name=about.name)))
        case e.GuideOpened() if about is not None:
            return _guided(session, about.section)
    return doing.written_down(session, event)


def _starred(session: Session, about: Statement) -> Session:
    """The session with the star of a statement, or without it: that is said, since a proposed one looked chosen."""
    record = discussion.focused(session, about.id)
    gone = not discussion.in_focus(record, about.id)
    said = _("No longer chosen to talk about: {name}.").format(name=about.name) if gone else ""
    return replace(session, record=record, view=replace(session.view, said=said))


def _noted(session: Session, record: Record) -> str:
    """A sentence about notes: on most screens nothing else shows them, nor that their statement joins the focus."""
    about = discussion.shown(session)
    assert about is not None
    if not any(note.notice or note.because for note in record.focus if note.statement == about.id):
        said = _("The notes on {name} are empty now.")
    elif record.place is Stop.FOCUS:
        said = _("Written: notes on {name}.")
    else:
        said = _("Written, and chosen to talk about: {name}.")
    return said.format(name=about.name)


def _with_proposals(session: Session) -> Session:
    """Where the proposed stars are seen, choosing starts from them: taking one off leaves the others."""
    return replace(session, record=discussion.settled(session))


def _guided(session: Session, section: str) -> Session:
    found = next((i for i, item in enumerate(session.pack.sections) if item.id == section), None)
    if found is None:
        raise Refused(_("No section belongs to this statement."))
    return replace(session, view=replace(session.view, guide=found, guide_page=0))
