"""Sheets of paper are typed in, one after the other: each is a ballot in memory until it is handed in, as in a turn."""

import math
from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import MOST_MARKS, dropped, possible, put, turn_of
from plc_workshop.session.settling import people, with_paper
from plc_workshop.session.state import Session
from plc_workshop.session.turn_time import nothing_counted
from plc_workshop.words import _, ngettext


class SheetsOpened(e.Event):
    """Somebody who is not the head and does not lead sits down to type sheets."""


class OneSheetMore(e.Event):
    """The sheet that stands there is of one person more than were counted."""


def opened(session: Session) -> Session:
    """The session with an empty sheet; from now on this round is on paper too. Raises: Refused."""
    if session.view.room_sees is not False:
        raise Refused(
            _("The room can see this screen, and would read every sheet. On the cover ← leads back to that question.")
        )
    record = with_paper(session, on_paper=True)
    return _with_an_empty_sheet(replace(session, record=record, view=replace(session.view, others=False, said="")))


def on_sheet(session: Session, event: e.Event) -> Session | None:
    """The session after `event` while a sheet is typed in; None where it means nothing there. Raises: Refused."""
    turn = turn_of(session)
    match event:
        case e.Rated(choice):
            return _typed(session, turn, choice)
        case e.MarkToggled():
            return replace(session, turn=replace(turn, marks=_marked(turn)))
        case e.CursorMoved(by):
            return replace(session, turn=_moved(turn, by))
        case e.StatementBefore():
            return replace(session, turn=_taken_back(turn))
        case e.BallotHandedIn() if is_one_more(session):
            raise Refused(_("All are done already."))
        case e.BallotHandedIn():
            return _handed_in(session, turn)
        case OneSheetMore():
            return _handed_in(replace(session, record=people(session, 1)), turn)
        case e.TurnLeft():
            return dropped(session, nothing_counted(turn) if turn.at else "")
        case e.SomebodyThere():
            return session  # the clock of the silence starts again with every event
    return None


def is_one_more(session: Session) -> bool:
    """Whether as many are done as were counted, so that the next sheet is of one person more."""
    return session.done >= session.record.people


def taken_away(session: Session) -> Session:
    """The session without the sheet, since the room may see this screen now."""
    typed = turn_of(session).at
    gone = _("The room's window is gone: the sheet that stood here was not counted. Type it once more.")
    return dropped(session, gone if typed else _("The room's window is gone."))


def _with_an_empty_sheet(session: Session) -> Session:
    """The session with a sheet that has all its time."""
    return replace(
        session, turn=Turn(choices=(None,) * len(session.pack.mirror.statements), left=math.inf, on_paper=True)
    )


def _typed(session: Session, turn: Turn, choice: int) -> Session:
    """The session with a digit in the line that carries the mark; the next one goes into the first empty line.

    Raises: Refused.
    """
    line = turn.cursor
    if line == len(turn.choices):
        raise Refused(_("Every line is typed. Enter hands in this sheet."))
    possible(session, choice)
    choices = put(turn, line, choice)
    if line == turn.at:
        return replace(session, turn=replace(turn, choices=choices, at=line + 1, cursor=line + 1, mended=None))
    # Translators: a line of a sheet of paper has another digit now.
    said = _("Line {number} is mended.").format(number=line + 1)
    turn = replace(turn, choices=choices, cursor=turn.at, mended=line)
    return replace(session, turn=turn, view=replace(session.view, said=said))


def _moved(turn: Turn, by: int) -> Turn:
    """The sheet with the mark on another line that is typed, or on the first empty one. Raises: Refused."""
    if turn.at and turn.covered == turn.at and by < 0:
        raise Refused(_("What stands in these lines shows no more: ← takes one after the other back."))
    return replace(turn, cursor=min(turn.at, max(turn.covered, turn.cursor + by)), mended=None)


def _marked(turn: Turn) -> frozenset[int]:
    """The marks with that line changed whose digit was typed just now, or that carries the mark. Raises: Refused."""
    if not turn.at:
        raise Refused(_("First the digit of a line, then *."))
    last = turn.at - 1 if turn.mended is None else turn.mended
    marks = turn.marks ^ {turn.cursor if turn.cursor < turn.at else last}
    if len(marks) > MOST_MARKS:
        raise Refused(_("Two at the most on a sheet: of more circles the first two count."))
    return marks


def _taken_back(turn: Turn) -> Turn:
    """The sheet without the digit typed last, and without its mark: each digit stands where the next one belongs.

    Raises: Refused where nothing is typed, and where the mark stands on another line.
    """
    if turn.cursor < turn.at:
        raise Refused(_("A digit mends this line; ↓ leads back to where you were."))
    if not turn.at:
        raise Refused(_("This is the first line."))
    at = turn.at - 1
    marks, covered = turn.marks - {at}, min(turn.covered, at)
    choices = put(turn, at, None)
    return replace(turn, choices=choices, at=at, cursor=at, mended=None, marks=marks, covered=covered)


def _handed_in(session: Session, turn: Turn) -> Session:
    """The session with the sheet in the counts and gone, and an empty one in its place."""
    assert session.tally is not None
    tally = session.tally.add(tuple(choice or SKIP for choice in turn.choices), turn.marks, on_paper=True)
    said = ngettext(
        "Sheet handed in: {done} person is done.", "Sheet handed in: {done} people are done.", tally.ballots
    ).format(done=tally.ballots)
    return _with_an_empty_sheet(replace(session, tally=tally, view=replace(session.view, said=said)))
