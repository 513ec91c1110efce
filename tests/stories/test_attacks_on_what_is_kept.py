"""Ways somebody learned an answer from what is kept, or steered the screen by it; each was possible once."""

from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Commitment
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led


async def test_another_group_of_the_same_name_is_none_of_this_ones_business(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr("plc_workshop.runner.wall.today", lambda: "2026-01-20")
        led(desk_in(tmp_path), ["4" * 10] * 5, commitments=[Commitment("Ann stops shouting")]).close()
    async with room() as here:
        await here.press("enter", *"Oak")
        await here.to_row("More")
        await here.press("right")
        await here.to_row("Earlier summary")
        await here.press("right")
        assert "none: another group" in here.text()
        await here.press("enter")
        assert "How we work together" in await here.press("enter")


def test_no_name_of_a_foreign_file_steers_the_terminal(tmp_path: Path) -> None:
    problem = WorkshopError("summary\x1b]0;PWNED\x1b\\\x1b[2J.json \x9b2J", "x" * 5000)
    assert not {"\x1b", "\x9b"} & set(problem.message)
    assert len(problem.hint) <= 1000
    run = led(desk_in(tmp_path), ["4" * 10] * 5)
    run.close()
    path = run.folder / "session.json"
    path.write_bytes(path.read_bytes().replace(b'"Oak"', b'"O\\u001b[2Jak"'))
    with pytest.raises(WorkshopError, match="steer a terminal"):
        desk_in(tmp_path).sessions.resume(run.folder.name)


async def test_a_double_click_answers_no_statement_unseen(room: Opened) -> None:
    async with room("collaborative-learning", people=5) as here:
        await here.to_the_cover()
        await here.press("enter")
        here.clock.time += 1
        await here.pilot.click("Rows", offset=(6, 0))
        here.clock.time += 0.2
        await here.pilot.click("Rows", offset=(6, 0))
        await here.pilot.pause()
        assert here.session.turn is not None
        assert here.session.turn.at == 1
        assert "That click came very fast" in here.text()
        here.clock.time += 0.5
        await here.pilot.click("Rows", offset=(6, 0))
        assert here.session.turn.at == 2


def test_a_closed_round_whose_result_is_away_keeps_its_answers(tmp_path: Path) -> None:
    """A synced folder that has not come yet: the count is the only copy."""
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.COVER)
    pending = tmp_path / "state" / "pending" / f"{run.folder.name}.json"
    answers = pending.read_bytes()
    run.tell(e.RoundClosed())
    run.close()
    (run.folder / "result.json").unlink()
    pending.write_bytes(answers)
    with pytest.raises(WorkshopError, match=r"result\.json is missing"):
        desk_in(tmp_path).sessions.resume(run.folder.name)
    assert pending.read_bytes() == answers


def test_files_that_were_written_before_a_change_are_written_again_at_the_end(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, commitments=[Commitment("Visit a lesson")])
    run.settle()
    for _page in range(3):
        run.tell(e.WentBack())
    run.tell(e.CommitmentWritten(Commitment("Visit two lessons")))
    run.close()
    assert "Visit two lessons" in (run.folder / "summary.md").read_text("utf-8")
