"""The room's own window: who sees this screen while it is there, and once it is gone."""

from dataclasses import replace

from plc_workshop.session import holding, settling, typing_sheets
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.state import Session, Stop
from plc_workshop.words import _


def seen(session: Session, size: tuple[int, int] | None) -> Session:
    """The session after a look at the room's windows; what has changed is said, but never in a turn."""
    before = session.view.stage
    session = replace(session, view=replace(session.view, stage=size))
    if size is None and session.turn is not None and session.turn.on_paper and session.view.hidden_by_stage:
        # The room may see it now. Of a turn too much would be lost; the sheet lies beside the laptop.
        return asked_again(typing_sheets.taken_away(session))
    if (before is None) == (size is None) or session.turn is not None or session.view.thanks is not None:
        return session
    if size is None:
        gone = _said(session, _("The room's window is gone: what it showed may stand here now."))
        return asked_again(holding.gone(gone))
    if session.stop is Stop.BEFORE:
        session = replace(session, view=replace(session.view, cursor=settling.moved(session, 0)))
    return _said(session, _("The room has its own window: this one is yours."))


def asked_again(session: Session) -> Session:
    """Between two turns, once the window is gone that hid this one, the room may see this screen: ask."""
    view = session.view
    hidden = view.hidden_by_stage and view.stage is None and view.room_sees is not None
    if not hidden or session.record.place is not Stop.COVER or session.turn is not None or view.thanks is not None:
        return session
    said = view.said or _("The room's window is gone.")
    view = replace(view, room_sees=None, hidden_by_stage=False, others=False, cursor=HARMLESS, said=said)
    return replace(session, view=view)


def _said(session: Session, sentence: str) -> Session:
    return replace(session, view=replace(session.view, said=sentence))
