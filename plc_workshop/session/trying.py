"""Try it together: one harmless statement, answered before everybody and thrown away."""

from dataclasses import replace

from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.ballot import possible
from plc_workshop.session.state import Session


def on_practice(session: Session, event: e.Event) -> Session | None:
    """The session after `event`, None where it means nothing here; what is tried stays in the view and goes with it.

    Raises: Refused.
    """
    view, points = session.view, len(session.pack.mirror.scale)
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(points, max(0, view.cursor + by))))
        case e.RowTaken():
            return _tried(session, SKIP if view.cursor == points else view.cursor + 1)
        case e.Rated(choice):
            return _tried(session, choice)
        case e.MarkToggled():
            return replace(session, view=replace(view, tried_mark=not view.tried_mark))
    return None


def _tried(session: Session, choice: int) -> Session:
    possible(session, choice)
    points = len(session.pack.mirror.scale)
    cursor = points if choice == SKIP else choice - 1
    return replace(session, view=replace(session.view, tried=choice, cursor=cursor))
