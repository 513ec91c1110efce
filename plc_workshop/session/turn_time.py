"""Time in a turn: it grows old, its screen goes dark, its limit ends it, and its thanks stand for a while."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import at, dropped, out_of_time, turn_of
from plc_workshop.session.state import Session
from plc_workshop.words import _

GONE_SECONDS = 180.0
"""So long a dark screen waits; then the turn is over and nothing of it counts."""
THANKS_SECONDS = 2.0
"""How long "Thank you" stands before a key counts."""
THANKED_SECONDS = 10.0
"""How long it stands at most: who goes back to their chair presses nothing any more."""


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later: a turn grows old, goes dark, is thrown away or ends at its hard limit; thanks go."""
    turn, view = session.turn, session.view
    if view.thanks is not None:
        stood = view.thanks + seconds
        return replace(session, view=replace(view, thanks=stood)) if stood < THANKED_SECONDS else _thanked(session)
    if turn is None:
        return session
    turn = replace(turn, left=max(0.0, turn.left - seconds), spent=turn.spent + seconds, idle=turn.idle + seconds)
    if turn.idle >= turn.away_after + GONE_SECONDS:
        return dropped(session, _nobody_came_back(turn))
    return ended_by_limit(replace(session, turn=turn))


def slept(session: Session) -> Session:
    """The session after the laptop slept: a turn is dark at once, and who is back is asked, also where it was before.

    No second of the sleep counts, in the turn or in the dark.
    """
    turn = session.turn
    if turn is None:
        return session
    return replace(session, turn=replace(turn, idle=max(turn.idle, turn.away_after), asked=False, slept=True))


def heard(session: Session) -> Session:
    """The session after a key: who presses one is there."""
    turn = session.turn
    return session if turn is None or turn.away else replace(session, turn=replace(turn, idle=0.0))


def ended_by_limit(session: Session) -> Session:
    """The session with the review shown, where the time of a turn with a hard limit is over."""
    turn = session.turn
    if turn is None or not out_of_time(session, turn) or turn.at == len(turn.choices):
        return session
    after = at(session, turn, len(turn.choices))
    said = _("The time is over: look once more, then hand in. + gives one more minute.")
    return replace(after, view=replace(after.view, said=said))


def on_away(session: Session, event: e.Event) -> Session:
    """The session after `event` while nobody seems to be there, or it is asked who is. Raises: Refused, in silence."""
    turn, view = turn_of(session), session.view
    match event:
        case e.SomebodyThere() if not turn.asked:
            # Who wakes it is there: from now on there is all the time again to say who.
            return replace(session, turn=replace(turn, asked=True, idle=turn.away_after), view=replace(view, cursor=0))
        case e.CursorMoved(by) if turn.asked:
            return replace(session, view=replace(view, cursor=min(1, max(0, view.cursor + by))))
        case e.RowTaken() if turn.asked:
            return on_away(session, e.TurnLeft() if view.cursor else e.SamePerson())
        case e.SamePerson() if turn.asked and turn.on_paper:
            return replace(session, turn=back_at_the_sheet(turn))
        case e.SamePerson() if turn.asked:
            return at(session, replace(turn, asked=False, slept=False, idle=0.0, discreet=True), turn.at)
        case e.TurnLeft() if turn.asked:
            return dropped(session, nothing_counted(turn))
    raise Refused("")  # nothing is said on a dark screen


def back_at_the_sheet(turn: Turn) -> Turn:
    """The sheet with what is typed hidden, and the mark on the first empty line."""
    return replace(turn, asked=False, slept=False, idle=0.0, covered=turn.at, cursor=turn.at, mended=None)


def nothing_counted(turn: Turn) -> str:
    """What is said of a turn, or of a sheet, that somebody has left."""
    if turn.on_paper and not turn.at:
        return _no_sheet()
    return _("Nothing of that sheet was counted.") if turn.on_paper else _("Nothing of that turn was counted.")


def _no_sheet() -> str:
    """Of an empty one nothing was thrown away: whoever read that would type the one before it once more."""
    return _("Nobody types any more. Every sheet that was handed in is counted.")


def _nobody_came_back(turn: Turn) -> str:
    if turn.on_paper and not turn.at:
        return _no_sheet()
    if turn.on_paper:
        return _("Nobody came back: that sheet was thrown away, and nothing of it was counted.")
    return _("Nobody came back: that turn was thrown away, and nothing of it was counted.")


def on_thanks(session: Session, event: e.Event) -> Session:
    """The session after `event` while "Thank you" stands. Raises: Refused, in silence."""
    if isinstance(event, e.ThanksSeen) and (session.view.thanks or 0.0) >= THANKS_SECONDS:
        return _thanked(session)
    raise Refused("")  # whoever presses a key too early need not read about it


def _thanked(session: Session) -> Session:
    return replace(session, view=replace(session.view, thanks=None, thanked_in=None, last_lines=0.0))
