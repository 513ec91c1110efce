"""What is longer than the window is said to be so: nothing is cut without a word."""

from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.room import live
from plc_workshop.room.sight import Size
from plc_workshop.session import events as e
from tests.packs.examples import changed
from tests.stories.conftest import Opened, Room

LONG = (
    "We listen to the end, we ask before we judge, and what is said in this room about a colleague stays in this room."
)
SHORTER = "lines more: Ctrl and - makes the text smaller"


@pytest.fixture
def pack(tmp_path: Path) -> str:
    """A pack with many long agreements and a section whose title is wider than the column."""
    agreements = "agreements:\n" + "".join(f"  - {i}. {LONG}\n" for i in range(1, 13))
    text = changed("sections:\n", agreements + "sections:\n").replace("title: One", f"title: {LONG}")
    path = tmp_path / "long.yaml"
    path.write_text(text, "utf-8")
    return str(path)


async def test_agreements_that_do_not_fit_say_how_many_lines_are_missing(room: Opened, pack: str) -> None:
    async with room(pack, people=4) as here:
        shown = here.text()
        assert "1. We listen" in shown
        assert SHORTER in shown
        assert "→ the first section" in shown
        bar, *page = (await here.press("right")).split("\n")
        assert "…" in bar, "the bar says that the title goes on"
        assert LONG in " ".join(" ".join(page).split()), "and the page has the whole of it"
        await here.to_the_cover()
        await here.handed_in(*"1234")
        before = await here.press("right", "y")
        assert "Before we look" in before
        assert "1. We listen" not in before, "where they have no room they give way whole: they were shown before"
        assert "We talk about the result, not about who." in before


async def test_a_page_that_only_the_window_of_the_room_has_room_for_says_so(room: Opened, tmp_path: Path) -> None:
    body = "".join(f"      - {i}. {LONG}\n" for i in range(1, 9))
    path = tmp_path / "long.yaml"
    path.write_text(changed("      Hello.\n", body).replace("Where are we?", LONG), "utf-8")
    async with room(str(path), people=4) as here:
        live.sign(tmp_path / "state", here.session.record.session, Size(120, 44))
        shown = await here.wait(0.5)
        assert "lines more in the room's window" in shown
        assert "stays in this room." in shown.rpartition("▌")[2], "what the room is asked stands there in full"
        assert "→ next" in shown


async def test_agreements_that_fit_a_large_window_are_all_there(room: Opened, pack: str) -> None:
    async with room(pack, people=4, size=(120, 44)) as here:
        assert "12. We listen" in here.text()
        assert SHORTER not in here.text()


async def _to_the_end(here: Room) -> None:
    await here.to_the_cover()
    await here.handed_in(*"1234")
    await here.press("right", "y")
    for _ in range(20):
        if "What we will do" in here.text():
            return
        await here.press("right")


async def test_the_marked_row_of_many_long_commitments_is_always_there(room: Opened, pack: str) -> None:
    async with room(pack, people=4) as here:
        await _to_the_end(here)
        for i in range(6):
            await here.app.tell(e.CommitmentWritten(Commitment(f"{i}. {LONG}", f"person {i}", "2027-01-15", "", "")))
        for i in range(6):
            await here.app.tell(e.ThingParked(Parked(f"thing {i}", "Ana")))
        await here.press(*["up"] * 20)
        assert "↓ more below" in here.text()
        for i in range(6):
            assert f"{i}. We listen" in here.text()
            assert "We meet" not in here.text()
            await here.press("down")
        await here.press(*["down"] * 20)
        assert "We meet" in here.text()
        assert "↑ more above" in here.text()


async def test_long_notes_of_a_focus_leave_the_standing_line_on_the_screen(room: Opened, pack: str) -> None:
    async with room(pack, people=4) as here:
        await here.to_the_cover()
        await here.handed_in(*"1234")
        await here.press("right", "y")
        for _ in range(20):
            if "Focus   1 of" in here.text():
                break
            await here.press("right")
        await here.app.tell(e.NoteWritten("notice", LONG * 4))
        await here.app.tell(e.NoteWritten("because", LONG * 4))
        await here.press("up")
        shown = here.text()
        assert "We talk about the result, not about who." in shown
        assert SHORTER in shown


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_every_key_is_named_in_the_help_of_a_small_window(room: Opened, size: tuple[int, int]) -> None:
    async with room("collaborative-learning", people=4, size=(80, 24)) as here:
        await here.to_the_cover()
        await here.sized(size)
        await here.pilot.pause()
        shown = await here.press("question_mark")
        for _ in range(4):
            shown += await here.press("right") if "→ more" in here.text() else ""
        for word in ("start my turn", "one person less", "what is stored", "black screen", "quit"):
            assert word in shown


async def test_a_long_refusal_is_read_to_its_end(room: Opened) -> None:
    async with room() as here:
        sentence = "The session 2026-11-24-a-group-with-a-long-name-3f2a is open in another window. Go on there."
        screen = here.app.screen
        screen.say(sentence)  # type: ignore[attr-defined]
        await here.pilot.pause()
        assert "Go on there." in here.text()


async def test_words_of_a_result_in_the_order_asked_are_read_to_their_end(room: Opened) -> None:
    async with room("collaborative-learning", people=5) as here:
        await here.to_the_cover()
        await here.handed_in(*["1111144444"] * 5)
        await here.press("right", "y", "right", "right")
        shown = " ".join((await here.press("o")).split())
        assert "…" not in shown
        assert "No, mostly Strongly disagree" in shown
        for _ in range(9):
            shown = await here.press("down")
        marked = [line for line in shown.split("\n") if "▌" in line]
        assert "Motivated to help" in marked[0]
        assert "agree" in marked[-1]
