"""Before a group has looked nothing tells what the result says: not the page of the room, the script, or what comes."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.errors import Refused
from plc_workshop.room.sight import Room
from plc_workshop.runner.clearing import clear
from plc_workshop.session import alone, flow
from plc_workshop.session import events as e
from plc_workshop.session.coming import coming
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.machine import apply
from plc_workshop.session.script import script_of
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.shape import plain, shaped
from tests.results.samples import Row, pack, result
from tests.results.test_order import NINE
from tests.samples import new_session

OTHER: tuple[Row, ...] = ((0, 6, 3, 0, 0), (0, 2, 3, 2, 2), *NINE[:1:-1])
EVENTS = st.one_of(
    st.sampled_from([e.WentOn(), e.WentBack(), e.RowTaken(), e.ScreenBlanked(), e.ScreenWoken(), e.PlanOpened()]),
    st.sampled_from([e.ClockPaused(), e.MinuteAdded(), e.FocusToggled(), e.GuideOpened(), e.TalkShortened()]),
    st.builds(e.CursorMoved, st.integers(-11, 11)),
    st.builds(DifferenceExpected, st.none() | st.integers(-2, 11)),
    st.builds(e.TimePassed, st.sampled_from([0.25, 1.0, 61.0])),
    st.builds(e.StageSeen, st.sampled_from([None, (20, 6), (80, 24), (200, 60)])),
)


def at_predict(rows: tuple[Row, ...], marks: list[int]) -> Session:
    session = new_session(pack(len(NINE)), people=9)
    record = replace(session.record, round=Round.CLOSED, place=Stop.PREDICT)
    return flow.arrived(replace(session, result=result(rows, marks=marks)), record)


def after(session: Session, event: e.Event) -> tuple[Session, str]:
    try:
        return apply(session, event), ""
    except Refused as refused:
        return session, str(refused)


@settings(max_examples=20)
@given(st.lists(EVENTS, max_size=20))
def test_whatever_is_pressed_two_results_look_alike_until_one_is_shown(events: list[e.Event]) -> None:
    both = at_predict(NINE, [0, 0, 3, *[0] * 7]), at_predict(OTHER, [2] * 10)
    for event in events:
        (one, said), (other, said_of_other) = (after(session, event) for session in both)
        if one.record.revealed or one.stop is Stop.NOTICE:
            break
        both = one, other
        assert said == said_of_other
        assert (one.record, one.view) == (other.record, other.view)
        assert clear(one) == clear(other)
        assert script_of(one) == script_of(other)
        assert coming(one) == coming(other)


def test_however_long_a_minute_gets_the_room_can_read_it() -> None:
    session = apply(at_predict(NINE, []), e.RowTaken())
    for _press in range(24 * 60 + 1):
        session = apply(session, e.MinuteAdded())
    assert alone.countdown(session) == alone.LONGEST
    assert shaped(Room, plain(clear(session)), "", lines=True) == clear(session)
