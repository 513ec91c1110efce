"""What comes next, and when it ends."""

import pytest

from plc_workshop.session import events as e
from plc_workshop.session.coming import Coming, coming
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.room.test_few_lines import at

NOW = 14 * 60


def timed(session: Session, minutes: int = 0) -> Session:
    return apply(session, e.TimePassed(60.0 * minutes, NOW))


def planned(session: Session) -> dict[str, int]:
    return {part.key: part.minutes for part in session.record.plan}


def test_from_i_notice_the_statements_share_the_time_and_the_end_of_what_follows_is_told() -> None:
    session = timed(at(Stop.NOTICE), minutes=3)
    focus, do = coming(session)
    plan = planned(session)
    assert (focus.title, focus.ends) == ("Focus", ""), "its time has begun"
    assert focus.statements == 2
    assert focus.minutes == round((plan["see"] - 3) / 2)
    ends = NOW + plan["see"] - 3 + plan["do"]
    assert do == Coming("What we will do", minutes=plan["do"], ends=f"{ends // 60}:{ends % 60:02}")


def test_the_last_statement_is_called_by_its_name() -> None:
    session = at(Stop.FOCUS)
    while session.record.focus_at < len(session.record.focus) - 2:
        session = apply(session, e.WentOn())
    last = session.record.focus[-1].statement
    name = next(each.name for each in session.pack.mirror.statements if each.id == last)
    following, after = coming(session)
    assert (following.title, following.name, following.statements) == ("Focus", name, 1)
    assert after.title == "What we will do"


def test_the_next_statement_gets_its_own_share_and_not_what_is_left_of_this_one() -> None:
    session = timed(at(Stop.FOCUS), minutes=1)
    share = session.view.share
    following, _after = coming(session)
    assert following.minutes == round(share / 60)
    paused = apply(session, e.ClockPaused())
    assert coming(paused)[0].minutes == following.minutes


def test_each_part_is_told_once_and_without_a_clock_no_end() -> None:
    assert [part.title for part in coming(at(Stop.PREDICT))] == ["What we see", "I notice"]
    (home,) = coming(at(Stop.DO))
    assert (home.title, home.ends) == ("Take it home", ""), "nobody has looked at the time"


@pytest.mark.parametrize("stop", [Stop.PREDICT, Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO])
def test_asking_moves_nothing(stop: Stop) -> None:
    session = timed(at(stop))
    assert coming(session) == coming(session)
    assert session.stop is stop
