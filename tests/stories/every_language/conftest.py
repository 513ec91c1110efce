"""A story in a language that nobody speaks, with topics and files that were made in it too."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.words.languages import Language
from tests.made_up.letters import MADE_UP, MadeUp
from tests.made_up.topics import put_packs
from tests.stories.conftest import CONTENT, Room, desk_in
from tests.stories.every_key.entries import Until
from tests.stories.every_key.harness import Shelf, Story
from tests.stories.every_key.starts import STARTS
from tests.stories.every_language.places import Place

_LOOKS = 50
"""Looks until something is given up; what is wrong then is for the tests to say."""


class StoryIn(Story):
    """What happens around the app, with no word of English to wait for."""

    def __init__(self, made_up: MadeUp, folder: Path, shelf: Shelf, patch: pytest.MonkeyPatch) -> None:
        super().__init__(folder, shelf, patch)
        self.made_up = made_up
        self.files = f"{folder}/state/sessions/content/our-meetings.yaml/collaborative-learning.yaml"
        """What a path on a screen can be made of, also where it goes on in the next row."""

    async def filled_in(self, here: Room, start: str) -> None:
        """Wait until the first page has looked into the files."""
        del start
        said = here.desk.packs.at_a_glance().split()[-1]
        for _ in range(_LOOKS):
            if said in here.text() or isinstance(here.app.screen, QuestionScreen):
                return
            await here.pilot.pause(0.01)

    @asynccontextmanager
    async def come_to(self, place: Place) -> AsyncIterator[Room]:
        """The app at a place."""
        if place.locked:
            self.lock()
        async with self.opened(place.start) as here:
            await self.press(here, *place.keys)
            yield here

    def desk(self, start: str) -> Desk:
        """The desk over the files of a start, without the app."""
        self._shelf.put(start, self.folder)
        return desk_in(self.folder, self.folder / "content")

    @contextmanager
    def led(self, start: str) -> Iterator[Run]:
        """The session of a start, without the app."""
        doors = STARTS[start].opens(self.desk(start))
        assert doors.run is not None
        try:
            yield doors.run
        finally:
            doors.run.close()
            if doors.rehearsal is not None:
                doors.rehearsal.end()

    async def press(self, here: Room, *keys: str | Until) -> None:
        """Press keys, the letters of this language where a question has them; wait for what comes from elsewhere."""
        for key in keys:
            if isinstance(key, Until):
                await here.app.workers.wait_for_complete()
                continue
            screen, own = here.app.screen, self.made_up.keys.get(key, key)
            asked = isinstance(screen, QuestionScreen) and own in [each.key for each in screen._question.answers]
            await here.press(own if asked else key)


@pytest.fixture(params=MADE_UP)
def made_up(
    request: pytest.FixtureRequest, spoken_in: Callable[[str], Language], monkeypatch: pytest.MonkeyPatch
) -> MadeUp:
    """A language, which is spoken, and which the user has chosen."""
    spoken_in(request.param)
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", request.param)
    return MADE_UP[request.param]


@pytest.fixture(scope="session")
def topics(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folder with the packs in each language."""
    folder = tmp_path_factory.mktemp("p")
    return {code: put_packs(each, CONTENT, folder / code) for code, each in MADE_UP.items()}


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shelf]:
    """The files of every start, for each language."""
    return {code: Shelf(tmp_path_factory.mktemp("s")) for code in MADE_UP}


@pytest.fixture
def story(
    made_up: MadeUp,
    topics: dict[str, Path],
    shelves: dict[str, Shelf],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> StoryIn:
    """What happens around the app; the folder's name is short, so that it can be told from a word."""
    monkeypatch.setattr("tests.stories.every_key.harness.CONTENT", topics[made_up.code])
    return StoryIn(made_up, tmp_path_factory.mktemp("f"), shelves[made_up.code], monkeypatch)
