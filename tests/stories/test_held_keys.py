"""Keys that are held down, that tremble, and signs that only a French keyboard means."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TypeAlias

import pytest

from plc_workshop.results.summary import Commitment
from plc_workshop.session import events as e
from plc_workshop.session.state import Session, Stop
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.hearing import silence
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

PACK = "collaborative-learning"
Timers: TypeAlias = list[Callable[[], object]]
Talk: TypeAlias = Callable[[], AbstractAsyncContextManager[Room]]
_SLOWEST = silence.SLOWEST
ONE_LESS = {"delete": 1, "u": 1}
RATE = 1 / 30
"""Seconds between the keys that a held one sends."""


@pytest.fixture(autouse=True)
def timers(monkeypatch: pytest.MonkeyPatch) -> Timers:
    """What waits for a key's repeat, until a test lets it: no busy machine is slower than a held key."""
    waiting: Timers = []
    monkeypatch.setattr(WorkshopApp, "set_timer", lambda _app, _seconds, done: waiting.append(done))
    return waiting


async def held(here: Room, key: str, *, delay: float = 0.5, repeats: int = 30) -> str:
    """Hold a key down: it comes once, after a delay once more, and then again and again."""
    here.clock.time += 5
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(silence, "SLOWEST", _SLOWEST)
        for pause in (0.0, delay, *[RATE] * repeats):
            here.clock.time += pause
            await here.painted_anew()
            await here.pilot.press(key)
    return await here.at_rest()


async def let_go(here: Room, timers: Timers) -> str:
    """No key has come for a while."""
    while timers:
        timers.pop(0)()
    return await here.at_rest()


@pytest.fixture
def the_talk(room: Opened, tmp_path: Path) -> Talk:
    """Opens the app at the result that everybody sees."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Room]:
        led(desk_in(tmp_path), ("1234123412", "2341234123", "3412341234", "4123412341"), until=Stop.SEE).close()
        async with room(resume=True) as here:
            await here.press("right")
            assert here.session.record.revealed
            yield here

    return opened


def rated(session: Session) -> list[int | None]:
    """What the person at the laptop has chosen."""
    assert session.turn is not None
    return [choice for choice in session.turn.choices if choice is not None]


@pytest.mark.parametrize("delay", [0.2, 0.25, 0.5, 0.66, 0.85, 1.0])
@pytest.mark.parametrize("key", ["right", "pagedown", "space"])
async def test_a_held_clicker_goes_on_once(the_talk: Talk, timers: Timers, key: str, delay: float) -> None:
    async with the_talk() as here:
        await held(here, key, delay=delay)
        await let_go(here, timers)
        assert "I notice" in here.text()
        await here.press(key)
        assert here.session.stop is Stop.FOCUS, "and once it was let go it goes on as ever"


async def test_a_held_key_stops_at_every_end_of_a_part_forward_and_back(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        met = {here.session.stop}
        for _ in range(40):
            before = here.session.stop, here.session.record.section
            if "Can the room see this screen?" in here.text():
                break
            await held(here, "right", repeats=5)
            after = here.session.stop, here.session.record.section
            assert after != before or here.session.stop is Stop.SECTION
            assert after[1] - before[1] in (0, 1)
            met.add(here.session.stop)
        assert {Stop.AGREEMENTS, Stop.SECTION, Stop.PRACTICE, Stop.BEFORE} <= met
        await held(here, "pageup", repeats=5)
        assert here.session.stop is Stop.PRACTICE


async def test_pages_of_a_section_turn_while_a_key_is_held_but_not_out_of_it(room: Opened) -> None:
    async with room(PACK, size=(80, 14)) as here:
        while here.session.stop is not Stop.SECTION:
            await here.press("right")
        await held(here, "right")
        assert here.session.stop is Stop.SECTION
        assert here.session.record.section == 0
        assert here.session.record.page > 0


async def test_two_presses_of_a_person_go_on_twice(the_talk: Talk, timers: Timers) -> None:
    async with the_talk() as here:
        here.clock.time += 5
        await here.pilot.press("right")
        await here.painted_anew()
        here.clock.time += 0.3
        await here.pilot.press("right")
        await let_go(here, timers)
        assert here.session.stop is Stop.FOCUS


async def test_what_waits_for_its_repeat_is_done_before_another_key(the_talk: Talk) -> None:
    async with the_talk() as here:
        await here.press("right")
        screens = len(here.app.screen_stack)
        here.clock.time += 0.3
        await here.pilot.press("right")
        here.clock.time += 0.05
        await here.pilot.press("i")
        assert "I notice" not in await here.at_rest()
        assert here.session.stop is Stop.FOCUS
        assert len(here.app.screen_stack) == screens, "the other key was typed before there was a Focus to see"


async def test_up_and_down_and_values_repeat_as_ever(room: Opened, the_talk: Talk) -> None:
    async with the_talk() as here:
        await held(here, "down", repeats=3)
        assert here.session.view.cursor == 5
    async with room() as here:
        await held(here, "down", repeats=10)
        assert "terminal" in await here.press("enter"), "the last row: Check this laptop"


@pytest.mark.parametrize("key", ["right", "enter", "pagedown", "delete", "u", "a"])
async def test_a_held_key_does_one_thing_at_the_end_of_the_talk(the_talk: Talk, timers: Timers, key: str) -> None:
    async with the_talk() as here:
        while here.session.stop is not Stop.DO:
            await here.press("right")
        await here.app.tell(e.CommitmentWritten(Commitment("Visit a lesson")))
        await here.app.tell(e.CommitmentWritten(Commitment("Plan one together")))
        await here.press("up", "up")
        screens = len(here.app.screen_stack)
        await held(here, key)
        await let_go(here, timers)
        after = here.session.stop, len(here.app.screen_stack) - screens, len(here.session.record.commitments)
        goes = key in ("right", "pagedown")
        assert after == (Stop.MEET if goes else Stop.DO, int(key in ("enter", "a")), ONE_LESS.get(key, 2))
        if goes:
            await held(here, key)
            assert here.session.record.place is Stop.HOME, "one page more"


async def test_a_held_b_leaves_the_screen_blank(the_talk: Talk) -> None:
    async with the_talk() as here:
        await held(here, "b")
        assert here.session.view.blank
        await here.press("b")
        assert not here.session.view.blank


async def test_a_held_letter_opens_one_page(the_talk: Talk) -> None:
    async with the_talk() as here:
        screens = len(here.app.screen_stack)
        for key in ("i", "question_mark", "q"):
            await held(here, key)
            assert len(here.app.screen_stack) == screens + 1, key
            await here.press("escape")
            assert len(here.app.screen_stack) == screens, key


@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("pause", [0.0, 0.05, 0.11, 0.2, 0.39])
async def test_a_digit_that_trembles_counts_once(room: Opened, timers: Timers, pause: float, discreet: bool) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=discreet)
        await here.press("enter")
        here.clock.time += 5
        for gap in (0.0, pause):
            here.clock.time += gap
            await here.pilot.press("3")
        await let_go(here, timers)
        assert rated(here.session) == [3]
        await here.press("3")
        assert rated(here.session) == [3, 3]


async def test_a_held_digit_answers_one_statement(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter")
        await held(here, "3", delay=0.66)
        assert rated(here.session) == [3]


async def test_a_held_enter_after_the_last_answer_stays_at_the_thanks(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412", "enter")
        for _ in range(100):
            here.clock.time += RATE
            await here.app.beat()
            await here.pilot.press("enter")
        assert here.session.stop is Stop.THANKS


ASKED = "If this is a French keyboard, press it once more."


@pytest.mark.parametrize(("sign", "digit"), [('"', 3), ("'", 4), ("(", 5), ("-", 6)])
async def test_a_sign_of_every_keyboard_is_asked_for_once_and_then_known(room: Opened, sign: str, digit: int) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        points = len(here.session.pack.mirror.scale)
        if digit > points:
            pytest.skip("no point of this scale")
        assert ASKED in await here.press("enter", sign)
        assert rated(here.session) == []
        assert ASKED not in await here.press("2")
        assert rated(here.session) == [2]
        assert ASKED in await here.press(sign), "not pressed once more at once"
        assert ASKED not in await here.press(sign)
        assert rated(here.session) == [2, digit]
        await here.press("'")
        assert rated(here.session) == [2, digit, 4], "the session knows it from now on"


async def test_a_sign_of_a_french_keyboard_alone_shows_it(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        assert ASKED not in await here.press("enter", "é", '"')
        assert rated(here.session) == [2, 3]


async def test_it_is_practised_as_it_is_meant_later(room: Opened) -> None:
    async with room(PACK) as here:
        while "Try it together" not in here.text():
            await here.press("right")
        assert ASKED in await here.press("'")
        assert "Chosen" not in here.text()
        assert "Chosen" in await here.press("'")
        await here.to_the_cover()
        assert ASKED not in await here.press("enter", '"')
        assert rated(here.session) == [3]


async def test_in_front_of_the_room_no_sign_tells_which_it_was(room: Opened) -> None:
    screens = []
    for sign in "&é\"'":
        async with room(PACK) as here:
            await here.to_the_cover(sees=True)
            assert ASKED in await here.press("enter", sign)
            screens.append(here.painted())
            await here.press(sign)
            assert len(rated(here.session)) == 1
    assert screens == [screens[0]] * 4


async def test_a_sign_answers_no_question_until_the_keyboard_is_known(room: Opened, timers: Timers) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "escape")
        await held(here, "!")
        assert here.session.turn is not None, "held down it is one"
        assert ASKED in await here.press("_", "!")
        here.clock.time += 0.6
        await here.pilot.press("!")
        await let_go(here, timers)
        assert here.session.turn is None, "pressed once more, as it was asked"


@pytest.mark.parametrize("digits", ["33", "34"])
async def test_in_front_of_the_room_a_second_digit_too_soon_is_dropped_whichever_it_is(
    room: Opened, timers: Timers, digits: str
) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter")
        here.clock.time += 5
        for digit in digits:
            await here.painted_anew()
            await here.pilot.press(digit)
            here.clock.time += 0.2
        await let_go(here, timers)
        assert rated(here.session) == [3]


async def test_in_front_of_the_room_an_answer_right_after_another_key_counts(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter", "3", "left")
        here.clock.time += 0.2
        await here.pilot.press("4")
        await here.at_rest()
        assert rated(here.session) == [4]


async def test_in_front_of_the_room_any_sign_after_the_question_shows_the_keyboard(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        assert ASKED in await here.press("enter", "&")
        assert ASKED not in await here.press("'")
        assert rated(here.session) == [4]
