"""What killed rehearsals leave is swept; what goes on, and what is somebody else's, stays."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import rehearsed, wall
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.runner.rehearsed import RehearsalFolder, sweep
from plc_workshop.store import lock
from tests.stories.conftest import desk_in

KILLED = """
import os, sys
from pathlib import Path
from plc_workshop.runner.rehearse import Rehearsal
from tests.stories.conftest import desk_in
import tempfile
tempfile.tempdir = sys.argv[1]
rehearsal = Rehearsal(desk_in(Path(sys.argv[2])))
run = rehearsal.start()
run.publish()
os._exit(137)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def left(temporary: Path, name: str = "plc-workshop-rehearsal-0a_zzzzz") -> Path:
    """What a killed rehearsal leaves."""
    folder = temporary / name
    for name in ("rehearsal", "2026-11-24-rehearsal-3f2a"):
        lock.take(folder / "state", name).release()
        lock.path_of(folder / "state", name).touch()  # on Windows it goes when it is let go; at a kill it stays
    (folder / "sessions" / ".2026-11-24-rehearsal-3f2a.new").mkdir(parents=True)
    return folder


def test_a_rehearsal_that_was_killed_is_gone_after_the_next_start(tmp_path: Path, temporary: Path) -> None:
    script = [sys.executable, "-c", KILLED, str(temporary), str(tmp_path)]
    assert subprocess.run(script, cwd=Path(__file__).parents[2], check=False).returncode == 137
    (folder,) = temporary.iterdir()
    assert list(folder.glob("sessions/*/session.json"))
    sweep()
    assert not list(temporary.iterdir())


def test_the_next_command_of_any_kind_sweeps(tmp_path: Path, temporary: Path) -> None:
    left(temporary)
    command = [sys.executable, "-m", "plc_workshop", "--sessions", str(tmp_path), "sessions"]
    environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))}
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0
    assert not list(temporary.iterdir())


def test_a_rehearsal_of_another_window_goes_on(tmp_path: Path, temporary: Path) -> None:
    rehearsal = Rehearsal(desk_in(tmp_path))
    sweep()
    assert list(temporary.iterdir()), "before its session is made"
    run = rehearsal.start()
    sweep()
    assert (run.folder / "session.json").exists()
    run.close()
    sweep()
    assert (run.folder / "session.json").exists(), "after it is closed, until the end"
    rehearsal.end()
    assert not list(temporary.iterdir())
    rehearsal.end()


def test_a_session_of_it_that_is_open_keeps_it_too(temporary: Path) -> None:
    folder = left(temporary)
    held = lock.take(folder / "state", "2026-11-24-rehearsal-3f2a")
    sweep()
    assert folder.exists(), "an older version of the program holds no lock but this"
    held.release()
    lock.path_of(folder / "state", "rehearsal").touch()
    sweep()
    assert not folder.exists()


@pytest.mark.parametrize(
    "name", ["plc-workshop-rehearsal-notes", "plc-workshop-rehearsal-abcdefgh.zip", "rehearsal-0a_zzzzz", "sessions"]
)
def test_a_folder_of_another_name_stays(temporary: Path, name: str) -> None:
    folder = left(temporary, name)
    sweep()
    assert folder.exists()


def test_a_folder_in_which_somebody_keeps_something_stays(temporary: Path) -> None:
    folder = left(temporary)
    (folder / "my notes.txt").write_text("mine")
    sweep()
    assert (folder / "sessions").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights there")
def test_neither_a_link_nor_what_it_leads_to_goes(tmp_path: Path, temporary: Path) -> None:
    theirs = left(tmp_path, "theirs")
    (temporary / "plc-workshop-rehearsal-0a_zzzzz").symlink_to(theirs)
    sweep()
    assert (theirs / "sessions").exists()
    assert (temporary / "plc-workshop-rehearsal-0a_zzzzz").is_symlink()


def test_the_folder_of_another_user_stays(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = left(temporary)
    monkeypatch.setattr(rehearsed, "_user", lambda found: found.st_uid + 1)
    sweep()
    assert folder.exists()


def test_one_without_a_lock_is_left_alone_while_it_may_be_beginning(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = temporary / "plc-workshop-rehearsal-0a_zzzzz"
    folder.mkdir()
    made = folder.stat().st_mtime
    monkeypatch.setattr(wall, "stamp", lambda: made + 60)
    sweep()
    assert folder.exists()
    monkeypatch.setattr(wall, "stamp", lambda: made + 3601)
    sweep()
    assert not folder.exists()


def test_where_there_is_no_folder_for_temporary_things_nothing_is_swept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    sweep()
    with pytest.raises(WorkshopError, match="nowhere"):
        RehearsalFolder()


def test_what_holds_no_rehearsal_stays(tmp_path: Path, temporary: Path) -> None:
    notes = left(temporary)
    (notes / "sessions" / "notes.txt").write_bytes(b"mine")
    real = left(temporary, "plc-workshop-rehearsal-1b_zzzzz")
    desk = desk_in(tmp_path)
    run = desk.start(desk.blank_setup())
    run.close()
    shutil.copytree(run.folder, real / "sessions" / run.folder.name)
    sweep()
    assert (notes / "sessions" / "notes.txt").exists()
    assert (real / "sessions" / run.folder.name / "session.json").exists()
