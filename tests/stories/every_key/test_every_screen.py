"""Every screen in every one of its states: what it says is read whole, and a paste does nothing to it."""

import pytest
from textual.events import Paste

from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.widgets.plain import Plain
from tests.camera import decoded
from tests.stories.conftest import Room
from tests.stories.every_key.asked import Asked
from tests.stories.every_key.effects import plain
from tests.stories.every_key.entries import Keys, Until
from tests.stories.every_key.harness import Story
from tests.stories.every_key.questions import QUESTIONS
from tests.stories.every_key.starts import ASKED_AT_ONCE, STARTS

SENTENCE = (
    "There is no folder /media/teacher/STICK of the school/PLC Workshop: "
    "put the stick in once more, or copy to another folder."
)
DARK = {"away", "in lines"}
"""What shows nothing on purpose."""
WRITABLE = {"set-up", "set-up of a group that has met", "set-up, who met"}
"""What takes text."""
SIZES = ((80, 24), (120, 40))
SHARED = ("s", "down", "enter", Until("nobody has opened it yet"))
CODES: dict[str, Keys] = {
    "beside the steps": (),
    "large": ("c",),
    "a link": SHARED,
    "instead of a link": (*SHARED, "c"),
}


def read(here: Room) -> str:
    """What can be read in the line where the screen says something, as it is painted, however it is wrapped."""
    line = here.app.screen.query_one("#say", Plain)
    rows = here.text().split("\n")
    x, y, width, height = line.region
    return " ".join(" ".join(row[x : x + width] for row in rows[y : y + height]).split())


async def said_whole(here: Room, size: tuple[int, int]) -> None:
    """In this size, in a dark and in a bright room."""
    await here.pilot.resize_terminal(*size)
    await here.pilot.pause(0.02)
    screen = here.app.screen
    assert isinstance(screen, KeyedScreen)
    for theme in ("dark", "light"):
        here.app.theme = theme
        screen.say(SENTENCE)
        await here.pilot.pause(0.02)
        assert read(here) == SENTENCE, f"{size}, {theme}:\n{here.text()}"
    screen.say("")


@pytest.mark.parametrize("start", sorted(STARTS.keys() - DARK - ASKED_AT_ONCE))
async def test_what_it_says_is_read_whole(start: str, story: Story) -> None:
    async with story.opened(start) as here:
        screen = here.app.screen
        assert isinstance(screen, KeyedScreen)
        for size in {screen.SMALLEST, *SIZES}:
            await said_whole(here, size)


@pytest.mark.parametrize("size", [*SIZES, (170, 48)])
@pytest.mark.parametrize("code", CODES)
async def test_beside_a_code_it_is_read_whole_and_the_code_as_well(
    code: str, size: tuple[int, int], story: Story
) -> None:
    async with story.opened("take home", size) as here:
        await story.press(here, *CODES[code])
        assert isinstance(here.app.screen, KeyedScreen)
        here.app.screen.say("")  # what the page before has left out is said on arrival
        await here.laid_out()
        for theme in ("dark", "light"):
            here.app.theme = theme
            for sentence in (SENTENCE, "Copied into /media/teacher/STICK.", f"{SENTENCE} {SENTENCE}"):
                before = decoded(here.app)
                assert before
                screen = here.app.screen
                assert isinstance(screen, KeyedScreen)
                screen.say(sentence)
                await here.pilot.pause(0.02)
                assert read(here) == sentence, here.text()
                assert len(decoded(here.app)) == len(before), here.text()
                screen.say("")
                await here.pilot.pause(0.02)
                assert decoded(here.app) == before


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: f"{asked.title}, at {asked.start}")
async def test_a_question_that_refuses_a_key_says_so(asked: Asked, story: Story) -> None:
    async with story.at(asked) as here:
        below = next(each for each in here.app.screen_stack[::-1] if isinstance(each, KeyedScreen))
        for size in {below.SMALLEST, (80, 24)}:
            await here.pilot.resize_terminal(*size)
            await here.pilot.press("x", "1" if asked.discreet else "enter")
            await here.pilot.pause(0.02)
            shown = plain(here.text())
            assert "That key came very fast: press it once more." in shown, here.text()
            for row in asked.rows:
                assert row.label in shown, here.text()


@pytest.mark.parametrize("start", sorted(STARTS.keys() - WRITABLE))
async def test_a_paste_does_nothing(start: str, story: Story) -> None:
    async with story.opened(start) as here:
        run = here.app.host.run
        before, session = here.text(), run and run.session
        for pasted in ("1\n2\n\n", "qy\n", "First line\nsecond line", " "):
            here.app.post_message(Paste(pasted))
            await here.pilot.pause()
        await here.pilot.pause(0.02)
        assert here.text() == before
        assert session is (run and run.session)
