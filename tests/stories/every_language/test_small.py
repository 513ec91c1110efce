"""In the smallest window a turn names its keys in the words of a language, and says whether anything is saved."""

import pytest

from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.words import _
from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.places import Place
from tests.stories.every_language.test_every_place import SMALL, laid_out

NAMED = {
    "cover": ("enter", "question_mark"),
    "turn": ("down", "0", "escape"),
    "turn in front of the room": ("1", "0", "escape"),
    "review": ("enter", "escape"),
    "away, asked": ("enter", "n"),
}
"""What a key line that is cut for 40 columns has in English, by keys that do it."""


@pytest.mark.in_made_up
@pytest.mark.parametrize("start", NAMED)
async def test_the_keys_of_a_turn_are_named_where_they_are_in_english(start: str, story: StoryIn) -> None:
    async with story.come_to(Place(start)) as here:
        await here.sized(SMALL)
        first, *_rows, last = (await laid_out(here)).split("\n")
        screen = here.app.screen
        assert isinstance(screen, KeyedScreen)
        commands = [screen._by_key[key] for key in NAMED[start]]
        names = [f"{screen.key_name(each)} {screen.label(each)}" for each in commands]
        assert [name for name in names if name not in last] == [], f"too long for {SMALL[0]} columns: {last}"
        if start == "review":
            assert _("nothing is saved yet") in first, f"too long for {SMALL[0]} columns: {first}"
