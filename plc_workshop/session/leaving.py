"""How a session ends: what is read aloud, the next meeting, and the last page."""

from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.session import doing, flow
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.words import _


@dataclass(frozen=True, slots=True)
class EverythingWritten(e.Event):
    """The program has written all files of a session that has come to its end; or has tried to."""

    why_not: str = ""
    """A sentence about what could not be written; empty where everything is."""


class SharingWanted(e.Event):
    """Somebody wants to offer the page to phones: that is asked where the codes are."""


MEETING_ROWS = 4
"""The rows of Take it home: day, time, what we bring, who leads."""


def on_meet(session: Session, event: e.Event) -> Session | None:
    """The session after `event` where it is read aloud; None where it means nothing there. Raises: Refused."""
    view = session.view
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(MEETING_ROWS - 1, max(0, view.cursor + by))))
        case e.ChangeUndone():
            return doing.undone(session)
        case e.NextMeetingSet():
            return doing.written_down(session, event)
        case SharingWanted():
            there = flow.on(session)
            return replace(there, view=replace(there.view, wants_sharing=True))
    return None


def on_end(session: Session, event: e.Event) -> Session | None:
    """The session after `event` at its end; None where it means nothing there. Raises: Refused."""
    match event:
        case EverythingWritten(why_not):
            return replace(session, view=replace(session.view, unwritten=why_not))
        case e.WentBack():
            return flow.back(session)
        case e.WentOn():
            raise Refused(_("This is the last page."))
    return None
