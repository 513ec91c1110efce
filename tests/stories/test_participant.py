"""What a participant does at the shared laptop."""

import gc
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.session.a_turn import Turn
from plc_workshop.session.state import Stop
from tests.packs.examples import GOOD
from tests.stories.conftest import Opened

PACK = "collaborative-learning"


async def test_a_turn_with_digits(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        assert "Statement 1 of 10" in await here.press("enter")
        assert "Statement 2 of 10" in await here.press("4")
        assert "Statement 3 of 10" in await here.press("0")
        assert "Statement 4 of 10" in await here.press("é")
        text = await here.press(*"1234123")
        assert "Your answers" in text
        assert "would rather not say" in text
        assert "nothing is saved yet" in text


async def test_marks_are_two_at_the_most(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412")
        await here.press("up", "*", "up", "*")
        assert here.text().count("* talk") >= 2
        assert "Two at the most" in await here.press("up", "*")


@pytest.mark.parametrize(
    ("display", "said"),
    [
        ("careful", "Nobody sees your answers, not even afterwards."),
        ("open", "Nobody's name stands beside an answer, not even afterwards."),
    ],
)
async def test_the_cover_says_no_more_than_is_kept(display: str, said: str, room: Opened) -> None:
    async with room(PACK, people=1, display=display) as here:
        await here.to_the_cover()
        assert said in here.text()
        await here.hand_in(*"1" * 10)
        assert said in here.text()
        assert ("Nobody sees" in here.text()) == (display == "careful")


async def test_discreet_screens_of_two_people_are_the_same(room: Opened) -> None:
    screens: list[list[list[tuple[str, str]]]] = []
    for digits in ("1111111111", "4302143021"):
        async with room(PACK) as here:
            await here.to_the_cover(sees=True)
            seen = []
            for key in ("enter", *digits, "up", "*", digits[0], "down", "enter"):
                await here.press(key)
                await here.laid_out()
                seen.append(here.painted())
            screens.append(seen)
    assert screens[0] == screens[1]


async def test_a_held_enter_never_starts_the_next_turn(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412")
        here.clock.time += 1
        for _ in range(60):
            await here.pilot.press("enter")
            here.clock.time += 1 / 30
            await here.app.beat()
        await here.pilot.pause()
        assert here.session.done == 1
        assert here.session.stop in (Stop.THANKS, Stop.COVER)
        assert here.session.turn is None


async def test_escape_offers_to_go_on_first(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "3", "escape")
        assert "Hand in without any answer" in here.text()
        assert "Statement 2 of 10" in await here.press("escape")
        assert "Pass the laptop" in await here.press("escape", "down", "down", "enter")
        assert here.session.done == 0
        assert "Thank you" in await here.press("enter", "escape", "down", "enter")
        assert here.session.done == 1


async def test_the_facilitators_keys_do_nothing_in_a_turn(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter", "3")
        for key in (
            "q",
            "b",
            "full_stop",
            "c",
            "i",
            "t",
            "pagedown",
            "right",
            "space",
            "question_mark",
            "ctrl+p",
            "f1",
        ):
            assert "Statement 2 of 10" in await here.press(key), key
        assert len(here.app.screen_stack) == 2


async def test_no_ballot_lingers_in_memory(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        for _ in range(2):
            await here.hand_in(*"1234123412")
        await here.press("enter", "1", "2", "escape", "down", "down", "enter")
        await here.wait(1)
        left = [found for found in gc.get_objects() if type(found) is Turn and any(found.choices)]
        assert left == []


async def test_a_turn_works_at_40_by_12(room: Opened) -> None:
    async with room(PACK, size=(40, 12)) as here:
        for _ in range(60):
            if here.session.stop is Stop.BEFORE:
                break
            await here.press("right")
        assert "Pass the laptop" in await here.press("n")
        text = await here.press("enter")
        for wanted in ("Statement 1 of 10", "Strongly disagree", "Strongly agree", "0   I cannot"):
            assert wanted in text
        text = await here.press(*"1234123412")
        assert "Hand in my answers" in text


async def test_a_narrow_cover_names_where_we_are_rather_than_the_minutes_for_the_rest(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.hand_in(*"1234123412")
        assert "min for the rest" in here.text()
        await here.sized((40, 12))
        assert (await here.at_rest()).splitlines()[0].strip() == "10  The Mirror"


async def test_the_mouse_answers_and_hands_in(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter")
        rows = here.app.screen.query_one("#choices")
        for _ in range(10):
            here.clock.time += 0.5
            await here.pilot.click(rows, offset=(6, 4))
            await here.pilot.pause()
            rows = here.app.screen.query("#choices, #answers").first()
        assert here.session.stop is Stop.REVIEW
        assert here.session.turn is not None
        assert set(here.session.turn.choices) == {3}
        await here.pilot.click("#hand-in", offset=(40, 0))
        await here.pilot.pause()
        assert here.session.done == 0, "a click right after another is not meant for the row that hands in"
        here.clock.time += 1
        await here.pilot.click("#hand-in", offset=(40, 0))
        await here.pilot.pause()
        assert "Thank you" in here.text()


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 36), (120, 40)])
async def test_a_long_statement_leaves_every_choice_on_the_screen(room: Opened, size: tuple[int, int]) -> None:
    async with room(PACK, size=size) as here:
        pack = here.session.pack
        statement = replace(pack.mirror.statements[0], text="We " + "really " * 250 + "do.")
        scale = tuple(f"Point {i}" for i in range(1, 8))
        mirror = replace(pack.mirror, scale=scale, statements=(statement, *pack.mirror.statements[1:]))
        here.run.session = replace(here.session, pack=replace(pack, mirror=mirror))
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        text = await here.press("n", "enter")
        assert all(f"{i}   Point {i}" in text for i in range(1, 8))
        assert "0   I cannot or would rather not say" in text


async def test_the_keys_of_trying_together_name_the_digits(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        while "Try it together" not in here.text():
            await here.press("right")
        shown = await here.press("?")
        assert "1 to 4" in shown
        assert "{" not in shown


async def test_trying_it_together_is_shown_changed_and_thrown_away(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        for _ in range(60):
            if "Try it together" in here.text():
                break
            await here.press("right")
        assert here.session.pack.mirror.practice in here.text()
        assert "Chosen: Agree" in await here.press("3")
        assert "Chosen: Disagree" in await here.press("up", "enter")
        assert "Chosen: I cannot or would rather not say" in await here.press("0")

        def stored() -> dict[Path, bytes]:
            """All files but what the room sees right now, which goes with the next page."""
            found = (path for path in here.folder.rglob("*") if path.is_file() and path.parent.name != "live")
            return {path: path.read_bytes() for path in found}

        before = stored()
        await here.press("1")
        assert stored() == before
        assert "Can the room see this screen?" in await here.press("right")
        assert "Chosen" not in await here.press("pageup")
        assert here.session.pack.sections[-1].title in await here.press("left")


async def test_a_pack_without_practice_goes_straight_to_the_promise(room: Opened, tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text(GOOD, "utf-8")
    async with room(str(pack), people=4) as here:
        assert "Can the room see this screen?" in await here.press("right")


async def test_an_answer_opened_from_the_list_leads_back_to_it_unchanged(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        first = await here.press("enter", "1")
        assert "my answers" not in first
        assert "Statement 2 of 10" in await here.press("right"), "nowhere to go before all are given"
        answers = await here.press(*"234123412")
        assert "→ my answers" in await here.press("up", "up", "enter")
        assert here.session.stop is Stop.TURN
        back = await here.press("right")
        assert "Your answers" in back
        turn = here.session.turn
        assert turn is not None
        assert turn.choices == (1, 2, 3, 4, 1, 2, 3, 4, 1, 2)
        assert answers.split("\n")[2:12] == back.split("\n")[2:12]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_in_front_of_the_room_every_key_of_the_list_is_heard_with_the_same_word(
    room: Opened, size: tuple[int, int]
) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover(sees=True)
        await here.sized(size)
        await here.press("enter", *"1234123412", "up")
        heard = " ".join((await here.press("1")).split())
        assert "Got it. The last digit counts, and at most two *; * again takes one back." in heard
        assert "Hand in my answers" in heard
        painted: dict[tuple[int, bool], list[tuple[str, str]]] = {}
        marked = set()
        for move in ("up", "up", "up", "down", "down", "down", "up"):
            for key in ("0", "1", "2", "3", "4", "*", "4", "4", "*", "*", "3", "*", "0", "*", move):
                await here.press(key)
                turn = here.session.turn
                assert turn is not None
                marked.add(len(turn.marks))
                assert here.painted() == painted.setdefault((turn.cursor, key == move), here.painted()), key
        assert marked == {0, 1, 2}
        assert len(painted) == 8, "a third mark is answered like the others, on every row"


async def test_in_front_of_the_room_the_row_that_hands_in_refuses_every_key_with_the_same_word(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter", *"1234123412")
        await here.press("1")
        first = here.painted()
        assert "Choose a row with the arrow keys first." in here.text()
        for key in "01234*":
            await here.press(key)
            assert here.painted() == first, key


async def test_in_front_of_the_room_no_key_tells_of_an_answer_once_the_time_is_over(room: Opened) -> None:
    async with room(PACK, people=4, hard_limit=True, turn_seconds=20) as here:
        await here.to_the_cover(sees=True)
        await here.press("enter", *"1234123412")
        await here.wait(21)
        await here.press("up", "1")
        first = here.painted()
        assert "The time is over." in here.text()
        for key in "01234*":
            await here.press(key)
            assert here.painted() == first, key


async def test_handing_in_nothing_is_asked_where_something_was_answered(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        asked = await here.press("enter", "1", "escape", "8")
        assert "Whatever you have answered is thrown away" in asked
        assert "Statement 2 of 10" in await here.press("enter")
        await here.press("escape", "9", "enter")
        assert "Thank you" in await here.press("escape", "8"), "with no answer there is nothing to lose"


async def test_in_a_narrow_window_what_stood_beside_the_keys_stands_above_them(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover(sees=True)
        await here.sized((40, 12))
        first = (await here.press("enter")).split("\n")
        assert "your answers stay hidden" in first[-2]
        assert "1 to 4 answer" in first[-1]
        answers = (await here.press(*"1234123412")).split("\n")
        assert "3 to 10 of 10" in answers[-2]
        assert "Enter hand in" in answers[-1]
        assert "Esc leave" in answers[-1]
        assert "Enter hand in" in (await here.press("2")).split("\n")[-1]


@pytest.mark.parametrize("sees", [True, False])
async def test_what_a_key_is_answered_with_stands_there_also_after_a_while(room: Opened, *, sees: bool) -> None:
    """People look for the key: seconds lie between one and the next."""
    async with room(PACK) as here:
        await here.to_the_cover(sees=sees)
        await here.press("enter")
        await here.wait(3)
        assert "The answers are" in await here.press("7")
        await here.wait(3)
        assert "press it once more" in await here.press("quotation_mark")
        await here.press("escape", "1", *"1234123412", "up")
        await here.wait(3)
        assert ("Got it" if sees else "* talk") in await here.press("*")
        await here.wait(3)
        await here.press("*", "up", "*", "up")
        await here.wait(3)
        assert ("Got it" if sees else "* talk") in await here.press("*")
        if sees:
            await here.wait(3)
            assert "Got it" in await here.press("2")


@pytest.mark.parametrize("sees", [True, False], ids=["the room sees it", "only whoever sits here"])
async def test_hiding_once_more_says_that_it_is_so_and_moves_no_mark(room: Opened, *, sees: bool) -> None:
    already = "Your answers are hidden already."
    async with room(PACK) as here:
        await here.to_the_cover(sees=sees)
        first = await here.press("enter", "d")
        assert (already in first) == sees
        assert already in await here.press("d")
        assert "Your answers" in await here.press(*"1234123412")
        before = await here.press("up", "up", "x")
        marked = [line for line in before.split("\n") if "▌" in line]
        assert "9 " in marked[0]
        again = await here.press("d")
        assert already in again
        assert [line for line in again.split("\n") if "▌" in line] == marked


async def test_hiding_the_answers_leaves_the_mark_where_it_is(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        after = await here.press("enter", *"1234123412", "up", "up", "d")
        (row,) = (line for line in after.split("\n") if "▌" in line)
        assert "9 " in row
        assert "✓" in row
