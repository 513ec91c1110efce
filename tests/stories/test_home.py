"""The first page: what it opens, and what it deletes."""

from pathlib import Path

import pytest

from plc_workshop.session.state import Place
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led


async def test_a_session_is_deleted_after_a_question_and_leaves_nothing(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Place.ROUND)
    run.close()
    async with room() as here:
        await here.press("down", "down", "enter", "enter")
        asked = await here.press("down", "down", "down", "enter")
        assert "Delete this session for good?" in asked
        await here.press("enter")
        assert run.folder.exists(), "the harmless row is first"
        await here.press("enter", "enter", "down", "down", "down", "enter", "down", "enter")
        assert "Deleted." in here.text()
    assert not run.folder.exists()
    assert not [path for path in (tmp_path / "state").rglob("*") if path.is_file()]


async def test_home_opens_the_window_or_says_how(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opens = {"way": False}
    monkeypatch.setattr("plc_workshop.runner.window.open_stage", lambda _places: opens["way"])
    async with room() as here:
        shown = await here.press(*["down"] * 4, "enter")
        assert "type there: plc-workshop stage" in " ".join(shown.split())
        opens["way"] = True
        assert "put it on the projector" in " ".join((await here.press("enter")).split())


async def test_this_laptop_is_checked_from_the_first_page(room: Opened) -> None:
    async with room() as here:
        shown = await here.press(*["down"] * 5, "enter")
        assert "Check this laptop" in shown
        assert "80 by 24 cells" in " ".join([shown, await here.press("right")])
