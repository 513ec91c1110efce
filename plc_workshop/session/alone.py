"""A minute alone: where the talk has one, what starts it, and how it passes. No sentence of anybody has a clock.

It belongs to a page. Whatever is opened above that page, and where the screen is dark, it goes on as any clock does;
who turns the page and comes back finds it where it is by then, so that a key too much takes no minute away.
"""

import math
from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session.state import Session, Stop, View
from plc_workshop.words import _

MINUTE = -1
"""Where the mark stands while the line of the minute is chosen: above the first statement."""
_SECONDS, _TO_CHOOSE = 60.0, 120.0
"""How long it is, and without a result, where everybody looks for two statements."""
LONGEST = 24 * 3600.0
"""What the room's window can count down, in seconds; no minute gets longer, however often that key is pressed."""
_SHOWN_AT = {Stop.PREDICT: (Stop.PREDICT,), Stop.NOTICE: (Stop.NOTICE, Stop.SEE)}
"""The pages that have a minute, and where it is counted down: also on the result that is looked at once more.

The result itself has none: it needs every row of the screen, is looked at in silence, and the page after it begins with
the minute in which everybody looks once more.
"""


def belongs(session: Session) -> bool:
    """Whether the page where the session is has a minute."""
    return session.record.place in _SHOWN_AT


def is_marked(session: Session) -> bool:
    """Whether the line of the minute is the one that is chosen."""
    return belongs(session) and session.view.cursor == MINUTE


def first(session: Session) -> int:
    """The row where the mark can stand that is the highest."""
    return MINUTE if belongs(session) else 0


def can_start(session: Session) -> bool:
    """Whether Enter starts the minute now."""
    return is_marked(session) and _left(session, session.record.place) is None


def is_over(session: Session) -> bool:
    """Whether the minute of this page has been, so that the round is marked."""
    return _left(session, session.record.place) == 0


def countdown(session: Session) -> int | None:
    """The whole seconds that are left of the minute, wherever it is counted down now; None where none is running."""
    for place, shown_at in _SHOWN_AT.items():
        if session.record.place in shown_at and (left := _left(session, place)):
            return math.ceil(left)
    return None


def taken(session: Session) -> Session:
    """The session after Enter on the line of the minute. Raises: Refused."""
    view, place = session.view, session.record.place
    left = _left(session, place)
    if left is None:
        seconds = _SECONDS if session.shows else _TO_CHOOSE
        return replace(session, view=replace(view, alone=(place, seconds), paused=False))
    if not left:
        raise Refused(_("The time alone is over: now we speak. → goes on."))
    if not view.paused:
        raise Refused(_("The time alone is running: t pauses it, + gives one more minute."))
    return replace(session, view=replace(view, paused=False))


def on_its_line(session: Session, event: e.Event) -> Session | None:
    """The session after `event` while the line of the minute is chosen; None where that makes no difference.

    Raises: Refused.
    """
    if not is_marked(session):
        return None
    match event:
        case e.RowTaken():
            return taken(session)
        case e.FocusToggled() | e.NoteWritten() | e.GuideOpened():
            raise Refused(choose_first())
    return None


def choose_first() -> str:
    """What is said where a statement is meant and the line of the minute is chosen."""
    return _("Choose a statement first: ↓ leads to them.")


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later."""
    view = session.view
    if view.alone is None or not view.alone[1] or view.paused:
        return session
    place, left = view.alone
    return replace(session, view=replace(view, alone=(place, max(0.0, left - seconds))))


def longer(session: Session) -> View:
    """The view with one more minute for the one that is counted down; one that is over stays over."""
    view = session.view
    if view.alone is None or countdown(session) is None:
        return view
    place, left = view.alone
    return replace(view, alone=(place, min(left + 60, LONGEST)))


def _left(session: Session, place: Stop) -> float | None:
    """The seconds that are left of the minute of a page; None where it has not begun."""
    begun = session.view.alone
    return begun[1] if begun is not None and begun[0] is place else None
