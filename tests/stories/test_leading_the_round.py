"""What a facilitator does around the round: opening it, counting people, closing it, giving it up."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.results.summary import Display
from plc_workshop.session.promise import promise
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.keyline import KeyLine
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

PACK = "collaborative-learning"


async def test_resume_in_an_open_round_asks_again_who_can_see(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.hand_in(*"1234012340")
        await here.press("enter", "3")
    async with room(resume=True) as here:
        assert "Can the room see this screen?" in here.text()
        assert "1 person is done. A turn that was not finished was not kept" in here.text()
        assert "1 of 5 people are done" in await here.press("y")


async def test_too_early_to_close_offers_to_wait_first(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.hand_in(*"1111111111")
        text = await here.press("c")
        assert "Close the round?" in text
        assert "4 people are done: 1 so far" in " ".join(text.replace("▌", "").split())
        assert "Pass the laptop" in await here.press("enter")
        await here.press("c", "y")
        assert here.session.done == 1
        assert here.run.stored() != ""
        await here.press("down", "enter")
        assert "Really give up this round?" in here.text()
        assert "this time without a result" in await here.press("down", "enter")
        assert "The round was given up and its answers are destroyed." in here.text()
        assert here.session.result is None
        assert here.run.stored() == "", "no file of the answers is left"
        assert "We talk about how we work, not about who." in here.text()
        assert "→ go on" in here.text()
        assert "→ focus" in await here.press("down", "*")


async def test_a_double_click_never_reveals(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.handed_in(*["4321432143"] * 4)
        await here.press("c", "y")
        assert "shows the result" in await here.press("pagedown")
        await here.pilot.press("pagedown")
        await here.pilot.pause()
        assert "shows the result" in here.text()
        assert "We " in await here.press("pagedown")


async def test_people_come_and_go_on_the_cover(room: Opened) -> None:
    async with room(PACK, people=2) as here:
        await here.to_the_cover()
        assert "0 of 3 people are done" in await here.press("+")
        shown = await here.press("-")
        assert "0 of 2 people are done" in shown
        assert "With fewer than 4 people nothing can be shown" in shown
        await here.hand_in(*"1111111111")
        assert "Enter start my turn" in here.text()
        await here.hand_in(*"1111111111")
        assert "All are done" in here.text()
        assert "Enter close" in here.text()
        assert "2 people are done already" in await here.press("minus")


async def test_once_all_are_done_enter_asks_whether_to_close(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.handed_in(*["1111111111"] * 3)
        assert "All are done" not in here.text()
        await here.hand_in(*"1111111111")
        cover = here.text()
        for words in (
            "All are done",
            "The laptop goes back to whoever leads.",
            "4 of 4 people are done",
            "Enter asks whether to close the round.",
        ):
            assert words in cover
        assert "Pass the laptop" not in cover
        asked = await here.press("enter")
        assert "4 of 4 people are done. Once it is closed nobody can answer." in asked
        assert await here.press("escape") == cover, "Esc changes nothing"
        assert await here.press("right") == asked
        another = await here.press("enter")
        assert "Pass the laptop" in another
        assert "4 of 5 people are done" in another
        assert "Statement 1 of 10" in await here.press("enter")
        await here.press("escape", "9")
        assert "All are done" in await here.press("minus"), "who was not there after all"
        assert "Before we look" in await here.press("c", "y")


async def test_before_anything_may_show_one_more_person_comes_with_enter_too(room: Opened) -> None:
    async with room(PACK, people=1) as here:
        await here.to_the_cover()
        await here.hand_in(*"1111111111")
        asked = await here.press("enter")
        assert "It is too early: results appear when 4 people are done: 1 so far." in " ".join(
            asked.replace("▌", "").split()
        )
        assert await here.press("y", "n") == asked
        assert "1 of 2 people are done" in await here.press("down", "enter")
        assert "Statement 1 of 10" in await here.press("enter")


async def test_more_people_than_can_be_counted_are_refused_in_words(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_workshop.session.settling.MOST_PEOPLE", 4)
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.handed_in(*["1111111111"] * 4)
        cover = await here.press("enter", "n")
        assert "All are done" in cover
        assert "More than 4 people is not possible." in cover


async def test_a_click_too_many_does_not_open_the_round(room: Opened) -> None:
    async with room(PACK) as here:
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        for key in ("right", "pagedown", "enter", "y"):
            await here.pilot.press(key)
        await here.pilot.pause()
        assert here.session.stop is Stop.BEFORE
        assert "Pass the laptop" in await here.press("right")


async def test_a_round_left_open_on_an_earlier_day_is_asked_about(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.hand_in(*"1234123412")
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2031-01-01")
    async with room() as here:
        await here.pilot.pause(0.1)
        assert "A Mirror round was left open" in await here.press("enter")
        assert "1 of 4 people are done" in here.text()
        assert "PLC Workshop" in await here.press("enter"), "the harmless row is first"
        assert "Can the room see this screen?" in await here.press("enter", "y")


async def test_left_leads_from_the_promise_of_a_resumed_round_to_the_sections(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
    async with room(resume=True) as here:
        assert "Before the Mirror" in here.text()
        await here.press("pageup")
        assert here.session.stop is Stop.SECTION
        for _ in range(60):
            if "Before the Mirror" in here.text():
                break
            await here.press("right")
        assert "Pass the laptop" in await here.press("n")


async def test_nobody_passes_the_empty_frame_by_a_jump_and_back(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), ["4" * 10, "4" * 10, "3" * 10, "1" * 10, "3" * 10], until=Stop.PREDICT).close()
    async with room(resume=True) as here:
        await here.press("g", "down", "down", "enter")
        assert "What we will do" in here.text()
        for _ in range(9):
            if here.session.stop is Stop.SEE:
                break
            await here.press("left")
        assert "shows the result" in here.text()
        assert not here.session.record.revealed


@pytest.mark.parametrize("near", [False, True])
@pytest.mark.parametrize("display", ["careful", "open"])
async def test_whatever_is_promised_all_of_the_page_is_seen(display: Display, room: Opened, *, near: bool) -> None:
    async with room(PACK, people=9, display=display) as here:
        for _ in range(60):
            if "Before the Mirror" in here.text():
                break
            await here.press("right")
        record = replace(here.session.record, near=near, threshold=9)
        here.run.session = replace(here.session, record=record)
        shown = await here.press("down", "down", "enter", "down")
        for line in promise(here.session.pack.mirror, record.privacy):
            assert line in " ".join(shown.split())
        for row in (
            "The summary is for",
            "People needed   9",
            "Answers lie",
            "Yes, the room can see it",
            "No, only the person",
        ):
            assert row in shown
        careful = "none this time, only words" if near else "from 9 people, nobody alone"
        assert f"{careful}   from 9 people, all" in shown
        assert "←→ change   i how safe is this?   ? keys" in shown


async def test_a_click_on_two_keys_at_once_changes_nothing(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("left", "up", "right")
        assert here.session.record.audience == "school"
        assert "←→ change" in here.text()
        here.app.screen.post_message(KeyLine.Clicked("←→"))
        await here.pilot.pause()
        assert here.session.record.audience == "school"
