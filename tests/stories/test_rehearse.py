"""A whole session with invented people: marked everywhere, fast, and gone afterwards."""

import random
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.results.summary import Summary
from plc_workshop.room import live, runtime_files
from plc_workshop.runner.rehearse import Rehearsal, answer_for_all
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in

MARK = "REHEARSAL"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def test_a_rehearsal_is_led_from_home_to_the_codes_and_nothing_stays(
    room: Opened, temporary: Path, tmp_path: Path
) -> None:
    async with room() as here:
        shown = await here.press(*["down"] * 4, "enter")
        assert "The plan" in shown
        assert shown.startswith(f"  {MARK}  The plan")
        steps = set()
        for _ in range(80):
            assert MARK in here.text().split("\n")[0] or here.session.stop is Stop.HOME
            steps.add(here.session.stop)
            match here.session.stop:
                case Stop.BEFORE:
                    await here.press("n")
                case Stop.COVER if here.session.done == 0:
                    await here.hand_in(*"3232323232")
                    assert "1 of 7 people are done" in here.text()
                    assert "f invented answers" in here.text()
                    shown = await here.press("f")
                    assert "7 of 7 people are done" in shown
                    assert "Enter close" in shown
                    assert "f invented answers" not in shown, "nobody is left to invent"
                case Stop.COVER:
                    await here.press("right", "down", "enter")
                case Stop.PLAN:
                    await here.press("enter")
                case Stop.HOME:
                    assert "Until the end" in here.text()
                    await here.press("right")
                case Stop.END:
                    break
                case _other:
                    await here.press("right")
        assert {Stop.PLAN, Stop.SECTION, Stop.PRACTICE, Stop.SEE, Stop.FOCUS, Stop.DO, Stop.HOME, Stop.END} <= steps
        assert "This was a rehearsal: nothing of it stays." in here.text()
        assert MARK in (here.run.folder / "summary.md").read_text("utf-8")
        assert MARK in (here.run.folder / "summary.html").read_text("utf-8")
        assert temporary in here.run.folder.parents
        assert "PLC Workshop" in await here.press("enter", "down", "enter")
        assert not list(temporary.iterdir())
    assert not (tmp_path / "sessions").exists()


async def test_the_clock_goes_fast_but_not_in_a_turn(room: Opened) -> None:
    async with room() as here:
        await here.press(*["down"] * 4, "enter", "enter", "right")
        await here.wait(6)
        assert 50 < here.session.view.elapsed < 70, "ten times as fast"
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        await here.press("n", "enter")
        await here.wait(6)
        assert here.session.turn is not None
        assert 5 < here.session.turn.spent < 9


async def test_what_is_asked_at_the_end_of_a_rehearsal_is_true(room: Opened) -> None:
    async with room() as here:
        await here.press(*["down"] * 4, "enter", "enter")
        asked = await here.press("q")
        assert "goes on here next time" not in asked
        assert "nothing of the rehearsal stays" in asked


async def test_nobody_can_be_invented_in_a_real_session(room: Opened) -> None:
    async with room("collaborative-learning", people=4) as here:
        await here.to_the_cover()
        assert "f invented" not in here.text()
        await here.press("f")
        assert here.session.done == 0
        assert "invented" not in await here.press("?")


def test_what_is_asked_to_be_kept_is_kept(tmp_path: Path, temporary: Path) -> None:
    rehearsal = Rehearsal(desk_in(tmp_path), tmp_path / "kept")
    run = rehearsal.start()
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.RowTaken() if run.session.stop is Stop.PLAN else e.WentOn())
        run.tell(e.TimePassed(60.0))
    run.tell(e.RoomAnswered(sees=False))
    answer_for_all(run, random.Random(3))
    run.tell(e.RoundClosed())
    assert run.session.result is not None
    assert {row.word for row in run.session.result.mirror.statements} - {"too_few"}
    run.publish()
    room = live.read(runtime_files.path_of(run._book.state, run.session.record.session))
    assert room is not None
    assert room.rehearsal
    summary: Summary = rehearsal.desk.sessions.summary(run.folder.name)
    assert summary.rehearsal
    run.close()
    rehearsal.end()
    assert not list(temporary.iterdir())
    assert (run.folder / "session.json").exists()
    desk = desk_in(tmp_path)
    desk.move_to(tmp_path / "kept")
    real = desk.start(replace(desk.blank_setup(), group="Rehearsal"))
    assert not real.session.record.near, "what was rehearsed is no session of a group"
    assert not any(part.left_out for part in real.session.record.plan)
    real.close()
