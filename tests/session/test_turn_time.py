"""Nobody at the laptop in the middle of a turn."""

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session


def in_a_turn() -> Session:
    session = new_session(people=4)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    return told(session, e.RoomAnswered(sees=False), e.TurnStarted(), e.Rated(3))


def told(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def test_a_minute_without_a_key_hides_the_turn() -> None:
    session = told(in_a_turn(), *[e.TimePassed(1.0)] * 59)
    assert session.stop is Stop.TURN
    assert told(session, e.TimePassed(1.0)).stop is Stop.AWAY


@pytest.mark.parametrize("event", [e.Rated(2), e.SomebodyThere(), e.StatementBefore(), e.CursorMoved(1)])
def test_every_key_starts_the_minute_anew(event: e.Event) -> None:
    session = told(in_a_turn(), *[e.TimePassed(1.0)] * 59, event, *[e.TimePassed(1.0)] * 59)
    assert session.stop is Stop.TURN


def test_the_key_that_wakes_does_nothing_else() -> None:
    away = told(in_a_turn(), e.TimePassed(60.0))
    for event in (e.Rated(1), e.TurnLeft(), e.SamePerson(), e.NothingHandedIn(), e.BallotHandedIn(), e.RowTaken()):
        with pytest.raises(Refused):
            apply(away, event)
    asked = apply(away, e.SomebodyThere())
    assert asked.turn is not None
    assert asked.turn.choices == (3, None, None)
    assert asked.stop is Stop.AWAY


def test_the_same_person_goes_on_and_the_room_sees_no_choice_from_then_on() -> None:
    session = told(in_a_turn(), e.TimePassed(60.0), e.SomebodyThere(), e.RowTaken())
    assert session.stop is Stop.TURN
    assert session.turn is not None
    assert (session.turn.choices, session.turn.discreet, session.turn.at) == ((3, None, None), True, 1)


@pytest.mark.parametrize("events", [(e.TurnLeft(),), (e.CursorMoved(1), e.RowTaken())])
def test_somebody_else_drops_the_turn(events: tuple[e.Event, ...]) -> None:
    session = told(in_a_turn(), e.TimePassed(60.0), e.SomebodyThere(), *events)
    assert (session.stop, session.turn, session.done) == (Stop.COVER, None, 0)
    assert session.view.said == "Nothing of that turn was counted."


@pytest.mark.parametrize("woken", [False, True])
def test_after_three_dark_minutes_the_ballot_is_gone_and_it_is_said(woken: bool) -> None:
    session = told(in_a_turn(), e.TimePassed(60.0), *((e.SomebodyThere(),) if woken else ()))
    session = told(session, *[e.TimePassed(1.0)] * 179)
    assert session.stop is Stop.AWAY
    session = apply(session, e.TimePassed(1.0))
    assert (session.stop, session.turn, session.done) == (Stop.COVER, None, 0)
    assert "thrown away" in session.view.said


def test_a_review_that_nobody_looks_at_is_hidden_too() -> None:
    session = told(in_a_turn(), e.Rated(1), e.Rated(0))
    assert session.stop is Stop.REVIEW
    session = told(session, e.TimePassed(60.0), e.SomebodyThere(), e.SamePerson())
    assert session.stop is Stop.REVIEW


def test_the_rest_is_told_by_the_pace_of_those_who_are_done_and_kept_nowhere() -> None:
    from plc_workshop.session.pace import minutes_for_the_rest

    session = new_session(people=4)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    assert minutes_for_the_rest(session) == 8
    for seconds in (30, 50, 40):
        session = told(session, e.TurnStarted(), *[e.Rated(1)] * 3, *[e.TimePassed(1.0)] * seconds)
        session = told(session, e.BallotHandedIn(), e.TimePassed(1.0), e.TimePassed(1.0), e.ThanksSeen())
    assert minutes_for_the_rest(session) == 1
    assert session.record.people == 4
    assert "40" not in repr(session.record)


def test_a_sleep_hides_the_turn_at_once_and_adds_no_second() -> None:
    session = in_a_turn()
    asleep = apply(session, e.LaptopSlept())
    assert (session.turn, asleep.stop) == (in_a_turn().turn, Stop.AWAY)
    assert asleep.turn is not None
    assert session.turn is not None
    assert (asleep.turn.left, asleep.turn.spent, asleep.turn.slept) == (session.turn.left, session.turn.spent, True)


def test_a_sleep_is_forgotten_once_the_same_person_goes_on() -> None:
    session = told(in_a_turn(), e.LaptopSlept(), e.SomebodyThere(), e.SamePerson())
    assert session.turn is not None
    assert not session.turn.slept


def test_outside_a_turn_a_sleep_is_nothing() -> None:
    session = told(in_a_turn(), e.TurnLeft())
    assert apply(session, e.LaptopSlept()) is session
    thanks = told(in_a_turn(), e.NothingHandedIn())
    assert apply(thanks, e.LaptopSlept()) is thanks


def test_the_thanks_go_by_themselves_after_ten_seconds_and_by_a_key_after_two() -> None:
    thanked = told(in_a_turn(), e.NothingHandedIn())
    with pytest.raises(Refused):
        told(thanked, e.TimePassed(1.9), e.ThanksSeen())
    assert told(thanked, e.TimePassed(2.0), e.ThanksSeen()).stop is Stop.COVER
    nearly = told(thanked, *[e.TimePassed(1.0)] * 9, e.TimePassed(0.9))
    assert nearly.stop is Stop.THANKS
    gone = told(nearly, e.TimePassed(0.1))
    assert (gone.stop, gone.turn, gone.done, gone.view.said) == (Stop.COVER, None, 1, "")
