"""A turn in plain lines: begun on the list, with the rules of any turn, and heard to its end."""

import pytest

from plc_workshop.errors import Refused
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.ballot import LAST_LINES
from plc_workshop.session.machine import apply
from plc_workshop.session.other_ways import OtherWaysOpened, Way, ways
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_in_lines import LastLinesHeard, LinesStarted, is_in_lines
from plc_workshop.session.turn_time import THANKED_SECONDS
from tests.session.test_typing_sheets import STATEMENTS, on_the_cover, told


def in_lines(*, sees: bool = False) -> Session:
    listed = told(on_the_cover(sees=sees), OtherWaysOpened())
    return told(listed, e.CursorMoved(ways(listed).index(Way.SCREEN_READER)), e.RowTaken())


def answered(session: Session) -> Session:
    return told(session, *[e.Rated(1)] * STATEMENTS)


def test_it_is_a_turn_like_any() -> None:
    session = in_lines()
    assert session.stop is Stop.TURN
    assert is_in_lines(session)
    assert session.turn is not None
    assert not session.turn.discreet
    by_turns = told(on_the_cover(), e.TurnStarted(), *[e.Rated(1)] * STATEMENTS, e.BallotHandedIn())
    assert told(answered(session), e.BallotHandedIn()).tally == by_turns.tally


def test_before_the_eyes_of_the_room_it_is_discreet() -> None:
    turn = in_lines(sees=True).turn
    assert turn is not None
    assert turn.discreet


def test_who_hears_the_lines_has_twice_the_time_before_nobody_seems_to_be_there() -> None:
    assert told(on_the_cover(), e.TurnStarted(), e.TimePassed(61)).stop is Stop.AWAY
    assert told(in_lines(), e.TimePassed(61)).stop is Stop.TURN
    assert told(in_lines(), e.TimePassed(121)).stop is Stop.AWAY


def test_none_begins_once_all_are_done() -> None:
    session = on_the_cover(people=4)
    for _ in range(4):
        session = told(answered(told(session, e.TurnStarted())), e.BallotHandedIn(), e.TimePassed(3.0), e.ThanksSeen())
    session = told(session, OtherWaysOpened())
    with pytest.raises(Refused, match="All are done"):
        apply(session, LinesStarted())


def test_its_thanks_are_lines_until_they_have_gone() -> None:
    session = told(answered(in_lines()), e.BallotHandedIn())
    assert (session.stop, is_in_lines(session)) == (Stop.THANKS, True)
    heard = told(session, e.TimePassed(3.0), e.ThanksSeen())
    assert (heard.stop, is_in_lines(heard)) == (Stop.COVER, False)
    alone = told(session, e.TimePassed(THANKED_SECONDS))
    assert (alone.stop, is_in_lines(alone)) == (Stop.COVER, False)


@pytest.mark.parametrize("after", [e.TimePassed(LAST_LINES), LastLinesHeard()], ids=lambda event: type(event).__name__)
def test_of_a_turn_that_was_left_the_last_lines_stand_for_a_while(after: e.Event) -> None:
    session = told(in_lines(), e.TurnLeft())
    assert (session.turn, is_in_lines(session)) == (None, True)
    session = told(session, e.TimePassed(1.0))
    assert is_in_lines(session)
    session = told(session, after)
    assert not is_in_lines(session)
    assert session.view.said == "Nothing of that turn was counted.", "who leads reads it on the cover"


def test_how_long_it_took_says_nothing_of_the_others() -> None:
    session = told(answered(told(in_lines(), e.TimePassed(40.0))), e.BallotHandedIn())
    assert session.view.paces == ()


def test_the_room_sees_the_same_as_beside_any_turn() -> None:
    of_lines, painted = in_lines(), told(on_the_cover(), e.TurnStarted())
    assert clear(of_lines) == clear(painted)
    assert clear(answered(of_lines)) == clear(answered(painted))
    assert clear(told(answered(of_lines), e.BallotHandedIn())) == clear(told(answered(painted), e.BallotHandedIn()))
    assert clear(told(of_lines, e.TurnLeft())) == clear(told(painted, e.TurnLeft()))


def test_a_turn_on_the_screen_is_none() -> None:
    assert not is_in_lines(on_the_cover())
    session = told(on_the_cover(), e.TurnStarted())
    assert not is_in_lines(session)
    assert not is_in_lines(told(answered(session), e.BallotHandedIn()))
