"""Words a newcomer reads: what the keys of a page say, what a session without a name is called, how letters grow."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.session.promise import how_to_hide
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.zoom_line import _as_long, length
from plc_workshop.words import zoom_keys
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import PACK, led

ZOOM = "Zoom until this line fills the window: Ctrl and +"


def keys(here: Room) -> str:
    """What the key line says."""
    return here.text().split("\n")[-1]


async def test_a_session_without_a_name_is_gone_on_with_and_deleted_by_its_day_and_topic(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-11-29")
    desk = desk_in(tmp_path)
    for moment in (1_000, 2_000):
        run = desk.start(replace(desk.blank_setup(desk.packs.locate(PACK)), group=""), planned=True)
        run.close()
        os.utime(run.folder / "pack.yaml", (moment, moment))
    async with room() as here:
        last = "29 November, Collaborative learning, the second"
        going_on = next(line for line in here.text().split("\n") if "Go on with" in line)
        assert going_on.split()[:-2] == ["▌", "Go", "on", "with", *last.split()]
        await here.press("down", "down", "enter", "o")
        shown = here.text()
        assert last in shown
        assert "29 November, Collaborative learning, the first" in shown
        asked = await here.press("enter", "down", "down", "down", "enter")
        assert "Delete this session for good?" in asked
        assert f"{last}, at the beginning." in " ".join(asked.replace("▌", " ").split())
        assert run.folder.name not in shown + asked


async def test_a_section_that_is_looked_up_says_where_both_arrows_lead(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.SEE)
    run.close()
    async with room(resume=True) as here:
        await here.press("right", "e")
        pages = 1
        while "next page" in keys(here):
            assert "→ next page" in keys(here)
            assert "← back to the talk" in keys(here) if pages == 1 else "← page before" in keys(here)
            await here.press("right")
            pages += 1
        assert "→ back to the talk" in keys(here)
        assert "back to the talk" in await here.press("question_mark")
        await here.press("escape", "right")
        assert "What we see" in here.text(), "the last page leads back"
        await here.press("e", *["right"] * (pages - 1), *["left"] * (pages - 1))
        assert "back to the talk" in keys(here)
        await here.press("left")
        assert "What we see" in here.text(), "and so does the first"


async def test_small_letters_are_told_of_once_until_a_key_or_until_they_are_large(room: Opened) -> None:
    async with room(size=(160, 45)) as here:
        line = next(line for line in here.text().split("\n") if ZOOM in line).strip()
        assert len(line) == length(here.app.size) == 86, "with 80 columns there would be fewer rows than 24"
        assert ZOOM in await here.sized((120, 34)), "it goes on standing while the letters grow"
        assert ZOOM not in await here.sized((92, 26)), "now it would fill the window"
        assert ZOOM not in await here.sized((160, 45)), "it is said once"
    async with room(size=(120, 40)) as here:
        assert len(next(line for line in here.text().split("\n") if ZOOM in line).strip()) == 80
        assert ZOOM not in await here.press("down")
    for size in ((110, 40), (120, 27)):
        async with room(size=size) as here:
            assert ZOOM not in here.text()


def test_in_a_language_of_many_words_the_line_is_as_long_as_in_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.tui.widgets.zoom_line._", lambda message: "画" * 40)
    said, stroke = _as_long(80).plain.split("\n")
    assert (said, len(stroke)) == ("画" * 40, 80)


def test_on_a_mac_the_keys_are_those_of_a_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (zoom_keys.larger(), zoom_keys.smaller()) == ("Ctrl and +", "Ctrl and -")
    assert "Windows+P" in how_to_hide()
    monkeypatch.setattr("sys.platform", "darwin")
    assert (zoom_keys.larger(), zoom_keys.smaller()) == ("Cmd and +", "Cmd and -")
    assert "Windows" not in how_to_hide()
