"""What a key line cannot hold goes by rank: the key that goes on is never the one left out."""

import pytest

from plc_workshop.tui.base.keyed import KeyedScreen
from tests.stories.every_key.harness import Story
from tests.stories.every_key.starts import ASKED_AT_ONCE, STARTS
from tests.stories.every_key.table import COMMANDS
from tests.stories.every_key.test_complete import below

WITHOUT_KEYS = {"away", "in lines", "thanks", "the end"}
"""Plain lines have no key line; a dark screen and the thanks name no key: any goes on. The last page needs none."""


def test_every_screen_says_which_of_its_commands_goes_on() -> None:
    for screen in below(KeyedScreen):
        if screen.COMMANDS_HERE:
            assert [each for each in screen.COMMANDS_HERE if each.onward], screen


def test_every_screen_has_a_start() -> None:
    shown = {entry.screen for entry in COMMANDS}
    assert {screen for screen in below(KeyedScreen) if screen.COMMANDS_HERE} == shown


@pytest.mark.parametrize("start", [start for start in STARTS if start not in WITHOUT_KEYS | ASKED_AT_ONCE])
async def test_the_key_that_goes_on_is_named_in_the_smallest_window(start: str, story: Story) -> None:
    async with story.opened(start) as here:
        screen = here.app.screen
        assert isinstance(screen, KeyedScreen)
        await here.pilot.resize_terminal(*screen.SMALLEST)
        await here.pilot.pause()
        onward = [each for each in screen.in_key_line() if each.onward]
        named = [f"{screen.key_name(each)} {screen.label(each)}" for each in onward]
        assert named
        assert named[0] in here.text().split("\n")[-1]
        shown = screen.in_key_line()[-1]
        assert f"{screen.key_name(shown)} {screen.label(shown)}" in here.text().split("\n")[-1], (
            "the help, or the way out"
        )
