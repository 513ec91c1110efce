"""The plan as a page: what can be changed, left out and jumped to."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import planning
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Round, Session, Stop
from tests.samples import new_session, small_pack

PACK = small_pack(practice="We like tea.")
SECTIONS, PRACTICE, MIRROR, PREDICT = (0, 1), 2, 3, 4


def told(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def at(session: Session, row: int) -> Session:
    """The mark on a row of the plan."""
    return apply(session, e.CursorMoved(row - planning.mark(session)))


def test_the_plan_is_the_first_page_and_leads_to_the_agreements() -> None:
    session = new_session(PACK, planned=True)
    assert session.stop is Stop.PLAN
    assert told(session, e.RowTaken()).stop is Stop.AGREEMENTS


def test_sections_left_out_are_passed_by_both_ways() -> None:
    session = told(new_session(PACK, planned=True), e.LeftOut(), e.RowTaken(), e.WentOn())
    assert (session.stop, session.record.section) == (Stop.SECTION, 1)
    assert told(session, e.WentBack()).stop is Stop.AGREEMENTS
    assert told(session, e.WentOn()).stop is Stop.PRACTICE
    assert told(session, e.WentOn(), e.WentBack()).record.section == 1


def test_without_sections_and_practice_the_agreements_lead_to_the_mirror_and_back() -> None:
    session = new_session(PACK, planned=True)
    for row in (*SECTIONS, PRACTICE):
        session = told(at(session, row), e.LeftOut())
    session = told(session, e.RowTaken(), e.WentOn())
    assert session.stop is Stop.BEFORE
    assert told(session, e.WentBack()).stop is Stop.AGREEMENTS


def test_without_anything_before_it_the_mirror_is_the_first_page() -> None:
    session = new_session(small_pack(agreements=()), planned=True)
    for row in SECTIONS:
        session = told(at(session, row), e.LeftOut())
    session = told(session, e.RowTaken())
    assert session.stop is Stop.BEFORE
    with pytest.raises(Refused, match="first page"):
        apply(session, e.WentBack())


@pytest.mark.parametrize("row", [MIRROR, PREDICT, 5, 6, 7])
def test_what_belongs_to_every_session_stays(row: int) -> None:
    with pytest.raises(Refused):
        apply(at(new_session(PACK, planned=True), row), e.LeftOut())


def test_the_mirror_takes_as_long_as_its_turns() -> None:
    session = at(new_session(PACK, people=6, planned=True), MIRROR)
    assert session.record.plan[MIRROR].minutes == 3 + 12
    longer = told(session, *[e.RowChanged(1)] * 3)
    assert (longer.record.turn_seconds, longer.record.plan[MIRROR].minutes) == (150, 3 + 15)


def test_the_plan_opens_over_a_step_and_closes_to_it() -> None:
    session = told(new_session(PACK), e.WentOn(), e.PageTurned(0))
    over = told(session, e.PlanOpened())
    assert over.stop is Stop.PLAN
    assert planning.mark(over) == 0
    for closing in (e.WentBack(), e.PlanOpened(), e.RowTaken()):
        back = told(over, closing)
        assert (back.stop, back.record) == (Stop.SECTION, session.record)


def test_a_clickers_next_over_a_step_does_nothing() -> None:
    with pytest.raises(Refused):
        apply(told(new_session(PACK), e.PlanOpened()), e.WentOn())


def test_jumping() -> None:
    over = told(new_session(PACK), e.PlanOpened())
    assert told(at(over, 1), e.RowTaken()).record.section == 1
    assert told(at(over, PRACTICE), e.RowTaken()).stop is Stop.PRACTICE
    assert told(at(over, MIRROR), e.RowTaken()).stop is Stop.BEFORE
    with pytest.raises(Refused, match="First the Mirror"):
        apply(at(over, PREDICT), e.RowTaken())
    out = told(at(over, 1), e.LeftOut())
    with pytest.raises(Refused, match="Space brings it back"):
        apply(out, e.RowTaken())


def test_behind_us_nothing_changes() -> None:
    session = told(new_session(PACK), e.WentOn(), e.WentOn(), e.PlanOpened())
    assert session.record.section == 1
    for event in (e.RowChanged(1), e.LeftOut()):
        with pytest.raises(Refused, match="behind us"):
            apply(at(session, 0), event)
    with pytest.raises(Refused, match="We are there"):
        apply(at(session, 1), e.LeftOut())
    assert told(at(session, 1), e.RowChanged(2)).record.plan[1].minutes == 7


def round_open() -> Session:
    session = new_session(PACK)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    return apply(session, e.RoomAnswered(sees=False))


def test_who_jumps_back_into_an_open_round_is_asked_again_what_the_room_sees() -> None:
    session = told(at(told(round_open(), e.PlanOpened()), 0), e.RowTaken())
    assert (session.stop, session.record.round) == (Stop.SECTION, Round.OPEN)
    session = told(at(told(session, e.PlanOpened()), MIRROR), e.RowTaken())
    assert session.stop is Stop.BEFORE
    with pytest.raises(Refused, match="nothing to practise"):
        apply(at(told(session, e.PlanOpened()), PRACTICE), e.RowTaken())


def test_in_an_open_round_the_time_of_a_turn_stays() -> None:
    with pytest.raises(Refused, match="their time stays"):
        apply(at(told(round_open(), e.PlanOpened()), MIRROR), e.RowChanged(1))


def test_the_plan_cannot_be_opened_in_a_turn() -> None:
    turn = told(round_open(), e.TurnStarted())
    with pytest.raises(Refused):
        apply(turn, e.PlanOpened())


def test_after_the_round_the_talk_can_be_jumped_to_and_the_round_cannot() -> None:
    session = told(round_open(), e.RoundGivenUp(), e.PlanOpened())
    assert told(at(session, 6), e.RowTaken()).record.place is Stop.DO
    assert told(at(session, 7), e.RowTaken()).record.place is Stop.MEET
    with pytest.raises(Refused, match="no result"):
        apply(at(session, PREDICT), e.RowTaken())
    with pytest.raises(Refused, match="cannot be begun again"):
        apply(at(session, MIRROR), e.RowTaken())


def late(session: Session, minutes: int) -> Session:
    """The session with so many minutes until its time to stop."""
    record = replace(session.record, stop_at="15:30")
    return apply(replace(session, record=record), e.TimePassed(0.0, 15 * 60 + 30 - minutes))


def test_that_the_talk_gets_short_is_said_once_with_a_page_that_is_turned() -> None:
    session = late(new_session(PACK), 45)
    assert not session.view.said
    session = apply(session, e.WentOn())
    assert "15:30 leaves" in session.view.said
    assert "for the talk" in session.view.said
    assert not apply(session, e.WentOn()).view.said


def test_with_time_enough_nothing_is_said() -> None:
    assert not apply(late(new_session(PACK), 100), e.WentOn()).view.said


def test_what_is_proposed_is_taken_with_enter() -> None:
    session = late(new_session(PACK, planned=True), 50)
    last = planning.rows(session) - 1
    assert last == planning.stop_row(session) + 1
    done = told(at(session, last), e.RowTaken())
    assert done.stop is Stop.PLAN
    assert planning.mark(done) == planning.stop_row(done)
    assert sum(part.minutes for part in done.record.plan) == 50
