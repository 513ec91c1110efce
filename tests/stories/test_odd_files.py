"""Files that are no files, and what is written in them: each is a sentence, and all the others go on."""

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.room import live
from plc_workshop.room.sight import Size
from plc_workshop.runner.run import Run
from plc_workshop.session.state import Stop
from tests.odd_files import ODD, endless, pipe
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led
from tests.stories.test_commands import told

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="none of them is made so there")
BAD: dict[str, Callable[[Path], object]] = {
    **ODD,
    "3 GB": endless,
    "nothing in it": lambda path: path.write_bytes(b""),
    "nulls": lambda path: path.write_bytes(b"\0" * 100),
    "UTF-16": lambda path: path.write_text('{"format": 1}', "utf-16"),
    "nesting": lambda path: path.write_bytes(b'{"format":{"1":{"format":2}},"session":' + b"[" * 200_000),
    "a number without end": lambda path: path.write_bytes(b'{"format":' + b"9" * 5000 + b"}"),
    "a million lists": lambda path: path.write_bytes(b"[" + b"[]," * 10**6 + b"[]]"),
}
"""What lies where session.json should."""


@pytest.fixture
def sessions(tmp_path: Path) -> list[Run]:
    """Two sessions, both at What we will do."""
    runs = [led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.DO) for _ in range(2)]
    for run in runs:
        run.close()
    return runs


def put(path: Path, bad: Callable[[Path], object]) -> None:
    path.unlink()
    bad(path)


@pytest.mark.parametrize("bad", BAD)
def test_the_list_goes_on_with_the_others_and_names_the_folder(bad: str, tmp_path: Path, sessions: list[Run]) -> None:
    first, second = (run.folder for run in sessions)
    put(first / "session.json", BAD[bad])
    done = told(tmp_path, "sessions")
    assert (done.returncode, done.stderr) == (0, "")
    lines = {line.split("\t")[0]: line for line in done.stdout.splitlines()}
    assert "what we will do" in lines[second.name]
    assert str(first) in lines[first.name].split("\t")[2]
    assert len(lines) == 2
    began = time.monotonic()
    desk = desk_in(tmp_path)
    unfinished = desk.sessions.unfinished()
    assert unfinished is not None
    assert unfinished.session == second.name
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("bad", ["a pipe", "a link to a device", "3 GB", "nesting"])
@pytest.mark.parametrize("file", ["session.json", "result.json"])
@pytest.mark.parametrize("command", [("results",), ("export", "--to", "out")], ids=lambda words: words[0])
def test_a_command_that_needs_the_file_says_so(
    command: tuple[str, ...], file: str, bad: str, tmp_path: Path, sessions: list[Run]
) -> None:
    put(sessions[0].folder / file, BAD[bad])
    before = sorted(sessions[0].folder.iterdir())
    done = told(
        tmp_path,
        command[0],
        sessions[0].folder.name,
        *(str(tmp_path / "out") if w == "out" else w for w in command[1:]),
    )
    assert done.returncode == 1
    assert str(sessions[0].folder / file) in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert sorted(sessions[0].folder.iterdir()) == before


@pytest.mark.parametrize("bad", ["a pipe", "a link to a device", "3 GB", "a folder"])
@pytest.mark.parametrize("file", ["session.json", "result.json", "pack.yaml"])
async def test_home_says_it_where_such_a_session_is_opened(
    bad: str, file: str, room: Opened, tmp_path: Path, sessions: list[Run]
) -> None:
    folder = sessions[0].folder
    put(folder / file, BAD[bad])
    with pytest.raises(WorkshopError) as caught:
        desk_in(tmp_path).sessions.resume(folder.name)
    assert str(folder / file) in caught.value.message
    async with room() as here:
        assert "Go on with" in here.text(), "the other one is offered"
        assert "What we will do" in await here.press("enter")


@pytest.mark.parametrize("bad", ["a pipe", "a link to a device", "a link to the terminal", "a folder", "3 GB"])
def test_answers_that_are_no_file_are_said_and_the_session_is_listed(bad: str, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.COVER)
    run.close()
    pending = tmp_path / "state" / "pending" / f"{run.folder.name}.json"
    put(pending, BAD[bad])
    assert "Mirror round open, its answers cannot be read" in told(tmp_path, "sessions").stdout
    with pytest.raises(WorkshopError) as caught:
        desk_in(tmp_path).sessions.resume()
    assert str(pending) in caught.value.message
    if bad != "a folder":
        desk_in(tmp_path).sessions.delete(run.folder.name)
        assert not pending.is_symlink()
        assert not pending.exists()


@pytest.mark.parametrize("bad", BAD)
def test_a_sign_of_a_window_that_is_none_is_passed_over(bad: str, tmp_path: Path) -> None:
    live.sign(tmp_path, "oak", Size(90, 30))
    put(tmp_path / "stage" / f"oak-{os.getpid()}.json", BAD[bad])
    live.sign(tmp_path, "oak-x", Size(70, 20))
    (tmp_path / "stage" / f"oak-x-{os.getpid()}.json").rename(tmp_path / "stage" / "oak-7.json")
    assert live.smallest(tmp_path, "oak", 0.0) == Size(70, 20)


HOSTILE = "Oak\u202e\u2066\u200f\u061c"
FORGED = "Oak\n2026-11-24-ash-00aa\tAsh\tfinished"


def edited(run: Run, **values: object) -> None:
    path = run.folder / "session.json"
    kept = json.loads(path.read_text("utf-8"))
    for key, value in values.items():
        if isinstance(value, list):  # a table of its own
            kept[key] = {str(position): row for position, row in enumerate(value, 1)}
        else:
            kept["session"]["1"][key] = value
    path.write_text(json.dumps(kept), "utf-8")


@pytest.mark.parametrize("text", [HOSTILE, FORGED, "Oak\ud800", "Oak\u2028Ash"], ids=ascii)
def test_a_text_turns_no_line_around_and_forges_none(text: str, tmp_path: Path, sessions: list[Run]) -> None:
    edited(sessions[0], group=text, parking_lot=[{"what": text, "who": text, "state": None}])
    name = sessions[0].folder.name
    for command in (("sessions",), ("results", name), ("results", name, "--json")):
        done = told(tmp_path, *command)
        assert done.returncode == 0, done.stderr
        assert not set(HOSTILE[3:]) & set(done.stdout)
        assert not any(line.startswith("2026-11-24-ash") for line in done.stdout.splitlines())
    assert len(told(tmp_path, "sessions").stdout.splitlines()) == 2


@pytest.mark.parametrize(
    "values",
    [
        {"date": "2026-02-31"},
        {"date": "0000-01-01"},
        {"date": "99999-01-01"},
        {"date": "2026-11-24\nForged: all is lost."},
        {"next_date": "2026-02-31"},
        {"commitments": [{"what": "Visit", "who": "", "by": "2026-02-31", "sign": "", "statement": ""}]},
        {"people": 10**15},
        {"people": 10**400},
        {"turn_seconds": 10**300},
        {"group": "O\x00ak"},
        {"group": "O\x1b[2Jak"},
        {"threshold": float("nan")},
        {"\u202eforged\nkey": 1},
    ],
    ids=ascii,
)
def test_a_record_that_cannot_be_is_one_line_that_names_the_folder(
    values: dict[str, object], tmp_path: Path, sessions: list[Run]
) -> None:
    edited(sessions[0], **values)
    done = told(tmp_path, "sessions")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 2
    (bad,) = (line for line in lines if line.startswith(sessions[0].folder.name))
    assert str(sessions[0].folder) in bad
    assert not set(bad.replace("\t", "")) & {"\u202e", "\x1b", "\x00"}
    assert told(tmp_path, "results", sessions[0].folder.name).returncode == 1


def test_a_name_of_a_folder_steers_no_terminal(tmp_path: Path, sessions: list[Run]) -> None:
    odd = sessions[0].folder.with_name("Oak \x1b[2J\u202e\nForged")
    shutil.move(sessions[0].folder, odd)
    (odd / "session.json").write_bytes(b"{")
    for command in (("sessions",), ("sessions", "--json"), ("results", odd.name), ("doctor",)):
        done = told(tmp_path, *command)
        assert not set(done.stdout + done.stderr) & {"\x1b", "\u202e"}
        assert not any(line.startswith("Forged") for line in (done.stdout + done.stderr).splitlines())
    listed = json.loads(told(tmp_path, "sessions", "--json").stdout)
    assert odd.name in {each["folder"] for each in listed}


async def test_nor_does_one_that_stands_on_a_screen(room: Opened, tmp_path: Path) -> None:
    async with room() as here:
        here.app.screen.query_one("#where").show("lies in \x1b[2J\u202e here")  # type: ignore[attr-defined]
        shown = await here.at_rest()
        assert "lies in" in shown
        assert not set(shown) & {"\x1b", "\u202e"}


def test_a_pipe_among_the_packs_is_said_and_waited_for_by_nobody(tmp_path: Path) -> None:
    from tests.stories.conftest import CONTENT

    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    pipe(content / "pipe.yaml")
    desk = desk_in(tmp_path, content)
    assert desk.packs.at_a_glance() == "3 topics, 1 with problems"
    with pytest.raises(WorkshopError, match=r"This is no file that can be read"):
        desk.blank_setup(desk.packs.locate(str(content / "pipe.yaml")))
