"""A turn in plain lines, for a screen reader: the same turn, asked line by line."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session.ballot import begin
from plc_workshop.session.state import Session
from plc_workshop.words import _


class LinesStarted(e.Event):
    """The next participant sits down, with a screen reader."""


def started(session: Session) -> Session:
    """The session with a fresh turn in plain lines. Raises: Refused where all are done."""
    if session.done >= session.record.people:
        raise Refused(_("All are done already."))
    after = begin(session)
    assert after.turn is not None
    return replace(after, turn=replace(after.turn, in_lines=True), view=replace(after.view, others=False))


def is_in_lines(session: Session) -> bool:
    """Whether what stands there are plain lines: those of a turn, or the thanks that end it."""
    if session.turn is not None:
        return session.turn.in_lines
    return session.view.thanks is not None and session.view.thanked_in_lines
