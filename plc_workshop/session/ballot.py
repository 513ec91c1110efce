"""One participant's go at the laptop: with `typing_sheets` the only code that sees a ballot."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import TurnLanguageChosen, pack_of_turn, spoken_in_turn
from plc_workshop.words import _, ngettext

NO_MARK = -1
"""No row is marked: a held Enter answers nothing."""
MOST_MARKS = 2
LAST_LINES = 10.0
"""Seconds for which the last of a turn in plain lines stand, so that they can be heard before they are wiped."""
LAST_CALL = 20.0
"""Seconds before the end of the time at which the screen says so."""


def begin(session: Session, language: str | None = None) -> Session:
    """The session with a fresh turn, in this language; None: in its own."""
    record = session.record
    turn = Turn(
        choices=(None,) * len(session.pack.mirror.statements),
        left=float(record.turn_seconds),
        cursor=NO_MARK,
        discreet=session.view.room_sees is not False,
        language=language,
    )
    return replace(session, turn=turn, view=replace(session.view, said="", others=False))


def on_turn(session: Session, event: e.Event) -> Session | None:
    """The session after `event` while a statement is shown; None where it means nothing there. Raises: Refused."""
    turn = turn_of(session)
    points = len(pack_of_turn(session).mirror.scale)
    match event:
        case e.Rated(choice):
            return _answered(session, turn, choice)
        case e.CursorMoved() | e.RowTaken() if turn.discreet:
            raise Refused(_("Press the digit of your answer. The screen does not show it."))
        case e.CursorMoved(by):
            start = turn.cursor if turn.cursor != NO_MARK else (-1 if by > 0 else points)
            return replace(session, turn=replace(turn, cursor=min(points, max(0, start + by))))
        case e.RowTaken() if turn.cursor == NO_MARK:
            raise Refused(_("Choose with the arrow keys first, or press a digit."))
        case e.RowTaken():
            return _answered(session, turn, SKIP if turn.cursor == points else turn.cursor + 1)
        case e.AnswersShown() if None not in turn.choices:
            return at(session, turn, len(turn.choices))
        case e.StatementBefore() if turn.at > 0:
            return at(session, turn, turn.at - 1)
        case e.StatementBefore():
            raise Refused(_("This is the first statement."))
    return _anywhere(session, turn, event)


def on_review(session: Session, event: e.Event) -> Session | None:
    """The session after `event` while the answers are reviewed; None where it means nothing there. Raises: Refused."""
    turn = turn_of(session)
    rows = len(turn.choices)
    match event:
        case e.CursorMoved(by):
            return replace(session, turn=replace(turn, cursor=min(rows, max(0, turn.cursor + by))))
        case e.RowTaken() if turn.cursor == rows:
            return handed_in(session, turn)
        case e.RowTaken() | e.StatementBefore():
            _in_time(session, turn)
            return at(session, turn, min(turn.cursor, rows - 1))
        case e.Rated() | e.MarkToggled() if turn.cursor == rows:
            raise Refused(_("Choose a row with the arrow keys first."))
        case e.Rated(choice):
            _in_time(session, turn)
            possible(session, choice)
            return _noted(replace(session, turn=replace(turn, choices=put(turn, turn.cursor, choice))), turn)
        case e.MarkToggled():
            if turn.discreet:
                _in_time(session, turn)  # as a digit is: the room must not see which of them it was
            marks = turn.marks ^ {turn.cursor}
            if len(marks) > MOST_MARKS and turn.discreet:
                return _noted(session, turn)  # another sentence would tell the room which rows are marked
            if len(marks) > MOST_MARKS:
                raise Refused(_("Two at the most: take one back with * first."))
            return _noted(replace(session, turn=replace(turn, marks=marks)), turn)
        case e.BallotHandedIn():
            return handed_in(session, turn)
    return _anywhere(session, turn, event)


def _noted(session: Session, turn: Turn) -> Session:
    """In front of the room the same word for every key, true of a digit and of a mark: nothing else shows either."""
    if not turn.discreet:
        return session
    said = _("Got it. The last digit counts, and at most two *; * again takes one back.")
    return replace(session, view=replace(session.view, said=said))


def handed_in(session: Session, turn: Turn) -> Session:
    """The session with this ballot in the counts and gone. Raises: Refused where an answer is missing."""
    if None in turn.choices and not out_of_time(session, turn):
        raise Refused(_("One answer is missing."))
    return _counted(session, tuple(choice or SKIP for choice in turn.choices), turn.marks)


def out_of_time(session: Session, turn: Turn) -> bool:
    """Whether a hard limit has ended the time of the turn."""
    return session.record.hard_limit and turn.left <= 0


def dropped(session: Session, said: str) -> Session:
    """The session without the turn, of which nothing counts."""
    turn, view = session.turn, replace(session.view, said=said)
    if turn is not None and turn.in_lines:
        view = replace(view, last_lines=LAST_LINES, thanked_in=turn.language)
    return replace(session, turn=None, view=view)


def turn_of(session: Session) -> Turn:
    """The turn that is under way."""
    assert session.turn is not None
    return session.turn


def _anywhere(session: Session, turn: Turn, event: e.Event) -> Session | None:
    match event:
        case TurnLanguageChosen(code):
            return replace(session, turn=replace(turn, language=spoken_in_turn(session, code)))
        case e.DiscreetTurnedOn() if turn.discreet:
            raise Refused(_("Your answers are hidden already."))
        case e.DiscreetTurnedOn():
            # On a statement the mark tells what was chosen; in the list of answers no more than where one looks.
            mark = turn.cursor if turn.at == len(turn.choices) else NO_MARK
            return replace(session, turn=replace(turn, discreet=True, cursor=mark))
        case e.NothingHandedIn():
            return _counted(session, (SKIP,) * len(turn.choices), frozenset())
        case e.TurnLeft():
            return dropped(session, _("Nothing of that turn was counted."))
        case e.SomebodyThere():
            return session  # the clock of the silence starts again with every event
        case e.MinuteAdded() if session.record.hard_limit:
            return replace(session, turn=replace(turn, left=turn.left + 60))
    return None


def _counted(session: Session, choices: tuple[int, ...], marks: frozenset[int]) -> Session:
    assert session.tally is not None
    assert session.turn is not None
    turn, view = session.turn, session.view
    # Lines that are read aloud take as long as they take: they say nothing of how long the others need.
    paces = view.paces if turn.in_lines else (*view.paces, turn.spent)
    last_lines = LAST_LINES if turn.in_lines else 0.0
    view = replace(view, thanks=0.0, thanked_in=turn.language, last_lines=last_lines, said="", paces=paces)
    return replace(session, tally=session.tally.add(choices, marks), turn=None, view=view)


def _answered(session: Session, turn: Turn, choice: int) -> Session:
    possible(session, choice)
    choices = put(turn, turn.at, choice)
    following = next((i for i, given in enumerate(choices) if given is None), len(choices))
    return at(session, replace(turn, choices=choices), following)


def put(turn: Turn, index: int, choice: int | None) -> tuple[int | None, ...]:
    """The choices of a turn with this one in its place."""
    return (*turn.choices[:index], choice, *turn.choices[index + 1 :])


def possible(session: Session, choice: int) -> None:
    """Check that the scale has this choice. Raises: Refused."""
    points = len(pack_of_turn(session).mirror.scale)
    if not SKIP <= choice <= points:
        raise Refused(
            ngettext("The answer is 1 or 0.", "The answers are 1 to {points}, and 0.", points).format(points=points)
        )


def _in_time(session: Session, turn: Turn) -> None:
    if out_of_time(session, turn):
        raise Refused(_("The time is over. + gives one more minute; or hand in."))


def at(session: Session, turn: Turn, index: int) -> Session:
    """The session with this statement shown, or the answers behind the last one."""
    return replace(
        session, turn=replace(turn, at=index, cursor=_cursor(turn, index, len(pack_of_turn(session).mirror.scale)))
    )


def _cursor(turn: Turn, index: int, points: int) -> int:
    """Where the mark stands when `index` opens: on what was chosen there, unless the screen may not show it."""
    rows = len(turn.choices)
    if index == rows:
        return next((i for i, given in enumerate(turn.choices) if given is None), rows)
    chosen = turn.choices[index]
    if turn.discreet or chosen is None:
        return NO_MARK
    return points if chosen == SKIP else chosen - 1
