"""Sheets of paper, as somebody types them: fast, on any keyboard, with a clicker in the room and a disk that fails."""

import errno
from collections.abc import Callable
from typing import TypeAlias

import pytest

from plc_workshop.session.state import Stop
from plc_workshop.tui.app import WorkshopApp
from tests.stories.conftest import Opened, Room
from tests.stories.refusing_disk import Disk

PACK = "collaborative-learning"
Timers: TypeAlias = list[Callable[[], object]]
RATE = 1 / 30
"""Seconds between the keys that a held one sends."""


@pytest.fixture(autouse=True)
def timers(monkeypatch: pytest.MonkeyPatch) -> Timers:
    """What waits for a key's repeat, until a test lets it."""
    waiting: Timers = []
    monkeypatch.setattr(WorkshopApp, "set_timer", lambda _app, _seconds, done: waiting.append(done))
    return waiting


async def to_a_sheet(here: Room) -> str:
    await here.to_the_cover()
    await here.press("o")
    await here.to_row("Sheets of paper")
    return await here.press("enter", "y")


async def typed(here: Room, *keys: str, apart: float = 0.13) -> str:
    """Keys so fast after each other."""
    for key in keys:
        here.clock.time += apart
        await here.pilot.press(key)
    return await here.at_rest()


async def held(here: Room, key: str, *, delay: float, timers: Timers) -> str:
    here.clock.time += 5
    for pause in (0.0, delay, *[RATE] * 20):
        here.clock.time += pause
        await here.pilot.press(key)
    while timers:
        timers.pop(0)()
    return await here.at_rest()


def lines(here: Room) -> str:
    """The digits that are typed."""
    assert here.session.turn is not None
    return "".join("" if choice is None else str(choice) for choice in here.session.turn.choices)


async def test_equal_digits_count_as_fast_as_they_come_and_enter_needs_no_silence(room: Opened) -> None:
    async with room(PACK) as here:
        text = await to_a_sheet(here)
        assert "Type what is crossed" in text
        await typed(here, *"3333444400")
        assert lines(here) == "3333444400"[:-1], "the last equal one waits for its repeat, a moment"
        text = await typed(here, "enter", *"11")
        assert "2 people" not in text
        assert (here.session.done, lines(here)[:1]) == (1, "1")
        assert here.session.tally is not None
        assert here.session.tally.counts[-1][0] == 1


@pytest.mark.parametrize("delay", [0.25, 0.66])
async def test_a_held_key_does_one_thing_on_a_sheet(room: Opened, timers: Timers, delay: float) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        await held(here, "3", delay=delay, timers=timers)
        assert lines(here) == "3"
        await held(here, "4", delay=delay, timers=timers)
        await held(here, "enter", delay=delay, timers=timers)
        assert (here.session.stop, here.session.done, lines(here)) == (Stop.SHEET, 1, "")
        assert "Sheet handed in: 1 person is done." in here.text()


async def test_a_digit_that_does_not_count_is_told(room: Opened) -> None:
    """All digits behind it would stand a line too high."""
    async with room(PACK) as here:
        await to_a_sheet(here)
        text = await typed(here, "3", "3", apart=0.1)
        assert lines(here) == "3"
        assert "That key came very fast: press it once more." in text
        assert "very fast" not in await typed(here, "3", apart=2.0)
        assert lines(here) == "33"


async def test_a_second_enter_hands_in_no_empty_sheet(room: Opened) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        asked = await here.press("3", "4", "enter", "enter")
        assert "Hand in an empty sheet?" in asked
        await here.press("enter")
        assert here.session.done == 1, "the harmless row stands first"


async def test_who_presses_enter_behind_each_digit_loses_no_line(room: Opened) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        assert "Hand in a sheet with one line?" in await here.press("3", "enter")
        await here.press("enter")
        assert (here.session.done, lines(here)) == (0, "3"), "the harmless row stands first"


async def test_a_clicker_does_nothing_on_a_sheet(room: Opened) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        await here.press("4", "2")
        turn = here.session.turn
        for key in ("right", "pagedown", "pageup", "b", "full_stop", "f5", "space", "tab", "down", "up"):
            await here.press(key)
            after = here.session.turn
            assert (here.session.stop, lines(here)) == (Stop.SHEET, "42"), key
            assert turn is not None
            assert after is not None
            assert (after.at, after.marks) == (turn.at, turn.marks), key
        assert not here.session.view.blank


async def test_a_french_top_row_types_a_sheet(room: Opened) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        await here.press("&", "é", "à", '"', "'")
        assert lines(here) == "12034"


async def test_what_the_disk_refuses_is_not_said_to_be_handed_in(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        await here.press(*"34")
        disk = Disk(monkeypatch)
        disk.refuses = errno.ENOSPC
        text = await here.press("enter")
        disk.refuses = 0
        assert "Sheet handed in" not in text
        assert (here.session.done, lines(here)) == (0, "34")
        assert "Sheet handed in: 1 person is done." in await here.press("enter")


async def test_a_sheet_that_was_left_alone_shows_nothing_of_what_was_typed(room: Opened) -> None:
    async with room(PACK) as here:
        await to_a_sheet(here)
        await here.press("4", "asterisk", "2")
        assert not (await here.wait(60)).strip()
        asked = " ".join((await here.press("x")).split())
        assert "Nobody pressed a key for a minute, so the sheet was hidden." in asked
        assert "Still the person who types?" in asked
        assert "y Yes, go on typing typed lines show as ✓" in asked
        assert "n No, somebody else this sheet is not counted" in asked
        assert "answers" not in asked
        text = await here.press("y")
        for told in ("Strongly agree", "Disagree", "* talk"):
            assert told not in text.partition("Strongly disagree")[0]
        assert text.count("✓") == 2
        assert "3  Agree" in await here.press("3")


async def test_after_a_resume_sheets_that_were_handed_in_are_there_and_no_other(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await to_a_sheet(here)
        await here.press(*"34", "enter", *"11")
    async with room(resume=True) as here:
        assert "A sheet that was not handed in is typed once more." in " ".join(here.text().split())
        text = await here.press("n")
        assert "1 of 4 people are done" in text
        assert here.session.turn is None
