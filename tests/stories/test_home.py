"""The first page: what it opens, and what it deletes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.runner import where_kept
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led


async def test_a_session_is_deleted_after_a_question_and_no_line_of_its_open_round_is_left(
    room: Opened, tmp_path: Path
) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.COVER)
    run.close()
    async with room() as here:
        await here.press("down", "down", "enter", "o", "enter")
        asked = await here.press("down", "down", "down", "enter")
        assert "Delete this session for good?" in asked
        assert "keeps the day and which statements were answered, nothing else." in " ".join(
            asked.replace("▌", " ").split()
        )
        await here.press("enter")
        assert run.folder.exists(), "the harmless row is first"
        await here.press("o", "enter", "down", "down", "down", "enter", "down", "enter")
        assert "Deleted." in here.text()
    assert not run.folder.exists()
    kept = {path.name for path in (tmp_path / "state").rglob("*") if path.is_file()}
    assert kept - {".rounds.lock"} == {"key", "rounds.json"}, "Windows takes the lock away with its holder"
    assert '"rounds":{}' in (tmp_path / "state" / "rounds.json").read_text("utf-8"), "it was open"


@pytest.mark.parametrize(
    ("steps", "said"),
    [(0, "at the beginning"), (2, "in section 1"), (3, "in section 2"), (10, "before the Mirror")],
)
async def test_where_a_session_stands_is_said_in_its_line(steps: int, said: str, room: Opened, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(), group="Oak"), planned=True)
    run.tell(e.CursorMoved(1))
    run.tell(e.LeftOut())
    for _step in range(steps):
        run.tell(e.RowTaken() if run.session.stop is Stop.PLAN else e.WentOn())
    run.close()
    async with room() as here:
        await here.pilot.pause(0.1)
        assert f"today, {said}" in here.text()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Documents", "Everything stays on this laptop:"),
        ("OneDrive - School", "Results, notes and names leave this laptop (synced: OneDrive - School). The answers"),
        ("stick", "Sessions lie on a USB stick, the answers of an open round on this laptop:"),
    ],
)
async def test_that_everything_stays_here_is_said_where_it_does(
    name: str, said: str, room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.stories.conftest.desk_in", lambda _folder, content: desk_in(tmp_path / name, content))
    (tmp_path / name).mkdir()
    monkeypatch.setattr(where_kept, "is_carried_away", lambda folder: folder == tmp_path / "stick" / "sessions")
    async with room() as here:
        shown = here.text()
        assert said in " ".join(shown.split())
        assert ("Everything stays" in shown) == (name == "Documents")


async def test_a_round_that_was_left_open_ends_as_its_question_says(room: Opened, tmp_path: Path) -> None:
    for done, end in ((3, "Give up this round"), (5, "then we look")):
        run = led(desk_in(tmp_path), ["4" * 10] * done, until=Stop.COVER)
        run.close()
        record = run.folder / "session.json"
        record.write_text(re.sub(r'"date":"[-0-9]+"', '"date":"2026-01-02"', record.read_text("utf-8")), "utf-8")
        async with room() as here:
            asked = " ".join((await here.press("enter")).replace("▌", "").split())
            assert "Once you close the round (c), its answers become the result, or are destroyed" in asked
            await here.press("down", "enter", "n")
            assert end in await here.press("c")
        desk_in(tmp_path).sessions.delete(run.folder.name)


async def test_home_opens_the_window_or_says_how(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opens = {"way": False}
    monkeypatch.setattr("plc_workshop.runner.window.open_stage", lambda _folders: opens["way"])
    async with room() as here:
        shown = await here.press(*["down"] * 5, "enter")
        assert "type there: plc-workshop stage" in " ".join(shown.split())
        opens["way"] = True
        assert "put it on the projector" in " ".join((await here.press("enter")).split())


async def test_this_laptop_is_checked_from_the_first_page(room: Opened) -> None:
    async with room() as here:
        shown = await here.press(*["down"] * 6, "enter")
        assert "Check this laptop" in shown
        assert "80 by 24 cells" in " ".join([shown, await here.press("right")])


async def test_a_record_of_a_section_that_is_not_there_is_one_line_like_any_other(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.COVER)
    run.close()
    file = run.folder / "session.json"
    kept = json.loads(file.read_text("utf-8"))
    kept["session"]["1"] |= {"place": "section", "section": 99, "round": "ahead"}
    file.write_text(json.dumps(kept), "utf-8")
    async with room() as here:
        assert "in section" in await here.until("Go on with")
