"""The runtime files between the two windows."""

import json
import os
from pathlib import Path

import pytest

from plc_workshop.packs.model import Section
from plc_workshop.results.reduced import told
from plc_workshop.results.showing import Showing
from plc_workshop.results.summary import MirrorResult, Sides, StatementResult
from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Chart, Guide, Line, Progress, Room, Size, Span

SCALE = ("No", "Rather no", "Rather yes", "Yes")
_OF = StatementResult("s1", "We plan.", "Plan", None)
ROW = told(_OF, Showing("numbers", "split", sides=Sides(4, None, 5), points=(2, 2, 3, 2)), SCALE, 0)
ROOM = Room(
    head=(Line((Span("Title", "title"), Span(" [/red]")), 2), Line()),
    guide=Guide(Section("first", "First", 5, "One idea.", discuss=("Why?",)), 1, 60, 18),
    progress=Progress(3, 9),
    chart=Chart(MirrorResult(9, "careful", 4, SCALE, (ROW,)), ("s1",), 0, ("s1",), True),
    bar=ROW,
    scale=SCALE,
    code="http://10.0.0.1:8321/aaaa",
    foot=(Line((Span("Διαβάζουμε", "ask"),)),),
    blank=True,
)


def test_the_room_comes_back_as_it_was(tmp_path: Path) -> None:
    path = runtime_files.path_of(tmp_path, "oak")
    live.publish(path, ROOM)
    assert live.read(path) == ROOM
    assert json.loads(path.read_bytes())["format"] == 1
    assert not list(path.parent.glob(".*")), "nothing of the writing is left"


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b'{"format": 2}', b'{"format": 1, "head": 3}', b"\xff", b"[" * 100_000]
)
def test_what_cannot_be_understood_is_nothing(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    assert live.read(path) is None
    assert live.read(tmp_path / "none.json") is None


def test_a_room_that_steers_the_terminal_is_refused(tmp_path: Path) -> None:
    path = runtime_files.path_of(tmp_path, "oak")
    live.publish(path, Room((Line((Span("\x1b[2J"),)),)))
    assert live.read(path) is None


def test_without_a_name_the_session_that_moved_last_is_followed(tmp_path: Path) -> None:
    assert live.newest(tmp_path, "", 1000.0) is None
    for name, time in (("elm", 100), ("oak", 200)):
        live.publish(runtime_files.path_of(tmp_path, name), ROOM)
        os.utime(runtime_files.path_of(tmp_path, name), (time, time))
    found = live.newest(tmp_path, "", 1000.0)
    assert found is not None
    assert found[0].stem == "oak"
    named = live.newest(tmp_path, "elm", 1000.0)
    assert named is not None
    assert named[0].stem == "elm"
    assert live.newest(tmp_path, "", 200 + live.FRESH + 1) is None, "what yesterday's killed program left"


def test_the_smallest_of_the_windows_that_are_alive(tmp_path: Path) -> None:
    now = 1_000_000.0
    assert live.smallest(tmp_path, "oak", now) is None
    folder = tmp_path / "stage"
    folder.mkdir()
    for name, size, age in (
        ("oak-1", (80, 24), 1),
        ("oak-2", (120, 20), 2),
        ("oak-3", (10, 5), 4),
        ("elm-4", (9, 9), 0),
    ):
        path = folder / f"{name}.json"
        path.write_text(json.dumps({"format": 1, "columns": size[0], "rows": size[1]}))
        os.utime(path, (now - age, now - age))
    (folder / "oak-5.json").write_text("{")
    assert live.smallest(tmp_path, "oak", now) == Size(80, 20)
    assert live.smallest(tmp_path, "oak", now + 60) is None


def test_a_window_says_that_it_is_there_and_that_it_is_gone(tmp_path: Path) -> None:
    live.sign(tmp_path, "oak", Size(90, 30))
    (path,) = (tmp_path / "stage").iterdir()
    assert path.name == f"oak-{os.getpid()}.json"
    assert live.smallest(tmp_path, "oak", path.stat().st_mtime) == (90, 30)
    live.sign_off(tmp_path, "oak")
    live.sign_off(tmp_path, "oak")
    assert not list((tmp_path / "stage").iterdir())


@pytest.mark.parametrize("columns", [1, 6, 7])
def test_a_section_is_cut_for_a_window_without_any_room(columns: int) -> None:
    """Somebody has drawn the room's window together: both windows cut pages for it, and have to come to an end."""
    guide = Guide(Section("first", "First", 5, "One idea, 漢字."), 0, columns, 1)
    assert guide.shown() in guide.cut()
