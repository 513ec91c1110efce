"""What time does to a turn: it is said, it hides answers, it never hands in."""

from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened

PACK = "collaborative-learning"


async def test_the_time_says_so_quietly_and_never_hands_in(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter")
        await here.wait(55)
        await here.press("x")
        assert "soon over" in await here.wait(50)
        await here.press("x")
        assert "take your time to finish" in await here.wait(30)
        assert here.session.stop is Stop.TURN


async def test_a_sleeping_laptop_does_not_end_a_turn(room: Opened) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.press("enter")
        before = here.session.turn
        here.clock.time += 8 * 3600
        await here.app.beat()
        assert before is not None
        assert here.session.turn is not None
        assert before.left - here.session.turn.left <= 1


async def test_a_minute_without_a_key_hides_the_answers_and_asks_who_is_there(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", "3", "2")
        dark = await here.wait(60)
        assert not dark.strip(), "nothing at all is shown"
        asked = await here.press("4")
        assert "Still the same person?" in asked
        assert "Statement" not in asked
        assert await here.press("4", "x", "escape", "d") == asked, "other keys do nothing"
        went_on = await here.press("enter")
        assert "Statement 3 of 10" in went_on
        assert "your answers stay hidden" in went_on


async def test_somebody_else_at_a_dark_screen_starts_afresh(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", "3", "2")
        await here.wait(60)
        cover = await here.press("a", "down", "enter")
        assert "Pass the laptop" in cover
        assert "Nothing of that turn was counted." in cover
        assert "Statement 1 of 10" in await here.press("enter")


async def test_a_dark_screen_that_nobody_wakes_throws_the_turn_away(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", "3", "2", "escape")
        assert "What would you like to do?" in here.text()
        assert not (await here.wait(60)).strip(), "a question that is open goes dark with it"
        assert "Nobody came back" in await here.wait(180)
        assert "0 of 4 people are done" in here.text()
        assert here.session.turn is None


async def test_who_wakes_a_dark_screen_has_all_the_time_again_to_say_who(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", "3")
        assert not (await here.wait(60)).strip()
        await here.wait(170)
        assert "Still the same person?" in await here.press("space")
        assert "Still the same person?" in await here.wait(60)
        assert "Statement 2 of 10" in await here.press("enter")


async def test_any_key_goes_on_is_said_once_it_is_true(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        thanks = await here.press("enter", *"1234123412", "enter")
        assert "Thank you" in thanks
        assert "Any key" not in thanks
        assert "Any key goes on." in await here.wait(2.5)


async def test_the_thanks_go_to_the_cover_by_themselves(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412", "enter")
        await here.app.beat()  # the second in which the last key was pressed
        assert here.session.view.thanks == 1.0
        assert "Any key goes on." in await here.wait(8.5)
        cover = await here.wait(0.5)
        assert "Pass the laptop" in cover
        assert "1 of 4 people are done" in cover
        assert await here.wait(60) == cover, "nobody has sat down, so nothing goes dark"
        assert "Statement 1 of 10" in await here.press("enter")


async def test_a_laptop_that_slept_on_the_thanks_goes_on_with_what_is_left_of_them(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", *"1234123412", "enter")
        await here.app.beat()
        await here.wait(3)
        for _look in range(100):
            await here.app.beat()
        assert "Thank you" in here.text(), "a clock that stands still counts nothing"
        here.clock.time += 8 * 3600
        await here.app.beat()
        await here.pilot.pause()
        assert here.session.view.thanks == 5.0, "a clock that jumps counts one beat"
        assert "Thank you" in await here.wait(4.5)
        assert "Pass the laptop" in await here.wait(0.5)


async def test_a_turn_that_ends_at_its_hard_limit_says_so_and_what_can_be_done(room: Opened) -> None:
    async with room(PACK, hard_limit=True, turn_seconds=20) as here:
        await here.to_the_cover()
        assert "Statement 1 of 10" in await here.press("enter")
        shown = await here.wait(21)
        assert "Your answers" in shown
        assert "The time is over: look once more, then hand in. + gives one more minute." in shown
        assert "one more minute" not in await here.press("down"), "said once"
