"""Opens a start, presses a key, and looks whether its effect is there; or takes the effect away first."""

import errno
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns, rmtree

import pytest
from filelock import FileLock
from textual.events import Key

from plc_workshop import files
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.events import Event
from plc_workshop.session.state import Session
from plc_workshop.share.address import Interface
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.words import languages
from tests.clocks import HandClock
from tests.stories.conftest import CONTENT, IN_OTHER_LANGUAGES, Room, desk_in
from tests.stories.every_key.asked import Asked, Row
from tests.stories.every_key.effects import Effect, Seen
from tests.stories.every_key.entries import Keys, Until
from tests.stories.every_key.questions import has_entry
from tests.stories.every_key.starts import FRISIAN, STARTS, Doors

_LOOKS, _LOOKS_AT_THE_NETWORK = 10, 100
"""Looks until an effect is given up."""
_FILLED_IN = {"home with a bad pack": "with problems", "home with answers left": "Destroy these answers?"}
"""What stands on the first page once it has looked into the files; on most "all good"."""
_UNTIL_SETTLED = 0.02
"""Seconds until what comes after the first paint has been written."""
_A_MOMENT = 0.01
"""Seconds between two looks."""


class NoEffectError(AssertionError):
    """A key has not done what its entry says."""


class Shelf:
    """The files of every start, each made once, whoever runs tests side by side."""

    def __init__(self, folder: Path, *, siblings: bool = False) -> None:
        self._folder, self.siblings = folder, siblings
        """Whether the topics lie there in their other languages too."""

    def put(self, start: str, folder: Path) -> None:
        """Copy the files of a start into `folder`."""
        made = self._folder / str([each.files for each in STARTS.values()].index(STARTS[start].files))
        if not made.exists():
            with FileLock(made.with_suffix(".lock")):
                if not made.exists():
                    self._make(start, made.with_suffix(".begun")).rename(made)
        copytree(made, folder, dirs_exist_ok=True)

    def _make(self, start: str, made: Path) -> Path:
        """Make them there, anew where that was broken off."""
        rmtree(made, ignore_errors=True)
        copytree(CONTENT, made / "content", ignore=None if self.siblings else ignore_patterns(IN_OTHER_LANGUAGES))
        make = STARTS[start].files
        if make is not None:
            make(desk_in(made, made / "content"))
        return made


class Story:
    """What happens around the app while a key is pressed: what is told, asked and opened elsewhere is heard."""

    def __init__(self, folder: Path, shelf: Shelf, patch: pytest.MonkeyPatch) -> None:
        self.folder, self._shelf, self.patch = folder, shelf, patch
        self._told: list[Event] = []
        self._browsed: list[str] = []
        self._asked: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        """Title of every question that was asked, and label and key of its rows."""
        self._listen()
        self._surround()

    def _listen(self) -> None:
        tell, made = Run.tell, QuestionScreen.__init__

        def told(run: Run, event: Event) -> Session:
            after = tell(run, event)
            if not isinstance(event, e.TimePassed | e.StageSeen):
                self._told.append(event)
            return after

        def asked(screen: QuestionScreen, question: Question) -> None:
            self._asked.append((question.title, tuple((answer.label, answer.key) for answer in question.answers)))
            made(screen, question)

        self.patch.setattr(Run, "tell", told)
        self.patch.setattr(QuestionScreen, "__init__", asked)

    def _surround(self) -> None:
        """A stick, three networks, a browser, a second terminal and a clock on the wall, none of them real."""
        stick = self.folder / "stick"
        stick.mkdir()
        self.patch.chdir(self.folder)  # so that a folder can be named in one word
        networks = tuple(Interface(name, f"127.0.0.{n}") for n, name in enumerate(("Wi-Fi", "eth0", "eth1"), 1))
        set_to = self.patch.setattr
        set_to("plc_workshop.tui.asking.copying.sticks", lambda: (stick,))
        set_to("plc_workshop.runner.sharing.interfaces", lambda: networks)
        set_to("plc_workshop.share.server.PORTS", (0,))
        set_to("webbrowser.get", object)
        set_to("webbrowser.open", self._browse)
        set_to("plc_workshop.runner.window.open_stage", lambda _folders: True)
        set_to("plc_workshop.runner.wall.now", lambda: 15 * 60)

    def _browse(self, page: str) -> bool:
        self._browsed.append(page)
        return True

    def lock(self) -> None:
        """From now on the sessions' own folder cannot be written to, and another one can."""
        whole, sessions = files.write, self.folder / "sessions"

        def write(path: Path, data: bytes, **how: bool) -> None:
            if sessions in path.parents:
                raise OSError(errno.EACCES, "refused", str(path))
            whole(path, data, **how)

        self.patch.setattr(files, "write", write)
        self.patch.setattr("plc_workshop.settings.usual_sessions", lambda: self.folder / "documents")

    @asynccontextmanager
    async def opened(self, start: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Room]:
        """The app at a start."""
        if "two languages" in start and not self._shelf.siblings:
            self.patch.setattr(languages, "LANGUAGES", (*languages.LANGUAGES, FRISIAN))
        self._shelf.put(start, self.folder)
        desk, clock = desk_in(self.folder, self.folder / "content"), HandClock()
        doors = STARTS[start].opens(desk)
        app = WorkshopApp(
            desk, clock, theme="dark", run=doors.run, setup=doors.setup, rehearsal=doors.rehearsal, pulse=None
        )
        async with app.run_test(size=size) as pilot:
            await pilot.pause(_UNTIL_SETTLED)
            here = Room(app, pilot, clock, self.folder)
            if doors == Doors():
                await self.filled_in(here, start)
            yield here

    async def filled_in(self, here: Room, start: str) -> None:
        """Wait until the first page has looked into the files."""
        await here.until(_FILLED_IN.get(start, "all good"))

    @asynccontextmanager
    async def at(self, asked: Asked) -> AsyncIterator[Room]:
        """The app where a question is asked."""
        if asked.locked:
            self.lock()
        async with self.opened(asked.start) as here:
            await self.press(here, *asked.keys)
            yield here

    async def press(self, here: Room, *keys: str | Until) -> None:
        """Press keys, or wait."""
        for key in keys:
            if isinstance(key, Until):
                await here.until(key.words)
            else:
                await here.press(key)

    async def prepare(self, here: Room, keys: Keys) -> Seen:
        """Press what comes first; what is there before the key that counts."""
        await self.press(here, *keys)
        self._told.clear()
        return Seen(here, self._told, self._browsed)

    async def look(self, seen: Seen, effects: tuple[Effect, ...], *, slow: bool = False) -> None:
        """See whether the effects are there. Raises: NoEffectError."""
        for _look in range(_LOOKS_AT_THE_NETWORK if slow else _LOOKS):
            if all(effect.holds(seen) for effect in effects):
                assert not [asked for asked in self._asked if not has_entry(*asked)], "a question without an entry"
                seen.keep()
                return
            await seen.room.pilot.pause(_A_MOMENT)
        missing = [effect for effect in effects if not effect.holds(seen)]
        raise NoEffectError(f"{missing}\ntold: {seen.told}\nbefore: {seen.before}\nnow: {seen.room.text()}")


async def choose(here: Room, command: Command) -> None:
    """Choose a command that has no key, in the palette."""
    await here.choose(str(command.label))


# Commands


def first_key(command: Command) -> str:
    """What entries call a command: its first key; nothing for one that has none."""
    return command.keys.partition(" ")[0]


def command_of(screen: type[KeyedScreen], called: str) -> Command:
    """The command of a screen that an entry means. Raises: StopIteration where there is none."""
    return next(command for command in screen.COMMANDS_HERE if first_key(command) == called)


def table_by_key(screen: type[KeyedScreen]) -> dict[str, Command]:
    """What each key of a screen means."""
    return screen._by_key


def break_command(screen: type[KeyedScreen], called: str, patch: pytest.MonkeyPatch) -> None:
    """Let a command do nothing."""
    command = command_of(screen, called)
    broken = replace(command, event=None, call=None, ask=None)
    patch.setattr(screen, "COMMANDS_HERE", tuple(broken if c is command else c for c in screen.COMMANDS_HERE))
    patch.setattr(screen, "_by_key", {key: broken if c is command else c for key, c in table_by_key(screen).items()})


# Keys that stand in no table


def break_key(screen: type, key: str, patch: pytest.MonkeyPatch) -> None:
    """Let a key do nothing on a screen that looks for it itself."""
    owner = next(each for each in screen.__mro__ if "take" in vars(each))
    heard: Callable[[object, Key, Press], Awaitable[None]] = vars(owner)["take"]

    async def deaf(self: object, event: Key, press: Press) -> None:
        if event.key != key or not isinstance(self, screen):
            await heard(self, event, press)

    patch.setattr(owner, "take", deaf)


# Answers


def break_answer(row: Row, patch: pytest.MonkeyPatch) -> None:
    """Let an answer do nothing; one that only closes the question does not even that."""
    dismiss = QuestionScreen.dismiss

    def dismissed(screen: QuestionScreen, answer: Answer | None = None) -> object:
        if answer is None or not answer.label.startswith(row.label):
            return dismiss(screen, answer)
        if row.only_closes:
            return None
        return dismiss(screen, replace(answer, event=None, then=None, call=None, key=""))

    patch.setattr(QuestionScreen, "dismiss", dismissed)
