"""A laptop that slept shows no answer to whoever opens the lid."""

import pytest

from plc_workshop.session.state import Stop
from tests.clocks import HandWall
from tests.stories.conftest import Opened, Room

PACK = "collaborative-learning"
SLEPT = "The laptop seems to have slept, so the answers were hidden."
IDLE = "Nobody pressed a key for a minute, so the answers were hidden."
AN_HOUR = 3600.0


async def slept(here: Room, on_the_wall: HandWall, seconds: float = AN_HOUR) -> str:
    """What stands on the screen after the first beat."""
    on_the_wall.time += seconds
    here.clock.time += 0.25
    await here.app.beat()
    await here.pilot.pause()
    return here.text()


WAYS = {
    "a turn": ("enter", "3", "2"),
    "the question of Esc in it": ("enter", "3", "2", "escape"),
    "the question after that": ("enter", "3", "2", "escape", "8"),
    "your answers": ("enter", *"1234123412"),
    "the question of Esc there": ("enter", *"1234123412", "escape"),
}


@pytest.mark.parametrize("sees", [False, True], ids=["private", "discreet"])
@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_a_participants_screen_is_dark_at_once_and_asks_who_is_back(
    room: Opened, on_the_wall: HandWall, keys: tuple[str, ...], sees: bool
) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=sees)
        await here.press(*keys)
        before = here.session.turn
        assert not (await slept(here, on_the_wall)).strip(), "nothing at all is shown"
        asked = await here.press("4")
        assert "Still the same person?" in asked
        assert SLEPT in asked
        assert IDLE not in asked
        went_on = await here.press("enter")
        after = here.session.turn
        assert before is not None
        assert after is not None
        assert (after.choices, after.at, after.discreet) == (before.choices, before.at, True)
        assert before.left - after.left <= 1, "no second of the sleep is counted"
        assert ("your answers stay hidden" if after.at < 10 else "Hand in my answers") in went_on
        assert after.at < 10 or "gree" not in went_on


async def test_where_it_was_asked_already_it_is_asked_anew(room: Opened, on_the_wall: HandWall) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "3")
        await here.wait(60)
        assert IDLE in await here.press("x", "down")
        assert not (await slept(here, on_the_wall)).strip()
        assert SLEPT in await here.press("enter"), "the key that wakes it takes no row"
        assert "Statement 2 of 10" in await here.press("enter")
        await here.wait(60)
        assert IDLE in await here.press("x"), "a later minute is told as one"


async def test_a_screen_that_was_dark_stays_dark_and_its_minutes_stay_as_they_are(
    room: Opened, on_the_wall: HandWall
) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "3")
        await here.wait(60 + 170)
        assert not (await slept(here, on_the_wall)).strip()
        assert "Nobody came back" in await here.wait(10)


async def test_a_key_before_the_first_beat_counts_on_no_screen_that_was_left_open(
    room: Opened, on_the_wall: HandWall
) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412")
        on_the_wall.time += AN_HOUR
        assert not (await here.press("enter")).strip()
        assert here.session.done == 0
        assert here.session.stop is Stop.AWAY


async def test_an_answer_to_a_question_before_the_first_beat_counts_neither(
    room: Opened, on_the_wall: HandWall
) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "escape")
        on_the_wall.time += AN_HOUR
        assert not (await here.press("8")).strip()
        assert here.session.done == 0


@pytest.mark.parametrize("seconds", [-AN_HOUR, -1.0, 0.25, 19.0], ids=str)
async def test_no_sleep_no_dark_screen(room: Opened, on_the_wall: HandWall, seconds: float) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "3")
        assert "Statement 2 of 10" in await slept(here, on_the_wall, seconds)
        assert "Statement 3 of 10" in await here.press("3")


async def test_where_nobodys_answers_are_shown_nothing_changes(room: Opened, on_the_wall: HandWall) -> None:
    async with room(PACK) as here:
        while here.session.stop is not Stop.PRACTICE:
            await here.press("right")
        below_the_clock = (await here.press("3")).splitlines()[1:]
        assert (await slept(here, on_the_wall)).splitlines()[1:] == below_the_clock
        on_the_wall.time += AN_HOUR
        assert (await here.press("4")).splitlines()[1:] != below_the_clock, "the facilitator's key counts as ever"
        await here.to_the_cover()
        cover = here.text()
        assert await slept(here, on_the_wall) == cover
        await here.press("enter", *"1234123412", "enter")
        thanked = await slept(here, on_the_wall)
        assert "Saved." in thanked
        assert "Thank you" in thanked


async def test_at_home_nothing_happens(room: Opened, on_the_wall: HandWall) -> None:
    async with room() as here:
        before = await here.until("all good")
        assert await slept(here, on_the_wall) == before


async def test_a_window_of_the_room_that_wakes_a_little_later_is_not_gone(
    room: Opened, on_the_wall: HandWall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(PACK) as here:
        signed: list[tuple[int, int] | None] = [(80, 24)]
        monkeypatch.setattr(here.run, "stage", lambda _now: signed[-1])
        await here.wait(0.5)
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        cover = await here.press("enter")
        assert "Pass the laptop" in cover
        signed.append(None)
        assert await slept(here, on_the_wall) == cover
        signed.append((80, 24))
        assert await here.wait(3) == cover
        signed.append(None)
        assert "The room's window is gone" in await here.wait(0.5), "one that is gone is missed as ever"
