"""A turn in plain lines, from the key on the cover to the cover: with the clock, the disk and the keys of any turn."""

import errno
import gc
import sys

import pytest
from textual.drivers import headless_driver
from textual.events import Key

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.runner.run import Run
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.events import LaptopSlept
from plc_workshop.session.state import Stop
from plc_workshop.session.turn_in_lines import is_in_lines
from plc_workshop.tui.screen_of import read_beforehand
from plc_workshop.tui.screens.in_lines import InLinesScreen
from tests.stories.conftest import Opened, Room
from tests.stories.lines_heard import WIPED, Heard
from tests.stories.refusing_disk import Disk

PACK = "collaborative-learning"
TOO_EARLY = "That was typed before it was asked."


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> type[Heard]:
    monkeypatch.setattr(headless_driver, "HeadlessDriver", Heard)
    Heard.written = ""
    return Heard


async def typed(here: Room, *lines: str) -> list[str]:
    """Lines, each after a calm moment; what was heard since the first of them."""
    before = len(Heard.written)
    for line in lines:
        await here.press(*line, "enter")
    return [each for each in Heard.written[before:].split("\n") if each]


async def to_the_lines(here: Room, *, sees: bool = False) -> list[str]:
    await here.to_the_cover(sees=sees)
    await here.press("o")
    await here.to_row("For a screen reader")
    await here.press("enter")
    return Heard.lines()


async def begun(here: Room, *, sees: bool = False) -> None:
    await to_the_lines(here, sees=sees)
    assert "Statement 1 of 10." in await typed(here, "", "")


async def answered(here: Room) -> None:
    await begun(here)
    assert "Nothing is saved yet." in await typed(here, *["3"] * 10)


def is_painted(here: Room) -> bool:
    assert isinstance(here.app._driver, Heard)
    return not here.app._driver.is_given_back


async def test_a_whole_turn_is_heard_and_counted(room: Opened) -> None:
    async with room(PACK) as here:
        first = await to_the_lines(here)
        assert first == ["Plug in headphones. Then press Enter."], "nothing is spoken into the room before"
        assert not is_painted(here)
        await typed(here, "", "")
        assert "Taken." in await typed(here, "4")
        await typed(here, *["3"] * 9)
        assert "Saved. Thank you." in await typed(here, "h", "y")
        await here.wait(2.5)
        assert is_in_lines(here.session), "who listens has time to"
        await typed(here, "")
        assert is_painted(here)
        assert "1 of 5 people are done" in here.text()
        assert WIPED in Heard.written
        assert Heard.lines() == []


async def test_the_program_is_read_before_anybody_takes_them(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk can note when a file was read, also one of the program."""
    read_beforehand.cache_clear()
    monkeypatch.delitem(sys.modules, InLinesScreen.__module__)
    async with room(PACK) as here:
        await here.to_the_cover(sees=False)
        await here.at_rest()
        assert InLinesScreen.__module__ in sys.modules


async def test_nothing_that_is_painted_is_heard(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        before = len(Heard.written)
        await here.sized((60, 20))
        await here.wait(30)
        here.app.refresh(layout=True)
        await here.at_rest()
        assert Heard.written[before:] == ""


async def test_no_line_tells_what_was_chosen(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        one = await typed(here, *["1"] * 10)
        await typed(here, "q", "9", "")
        await here.press("o")
        await here.to_row("For a screen reader")
        await here.press("enter")
        await typed(here, "", "")
        assert await typed(here, *"4203210433") == one


async def test_who_leaves_hears_it_before_the_lines_are_wiped(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        before = len(Heard.written)
        await here.press("3", "ctrl+c")
        assert "What would you like to do?" in Heard.written[before:]
        assert "Nothing of that turn was counted." in await typed(here, "9")
        assert not is_painted(here)
        await here.wait(11)
        assert is_painted(here)
        assert "Pass the laptop" in here.text()


async def test_who_goes_away_leaves_nothing_on_the_terminal(room: Opened) -> None:
    async with room(PACK) as here:
        await answered(here)
        assert "Statement 1, Shared values and vision:" in await typed(here, "r")
        await here.wait(121)
        assert here.session.stop is Stop.AWAY
        assert Heard.lines()[-1] == "Are you still there? Then press Enter."
        assert not any("Shared values" in line for line in Heard.lines())
        assert "Still the same person?" in await typed(here, "")
        assert "h: hand in. c, m, q as before." in await typed(here, "y")
        assert not any("Agree" in line for line in await typed(here, "r")), "it may be somebody else"
        await here.wait(121)
        await here.wait(181)
        assert here.session.turn is None
        assert here.session.done == 0
        await here.wait(11)
        assert is_painted(here)
        assert "Nobody came back" in " ".join(here.text().split())


async def test_a_laptop_that_slept_asks_who_is_there(room: Opened) -> None:
    async with room(PACK) as here:
        await answered(here)
        await typed(here, "r")
        await here.app.tell(LaptopSlept())
        assert Heard.lines()[0] == "The laptop seems to have slept, so the"
        assert "Still the same person?" in await typed(here, "3")
        assert "Nothing of that turn was counted." in await typed(here, "n")


async def test_in_a_rehearsal_the_last_lines_stand_as_long(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        here.app.host._rehearsal = Rehearsal(here.desk)
        await typed(here, "q", "9")
        here.clock.time += 1
        assert here.app.host.seconds() == pytest.approx(1.0)


async def test_every_key_says_that_somebody_is_there(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        for _ in range(3):
            await here.wait(40)
            await here.press("1", "backspace")
        assert here.session.stop is Stop.TURN


async def test_lines_typed_ahead_and_a_held_enter_do_nothing(room: Opened) -> None:
    async with room(PACK) as here:
        await answered(here)
        here.clock.time += 1
        for key in ("h", "enter", "y", "enter", "h", "enter", "y", "enter"):
            here.app.post_message(Key(key, key if len(key) == 1 else None))
        await here.at_rest()
        assert (here.session.stop, here.session.done) == (Stop.REVIEW, 0)
        assert Heard.lines().count(TOO_EARLY) == 1
        here.clock.time += 5
        await typed(here, "h")
        for _ in range(20):
            here.clock.time += 1 / 30
            await here.pilot.press("enter")
        assert (here.session.stop, here.session.done) == (Stop.REVIEW, 0)


async def test_what_is_left_of_a_burst_is_told_once_somebody_goes_on(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        screen = here.app.screen
        assert isinstance(screen, InLinesScreen)
        early = screen._asked_at - 1.0
        for key in ("3", "enter", "3", "enter", "3"):
            event = Key(key, key if len(key) == 1 else None)
            event.time = early
            here.app.post_message(event)
        await here.at_rest()
        assert Heard.lines().count(TOO_EARLY) == 1
        here.clock.time += 5
        screen._said_why = early
        assert TOO_EARLY in await typed(here, "3"), "the last of the burst had no Enter, and spoils this line"
        assert "Taken." in await typed(here, "3")


async def test_a_french_top_row_answers(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        assert "Statement 2 of 10." in await typed(here, "é")
        assert "Statement 3 of 10." in await typed(here, '"')
        turn = here.session.turn
        assert turn is not None
        assert turn.choices[:2] == (2, 3)


async def test_a_sign_beside_enter_is_asked_about(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here)
        assert "Taken." not in await typed(here, "'")
        assert "Taken." in await typed(here, "'")


async def test_before_the_eyes_of_the_room_nothing_is_told(room: Opened) -> None:
    async with room(PACK) as here:
        await begun(here, sees=True)
        await typed(here, *["3"] * 10)
        assert not any("Agree" in line for line in await typed(here, "r"))


async def test_what_the_disk_refuses_is_not_said_to_be_saved(room: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room(PACK) as here:
        disk = Disk(monkeypatch)
        await answered(here)
        disk.refuses = errno.ENOSPC
        said = await typed(here, "h", "y")
        disk.refuses = 0
        assert "Saved. Thank you." not in said
        assert "There is no room left on the disk." in said
        assert "Saved. Thank you." in await typed(here, "h", "y")


async def test_what_goes_wrong_with_each_beat_is_heard_once_a_line(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_run: Run) -> None:
        raise WorkshopError("There is no room left on the disk.")

    async with room(PACK) as here:
        await begun(here)
        monkeypatch.setattr(Run, "settle", full)
        await here.wait(5)
        assert Heard.lines().count("There is no room left on the disk.") == 1
        await typed(here, "3")
        await here.wait(5)
        assert Heard.lines().count("There is no room left on the disk.") == 2


async def test_the_next_turn_is_painted_as_ever(room: Opened) -> None:
    async with room(PACK) as here:
        await answered(here)
        await typed(here, "h", "y")
        await here.wait(11)
        assert "Statement 1 of 10" in await here.press("enter")
        assert is_painted(here)


async def test_no_answer_stays_in_memory(room: Opened) -> None:
    async with room(PACK) as here:
        await answered(here)
        await typed(here, "r", "h", "y")
        await here.wait(11)
        await here.at_rest()
        gc.collect()
        assert not [each for each in gc.get_objects() if isinstance(each, Turn) and each.in_lines]
