"""Ways somebody tried to learn what another one answers in a turn, or to answer for them; each was possible once."""

import gc
from pathlib import Path

from textual.content import Content
from textual.geometry import Offset
from textual.strip import Strip

from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.tui.messages import Happened
from plc_workshop.tui.widgets.rows import Rows
from tests.stories.conftest import Opened, Room

PACK = "collaborative-learning"


async def at_the_last_statement(here: Room) -> None:
    await here.to_the_cover()
    await here.app.tell(e.TurnStarted())
    for _ in range(9):
        await here.app.tell(e.Rated(3))


async def test_two_keys_in_one_read_never_hand_in_unseen(room: Opened) -> None:
    async with room(PACK) as here:
        await at_the_last_statement(here)
        screen = here.app.screen
        screen.post_message(Happened(e.Rated(4), Stop.TURN))
        screen.post_message(Happened(e.RowTaken(), Stop.TURN))
        await here.pilot.pause()
        assert here.session.stop is Stop.REVIEW
        assert here.session.done == 0


async def test_no_screen_that_showed_answers_stays_in_memory(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        for _ in range(3):
            await here.hand_in(*"1234123412")
        left = [
            row.text.plain
            for widget in gc.get_objects()
            if isinstance(widget, Rows)
            for row in widget._rows
            if isinstance(row.text, Content) and "Strongly" in row.text.plain
        ]
        assert left == []


async def test_discreet_marks_cannot_be_read_off_the_keys(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter", *"1234123412", "up", "*", "up", "*", "up")
        await here.press("down")
        marked = here.painted()[-20:]
        await here.press("up", "up")
        assert here.painted()[-20:] == marked
        assert "Two at the most" not in await here.press("*")


async def test_discreet_question_shows_no_mark_to_follow(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        first = await here.press("enter", "3", "escape")
        assert "1  Go on with my answers" in first
        assert await here.press("down") == first
        assert await here.press("3") == first, (
            "a digit that rates is no answer here: nothing is left or handed in by it"
        )
        sure = await here.press("8")
        assert "Hand in without any answer?" in sure
        assert await here.press("3", "down") == sure
        assert "Thank you" in await here.press("8")


async def test_the_mouse_is_no_answer_where_the_room_sees_the_pointer(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter")
        await here.pilot.click("#choices", offset=Offset(6, 4))
        await here.pilot.pause()
        assert here.session.turn is not None
        assert here.session.turn.choices[0] is None


async def test_a_click_on_several_digits_of_the_key_line_answers_nothing(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        line = (await here.press("enter")).splitlines()[-1]
        await here.pilot.click("KeyLine", offset=Offset(line.index("1 to 4") + 1, 0))
        await here.pilot.pause()
        assert here.session.turn is not None
        assert here.session.turn.choices[0] is None


async def test_a_window_too_small_to_read_takes_no_answer(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter")
        await here.sized((30, 8))
        await here.pilot.pause()
        await here.press("3")
        assert here.session.turn is not None
        assert here.session.turn.at == 0


async def test_nothing_of_a_turn_is_in_a_file(room: Opened, tmp_path: Path) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        await here.press("enter", *"1234")
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


async def test_a_discreet_review_at_40_by_12_shows_how_to_hand_in(room: Opened) -> None:
    async with room(PACK, size=(40, 12)) as here:
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        await here.press("y", "enter", *"1234123412")
        assert "Hand in my answers" in here.text()


async def test_no_painted_line_of_a_turn_stays_in_memory(room: Opened) -> None:
    """Textual's cache keeps the lines of widgets that are gone; `forgetting` reaches it by a private name."""
    async with room(PACK) as here:
        await here.to_the_cover()
        for _ in range(3):
            await here.hand_in(*"1234123412")
        await here.pilot.pause()
        answers = [
            strip.text
            for strip in gc.get_objects()
            if type(strip) is Strip and ("Strongly" in strip.text or "would rather not say" in strip.text)
        ]
        assert answers == []
