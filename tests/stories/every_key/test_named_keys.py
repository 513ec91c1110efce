"""What the key line, the help or the palette names does something or says why not: on every screen, in every state.

A sentence that gives a reason is an answer; "That key does nothing here." is none, and neither is silence.
"""

from pathlib import Path

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session.events import Event
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import LEADING, PALETTE
from plc_workshop.tui.base.stop import StopScreen
from tests.stories.conftest import Room
from tests.stories.every_key.harness import Shelf, Story
from tests.stories.every_key.starts import ASKED_AT_ONCE, STARTS

DARK = {"away", "in lines"}
"""What shows nothing on purpose, its key line neither."""
EVERYWHERE = {*LEADING, HELP}
"""What does the same on every screen."""
NOTHING = "That key does nothing here."
OTHER = {"up": "down", "pagedown": "pageup"}
"""Two keys that are named as one: at an end one of them does nothing."""


def _shown(here: Room) -> KeyedScreen:
    screen = here.app.screen
    assert isinstance(screen, KeyedScreen)
    return screen


async def _named(here: Room, screen: KeyedScreen) -> set[str]:
    """What the line, the help and the palette of a screen say that can be done."""
    said = {screen.label(command) for command in screen.in_key_line()}
    commands = set(screen.COMMANDS_HERE)
    if HELP in commands:
        await here.press("?")
        above = here.app.screen
        assert isinstance(above, ReadingScreen)
        said |= {each[1] for each in above._paragraphs if isinstance(each, tuple)}
        await here.press("escape")
    if PALETTE in commands:
        await here.press("ctrl+p")
        said |= {command.title for command in here.app.get_system_commands(here.app.screen_stack[-2])}
        await here.press("escape")
    assert here.app.screen is screen
    return said


def _refused(session: Session, event: Event) -> str:
    try:
        apply(session, event)
    except Refused as why:
        return why.message
    return ""


def _refused_without_reason(screen: KeyedScreen, named: set[str]) -> list[str]:
    """Of the commands that tell the session something: which it does not know there."""
    if not isinstance(screen, StopScreen):
        return []
    events = {screen.label(each): screen.means(each, each.first_key) for each in screen.COMMANDS_HERE}
    told = ((label, event) for label, event in events.items() if label in named and event is not None)
    return [label for label, event in told if _refused(screen.session, event) == NOTHING]


async def _dead(start: str, story: Story, tried: int) -> tuple[list[str], int]:
    """What does nothing though it is named, of the commands that call something from the one behind `tried` on.

    Up to the first that leaves the screen, and how far that is: what comes behind it is tried where it is opened anew.
    """
    async with story.opened(start) as here:
        screen = _shown(here)
        named = await _named(here, screen)
        dead = _refused_without_reason(screen, named)
        own = (each for each in screen.COMMANDS_HERE if each.call and each.first_key and each not in EVERYWHERE)
        calls = [each for each in own if screen.label(each) in named]
        for at, command in enumerate(calls[tried:], tried + 1):
            if not await _does(here, screen, story, command.first_key):
                dead.append(screen.label(command))
            if here.app.screen is not screen:
                return dead, at
    return dead, len(calls)


async def _does(here: Room, screen: KeyedScreen, story: Story, key: str) -> bool:
    """Whether a key does anything, or the other one of two that are named as one; what opens above is closed again."""
    screen.say("")
    before = await here.at_rest()
    seen = await story.prepare(here, ())
    browsed = len(seen.browsed)
    now = await here.press(key)
    if seen.ended or here.app.screen is not screen:
        while not seen.ended and isinstance(here.app.screen, AboveScreen):
            here.app.pop_screen()
            await here.at_rest()
        return True
    if not now.strip():
        await here.press("x")  # any key wakes a dark screen
    if bool(seen.told) or len(seen.browsed) > browsed or (now != before and NOTHING not in now):
        return True
    return key in OTHER and await _does(here, screen, story, OTHER[key])


@pytest.mark.parametrize("start", sorted(STARTS.keys() - ASKED_AT_ONCE - DARK))
async def test_what_is_named_does_something_or_says_why_not(start: str, shelf: Shelf, tmp_path: Path) -> None:
    before, tried = -1, 0
    while tried != before:
        before, folder = tried, tmp_path / str(tried)
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            dead, tried = await _dead(start, Story(folder, shelf, patch), tried)
        assert not dead
