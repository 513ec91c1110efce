"""The other ways to answer: a list above the cover, whose first row leads back."""

import enum
from dataclasses import replace
from typing import assert_never

from plc_workshop.errors import Refused
from plc_workshop.session import ballot, turn_in_lines, typing_sheets
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import TurnLanguageChosen, languages_offered, spoken_in_turn
from plc_workshop.words import _


class Way(enum.StrEnum):
    """A row of the list: what it is called, and what is asked first, says its screen."""

    BACK = "back"
    LANGUAGE = "language"
    SCREEN_READER = "screen reader"
    PAPER = "paper"


class OtherWaysOpened(e.Event):
    """Somebody looks for another way to answer than a turn."""


def opened(session: Session, event: e.Event) -> Session | None:
    """The session with the list above the cover; None for any other event."""
    if not isinstance(event, OtherWaysOpened):
        return None
    return replace(session, view=replace(session.view, others=True, cursor=0))


def ways(session: Session) -> tuple[Way, ...]:
    """The rows of the list in their order, the harmless one first; another language only where there is one."""
    return tuple(each for each in Way if each is not Way.LANGUAGE or languages_offered(session))


def way(session: Session) -> Way:
    """The row that carries the mark."""
    rows = ways(session)
    return rows[min(session.view.cursor, len(rows) - 1)]


def on_others(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the list; None where it means nothing there. Raises: Refused."""
    view = session.view
    match event:
        case e.CursorMoved(by):
            last = len(ways(session)) - 1
            return replace(session, view=replace(view, cursor=min(last, max(0, view.cursor + by))))
        case e.RowTaken():
            return _taken(session, way(session))
        case e.WentBack():
            return replace(session, view=replace(view, others=False))
        case TurnLanguageChosen(code):
            _somebody_left(session)
            return ballot.begin(session, spoken_in_turn(session, code))
        case turn_in_lines.LinesStarted():
            _somebody_left(session)
            return turn_in_lines.started(session)
        case typing_sheets.SheetsOpened():
            return typing_sheets.opened(session)
    return None


def _taken(session: Session, row: Way) -> Session | None:
    """The session after a row was taken; the same where it is asked first which language. Raises: Refused."""
    match row:
        case Way.BACK:
            return on_others(session, e.WentBack())
        case Way.LANGUAGE:
            _somebody_left(session)
            return session
        case Way.SCREEN_READER:
            return on_others(session, turn_in_lines.LinesStarted())
        case Way.PAPER:
            return on_others(session, typing_sheets.SheetsOpened())
        case forgotten:
            assert_never(forgotten)


def _somebody_left(session: Session) -> None:
    """Check that not all are done. Raises: Refused."""
    if session.done >= session.record.people:
        raise Refused(_("All are done already. For one person more: back, then +."))
