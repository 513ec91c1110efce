"""Laptops whose users speak a language, and the app on them."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.words.languages import Language
from tests.clocks import HandClock
from tests.made_up.letters import ACCENTED, WIDE
from tests.stories.conftest import Room

QX, QW = Language("qx", ACCENTED.name), Language("qw", WIDE.name)
FIVE = ("3333333333",) * 5
Laptop = Callable[..., Desk]


@asynccontextmanager
async def opened(desk: Desk, folder: Path, size: tuple[int, int] = (80, 24), **shown: Any) -> AsyncIterator[Room]:
    """The app over this desk."""
    clock = HandClock()
    app = WorkshopApp(desk, clock, theme="dark", pulse=None, **shown)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Room(app, pilot, clock, folder)


def kept(run: Run) -> object:
    """The language in a session's file."""
    return json.loads((run.folder / "session.json").read_text("utf-8"))["session"]["1"]["language"]
