"""A short meeting as values: its plan, which steps can go, and which statement is talked about."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.results.summary import Earlier, EarlierCommitment, FocusNote
from plc_workshop.session import events as e
from plc_workshop.session import flow, planning, schedule, short_meeting
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Round, Session, Stop
from tests.samples import new_session, small_pack
from tests.session.test_flow import closed

PROMISED = Earlier("2026-10-12", commitments=(EarlierCommitment("Visit a lesson", "on", "Ann"),))


def short(*, result: bool = True) -> Session:
    """A short meeting at its plan, at two o'clock."""
    last = closed(new_session(small_pack()))
    assert last.result is not None
    session = new_session(small_pack(), earlier=PROMISED, planned=True)
    record = replace(session.record, meeting="short")
    session = replace(session, record=replace(record, plan=flow.planned(session.pack, record)))
    session = replace(session, view=replace(session.view, now=14 * 60))
    found = short_meeting.LastResult("2026-10-12-oak-0000", last.result, ("s2",))
    return short_meeting.begun(session, found if result else None)


def at(session: Session, stop: Stop) -> Session:
    while session.stop is not stop:
        session = apply(session, e.WentOn())
    return session


def stops(session: Session) -> list[Stop]:
    found = [session.stop]
    while session.stop is not Stop.HOME:
        session = apply(session, e.WentOn())
        found.append(session.stop)
    return found


def titles(session: Session) -> list[str]:
    return [flow.stretch_title(session, i) for i in planning.steps(session)]


def on_row(session: Session, row: int, event: e.Event) -> Session:
    return apply(apply(session, e.CursorMoved(row - planning.mark(session))), event)


def test_its_way_is_four_steps_of_forty_minutes_and_sections_can_be_added() -> None:
    session = short()
    assert session.record.round is Round.GIVEN_UP
    assert titles(session) == ["Last time we said", "Short 2", "What we will do", "Take it home"]
    assert schedule.total(session.record) == 40
    assert stops(session) == [Stop.PLAN, Stop.LAST, Stop.FOCUS, Stop.DO, Stop.MEET, Stop.HOME]
    added = on_row(session, planning.add_row(session) or 0, short_meeting.SectionAdded(0))
    assert planning.mark(added) == 1
    assert stops(added) == [Stop.PLAN, Stop.LAST, Stop.SECTION, Stop.FOCUS, Stop.DO, Stop.MEET, Stop.HOME]
    with pytest.raises(Refused):
        apply(added, short_meeting.SectionAdded(0))
    assert titles(on_row(added, 1, e.LeftOut())) == titles(session)
    assert stops(short(result=False))[2] is Stop.NOTICE


def test_what_belongs_to_every_meeting_cannot_be_left_out_and_the_rest_can() -> None:
    session = short()
    assert stops(on_row(session, 0, e.LeftOut())) == [Stop.PLAN, Stop.FOCUS, Stop.DO, Stop.MEET, Stop.HOME]
    assert stops(on_row(session, 1, e.LeftOut())) == [Stop.PLAN, Stop.LAST, Stop.DO, Stop.MEET, Stop.HOME]
    for row in (2, 3):
        with pytest.raises(Refused, match="This step belongs to every meeting: only"):
            on_row(session, row, e.LeftOut())
    with pytest.raises(Refused, match="Only a step can be left out"):
        on_row(session, planning.add_row(session) or 0, e.LeftOut())
    mirror = new_session(small_pack(), planned=True)
    row = next(i for i, part in enumerate(mirror.record.plan) if part.key == "see")
    with pytest.raises(Refused, match="every meeting with the Mirror"):
        on_row(mirror, row, e.LeftOut())


def test_it_is_late_by_the_minutes_of_its_own_steps() -> None:
    session = apply(at(short(), Stop.LAST), e.TimePassed(12 * 60.0))
    assert schedule.behind(session) == 2
    session = apply(session, e.WentOn())
    assert (session.stop, schedule.behind(session), schedule.needed(session)) == (Stop.FOCUS, 2, 30)
    with pytest.raises(Refused, match="That is behind us"):
        on_row(apply(session, e.PlanOpened()), 0, e.LeftOut())


def test_after_what_was_said_last_time_its_minutes_are_behind_us_where_no_clock_goes() -> None:
    session = at(new_session(small_pack(agreements=("We listen.",)), earlier=PROMISED, planned=True), Stop.LAST)
    whole = schedule.total(session.record)
    session = apply(apply(session, e.TimePassed(7 * 60.0)), e.WentOn())
    assert session.stop is Stop.AGREEMENTS
    assert schedule.needed(session) == whole - 5
    assert schedule.behind(session) == 2


def test_another_statement_takes_the_place_of_one_without_notes() -> None:
    session = at(short(), Stop.FOCUS)
    other = apply(session, short_meeting.StatementTaken("s3"))
    assert other.record.focus == (FocusNote("s3"),)
    noted = apply(other, e.NoteWritten("notice", "Some of us do"))
    both = apply(noted, short_meeting.StatementTaken("s1"))
    assert both.record.focus == (FocusNote("s3", "Some of us do"), FocusNote("s1"))
    assert (both.stop, both.record.focus_at) == (Stop.FOCUS, 1)
    for unknown in ("s1", "s99"):
        with pytest.raises(Refused):
            apply(both, short_meeting.StatementTaken(unknown))
    with pytest.raises(Refused, match="o takes another one"):
        apply(both, e.FocusToggled())
