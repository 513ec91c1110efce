"""With fewer people than a result needs, the page before the Mirror offers the talk first."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import too_few
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.session.stretches import MIRROR, index_of
from plc_workshop.session.too_few import AnsweringChosen
from tests.samples import new_session, small_pack


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def at_the_promise(people: int) -> Session:
    session = new_session(small_pack(practice="We drink coffee."), people=people)
    while session.stop is not Stop.BEFORE:
        session = after(session, e.WentOn())
    return session


def minutes(session: Session) -> int:
    plan = session.record.plan
    return plan[index_of(plan, MIRROR.key)].minutes


@pytest.fixture
def three() -> Session:
    return at_the_promise(3)


def test_right_without_choosing_is_the_talk_and_left_takes_it_back(three: Session) -> None:
    talk = after(three, e.WentOn())
    assert talk.record.round is Round.GIVEN_UP
    assert talk.stop is Stop.NOTICE
    assert talk.view.said == "Nobody answers today. Left takes that back."
    back = after(talk, e.WentBack())
    assert back.record.round is Round.AHEAD
    assert (back.stop, back.view.cursor) == (Stop.BEFORE, too_few.TALK)


def test_what_was_chosen_for_a_talk_that_is_taken_back_keeps_no_proposal_from_the_next(three: Session) -> None:
    chosen = after(three, e.WentOn(), e.CursorMoved(1), e.FocusToggled())
    assert (len(chosen.record.focus), chosen.record.settled) == (1, True)
    back = after(chosen, e.WentBack())
    assert (back.record.focus, back.record.settled) == ((), None)


def test_no_round_opens_before_somebody_said_that_more_may_come(three: Session) -> None:
    for answer in (e.RoomAnswered(sees=False), e.RoomAnswered(sees=True)):
        with pytest.raises(Refused, match="3 of us are here: a result needs 4"):
            apply(three, answer)
    asked = after(three, e.CursorMoved(5), e.RowTaken())
    assert asked.stop is Stop.BEFORE
    assert not too_few.is_too_few(asked)
    assert asked.view.cursor == HARMLESS, "one key more opens no round in front of nobody"
    assert after(asked, e.WentOn()).record.round is Round.OPEN


def test_left_goes_from_the_question_to_what_was_asked_first(three: Session) -> None:
    again = after(three, AnsweringChosen(), e.WentBack())
    assert too_few.is_too_few(again)
    assert after(again, e.WentBack()).stop is Stop.PRACTICE


def test_what_was_said_holds_until_the_round_however_often_the_page_is_come_to(three: Session) -> None:
    said = after(three, AnsweringChosen(), e.PlanOpened(), e.WentBack())
    assert not too_few.is_too_few(said)


def test_once_enough_are_here_the_question_is_the_usual_one(three: Session) -> None:
    four = after(three, e.CursorMoved(1), e.PeopleChanged(1))
    assert not too_few.is_too_few(four)
    assert four.view.cursor == HARMLESS
    assert after(four, e.RoomAnswered(sees=True)).stop is Stop.COVER
    gone = after(four, e.PeopleChanged(-1))
    assert too_few.is_too_few(gone)
    assert gone.view.cursor == too_few.TALK


def test_the_plan_has_minutes_for_turns_only_where_somebody_answers(three: Session) -> None:
    before = three.pack.minutes.before
    assert minutes(too_few.timed(three)) == before
    assert minutes(after(three, AnsweringChosen())) == before + 6
    assert minutes(after(three, AnsweringChosen(), e.WentBack())) == before
    assert minutes(after(three, e.PeopleChanged(1))) == before + 8
    assert minutes(after(three, e.PeopleChanged(1), e.PeopleChanged(-1))) == before


def test_enough_people_are_never_asked() -> None:
    assert not too_few.is_too_few(at_the_promise(4))
    five_needed = at_the_promise(4)
    record = replace(five_needed.record, threshold=5)
    assert too_few.is_too_few(replace(five_needed, record=record))


def test_an_open_round_counts_its_people_on_its_cover(three: Session) -> None:
    opened = after(three, AnsweringChosen(), e.RoomAnswered(sees=False))
    assert not too_few.is_too_few(opened)
    back = replace(opened, view=replace(opened.view, room_sees=None, more_come=False))
    assert back.stop is Stop.BEFORE
    with pytest.raises(Refused, match="That key does nothing here"):
        apply(back, e.PeopleChanged(1))
    assert after(back, e.RoomAnswered(sees=True)).stop is Stop.COVER
