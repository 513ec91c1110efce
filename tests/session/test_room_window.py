"""Who sees this screen while the room has a window of its own, and once that is gone."""

from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session

SIZE = (80, 24)


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def at_the_promise(*, stage: bool) -> Session:
    session = new_session()
    while session.stop is not Stop.BEFORE:
        session = after(session, e.WentOn())
    return after(session, e.StageSeen(SIZE)) if stage else session


def test_with_a_window_of_its_own_the_room_leaves_nothing_to_ask() -> None:
    session = at_the_promise(stage=True)
    assert "this one is yours" in session.view.said
    session = after(session, e.WentOn())
    assert session.stop is Stop.COVER
    assert session.view.room_sees is False
    turn = after(session, e.TurnStarted()).turn
    assert turn is not None
    assert not turn.discreet


def test_without_one_going_on_takes_the_harmless_answer() -> None:
    assert after(at_the_promise(stage=False), e.WentOn()).view.room_sees is True


def test_once_the_window_is_gone_it_is_asked_between_two_turns() -> None:
    session = after(at_the_promise(stage=True), e.WentOn(), e.StageSeen(None))
    assert session.stop is Stop.BEFORE
    assert "window is gone" in session.view.said
    assert after(session, e.StageSeen(SIZE), e.WentOn()).stop is Stop.COVER


def test_in_a_turn_nothing_is_said_and_nothing_moves() -> None:
    session = after(at_the_promise(stage=True), e.WentOn(), e.TurnStarted())
    gone = after(session, e.StageSeen(None))
    assert gone.stop is Stop.TURN
    assert not gone.view.said
    thanks = after(gone, e.NothingHandedIn(), e.TimePassed(3.0))
    assert thanks.stop is Stop.THANKS
    assert after(thanks, e.ThanksSeen()).stop is Stop.BEFORE
    by_themselves = after(thanks, *[e.TimePassed(1.0)] * 7)
    assert by_themselves.stop is Stop.BEFORE
    assert "window is gone" in by_themselves.view.said


def test_an_answer_that_somebody_gave_stands_without_a_window() -> None:
    session = after(at_the_promise(stage=False), e.RoomAnswered(sees=False), e.StageSeen(SIZE), e.StageSeen(None))
    assert session.stop is Stop.COVER


def test_another_size_is_no_news() -> None:
    session = after(at_the_promise(stage=True), e.WentOn())
    assert after(session, e.StageSeen((60, 18))).view.said == ""
