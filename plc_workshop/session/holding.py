"""The code of a sealed round, before the round is open: one of us sees it once, writes it down and types it back."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import flow
from plc_workshop.session import paper_code as codes
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.words import _

CODE_SECONDS = 300.0
"""So long a code waits to be typed back; then whoever was to keep it has gone away from it."""


def is_to_be_sealed(session: Session) -> bool:
    """Whether the round cannot open before somebody keeps a code."""
    return session.record.sealed is True and session.record.round is Round.AHEAD


def called(session: Session) -> Session:
    """The session while whoever keeps the code comes to the laptop; no code is drawn yet."""
    return _with(session, "")


def on_code(session: Session, event: e.Event) -> Session | None:
    """The session after `event` where the code is kept; None where it means nothing there. Raises: Refused."""
    shown = session.view.code
    match event:
        case e.CodeWanted() if not shown:
            return session
        case e.CodeDrawn(code) if not shown:
            return _with(session, code)
        case e.CodeTyped(typed) if shown:
            if codes.read(typed) != shown:
                raise Refused(_("This is another code than the one that was shown. Compare each sign with the paper."))
            return _opened(session)
        case e.SealingDropped():
            session = replace(session, record=replace(session.record, sealed=False))
            return _with(session, None, _("Without a code: until we look, the answers lie in a private file."))
        case e.CodeTyped():
            raise Refused(_("That code is thrown away. Esc, and Enter shows a new one."))
        case e.CodeForgotten():
            return hidden(session)
        case e.WentBack() if shown:
            raise Refused(_("Esc leads away from here; the code is gone then."))
        case e.WentBack():
            return _with(session, None)
    return None


def hidden(session: Session) -> Session:
    """The session without the code that was shown: who types it wrong, or was away, gets a new one."""
    if not session.view.code:
        return session
    return _with(session, "", _("That code is thrown away: cross it out. The next one is new."))


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later: a code that nobody types back does not stand there for whoever comes by."""
    if not session.view.code:
        return session
    stood = session.view.code_stood + seconds
    if stood >= CODE_SECONDS:
        return hidden(session)
    return replace(session, view=replace(session.view, code_stood=stood))


def gone(session: Session) -> Session:
    """The session without any code: the room may see this screen now."""
    return _with(session, None, session.view.said) if session.view.code is not None else session


def _with(session: Session, code: str | None, said: str = "") -> Session:
    return replace(session, view=replace(session.view, code=code, code_stood=0.0, said=said))


def _opened(session: Session) -> Session:
    """Nobody but the person at the laptop sees the screen: it was said before the code was drawn."""
    view = replace(session.view, room_sees=False, hidden_by_stage=session.view.stage is not None)
    record = replace(session.record, round=Round.OPEN)
    return flow.to(replace(session, record=record, view=view), Stop.COVER)
