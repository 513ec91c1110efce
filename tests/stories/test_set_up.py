"""What a facilitator chooses before a session begins."""

from tests.stories.conftest import Opened


async def test_set_up_takes_text_numbers_and_a_time(room: Opened) -> None:
    async with room() as here:
        assert "a name finds it again later" in await here.press("enter")
        assert "60 letters at the most" in await here.press(*"a long name " * 6)
        assert "finds it again" in await here.press(*["backspace"] * 60)
        await here.press("escape")
        await here.press("enter", *"Oak", "space", "2", "down", "7", "5", "down", "up", "3")
        await here.press("down", "down", *"15:30", "down", "right")  # past the row that too few people have
        text = await here.press("down", "right", "down", "down", "right")
        for wanted in ("Oak 2", "15:30", "2:10 min", "numbers", "we talk, without a round"):
            assert wanted in text
        assert "Throw away what you chose?" in await here.press("escape")
        await here.press("enter", "enter")
        record = here.session.record
        assert (record.group, record.people, record.stop_at) == ("Oak 2", 3, "15:30")
        assert (record.turn_seconds, record.display) == (130, "open")


async def test_a_number_is_typed_anew_over_its_last_digit(room: Opened) -> None:
    async with room() as here:
        assert "People       4 " in await here.press("enter", "down", "backspace", "4")
        assert "People       42" in await here.press("2")
        assert "People       9 " in await here.press("backspace", "backspace", "9")


async def test_a_wrong_time_is_said_and_nothing_begins(room: Opened) -> None:
    async with room() as here:
        await here.press("enter", *"Oak", "down", "down", "9", "9")
        assert "Write the time to stop as 15:30." in await here.press("enter")
        assert here.app.host.run is None


async def test_enter_begins_at_once_when_something_was_typed_and_never_by_a_double_press(room: Opened) -> None:
    async with room() as here:
        await here.pilot.press("enter")
        await here.pilot.pause()
        await here.pilot.press("enter")
        await here.pilot.pause()
        assert "New session" in here.text(), "a second Enter right away begins nothing"
        assert "press it once more" in here.text()
        await here.pilot.press("O", "enter")
        await here.pilot.pause(0.1)
        assert here.session.record.group == "O"


async def test_a_stop_time_may_be_typed_without_a_colon(room: Opened) -> None:
    async with room() as here:
        await here.press("enter", "O", "down", "down", *"1730", "enter")
        assert here.session.record.stop_at == "17:30"


async def test_enter_on_more_shows_the_rest_and_begins_nothing(room: Opened) -> None:
    async with room() as here:
        await here.press("enter", *"Oak", "down", "down", "down")
        assert "Time for a turn" in await here.press("enter")
        assert here.app.host.run is None
