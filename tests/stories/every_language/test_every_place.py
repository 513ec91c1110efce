"""Every screen, every question, every page above a screen, and the room's window: whole, and of one language alone."""

import re
from collections.abc import Iterable, Iterator

import pytest

from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.hearing.yes_no import letter
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.rows import Rows
from plc_workshop.words import languages, pgettext, speaking, spoken
from tests.stories.conftest import Room
from tests.stories.every_key.effects import plain
from tests.stories.every_key.starts import STARTS
from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.looking import HIDDEN, ONWARD, Fault, Seen, judge
from tests.stories.every_language.places import ABOVE, ASKED, READ, SCREENS, Place
from tests.stories.windows import window

SIZES = ((80, 24), (100, 30))
SMALL = (40, 12)
"""People zoom while they answer."""
TYPES_SHEETS = Place("others", ("down", "down", "enter"))
"""Asked before a screen that needs a larger window: there some of what is told first may be left out."""
ELSEWHERE = ("home", "set-up", "plan", "turn", "review", "away", "in lines", "thanks")
"""Starts where the room has nothing to see, or what it sees at the cover."""
DARK = {"away", "in lines"}
"""Any key wakes it, and none is named; nothing of plain lines is painted."""
PAGES = 12
"""More than any text has."""


def named(each: object) -> str:
    """Names a place among all."""
    return each.name if isinstance(each, Place) else str(each)


@pytest.mark.in_made_up("qx")
@pytest.mark.parametrize("place", ASKED, ids=named)
async def test_a_question_is_whole(place: Place, story: StoryIn) -> None:
    await test_a_screen_is_whole(place, story)


@pytest.mark.parametrize("place", [*SCREENS, *ABOVE], ids=named)
async def test_a_screen_is_whole(place: Place, story: StoryIn) -> None:
    seen = []
    async with story.come_to(place) as here:
        below = next(each for each in here.app.screen_stack[::-1] if isinstance(each, KeyedScreen))
        for size in (*SIZES, *([SMALL] if below.SMALLEST <= SMALL and place != TYPES_SHEETS else [])):
            await here.pilot.resize_terminal(*size)
            text = await laid_out(here)
            seen.append(Seen(size, text, [*faults_of(here, story, dark=place.start in DARK)]))
    judge(place.name, story.tongue.code, seen)


@pytest.mark.in_made_up("qx")
async def test_whoever_is_asked_if_they_are_still_there_reads_the_letters_of_their_language(story: StoryIn) -> None:
    async with story.come_to(Place("away, asked")) as here:
        screen = here.app.screen
        assert isinstance(screen, KeyedScreen)
        names = [screen.key_name(each) for each in screen.COMMANDS_HERE if each.answers]
    assert names == [letter("y"), letter("n")] != ["y", "n"]


@pytest.mark.in_made_up("qx")
@pytest.mark.parametrize("place", READ, ids=named)
async def test_a_text_is_whole_over_all_its_pages(place: Place, story: StoryIn) -> None:
    seen = []
    async with story.come_to(place) as here:
        pages: list[str] = []
        while isinstance(here.app.screen, ReadingScreen) and len(pages) < PAGES:
            pages.append(here.text())
            await here.press("right")
        assert pages, here.text()
        whole = "\n".join(pages)
        seen.append(Seen(SIZES[0], whole, [*story.tongue.faults(whole, known=story.files)]))
    judge(place.name, story.tongue.code, seen)


@pytest.mark.parametrize("start", [start for start in STARTS if not start.startswith(ELSEWHERE)])
async def test_the_rooms_window_is_whole(start: str, story: StoryIn) -> None:
    seen = []
    with story.led(start) as run:
        run.publish()
        async with window(story.folder / "state") as room:
            for size in SIZES:
                await room.pilot.resize_terminal(*size)
                text = await room.look()
                seen.append(Seen(size, text, [*story.tongue.faults(text, known=story.files)]))
    judge(f"the room's window at {start}", story.tongue.code, seen)


async def laid_out(here: Room) -> str:
    """What stands on the screen once it has been laid out for its size: a busy machine takes its time."""
    before = ""
    while (text := here.text()) != before:
        before = text
        await here.pilot.pause(0.02)
        await here.pilot.pause()
    return text


def faults_of(here: Room, story: StoryIn, *, dark: bool) -> Iterator[Fault]:
    """What is wrong with the screen on top."""
    text, screen = here.text(), here.app.screen
    more = (pgettext("state", "↑ more above"), pgettext("state", "↓ more below"))
    scrolls = any(each in text for each in more) or _counted().search(text)
    asks_in = screen._question.language if isinstance(screen, QuestionScreen) else None
    known = f"{story.files} {' '.join(each.name for each in languages.LANGUAGES)}"
    with speaking(asks_in or spoken()):  # whoever chooses another language is asked in that one
        yield from [*story.tongue.faults(text, known=known, whole=not scrolls)]
    if not scrolls:
        yield from _hidden_rows(screen.query(Rows), text)
    if isinstance(screen, QuestionScreen):
        with speaking(screen._question.language or spoken()):
            answers = [(letter(answer.key), answer.label) for answer in screen._question.answers]
        for key, label in answers:
            if f"{key} {label}".strip() not in plain(text):
                yield Fault(HIDDEN, label)
    if isinstance(screen, KeyedScreen) and not dark and any(line.display for line in screen.query(KeyLine)):
        onward = [each for each in screen.in_key_line() if each.onward]
        names = [f"{screen.key_name(each)} {screen.label(each)}" for each in onward]
        if names and names[0] not in text.split("\n")[-1]:
            yield Fault(ONWARD, names[0])


def _counted() -> re.Pattern[str]:
    """Says which rows of a list that is too long are there: 3 to 10 of 10."""
    said = re.escape(pgettext("value", "{first} to {last} of {all}"))
    return re.compile(re.sub(r"\\\{\w+\\\}", r"\\d+", said))


def _hidden_rows(lists: Iterable[Rows], text: str) -> Iterator[Fault]:
    words = text.split()
    for rows in lists:
        for row in rows._rows:
            missing = [word for word in row.text.plain.split() if word not in words]
            if missing:
                yield Fault(HIDDEN, f"{' '.join(missing)} (of {' '.join(row.text.plain.split())})")
