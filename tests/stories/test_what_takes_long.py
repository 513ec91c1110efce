"""A code that is slow to try, a stick or a named folder that is slow to read: the screen goes on, and says so."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from textual.events import Key

from plc_workshop import waiting
from plc_workshop.runner import bringing, resuming
from plc_workshop.session.state import Round
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.sealing import begun
from tests.stories.test_take_home import at_home

T = TypeVar("T")


class Slow:
    """Makes a function wait on the thread that calls it, which must not be the one that paints."""

    def __init__(self) -> None:
        self._painting, self._done = threading.get_ident(), threading.Event()
        self.called = 0

    def __call__(self, call: Callable[..., T]) -> Callable[..., T]:
        """The same function, once `is_done` was called."""

        def slowly(*given: object, **named: object) -> T:
            assert threading.get_ident() != self._painting, "the screen stands still"
            self.called += 1
            self._done.wait(20)
            return call(*given, **named)

        return slowly

    def is_done(self) -> None:
        """It goes on now."""
        self._done.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    monkeypatch.setattr(waiting, "IS_SAID", 0.01)
    found = Slow()
    yield found
    found.is_done()


async def stands(here: Room, words: str) -> str:
    """Wait for words while a thread works: no beat, which would wait for it."""
    for _ in range(2000):
        if words in (shown := " ".join(here.text().replace("▌", " ").split())):
            return shown
        await asyncio.sleep(0.005)
    raise AssertionError(f"{words!r} never stood on the screen:\n{here.text()}")


async def _enters(here: Room, slow: Slow, said: str, then: str) -> None:
    """Enter, and once more while it takes long, which counts for nothing."""
    here.clock.time += 1
    here.app.post_message(Key("enter", None))
    await stands(here, said)
    here.app.post_message(Key("enter", None))
    slow.is_done()
    assert said not in await stands(here, then)
    assert slow.called == 1


async def test_the_code_of_a_sealed_round(
    room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = begun(desk_in(tmp_path))
    async with room() as here:
        await here.press("enter", "enter", *code)
        monkeypatch.setattr(resuming, "resume", slow(resuming.resume))
        await _enters(here, slow, "The code is tried: that may take a few seconds.", "3 people had handed in.")
        assert here.session.record.round is Round.OPEN


async def test_a_stick_and_a_folder_that_somebody_names(
    room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reads, named = "Still reading: a USB stick or a network drive may take a while.", Slow()
    monkeypatch.setattr(bringing, "sticks", slow(lambda: ()))
    monkeypatch.setattr(bringing, "in_folder", named(bringing.in_folder))
    async with room() as here:
        await here.press("down", "enter")
        await _enters(here, slow, reads, "Which summary.json?")
        await here.at_rest()
        await here.press(*"/nowhere")
        await _enters(here, named, reads, "This is not there: /nowhere")


async def test_a_stick_to_copy_to(room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: (tmp_path / "stick",))
    (tmp_path / "stick").mkdir()
    at_home(tmp_path)
    async with room(resume=True) as here:
        await here.press("right", "right", "k")
        monkeypatch.setattr(type(here.run), "copy_to", slow(type(here.run).copy_to))
        await _enters(here, slow, "Still writing: a USB stick or a network drive may take a while.", "Copied into")


async def _hangs(here: Room, said: str) -> None:
    """Enter, until it is said that it takes long."""
    here.clock.time += 1
    here.app.post_message(Key("enter", None))
    assert said in await stands(here, "Esc goes on without it.")


async def test_a_stick_that_hangs_is_left_by_esc_and_what_it_finds_later_counts_for_nothing(
    room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = slow(lambda: ())
    monkeypatch.setattr(bringing, "sticks", found)
    async with room() as here:
        await here.press("down", "enter")
        before = await here.laid_out()
        await _hangs(here, "Still reading")
        await here.app.beat()
        here.app.post_message(Key("escape", None))
        assert await here.laid_out() == before
        slow.is_done()
        assert await here.laid_out() == before
        monkeypatch.setattr(bringing, "sticks", lambda: ())
        assert "Which summary.json?" in await here.press("enter")


async def test_a_stick_that_is_written_to_and_left_is_to_be_looked_at(
    room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: (tmp_path,))
    at_home(tmp_path)
    async with room(resume=True) as here:
        await here.press("right", "right", "k")
        monkeypatch.setattr(type(here.run), "copy_to", slow(type(here.run).copy_to))
        await _hangs(here, "Still writing")
        here.app.post_message(Key("escape", None))
        assert "We do not wait for it any longer." in " ".join((await here.laid_out()).split())


async def test_what_hangs_does_not_keep_the_program_from_ending(
    room: Opened, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "sticks", slow(lambda: ()))
    async with room() as here:
        await here.press("down", "enter")
        await _hangs(here, "Still reading")
        here.app.exit(None, 143)
    assert here.app.return_code == 143
    assert not slow._done.is_set()
