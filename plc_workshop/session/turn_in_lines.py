"""A turn in plain lines, for a screen reader: the same turn, asked line by line."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session.ballot import begin
from plc_workshop.session.state import Session
from plc_workshop.words import _


class LinesStarted(e.Event):
    """The next participant sits down, with a screen reader."""


class LastLinesHeard(e.Event):
    """Enter after the last lines of a turn."""


def started(session: Session) -> Session:
    """The session with a fresh turn in plain lines. Raises: Refused where all are done."""
    if session.done >= session.record.people:
        raise Refused(_("All are done already."))
    after = begin(session)
    assert after.turn is not None
    return replace(after, turn=replace(after.turn, in_lines=True), view=replace(after.view, others=False))


def is_in_lines(session: Session) -> bool:
    """Whether what stands there are plain lines: those of a turn, or for a while the last of them."""
    return session.turn.in_lines if session.turn is not None else session.view.last_lines > 0


def last_were_heard(session: Session) -> Session:
    """The session without them."""
    return replace(session, view=replace(session.view, last_lines=0.0))


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later: the last lines go by themselves."""
    if not session.view.last_lines:
        return session
    return replace(session, view=replace(session.view, last_lines=max(0.0, session.view.last_lines - seconds)))
