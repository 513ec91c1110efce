"""A turn in plain lines, for a screen reader: the same turn, asked line by line."""

from dataclasses import replace

from plc_workshop.session import events as e
from plc_workshop.session.ballot import begin
from plc_workshop.session.state import Session


class LinesStarted(e.Event):
    """The next participant sits down, with a screen reader."""


class LastLinesHeard(e.Event):
    """Enter after the last lines of a turn."""


def started(session: Session) -> Session:
    """The session with a fresh turn in plain lines."""
    after = begin(session)
    assert after.turn is not None
    return replace(after, turn=replace(after.turn, in_lines=True))


def is_in_lines(session: Session) -> bool:
    """Whether what stands there are plain lines: those of a turn, or for a while the last of them."""
    return session.turn.in_lines if session.turn is not None else session.view.last_lines > 0


def last_were_heard(session: Session) -> Session:
    """The session without them, and without the language they spoke: what is said to the next speaks its own."""
    view = session.view
    said = view.said if view.thanked_in is None else ""
    return replace(session, view=replace(view, last_lines=0.0, thanked_in=None, said=said))


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later: the last lines go by themselves."""
    view = session.view
    if not view.last_lines or view.thanks is not None:
        return session
    left = view.last_lines - seconds
    return replace(session, view=replace(view, last_lines=left)) if left > 0 else last_were_heard(session)
