"""A stick that hangs and was left: what comes of it later, or meanwhile, changes nothing that anybody sees."""

import asyncio
import gc
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Key, MouseDown, MouseUp

from plc_workshop import files, waiting
from plc_workshop.results.summary import Commitment
from plc_workshop.room.sight import Size
from plc_workshop.runner import bringing
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.tui.screens.to_print import PrintScreen
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led
from tests.stories.test_take_home import MIXED, at_home
from tests.stories.test_what_takes_long import stands

GOES_ON = "Esc goes on without it."


class Hangs:
    """A call that waits until it is let go on, as one of a stick does."""

    def __init__(self) -> None:
        self.goes_on, self.began = threading.Event(), 0

    def __call__(self, *_given: object, **_named: object) -> tuple[()]:
        """Nothing, in the end."""
        self.began += 1
        self.goes_on.wait(20)
        return ()


@pytest.fixture
def hangs(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hangs]:
    monkeypatch.setattr(waiting, "IS_SAID", 0.01)
    found = Hangs()
    yield found
    found.goes_on.set()


async def keys(here: Room, *names: str) -> None:
    """Keys of one read, while a call may hang."""
    here.clock.time += 1
    for name in names:
        here.app.post_message(Key(name, name if len(name) == 1 else None))


def click_twice(here: Room, words: str) -> None:
    """Two clicks of one read where these words stand."""
    lines = here.text().splitlines()
    x, y = next((line.index(words), y) for y, line in enumerate(lines) if words in line)
    for _ in range(2):
        here.app.post_message(MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y))
        here.app.post_message(MouseUp(None, x, y, 0, 0, 1, False, False, False, x, y))


async def test_what_checks_the_laptop_is_left_as_it_says(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "examine", hangs)
    async with room() as here:
        await here.to_row("Check this laptop")
        before = here.text()
        await keys(here, "enter")
        await stands(here, GOES_ON)
        await keys(here, "escape")
        assert await here.laid_out() == before


async def test_a_folder_that_was_left_adds_nothing_to_the_one_that_is_named_then(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("slow", "quick"):
        led(desk_in(tmp_path / name), MIXED, group=name.title()).close()
    found, quick, threads = bringing.in_folder, Hangs(), list[threading.Thread]()

    def in_folder(sessions: Path, given: str) -> tuple[bringing.Brought, ...]:
        threads.append(threading.current_thread())
        (hangs if given.endswith("slow/sessions") else quick)()
        return found(sessions, given)

    monkeypatch.setattr(bringing, "sticks", tuple)
    monkeypatch.setattr(bringing, "in_folder", in_folder)
    async with room() as here:
        await here.press("down", "enter", "enter")
        here.app.screen.pasted(str(tmp_path / "slow" / "sessions"))  # type: ignore[attr-defined]
        await keys(here, "enter")
        await stands(here, GOES_ON)
        await keys(here, "escape", "ctrl+u")
        await here.at_rest()
        here.app.screen.pasted(str(tmp_path / "quick" / "sessions"))  # type: ignore[attr-defined]
        await keys(here, "enter")
        await stands(here, GOES_ON)
        hangs.goes_on.set()
        threads[0].join()
        quick.goes_on.set()
        assert "Quick" in await stands(here, "Whose meeting is it?")
        assert "Slow" not in here.text()


async def test_what_the_room_does_meanwhile_does_not_take_away_that_esc_goes_on(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", hangs)
    at_home(tmp_path)
    async with room(resume=True) as here:
        await here.press("right", "right")
        await keys(here, "k")
        await stands(here, GOES_ON)
        await here.app.tell(e.StageSeen(Size(100, 30)))
        await here.pilot.pause()
        await stands(here, GOES_ON)
        await keys(here, "escape")
        assert GOES_ON not in await here.laid_out()


async def test_two_clicks_look_once_and_esc_leaves_that(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "sticks", hangs)
    async with room() as here:
        await here.press("down", "enter")
        before = await here.laid_out()
        click_twice(here, "bring it")
        await stands(here, GOES_ON)
        await keys(here, "escape")
        assert await here.laid_out() == before
        assert hangs.began == 1


async def test_two_clicks_begin_one_session_where_a_file_may_be_held(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(waiting, "_SHARES_STRICTLY", True)
    async with room() as here:
        await here.press("enter", "O", "a", "k")
        click_twice(here, "Show the plan")
        await here.until("Collaborative learning")
        await here.laid_out()
        assert len(list((tmp_path / "sessions").iterdir())) == 1


async def test_esc_in_one_read_with_what_it_leaves(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    monkeypatch.setattr(bringing, "sticks", hangs)
    async with room() as here:
        await here.press("down", "enter")
        before = await here.laid_out()
        await keys(here, "enter", "escape")
        assert await here.laid_out() == before
        gc.collect()
    assert [str(each) for each in recwarn.list] == []


async def test_a_screen_that_is_replaced_while_what_was_found_waits_its_turn(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "sticks", hangs)
    async with room() as here:
        await here.press("down", "enter")
        await keys(here, "enter")
        await stands(here, GOES_ON)
        asked = here.app.screen

        async def replaced() -> None:
            hangs.goes_on.set()
            while asked.workers._workers:  # what it found waits behind this
                await asyncio.sleep(0.005)
            await here.app.put(PrintScreen(here.desk))

        here.app.call_later(replaced)
        assert "Answer sheets" in await stands(here, "Answer sheets")
        await here.laid_out()
        assert here.app.screen.__class__ is PrintScreen


async def test_a_fault_in_such_a_call_is_told_with_its_place(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken() -> tuple[Path, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(bringing, "sticks", broken)

    async def looked() -> None:
        async with room() as here:
            await here.press("down", "enter")
            await keys(here, "enter")
            await here.pilot.pause(1)

    with pytest.raises(ZeroDivisionError):
        await looked()
    assert " broken\n" in (tmp_path / "state" / "crash.txt").read_text("utf-8")


async def test_two_copies_to_one_stick_are_made_one_after_the_other_and_the_newer_one_stays(
    room: Opened, hangs: Hangs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick, write, threads = tmp_path / "stick", files.write, list[threading.Thread]()
    stick.mkdir()

    def slowly(path: Path, data: bytes, **how: bool) -> None:
        if path.is_relative_to(stick) and threading.current_thread() not in threads:
            threads.append(threading.current_thread())
            if len(threads) == 1:
                hangs()
        write(path, data, **how)

    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: (stick,))
    monkeypatch.setattr(files, "write", slowly)
    at_home(tmp_path)
    async with room(resume=True) as here:
        await here.press("right", "right", "k")
        await keys(here, "enter")
        await stands(here, GOES_ON)
        await keys(here, "escape")
        await here.laid_out()
        record = here.session.record
        later = replace(record, commitments=(*record.commitments, Commitment("Ask the pupils", "Bob", "2027-01-16")))
        here.run.session = replace(here.session, record=later)
        await here.press("k")
        await keys(here, "enter")
        await stands(here, GOES_ON)
        assert len(threads) == 1, "the second one waits"
        hangs.goes_on.set()
        await stands(here, "Copied into")
        copied = stick / here.run.folder.name
        assert all("Ask the pupils" in (copied / f"summary.{kind}").read_text("utf-8") for kind in ("html", "md"))
        assert not list(copied.glob(".*"))


def test_two_threads_that_write_one_file_do_not_write_into_one_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path, replace, first = tmp_path / "a.txt", os.replace, threading.Event()

    def replaced(temp: Path, to: Path) -> None:
        if not first.is_set():
            first.set()
            another = threading.Thread(target=files.write, args=(path, b"short"))
            another.start()
            another.join()
        replace(temp, to)

    monkeypatch.setattr(os, "replace", replaced)
    files.write(path, b"much longer")
    assert path.read_bytes() == b"much longer"


async def test_a_meeting_that_was_found_is_brought_without_the_stick(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    led(desk_in(tmp_path / "theirs"), MIXED, group="Elm").close()
    stick = (tmp_path / "theirs" / "sessions").rename(tmp_path / "stick")
    monkeypatch.setattr(bringing, "sticks", lambda: (stick,))
    async with room() as here:
        await here.press("down", "enter", "enter", "enter")
        stick.rename(tmp_path / "gone")
        assert "is here now: Elm." in await here.press("down", "enter")
