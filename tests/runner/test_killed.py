"""What tells a run that was killed from one that ended by itself."""

from pathlib import Path

import pytest

from plc_workshop.results.year import Looked, Year
from plc_workshop.room import live
from plc_workshop.runner import wall, year_room
from plc_workshop.runner.killed import forget_year, in_a_round, left_open
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.store import lock
from tests.stories.conftest import desk_in


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A session on its way, with its view for the room."""
    desk = desk_in(tmp_path)
    run = desk.start(desk.blank_setup())
    run.publish()
    return run


def killed(run: Run, state: Path) -> str:
    """Let the lock go and nothing else, as the end of a process does."""
    run._book._lock.release()
    session = run.session.record.session
    assert not lock.is_held(state, session)
    return session


def test_a_session_that_a_window_has_open_is_none(run: Run, tmp_path: Path) -> None:
    assert left_open(tmp_path / "state") == ()
    run.close()


def test_one_that_was_closed_is_none(run: Run, tmp_path: Path) -> None:
    run.close()
    assert left_open(tmp_path / "state") == ()


def test_a_killed_one_is_told_until_it_was_gone_on_with(run: Run, tmp_path: Path) -> None:
    state = tmp_path / "state"
    session = killed(run, state)
    assert left_open(state) == (session,)
    assert not in_a_round(state, session)
    desk_in(tmp_path).sessions.resume(session).close()
    assert left_open(state) == ()


def test_from_the_opening_of_the_round_on_there_may_have_been_a_turn(run: Run, tmp_path: Path) -> None:
    state = tmp_path / "state"
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    assert in_a_round(state, killed(run, state))


def test_a_year_that_was_looked_at_is_not_gone_on_with(tmp_path: Path) -> None:
    state = tmp_path / "state"
    year_room.show(state, Looked(Year("Oak", "2026-09-01", 1, "group")), "")
    assert live.newest(state, "", wall.stamp()) is not None
    forget_year(state)
    assert live.newest(state, "", wall.stamp()) is None
    forget_year(tmp_path / "nowhere")


def test_where_there_is_nothing_there_was_no_kill(tmp_path: Path) -> None:
    assert left_open(tmp_path / "nowhere") == ()
    (tmp_path / "live").write_text("no folder", "utf-8")
    assert left_open(tmp_path) == ()
