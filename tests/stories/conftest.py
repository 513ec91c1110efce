"""A whole app on a hand-moved clock, with its files in a temporary folder."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual import _wait
from textual.command import CommandList
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.events import Key
from textual.pilot import Pilot

from plc_workshop.packs import loader
from plc_workshop.room import live
from plc_workshop.runner import wall
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session import flow
from plc_workshop.session.state import Session, Stop
from plc_workshop.settings import gather
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.hearing import silence
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.tui.hearing.silence import Silence
from tests.clocks import HandClock
from tests.skipping import SkippingLoop, skip
from tests.stories.two_rounds import FIRST, Today

skip()
_wait.SLEEP_GRANULARITY, _wait.SLEEP_IDLE = 0.004, 0.002
"""Seconds between two looks whether the app is at rest: Textual's own 0.02 make up most of the time of these tests."""
_A_FRAME = 0.02
"""Seconds until what comes after a painted screen has been done."""
_LONG_ENOUGH = 1000
"""Looks at the screen until what should come is given up; only a failing test looks that often."""
CONTENT = Path(__file__).parents[2] / "content"
_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
"""The rules of every style sheet that an app of these tests has read: each app reads the same ones again."""


def _parsed_once(sheet: Stylesheet, css: str, **place: object) -> list[RuleSet]:
    """The rules of a style sheet under its variables, as a style sheet keeps them for itself."""
    key = (frozenset(sheet._variables.items()), css, *place.values())
    if key not in _PARSED:
        _PARSED[key] = _PARSE(sheet, css, **place)  # type: ignore[arg-type]
    return _PARSED[key]


_PARSE = Stylesheet._parse_rules
Stylesheet._parse_rules = _parsed_once  # type: ignore[method-assign,assignment]
TO_THE_DISK = os.fsync
"""For a story that looks at the disk itself."""
_KNOWN: dict[tuple[bytes, bool], loader.Reading] = {}
"""What was read of each file of a pack without a fault: every session of these tests reads the same ones again."""


def _read_once(data: bytes, *, begun: bool = False) -> loader.Reading:
    """What is in a pack's file; a fault is told in the language that is spoken, so it is found anew each time."""
    key = (data, begun)
    if key in _KNOWN:
        return _KNOWN[key]
    found = _READ(data, begun=begun)
    if found.pack is not None and not found.faults and len(_KNOWN) < _MOST_KNOWN:
        _KNOWN[key] = found
    return found


_READ = loader.read
loader.read = _read_once
_MOST_KNOWN = 64


IN_OTHER_LANGUAGES = "*.??.yaml"
"""How the packs that come with the program are called in other languages than English."""


@dataclass
class Room:
    """An open app, and what a person does with it."""

    app: WorkshopApp
    pilot: Pilot[int]
    clock: HandClock
    folder: Path
    desk: Desk = field(init=False)

    def __post_init__(self) -> None:
        """Keep the desk at hand."""
        self.desk = self.app.host.desk

    def text(self) -> str:
        """What stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    def painted(self) -> list[tuple[str, str]]:
        """What stands on the screen with its colours: what is dim or raised can be read as well as a word."""
        strips = self.app.screen._compositor.render_strips()
        return [(segment.text, str(segment.style)) for strip in strips for segment in strip]

    async def press(self, *keys: str) -> str:
        """Press keys, each after a calm second."""
        for key in keys:
            self.clock.time += 1
            await self.painted_anew()
            await self.pilot.press(key)
        return await self.at_rest()

    async def at_rest(self) -> str:
        """Wait for what has been pressed."""
        await self.painted_anew()
        await self.pilot.pause(_A_FRAME)
        return self.text()

    async def sized(self, size: tuple[int, int]) -> str:
        """What stands there in a window of another size, once it has been laid out: a busy machine takes its time."""
        await self.pilot.resize_terminal(*size)
        return await self.laid_out()

    async def laid_out(self) -> str:
        """What stands there once it stays the same: what comes after a painted screen may take a busy machine long."""
        before, now = "", await self.at_rest()
        while now != before:
            before, now = now, await self.at_rest()
        return now

    async def painted_anew(self) -> None:
        """Wait until the screen on top is painted: nobody presses a key for what is not there yet."""
        for _ in range(_LONG_ENOUGH):
            screen = self.app.screen
            ended = self.app.return_code is not None
            if ended or not isinstance(screen, ListeningScreen) or screen._painted.is_set():
                return
            await self.pilot.pause()
        raise AssertionError(f"{self.app.screen} was never painted")

    async def to_row(self, label: str) -> str:
        """Move the mark down to the row of this name."""
        for _ in range(_LONG_ENOUGH):
            if any(line.strip().startswith("▌") and label in line for line in self.text().splitlines()):
                return self.text()
            await self.press("down")
        raise AssertionError(f"no row {label}:\n{self.text()}")

    async def choose(self, label: str, *, enters: int = 1) -> str:
        """Choose a command by its name in the palette, with Enter pressed so many times in one read."""
        await self.press("ctrl+p")
        palette = self.app.screen
        await self.press(*("space" if character == " " else character for character in label))
        options = palette.query_one(CommandList)
        for _ in range(_LONG_ENOUGH):
            if options.option_count == 1 and options.highlighted == 0:
                break
            await self.pilot.pause(_A_FRAME)
        for _ in range(enters):
            self.app.post_message(Key("enter", None))
        for _ in range(_LONG_ENOUGH):
            if palette not in self.app.screen_stack:
                break
            await self.pilot.pause(_A_FRAME)
        return await self.at_rest()

    async def wait(self, seconds: float) -> str:
        """Let time pass, in the steps of the app's timer."""
        for _ in range(round(seconds / 0.5)):
            self.clock.time += 0.5
            await self.app.beat()
        await self.pilot.pause()
        return self.text()

    async def until(self, words: str) -> str:
        """Wait until `words` stand on the screen: what comes from the network or the disk ends with no key."""
        for _ in range(_LONG_ENOUGH):
            if words in " ".join(self.text().split()):
                return self.text()
            await self.app.beat()
            await self.pilot.pause(_A_FRAME)
        raise AssertionError(f"{words!r} never stood on the screen:\n{self.text()}")

    @property
    def run(self) -> Run:
        """The open session's door."""
        assert self.app.host.run is not None
        return self.app.host.run

    @property
    def session(self) -> Session:
        """The open session."""
        return self.run.session

    async def hand_in(self, *digits: str) -> None:
        """One person's whole turn, from cover to cover."""
        await self.press("enter", *digits)
        assert "Your answers" in await self.press("enter") or "Saved." in self.text()
        assert "Saved." in self.text()
        await self.wait(2.5)
        await self.press("space")

    async def handed_in(self, *ballots: str) -> None:
        """Whole turns, one after the other, told to the door and shown once: that takes a tenth of the time."""
        for i, ballot in enumerate(ballots):
            answers = (e.TurnStarted(), *map(e.Rated, map(int, ballot)), e.BallotHandedIn(), e.TimePassed(3.0))
            for event in (*([e.ThanksSeen()] if i else []), *answers):
                self.run.tell(event)
        await self.app.tell(e.ThanksSeen())
        self.clock.time += 2.5
        await self.at_rest()

    async def to_the_cover(self, *, sees: bool = False) -> None:
        """From wherever the session begins to "Pass the laptop": over the sections at once, then by keys."""
        if flow.comes_after(Stop.PRACTICE, self.session.stop):
            self.run.session = flow.back(flow.to(self.session, Stop.BEFORE))
        for _ in range(60):
            if "Can the room see this screen?" in self.text():
                break
            second = any(row in self.text() for row in ("Nobody here answered then", "We answer all the same"))
            await self.press(*(("down", "enter") if second else ("right",)))
        assert "Pass the laptop" in await self.press("y" if sees else "n")


Opened = Callable[..., AbstractAsyncContextManager[Room]]


def desk_in(folder: Path, content: Path = CONTENT) -> Desk:
    """A desk whose folders are temporary."""
    folders, settings = gather(sessions=folder / "sessions", content=content, state=folder / "state")
    return Desk(folders, settings)


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Nobody sits through what a story waits for."""
    return {"skipping": SkippingLoop}


@pytest.fixture(autouse=True)
def _calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """No busy machine makes a window of the room that is gone, a key that came late, or a laptop that slept.

    Nothing waits for the disk: what is durable is a matter of tests/store, and of the stories that kill a program.
    """
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    monkeypatch.setattr(live, "ALIVE", float("inf"))
    monkeypatch.setattr(Silence, "_moment", lambda self, _event: self._clock.now())
    monkeypatch.setattr(silence, "SLOWEST", silence.HELD)  # keys are pressed a second apart
    monkeypatch.setattr(wall, "stamp", lambda: 0.0)
    monkeypatch.setattr(wall, "now", lambda: 14 * 60)


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    """Says which day it is; until it is told another it is the first of two rounds."""

    def is_now(day: str) -> None:
        monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)

    is_now(FIRST)
    return is_now


@pytest.fixture
def english_alone(tmp_path: Path) -> Path:
    """The packs that come with the program, without their other languages."""
    return Path(shutil.copytree(CONTENT, tmp_path / "english", ignore=shutil.ignore_patterns(IN_OTHER_LANGUAGES)))


@pytest.fixture
def room(tmp_path: Path) -> Opened:
    """Open the app: at home, or in a session of a pack."""

    @asynccontextmanager
    async def opened(
        pack: str = "",
        *,
        people: int = 5,
        size: tuple[int, int] = (80, 24),
        resume: bool = False,
        content: Path = CONTENT,
        there: str = " topic",
        laptop: str = "",
        **choices: object,
    ) -> AsyncIterator[Room]:
        from dataclasses import replace

        desk, clock = desk_in(tmp_path / laptop, content), HandClock()
        run = None
        if resume:
            run = desk.sessions.resume()
        elif pack:
            setup = replace(desk.blank_setup(desk.packs.locate(pack)), group="Oak", people=people)
            run = desk.start(replace(setup, **choices))  # type: ignore[arg-type]
        app = WorkshopApp(desk, clock, theme="dark", run=run, pulse=None)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            here = Room(app, pilot, clock, tmp_path / laptop)
            if run is None:
                await here.until(there)  # home has looked into the files
            yield here

    return opened
