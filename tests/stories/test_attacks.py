"""Ways somebody tried to learn an answer or to lose one; each was possible once."""

import json

import pytest
from textual.events import Key
from textual.geometry import Offset

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Parked
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.tui.messages import Happened
from tests.stories.conftest import Opened, Room

PACK = "collaborative-learning"


async def all_done(here: Room, *, people: int = 4) -> None:
    """From wherever the session begins to a cover behind so many turns."""
    await here.to_the_cover()
    await here.handed_in(*["1234123412"] * people)


async def test_two_clicks_in_one_read_never_reveal(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y")
        for _ in range(2):
            here.app.screen.post_message(Happened(e.WentOn(), Stop.PREDICT))
        await here.pilot.pause()
        assert here.session.stop is Stop.SEE
        assert not here.session.record.revealed


ABOVE = {"i": ("x", "x"), "q": ("escape", "escape"), "question_mark": ("x", "escape"), "ctrl+p": ("escape", "escape")}
"""What opens a page above the session, and two keys in one read that both would close it."""


@pytest.mark.parametrize("key", ABOVE)
async def test_two_keys_in_one_read_close_one_page(room: Opened, key: str) -> None:
    async with room(PACK) as here:
        await here.press("right")
        shown, screens = here.text(), len(here.app.screen_stack)
        await here.press(key)
        assert len(here.app.screen_stack) == screens + 1
        for closing in ABOVE[key]:
            here.app.post_message(Key(closing, closing if len(closing) == 1 else None))
        await here.pilot.pause()
        await here.pilot.pause()
        assert len(here.app.screen_stack) == screens
        assert here.text() == shown


@pytest.mark.parametrize("delay", [0.25, 0.5, 0.66, 0.85])
async def test_a_held_key_goes_on_once_whatever_the_keyboards_delay(room: Opened, delay: float) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y")
        here.clock.time += 5
        for pause in (0.0, delay, *[0.03] * 20):
            here.clock.time += pause
            await here.pilot.press("right")
        await here.pilot.pause()
        assert here.session.stop is Stop.SEE
        assert not here.session.record.revealed


async def test_nobody_can_ask_for_more_people_than_there_are(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("left")
        await here.to_row("More")
        await here.press("right")
        await here.to_row("People needed")
        await here.press(*["right"] * 6)
        assert here.session.record.threshold == 4
        assert "nothing would ever show" in here.text()


async def test_an_edited_session_file_does_not_undo_what_was_promised(room: Opened) -> None:
    async with room(PACK, people=5) as here:
        await all_done(here, people=4)
        file = here.run.folder / "session.json"
    held = json.loads(file.read_text("utf-8"))
    held["session"]["1"]["display"] = "open"
    file.write_text(json.dumps(held), "utf-8")
    async with room(resume=True) as here:
        assert here.session.record.display == "careful"
        await here.press("n", "c", "y")
        assert here.session.result is not None
        assert all(row.counts is None for row in here.session.result.mirror.statements)


async def test_a_place_that_cannot_be_is_a_sentence(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        file = here.run.folder / "session.json"
    held = json.loads(file.read_text("utf-8"))
    held["session"]["1"]["place"] = Stop.SEE.value
    file.write_text(json.dumps(held), "utf-8")
    with pytest.raises(WorkshopError, match="contradicts itself"):
        here.desk.sessions.resume()


async def test_another_pack_in_an_open_round_is_a_sentence(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        pack = here.run.folder / "pack.yaml"
    text = pack.read_text("utf-8")
    pack.write_text(text.replace("    - Strongly agree\n", "    - Strongly agree\n    - Totally agree\n"), "utf-8")
    with pytest.raises(WorkshopError, match="does not fit it any more"):
        here.desk.sessions.resume()


async def test_the_last_focus_cannot_be_taken_from_under_the_screen(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y", "right", "right", "right", "down", "enter", "right")
        assert "Focus   1 of 1" in here.text()
        assert "go back to choose others" in " ".join((await here.press("*")).split())
    async with room(resume=True) as here:
        assert "Focus   1 of 1" in here.text()


async def test_a_double_click_never_gives_up_a_round(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.hand_in(*"1234123412")
        await here.press("c")
        here.clock.time += 1
        for _ in range(2):
            await here.pilot.click("#answers", offset=Offset(8, 1))
            await here.pilot.pause()
        assert here.session.tally is not None


async def test_undo_in_a_long_list_keeps_the_mark_in_it(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.app.tell(e.RoundClosed())
        while here.session.stop is not Stop.DO:
            await here.app.tell(e.WentOn())
        for i in range(15):
            await here.app.tell(e.ThingParked(Parked(f"Thing {i}")))
        await here.press(*["down"] * 20, "u")
        assert "We meet" in here.text()


async def test_a_lost_result_is_a_sentence_and_not_no_result(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y")
        (here.run.folder / "result.json").unlink()
        session = here.run.session.record.session
    with pytest.raises(WorkshopError, match=r"result\.json is missing"):
        here.desk.sessions.resume()
    with pytest.raises(WorkshopError, match=r"result\.json is missing"):
        here.desk.sessions.export(session)


async def test_what_was_typed_stays_until_it_can_be_kept(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y", "right", "right", "a", "enter")
        assert "Say what we will do first." in here.text()
        await here.press(*"Visit", "enter", *"Ana", "enter", "enter", "enter", "enter")
        assert here.session.record.commitments[0].who == "Ana"


async def test_escape_of_a_clicker_loses_no_page(room: Opened) -> None:
    async with room(PACK) as here:
        await here.press("right", "right")
        section = here.session.record.section
        await here.press("escape", "f5")
        assert here.session.record.section == section


@pytest.mark.parametrize("keys", ["e pp", "ap", "pa", "qi", "gq", "ww", "i?"])
async def test_of_keys_without_a_gap_the_first_one_counts(room: Opened, keys: str) -> None:
    async with room(PACK, people=4) as here:
        await all_done(here)
        await here.press("c", "y", "right", "right", "right", "right", "right")
        assert here.session.stop is Stop.FOCUS
        here.clock.time += 5
        shown = here.text()
        for key in keys:
            here.app.post_message(Key("space" if key == " " else key, key))
        after = await here.at_rest()
        assert after != shown
        assert len(here.app.screen_stack) <= 3, "one page above the session at the most"
    async with room(resume=True) as here:
        await here.painted_anew()
        here.app.post_message(Key(keys[0], keys[0]))
        assert (await here.at_rest()).splitlines()[2:] == after.splitlines()[2:]
