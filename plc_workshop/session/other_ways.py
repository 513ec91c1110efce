"""The other ways to answer: a list above the cover, whose first row leads back."""

import enum
from dataclasses import replace

from plc_workshop.session import events as e
from plc_workshop.session import turn_in_lines, typing_sheets
from plc_workshop.session.state import Session


class Way(enum.StrEnum):
    """A row of the list: what it is called, and what is asked first, says its screen."""

    BACK = "back"
    SCREEN_READER = "screen reader"
    PAPER = "paper"


WAYS = tuple(Way)
"""In the order of the list, the harmless one first."""


class OtherWaysOpened(e.Event):
    """Somebody looks for another way to answer than a turn."""


def opened(session: Session, event: e.Event) -> Session | None:
    """The session with the list above the cover; None for any other event."""
    if not isinstance(event, OtherWaysOpened):
        return None
    return replace(session, view=replace(session.view, others=True, cursor=0))


def way(session: Session) -> Way:
    """The row that carries the mark."""
    return WAYS[min(session.view.cursor, len(WAYS) - 1)]


def on_others(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the list; None where it means nothing there. Raises: Refused."""
    view = session.view
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(len(WAYS) - 1, max(0, view.cursor + by))))
        case e.RowTaken():
            return on_others(session, _taken(way(session)))
        case e.WentBack():
            return replace(session, view=replace(view, others=False))
        case turn_in_lines.LinesStarted():
            return turn_in_lines.started(session)
        case typing_sheets.SheetsOpened():
            return typing_sheets.opened(session)
    return None


def _taken(row: Way) -> e.Event:
    match row:
        case Way.BACK:
            return e.WentBack()
        case Way.SCREEN_READER:
            return turn_in_lines.LinesStarted()
        case Way.PAPER:
            return typing_sheets.SheetsOpened()
