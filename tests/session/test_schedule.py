"""Minutes are never lost, and an end that can be held is held."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.session import events as e
from plc_workshop.session import schedule
from plc_workshop.session.flow import position
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session, small_pack

LAST_MINUTE = 24 * 60 - 1


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session somewhere before its round, with any plan and any time to stop."""
    pack = small_pack(practice="We like tea.")
    sections = tuple(replace(section, optional=draw(st.booleans())) for section in pack.sections)
    session = new_session(replace(pack, sections=sections), people=draw(st.integers(1, 12)))
    plan = tuple(
        replace(part, minutes=draw(st.integers(1, 40)), left_out=part.key != "mirror" and draw(st.integers(0, 4)) == 0)
        if part.key.startswith("section/")
        else replace(part, minutes=draw(st.integers(1, 40)))
        for part in session.record.plan
    )
    places = st.sampled_from([Stop.PLAN, Stop.AGREEMENTS, Stop.SECTION, Stop.PRACTICE, Stop.BEFORE])
    now = draw(st.integers(0, LAST_MINUTE))
    stop = schedule.spelled(now + draw(st.integers(0, 300)))
    record = replace(session.record, plan=plan, place=draw(places), stop_at=stop)
    view = replace(session.view, now=now, elapsed=float(draw(st.integers(0, 3000))))
    return replace(session, record=record, view=view)


def able(session: Session) -> int:
    """All minutes that the steps ahead can give."""
    minutes = 0
    for at in schedule.ahead(session):
        part = session.record.plan[at]
        if schedule.is_optional(session.pack, part):
            minutes += part.minutes
        elif part.key.startswith("section/") or part.key in ("predict", "see", "do"):
            minutes += part.minutes // 2
    return minutes


@given(sessions())
def test_an_end_that_can_be_held_is_held(session: Session) -> None:
    before = schedule.spare(session)
    assert before is not None
    changes = schedule.proposals(session)
    after = schedule.spare(replace(session, record=schedule.shortened(session.record, changes)))
    assert after is not None
    assert (changes == ()) == (before >= 0 or able(session) == 0)
    assert after - before == schedule.saved(session.record, changes)
    assert (after >= 0) == (before + able(session) >= 0)
    if after < 0:
        assert after == before + able(session), "what cannot be held is come as close to as can be"


@given(sessions())
def test_no_section_is_left_out_in_vain_and_no_minute_too_many_is_taken(session: Session) -> None:
    changes = schedule.proposals(session)
    for change in changes:
        others = tuple(other for other in changes if other is not change)
        without = schedule.spare(replace(session, record=schedule.shortened(session.record, others)))
        assert without is not None
        assert without < 0
    after = schedule.spare(replace(session, record=schedule.shortened(session.record, changes)))
    if any(change.minutes for change in changes):
        assert after is not None
        assert after <= 0, "minutes are taken to the minute"


@given(sessions())
def test_what_is_behind_or_belongs_to_every_session_is_never_given_up(session: Session) -> None:
    here = position(session)
    for change in schedule.proposals(session):
        part = session.record.plan[change.at]
        assert here is None or change.at > here
        assert 0 <= change.minutes < part.minutes
        assert change.minutes or schedule.is_optional(session.pack, part)
        assert part.key not in ("mirror", "home", "practice")


@given(sessions(), st.integers(0, 9), st.integers(-3, 3))
def test_a_change_moves_the_minutes_of_its_own_step_alone(session: Session, at: int, by: int) -> None:
    session = replace(session, record=replace(session.record, place=Stop.PLAN, round=session.record.round))
    at %= len(session.record.plan)
    marked = replace(session, view=replace(session.view, cursor=at))
    if session.record.plan[at].key != "mirror" and 1 <= session.record.plan[at].minutes + by <= 180:
        after = apply(marked, e.RowChanged(by)).record.plan
        assert after[at].minutes == session.record.plan[at].minutes + by
        assert after[:at] + after[at + 1 :] == session.record.plan[:at] + session.record.plan[at + 1 :]
        assert apply(apply(marked, e.RowChanged(by)), e.RowChanged(-by)).record == session.record


@given(sessions())
def test_what_was_left_out_comes_back_with_its_minutes(session: Session) -> None:
    session = replace(session, record=replace(session.record, place=Stop.PLAN), view=replace(session.view, cursor=0))
    once = apply(session, e.LeftOut())
    here = session.record.plan[0]
    gone = here.minutes if not here.left_out else -here.minutes
    assert schedule.total(session.record) - schedule.total(once.record) == gone
    assert apply(once, e.LeftOut()).record == session.record


@given(st.integers(0, LAST_MINUTE), st.integers(0, LAST_MINUTE))
def test_a_time_of_day_is_read_as_it_is_written(minutes: int, now: int) -> None:
    assert schedule.minutes_of(schedule.spelled(minutes)) == minutes
    left = schedule.minutes_left(schedule.spelled(minutes), now)
    assert left is not None
    assert -720 <= left < 720
    assert (now + left) % 1440 == minutes


def test_what_is_no_time_is_none() -> None:
    assert [schedule.minutes_of(text) for text in ("", "24:00", "12:60", "noon", "12", "1²:00", "-1:30")] == [None] * 7


def test_a_time_to_stop_starts_at_the_end_of_the_plan_and_moves_by_five_minutes() -> None:
    assert schedule.stop_shifted("", 1, now=14 * 60 + 3, needed=80) == "15:25"
    assert schedule.stop_shifted("15:25", -1, now=0, needed=0) == "15:20"
    assert schedule.stop_shifted("23:58", 1, now=0, needed=0) == "00:03"
