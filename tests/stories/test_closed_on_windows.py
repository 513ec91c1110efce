"""A window of Windows that is closed tells it on a thread of its own, and soon ends the program."""

import asyncio
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop import windows_api
from plc_workshop.cli.terminal import ignore_textual_environment
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.tui import gone
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.windows_api import Console
from tests.clocks import HandClock
from tests.stories.conftest import desk_in


async def test_a_closed_window_leaves_nothing_of_a_rehearsal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Callable[[], object]] = []
    monkeypatch.setattr(windows_api, "when_closed", told.append)
    monkeypatch.setattr(gone, "_LAST", 0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rehearsal = Rehearsal(desk_in(tmp_path))
    app = WorkshopApp(rehearsal.desk, HandClock(), theme="dark", run=rehearsal.start(), rehearsal=rehearsal, pulse=None)
    async with app.run_test() as pilot:
        await pilot.pause()
        if sys.platform != "win32":  # there the app has asked for it already
            gone.end_with_the_window(app, asyncio.get_running_loop())
        assert list(tmp_path.glob("plc-workshop-rehearsal-*"))
        closing = threading.Thread(target=told[0])
        closing.start()
        await pilot.pause()
        closing.join()
    assert app.return_code == 129
    assert not list(tmp_path.glob("plc-workshop-rehearsal-*"))
    told[0]()  # once more, when nothing runs any more


@pytest.mark.parametrize(
    ("console", "said", "asked"),
    [
        (Console(80, 24, takes_sequences=True, all_colours=True), None, "truecolor"),
        (Console(80, 24, takes_sequences=True, all_colours=True), "standard", "standard"),
        (Console(80, 24, takes_sequences=True, all_colours=False), None, None),
        (None, None, None),
    ],
)
def test_a_console_that_has_all_colours_is_painted_in_them(
    console: Console | None, said: str | None, asked: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_api, "console", lambda: console)
    monkeypatch.setenv("TEXTUAL_COLOR_SYSTEM", said or "")
    if said is None:
        monkeypatch.delenv("TEXTUAL_COLOR_SYSTEM")
    ignore_textual_environment()
    assert os.environ.get("TEXTUAL_COLOR_SYSTEM") == asked
