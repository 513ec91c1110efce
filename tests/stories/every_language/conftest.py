"""A story in a language that nobody speaks, with topics and files that were made in it too."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from plc_workshop import words
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.settings import Settings
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.words.languages import ENGLISH, LANGUAGES, Language, nearest
from tests.by_turns import spoken_in_this_run
from tests.made_up.letters import MADE_UP
from tests.stories.conftest import Room, desk_in
from tests.stories.every_key.entries import Until
from tests.stories.every_key.harness import Shelf, Story
from tests.stories.every_key.starts import STARTS
from tests.stories.every_language.places import Place
from tests.stories.every_language.tongues import RealTongue, Tongue, tongue
from tests.workers import shared

_LOOKS = 50
"""Looks until something is given up; what is wrong then is for the tests to say."""


class StoryIn(Story):
    """What happens around the app, with no word of English to wait for."""

    def __init__(self, tongue: Tongue, folder: Path, shelf: Shelf, patch: pytest.MonkeyPatch) -> None:
        super().__init__(folder, shelf, patch)
        self.tongue = tongue
        self.files = f"{folder}/state/sessions/content/our-meetings.yaml/collaborative-learning.yaml/summary.html"
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
        if isinstance(self.tongue, RealTongue) and "two languages" in place.start:
            self.tongue.beside = tuple(each.code for each in LANGUAGES)
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
            screen, own = here.app.screen, self.tongue.keys.get(key, key)
            asked = isinstance(screen, QuestionScreen) and own in [each.key for each in screen._question.answers]
            await here.press(own if asked else key)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tell a story in both made-up languages, or in those that its mark names; and in one of people, by turns."""
    if "spoken" in metafunc.fixturenames:
        marker = metafunc.definition.get_closest_marker("in_made_up")
        codes = [*(marker.args if marker else MADE_UP), *spoken_in_this_run(metafunc.config)]
        metafunc.parametrize("spoken", codes, indirect=True)


@pytest.fixture
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tongue]:
    """A language, which is spoken, and which the user has chosen."""
    code: str = request.param
    if code in MADE_UP:
        speak: Callable[[str], Language] = request.getfixturevalue("spoken_in")
        speak(code)
    else:
        language = nearest(code)
        assert language is not None
        assert words.speak(language) == ""
        monkeypatch.setattr(Settings, "language_of_sessions", language)
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", code)
    yield tongue(code)
    words.speak(ENGLISH)


@pytest.fixture(scope="session")
def topics(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Tongue], Path]:
    """The folder with the packs in a language, made once."""
    folder, made = tmp_path_factory.mktemp("p"), dict[str, Path]()

    def of(spoken: Tongue) -> Path:
        if spoken.code not in made:
            made[spoken.code] = spoken.put_topics(folder / spoken.code)
        return made[spoken.code]

    return of


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Tongue], Shelf]:
    """The files of every start, for each language."""
    made = dict[str, Shelf]()
    return lambda spoken: made.setdefault(
        spoken.code, Shelf(shared(tmp_path_factory, f"starts-{spoken.code}"), siblings=True)
    )


@pytest.fixture
def story(
    spoken: Tongue,
    topics: Callable[[Tongue], Path],
    shelves: Callable[[Tongue], Shelf],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> StoryIn:
    """What happens around the app; the folder's name is short, so that it can be told from a word."""
    monkeypatch.setattr("tests.stories.every_key.harness.CONTENT", topics(spoken))
    return StoryIn(spoken, tmp_path_factory.mktemp("f"), shelves(spoken), monkeypatch)
