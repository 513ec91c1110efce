"""Print on the start page: what goes on paper, for whom, and where it lies."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.packs.loader import load
from plc_workshop.runner.choices import USUAL_PEOPLE
from plc_workshop.session import events as e
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import PACK


def squeezed(text: str) -> str:
    return " ".join(text.split())


async def test_it_counts_for_as_many_as_came_last_and_says_where_a_page_lies_that_no_browser_opens(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, english_alone: Path
) -> None:
    desk = desk_in(tmp_path, english_alone)
    run = desk.start(replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=12))
    run.tell(e.WentOn())
    run.close()
    monkeypatch.setattr("webbrowser.open", lambda _page: False)
    monkeypatch.setattr("webbrowser.get", object)
    async with room(content=english_alone) as here:
        await here.pilot.pause(0.1)
        shown = squeezed(await here.press(*["down"] * 4, "enter"))
        assert "half a page each, no name, no number 12 people: 6 pages" in shown
        shown = squeezed(await here.press("down", "right", "3", "1", "enter"))
        assert "31 people: 16 pages" in shown
        page = tmp_path / "sessions" / f"{PACK}-answers.html"
        assert f"Open this file by hand: {page}".replace(" ", "") in shown.replace(" ", "")
        assert page.read_text("utf-8").count("<article") == 32
        if os.name == "posix":
            assert stat.S_IMODE(page.stat().st_mode) == 0o600
        shown = squeezed(await here.press("up", "up", "up", "enter"))
        assert "facilitator.html" in shown.replace(" ", "")
        assert load(desk.packs.locate(PACK)).title in (tmp_path / "sessions" / f"{PACK}-facilitator.html").read_text()
        assert "Lead a workshop" in await here.press("escape")
        desk = here.app.host.desk
        assert desk.blank_setup().people == 31, "so many sheets were made"
        desk.start(replace(desk.blank_setup(), group="Elm")).close()
        assert desk.blank_setup().people == USUAL_PEOPLE, "the next session has other people"
