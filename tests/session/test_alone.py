"""A minute alone: what starts it, how it passes, and what takes nothing of it away."""

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import alone, discussion
from plc_workshop.session import events as e
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session
from tests.session.test_flow import closed

PAGES = [Stop.PREDICT, Stop.NOTICE]


def at(stop: Stop) -> Session:
    session = closed(new_session())
    while session.stop is not stop:
        session = apply(session, e.WentOn())
    return session


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def later(session: Session, seconds: int) -> Session:
    return after(session, *[e.TimePassed(1.0)] * seconds)


@pytest.mark.parametrize("stop", PAGES)
def test_no_page_starts_it_and_enter_does(stop: Stop) -> None:
    arrived = at(stop)
    assert alone.is_marked(arrived), "its line is what is chosen when the page opens"
    assert alone.countdown(later(arrived, 30)) is None
    started = after(later(arrived, 30), e.RowTaken())
    assert alone.countdown(started) == 60
    assert alone.countdown(later(started, 20)) == 40


@pytest.mark.parametrize("stop", PAGES)
def test_when_it_is_over_the_round_is_marked_and_the_page_stays(stop: Stop) -> None:
    started = after(at(stop), e.RowTaken())
    almost = later(started, 59)
    assert (alone.countdown(almost), alone.is_over(almost)) == (1, False)
    over = later(almost, 1)
    assert (alone.countdown(over), alone.is_over(over)) == (None, True)
    assert over.stop is stop
    assert alone.countdown(later(over, 300)) is None, "no sentence of the round has a clock"


def test_a_second_enter_neither_starts_it_anew_nor_ends_it() -> None:
    started = later(after(at(Stop.NOTICE), e.RowTaken()), 5)
    with pytest.raises(Refused, match="is running"):
        apply(started, e.RowTaken())
    with pytest.raises(Refused, match="→ goes on"):
        apply(later(started, 60), e.RowTaken())


def test_t_pauses_it_and_enter_lets_it_go_on_too() -> None:
    paused = later(after(at(Stop.NOTICE), e.RowTaken(), e.ClockPaused()), 30)
    assert alone.countdown(paused) == 60
    assert alone.countdown(later(after(paused, e.ClockPaused()), 10)) == 50
    assert alone.countdown(later(after(paused, e.RowTaken()), 10)) == 50


def test_it_starts_also_where_the_clock_of_the_step_stands_still() -> None:
    started = after(at(Stop.NOTICE), e.ClockPaused(), e.RowTaken())
    assert alone.countdown(later(started, 10)) == 50


def test_plus_gives_it_a_minute_and_the_step_too_but_none_to_one_that_is_over() -> None:
    before = at(Stop.PREDICT)
    started = later(after(before, e.RowTaken()), 20)
    longer = after(started, e.MinuteAdded())
    assert alone.countdown(longer) == 100
    minutes = [sum(part.minutes for part in each.record.plan) for each in (before, longer)]
    assert minutes[1] == minutes[0] + 1
    over = later(started, 40)
    assert alone.is_over(after(over, e.MinuteAdded()))


def test_right_goes_on_while_it_runs_and_who_comes_back_finds_it_where_it_is() -> None:
    started = after(at(Stop.PREDICT), e.RowTaken())
    frame = after(started, e.WentOn())
    assert frame.stop is Stop.SEE
    assert alone.countdown(frame) is None, "nothing is counted down on the page that brings the result"
    assert alone.countdown(after(later(frame, 5), e.WentBack())) == 55
    assert alone.is_over(after(later(frame, 90), e.WentBack()))


def test_the_result_can_be_looked_at_once_more_meanwhile() -> None:
    result = after(at(Stop.NOTICE), e.RowTaken(), e.WentBack())
    assert result.stop is Stop.SEE
    assert alone.countdown(later(result, 5)) == 55
    opened = after(result, e.RowTaken())
    assert opened.stop is Stop.ONE
    assert alone.countdown(later(opened, 5)) == 55
    assert alone.countdown(after(later(opened, 5), e.WentBack(), e.WentOn())) == 55


def test_each_page_has_its_own() -> None:
    predicted = later(after(at(Stop.PREDICT), e.RowTaken()), 60)
    notice = after(predicted, e.WentOn(), e.WentOn(), e.WentOn())
    assert notice.stop is Stop.NOTICE
    assert not alone.is_over(notice)
    assert alone.countdown(after(notice, e.RowTaken())) == 60


def test_a_dark_screen_the_plan_and_a_guide_above_it_do_not_stop_it() -> None:
    started = after(at(Stop.NOTICE), e.RowTaken())
    assert alone.countdown(after(later(after(started, e.ScreenBlanked()), 10), e.ScreenWoken())) == 50
    plan = after(started, e.PlanOpened())
    assert plan.stop is Stop.PLAN
    assert alone.countdown(later(plan, 10)) == 50
    assert alone.is_over(later(plan, 60))


def test_a_laptop_that_slept_takes_nothing_of_it() -> None:
    slept = after(later(after(at(Stop.NOTICE), e.RowTaken()), 10), e.LaptopSlept(), e.TimePassed(1.0))
    assert alone.countdown(slept) == 49, "a step counts one second at the most, however long it was"


def test_up_and_down_lead_to_the_statements_and_back_to_its_line() -> None:
    notice = at(Stop.NOTICE)
    down = after(notice, e.CursorMoved(1))
    assert discussion.shown(down) is not None
    assert not alone.is_marked(down)
    assert alone.is_marked(after(down, e.CursorMoved(-1), e.CursorMoved(-1)))
    chosen = after(down, e.RowTaken())
    assert chosen.record.focus != notice.record.focus, "there Enter chooses, as the table of keys says"
    assert alone.countdown(chosen) is None


def test_without_a_statement_marked_nothing_is_chosen_noted_or_looked_up() -> None:
    notice = at(Stop.NOTICE)
    for event in (e.FocusToggled(), e.NoteWritten("notice", "All of us"), e.GuideOpened()):
        with pytest.raises(Refused, match="Choose a statement first"):
            apply(notice, event)
    assert allows(notice, e.WentOn())


def test_without_a_result_there_are_two_minutes_to_choose() -> None:
    session = closed(new_session(), given_up=True)
    assert session.stop is Stop.NOTICE
    assert alone.countdown(after(session, e.RowTaken())) == 120


def test_no_other_page_has_one() -> None:
    session = at(Stop.PREDICT)
    while session.stop is not Stop.END:
        assert alone.belongs(session) == (session.record.place in PAGES)
        session = apply(session, e.WentOn())


@pytest.mark.parametrize("starts", [False, True])
def test_right_alone_leads_to_what_we_will_do_in_as_many_presses_as_before(*, starts: bool) -> None:
    session, rights = at(Stop.PREDICT), 0
    while session.stop is not Stop.DO:
        if starts and alone.can_start(session):
            session = apply(session, e.RowTaken())
        session, rights = apply(session, e.WentOn()), rights + 1
    assert rights == 4 + len(session.record.focus), "the frame, the result, I notice, each statement, what we will do"
