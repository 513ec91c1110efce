"""The room's window, and what the other one makes of it."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.segment import Segments
from syrupy.assertion import SnapshotAssertion

from plc_workshop.results.phrases import headline
from plc_workshop.results.summary import Commitment
from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Line
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.state import Stop
from tests.camera import decoded
from tests.stories.conftest import desk_in
from tests.stories.leading import led
from tests.stories.windows import live_now, window

BALLOTS = [
    "4433233224",
    "3432322123",
    "3344343333",
    "4433432224",
    "3423213113",
    "3433343324",
    "4432242223",
    "3444333334",
]


def told(run: Run, *events: e.Event) -> None:
    for event in events:
        run.tell(event)
    run.publish()


async def test_before_anything_is_led_the_window_says_what_it_is_for(tmp_path: Path) -> None:
    async with window(tmp_path / "state") as room:
        shown = await room.look()
        assert "This is the window for the room." in shown
        assert not list(tmp_path.rglob("*.json")), "it writes nothing before there is a session"


async def test_it_follows_the_session_from_the_first_page_to_the_codes(
    tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    desk = desk_in(tmp_path)
    run = led(desk, BALLOTS, until=Stop.COVER, commitments=[])
    seen = {}
    async with window(tmp_path / "state") as room:
        told(run)
        seen["round"] = await room.look()
        assert "8 of 8 people are done" in seen["round"]
        told(run, e.RoundClosed(), DifferenceExpected(4), DifferenceExpected(8))
        seen["predict"] = await room.look()
        told(run, e.WentOn())
        seen["frame"] = await room.look()
        told(run, e.WentOn())
        seen["see"] = await room.look()
        told(run, e.WentOn())
        seen["notice"] = await room.look()
        told(run, e.WentOn())
        seen["one"] = await room.look()
        while run.session.record.place is not Stop.DO:
            told(run, e.WentOn())
        told(run, e.CommitmentWritten(Commitment("Visit a lesson", "Ana", "2027-01-15")))
        seen["do"] = await room.look()
        told(run, e.WentOn())
        assert "Visit a lesson" in await room.look()
        told(run, e.WentOn())
        await room.look()
        (code,) = decoded(room.app)
        assert code.startswith("WE WILL\nVisit a lesson\nAna, until Fri 15 Jan\n"), "what we will do comes first"
        told(run, e.PageOffered("http://10.0.0.7:8321/abcdefghijkl"))
        shown = await room.look()
        assert decoded(room.app) == ["http://10.0.0.7:8321/abcdefghijkl"]
        assert "10.0.0.7:8321\n" in shown
        assert "/abcd-efgh-ijkl" in shown, "as on the laptop's screen"
        run.close()
        assert "This is the window for the room." in await room.look(), "what is over is taken away"
    assert seen == snapshot


@pytest.mark.parametrize(("size", "cells"), [((80, 24), 37), ((120, 40), 74), ((200, 60), 111)])
async def test_the_code_of_a_link_is_as_large_as_the_window_lets_it_be(
    size: tuple[int, int], cells: int, tmp_path: Path
) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.HOME, commitments=[])
    told(run, e.PageOffered("http://10.0.0.7:8321/abcdefghijkl"))
    async with window(tmp_path / "state", size=size) as room:
        shown = await room.look()
        assert decoded(room.app) == ["http://10.0.0.7:8321/abcdefghijkl"]
        assert f" {'▀' * cells} " in shown
        assert "/abcd-efgh-ijkl" in shown
        await room.pilot.resize_terminal(80, 24)
        assert f" {'▀' * 37} " in await room.look(), "and no larger once the window is smaller"
        assert decoded(room.app) == ["http://10.0.0.7:8321/abcdefghijkl"]
    run.close()


async def test_a_large_window_gives_its_texts_more_room(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.FOCUS)
    told(run)
    rows = []
    for size in ((80, 24), (120, 40)):
        async with window(tmp_path / "state", size=size) as room:
            await room.look()
            rows.append(len((await room.look()).strip().split("\n")))
    run.close()
    assert rows[1] > rows[0], "more air"


async def test_any_key_says_where_the_session_is_led_and_changes_nothing(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT)
    told(run)
    before = sorted((path, path.read_bytes()) for path in (tmp_path / "sessions").rglob("*.json"))
    async with window(tmp_path / "state") as room:
        await room.look()
        for key in ("right", "enter", "q", "escape", "f5", "b", "ctrl+p", "ctrl+q", "ctrl+z"):
            await room.pilot.press(key)
            assert "The session is led in the other window. Ctrl+C closes this one." in await room.look()
        room.time += 6
        assert "is led in the other window" not in await room.look()
        assert sorted((path, path.read_bytes()) for path in (tmp_path / "sessions").rglob("*.json")) == before
        await room.pilot.press("ctrl+c")
    assert room.app.return_code == 0
    assert not list((tmp_path / "state" / "stage").iterdir()), "its sign of life goes with it"
    run.close()


async def test_a_dark_screen_is_dark_in_the_room_too(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT)
    async with window(tmp_path / "state") as room:
        told(run, e.ScreenBlanked())
        assert not (await room.look()).strip()
        told(run, e.ScreenWoken())
        assert "Before we look" in await room.look()
    run.close()


async def test_half_a_file_changes_nothing_on_the_projector(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT)
    told(run)
    async with window(tmp_path / "state") as room:
        assert "Before we look" in await room.look()
        path = runtime_files.path_of(tmp_path / "state", run.session.record.session)
        path.write_bytes(b'{"format": 1, "head"')
        os.utime(path, (live_now(tmp_path), live_now(tmp_path) + 1))
        assert "Before we look" in await room.look()
    run.close()


@pytest.mark.parametrize("size", [(40, 12), (60, 18), (100, 30), (120, 40), (200, 60)])
async def test_every_step_fits_any_window_of_the_room(size: tuple[int, int], tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT)
    async with window(tmp_path / "state", size=size) as room:
        while run.session.record.place is not Stop.END:
            told(run)
            shown = " ".join((await room.look()).split())
            view = clear(run.session)
            first, last = (_words(lines) for lines in (view.head, view.foot))
            if view.chart is not None:
                first = [headline(view.chart.mirror)[0].text]
            is_there = first[:1] == [""] or first[0][:20] in shown
            assert is_there or view.code, "the beginning is there; beside a code what there is room for"
            assert view.code or not last or last[-1][-12:] in shown or "more: Ctrl and -" in shown, (
                "nothing is cut silently"
            )
            run.tell(e.WentOn())
    run.close()


async def test_a_result_longer_than_the_window_says_which_part_is_shown(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.SEE)
    async with window(tmp_path / "state", size=(60, 16)) as room:
        told(run, e.WentOn())
        shown = await room.look()
        assert re.search(r"1 to \d of 10", shown)
        told(run, e.CursorMoved(9))
        assert re.search(r"\d+ to 10 of 10", await room.look())
    run.close()


@pytest.mark.parametrize("size", [(60, 24), (60, 20), (60, 18)])
async def test_the_part_that_is_shown_is_true_again_once_a_sentence_of_two_rows_has_gone(
    size: tuple[int, int], tmp_path: Path
) -> None:
    run = led(desk_in(tmp_path), ["1" * 10] * 5, until=Stop.SEE)
    async with window(tmp_path / "state", size=size) as room:
        told(run, e.WentOn(), e.OrderChanged())
        before = await room.look()
        await room.pilot.press("x")
        assert "led in the other window" in await room.look()
        room.time += 6
        await room.look()
        assert await room.look() == before
    run.close()


def _words(lines: Iterable[Line]) -> list[str]:
    return [text for line in lines if (text := " ".join("".join(span.text for span in line.spans).split()))]


async def test_a_fault_in_the_window_is_a_sentence_and_no_code_on_the_projector(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT)
    told(run)

    def fail(_path: Path) -> None:
        raise ZeroDivisionError

    shown: list[str] = []

    async def broken() -> None:
        async with window(tmp_path / "state") as room:
            monkeypatch.setattr(live, "read", fail)
            told(run, e.WentOn())
            room.app.call_later(room.app.look)
            await room.pilot.pause()
            for printed in room.app._exit_renderables:
                assert isinstance(printed, Segments)
                shown.append(" ".join("".join(part.text for part in printed.segments).split()))

    with pytest.raises(ZeroDivisionError):
        await broken()
    run.close()
    assert len(shown) == 1
    assert "open it again" in shown[0]
    assert "ZeroDivisionError" not in shown[0]
