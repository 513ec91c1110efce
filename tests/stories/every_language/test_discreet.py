"""In front of the room nobody learns what somebody chose, in whatever letters."""

import pytest

from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.places import Place

TWO = ("1111111111", "4302143021")
"""Ten answers of two people."""
IN_FRONT = Place("turn in front of the room", ("left",))


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_discreet_screens_of_two_people_are_the_same(size: tuple[int, int], story: StoryIn) -> None:
    screens: list[list[list[tuple[str, str]]]] = []
    given = []
    for digits in TWO:
        async with story.come_to(IN_FRONT) as here:
            await here.sized(size)
            seen = []
            for key in (*digits, "up", "*", digits[0], "escape", "1", "down", "enter"):
                await here.press(key)
                await here.laid_out()
                seen.append(here.painted())
                given.append(here.session.turn and here.session.turn.choices)
            screens.append(seen)
    assert screens[0] == screens[1]
    assert given[len(TWO[0]) - 1] != given[len(given) // 2 + len(TWO[0]) - 1]
