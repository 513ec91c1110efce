"""Another program holds a file, as only Windows minds: OneDrive, a virus scanner, Excel. The screen goes on."""

import asyncio
import errno
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.events import Key

from plc_workshop import files, waiting, windows_api
from plc_workshop.session.state import Round, Stop
from plc_workshop.tui.stage import StageApp
from tests.stories.conftest import Opened, Room

HOLDS = "Another program, such as OneDrive or a virus scanner, holds a file"


class Holder:
    """Holds every file of one name, until it lets go; how long is waited is told by nobody's clock."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.name, self.waits = "", 0
        self._let_go = threading.Event()
        real = windows_api.move if sys.platform == "win32" else os.replace

        def replace(source: Path, target: Path, **named: bool) -> None:
            if self.name and Path(target).name == self.name:
                error = PermissionError(errno.EACCES, "in use", str(source), None, str(target))
                error.winerror = 32  # type: ignore[attr-defined,assignment,unused-ignore]
                raise error
            real(source, target, **named)  # type: ignore[call-arg,arg-type,unused-ignore]

        patch.setattr(waiting, "_SHARES_STRICTLY", True)
        patch.setattr(waiting, "_pause", self._paused)
        if sys.platform == "win32":
            patch.setattr(windows_api, "move", replace)
        else:
            patch.setattr(os, "replace", replace)

    def _paused(self, _seconds: float) -> None:
        self.waits += 1
        if self.waits == 12:  # by then it was said
            self._let_go.wait(20)

    def lets_go(self) -> None:
        """It lets go now."""
        self.name = ""
        self._let_go.set()

    def never_lets_go(self) -> None:
        """Ten seconds of waiting pass at once."""
        self._let_go.set()


@pytest.fixture
def holder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Holder]:
    found = Holder(monkeypatch)
    yield found
    found.lets_go()


async def _until(here: Room, words: str) -> str:
    """Wait for words on the screen, which paints while the app waits for a file: no key, no beat."""
    for _ in range(1000):
        if words in " ".join(here.text().split()):
            return here.text()
        await asyncio.sleep(0.005)
    raise AssertionError(f"{words!r} never stood on the screen:\n{here.text()}")


async def _hands_in(here: Room, holder: Holder) -> None:
    """One person answers, and hands in while the file of the answers is held."""
    await here.press("enter", *"1234567123")
    holder.name = f"{here.session.record.session}.json"
    here.clock.time += 1
    here.app.post_message(Key("enter", None))
    await _until(here, HOLDS)


async def test_a_count_that_is_held_is_waited_for_and_the_screen_goes_on(room: Opened, holder: Holder) -> None:
    async with room("our-meetings") as here:
        await here.to_the_cover()
        await _hands_in(here, holder)
        assert "Saved." not in here.text(), "it is not on the disk"
        here.clock.time += 1
        here.app.post_message(Key("enter", None))  # somebody presses once more: it counts for nothing
        holder.lets_go()
        await _until(here, "Saved.")
        await here.at_rest()
        assert HOLDS not in here.text()
        assert (here.session.done, here.session.stop) == (1, Stop.THANKS)


async def test_one_that_stays_held_is_said_and_nothing_is_lost(room: Opened, holder: Holder) -> None:
    async with room("our-meetings") as here:
        await here.to_the_cover()
        await _hands_in(here, holder)
        holder.never_lets_go()
        await _until(here, "Another program holds this open")
        await here.at_rest()
        assert (here.session.done, here.session.stop) == (0, Stop.REVIEW)
        holder.lets_go()
        assert "Saved." in await here.press("enter")
        assert here.session.done == 1


async def test_a_session_begins_once_though_a_scanner_looks_at_its_folder(room: Opened, holder: Holder) -> None:
    async with room() as here:
        await here.press("down", "enter") if "Go on with" in here.text() else await here.press("enter")
        await here.press(*"Oak")
        holder.name = "pack.yaml"
        here.clock.time += 1
        here.app.post_message(Key("enter", None))
        await _until(here, HOLDS)
        here.app.post_message(Key("enter", None))
        holder.lets_go()
        await _until(here, "The plan")
        await here.at_rest()
        assert here.session.record.round is Round.AHEAD
        folders = [each for each in (here.folder / "sessions").iterdir() if not each.name.startswith(".")]
        assert len(folders) == 1


async def test_the_page_to_take_home_is_written_beside_the_screen(room: Opened, holder: Holder) -> None:
    """Excel has the table open, or OneDrive carries the page away."""
    async with room("our-meetings") as here:
        holder.name = "summary.csv"
        said: list[str] = []
        here.app.screen.try_beside(here.run.take_home, lambda _files: said.append("written"))  # type: ignore[attr-defined]
        await _until(here, HOLDS)
        assert not said
        holder.lets_go()
        for _ in range(1000):
            if said:
                break
            await asyncio.sleep(0.005)
        assert said == ["written"]
        assert files.read(here.run.folder / "summary.csv", 2**20)


async def test_the_room_s_window_waits_a_moment_only(tmp_path: Path, holder: Holder) -> None:
    """It looks ten times a second at a file that the other window replaces."""
    app = StageApp(tmp_path, theme="dark", ticks=False)
    async with app.run_test():
        with pytest.raises(PermissionError):
            waiting.patiently(_refused)
    assert holder.waits < 10


def _refused() -> None:
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined,assignment,unused-ignore]
    raise error
