"""To forget what the private folder keeps: all of it goes and nobody else's, or nothing has changed."""

import errno
import json
import os
import shutil
from itertools import count
from pathlib import Path

import pytest

from plc_workshop.results.near import Line
from plc_workshop.store import forgotten, lock, rounds
from plc_workshop.store.document import tally_of
from plc_workshop.store.faults import FilesError, LockedError, NewerError
from tests.store.crash import calls_of, killed_at
from tests.store.made import SESSION, TALLY
from tests.store.test_rounds import ONE
from tests.stories.refusing_disk import Disk

DAY, LATER = "2026-11-24", "2026-12-01"
ONLY = Line(None, DAY, DAY, None)
THEIRS = ("pending/notes.txt", "live/photo.json", "locks/door.lock", "key.pdf", "rounds.json.bak", "diary.md")
OURS = (
    f"pending/.{SESSION}.json.0.old",
    f"pending/{SESSION}.json.damaged-2",
    f"live/{SESSION}.json",
    "live/our-year.json",
    f"live/.{SESSION}.json.77.tmp",
    f"stage/{SESSION}-123.json",
    f"locks/{SESSION}.lock",
    "rounds.json.damaged-1",
    ".rounds.json.77.tmp",
    ".key.77.tmp",
    "crash.txt",
    ".4711.probe",
)
LEFT = {"key", "rounds.json"}


def new_key(length: int) -> bytes:
    return b"n" * length


def forget(state: Path, day: str = DAY) -> None:
    forgotten.forget(state, new_key, day)


def there(state: Path) -> set[str]:
    """What is kept; the lock of the lines is a file of filelock, which stays where the system lets it."""
    found = {path.relative_to(state).as_posix() for path in state.rglob("*") if path.is_file()}
    return found - {"locks/.rounds.lock"}


def contents(state: Path) -> dict[str, bytes]:
    """Of each file what is in it, but of locks: what is let go of is gone on Windows."""
    return {name: (state / name).read_bytes() for name in there(state) if not name.startswith("locks/")}


def lines(state: Path) -> tuple[Line, ...]:
    with rounds.held(state, new_key, lambda _key: (), LATER) as kept:
        return kept.lines


def used(state: Path, more: tuple[str, ...] = OURS) -> None:
    """A folder in which rounds were led, and one is open."""
    with rounds.held(state, lambda length: b"o" * length, lambda _key: (), DAY) as kept:
        kept.write((ONE,))
    (state / "pending").mkdir()
    tally_of(state, SESSION).save(TALLY)
    for name in more:
        (state / name).parent.mkdir(exist_ok=True)
        (state / name).write_bytes(b"format: 1\n" if name == "crash.txt" else b"{}")


@pytest.fixture
def state(tmp_path: Path) -> Path:
    folder = tmp_path / "state"
    used(folder)
    return folder


def test_all_of_it_goes_and_one_line_of_that_day_stands_there_with_a_new_key(state: Path) -> None:
    forget(state)
    assert there(state) == LEFT
    assert lines(state) == (ONLY,)
    assert (state / "key").read_bytes() == b"n" * 32
    assert not (state / "pending").exists()
    assert forgotten.is_forgotten(forgotten.kept(state), state)


def test_what_is_somebody_elses_stays(state: Path) -> None:
    for name in THEIRS:
        (state / name).write_bytes(b"theirs")
    forget(state)
    assert there(state) == {*LEFT, *THEIRS}


@pytest.mark.parametrize("key", [b"-----BEGIN", b"k" * 33])
def test_in_a_folder_that_is_no_state_of_ours_files_of_such_names_are_somebody_elses(
    tmp_path: Path, key: bytes
) -> None:
    theirs = {"key": key, "crash.txt": b"My car, on Monday"}
    for name, data in theirs.items():
        (tmp_path / name).write_bytes(data)
    assert not forgotten.kept(tmp_path)
    (tmp_path / "rounds.json.damaged-1").write_bytes(b"{half")
    assert list(forgotten.kept(tmp_path)) == ["rounds"]
    for call in (lambda: forget(tmp_path), lambda: lines(tmp_path)):
        with pytest.raises(FilesError, match="key was not written by this program"):
            call()
    assert {name: (tmp_path / name).read_bytes() for name in theirs} == theirs
    assert not (tmp_path / "rounds.json").exists()


@pytest.mark.parametrize("key", [b"", b"k" * 31, b"k" * 33])
def test_beside_lines_of_rounds_a_key_that_is_none_any_more_goes_too(state: Path, key: bytes) -> None:
    (state / "key").write_bytes(key)
    forget(state)
    assert there(state) == LEFT
    assert (state / "key").read_bytes() == b"n" * 32


def test_forgotten_twice_the_day_stays_and_after_a_round_it_is_a_new_one(state: Path) -> None:
    forget(state)
    forget(state, LATER)
    assert lines(state) == (ONLY,)
    with rounds.held(state, new_key, lambda _key: (), LATER) as kept:
        kept.write((ONLY, ONE))
    assert forgotten.day_of(state) == ""
    forget(state, LATER)
    assert lines(state) == (Line(None, LATER, LATER, None),)


def test_while_a_session_is_open_nothing_changes(state: Path) -> None:
    before = contents(state)
    for session in (SESSION, "2026-11-25-elm-0000"):  # one that has answers here, and one that has only its lock
        held = lock.take(state, session)
        with pytest.raises(LockedError, match="Nothing was removed"):
            forget(state)
        held.release()
        (state / "locks" / "2026-11-25-elm-0000.lock").unlink(missing_ok=True)
        assert contents(state) == before


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_where_nothing_can_be_written_nothing_has_changed(
    state: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    before = contents(state)
    disk = Disk(monkeypatch)
    disk.refuses = number
    with pytest.raises(FilesError):
        forget(state)
    assert contents(state) == before
    disk.refuses = 0
    forget(state)
    assert there(state) == LEFT


def test_lines_of_a_newer_version_are_left_alone_and_damaged_ones_go(state: Path) -> None:
    path = state / "rounds.json"
    values = json.loads(path.read_text("utf-8"))
    values["format"]["1"]["format"] = 3
    path.write_text(json.dumps(values), "utf-8")
    before = contents(state)
    with pytest.raises(NewerError):
        forget(state)
    assert contents(state) == before
    path.write_bytes(b"{half")
    forget(state)
    assert there(state) == LEFT
    assert lines(state) == (ONLY,)


def test_killed_at_any_moment_no_round_becomes_possible_and_the_next_one_finishes(tmp_path: Path) -> None:
    sample = tmp_path / "sample"
    used(sample, (f"pending/.{SESSION}.json.0.old", f"live/{SESSION}.json"))
    numbers = count()

    def fresh() -> Path:
        return Path(shutil.copytree(sample, tmp_path / str(next(numbers))))

    first = fresh()
    for stop in range(len(calls_of(lambda: forget(first)))):
        state = fresh()
        killed_at(stop, lambda state=state: forget(state), after=True)  # type: ignore[misc]
        kept, key = lines(state), (state / "key").read_bytes()
        assert (kept == (ONE,) and key == b"o" * 32) or kept == (ONLY,)
        assert (kept, key) == ((ONLY,), b"n" * 32) or not forgotten.is_forgotten(forgotten.kept(state), state)
        forget(state, LATER)
        assert there(state) == LEFT, stop
        assert lines(state)[0].statements is None


def test_what_held_counts_lines_or_the_key_is_overwritten(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written, zeros = os.write, list[bytes]()

    def write(to: int, data: bytes) -> int:
        zeros.append(bytes(data))
        return written(to, data)

    monkeypatch.setattr(os, "write", write)
    sizes = [(state / name).stat().st_size for name in ("key", "rounds.json", f"pending/{SESSION}.json")]
    forget(state)
    assert {bytes(size) for size in sizes} <= set(zeros)


@pytest.mark.skipif(os.name != "posix", reason="needs rights there")
def test_a_link_goes_and_what_it_leads_to_stays(state: Path) -> None:
    theirs = state.parent / "theirs.txt"
    theirs.write_text("precious")
    for name in ("pending/2026-11-30-oak-0c67.json", ".key.5.tmp", ".rounds.json.7.old", "rounds.json.damaged-3"):
        (state / name).symlink_to(theirs)
    (state / ".key.8.old").symlink_to(state / "nowhere")
    forget(state)
    assert there(state) == LEFT
    assert not any(path.is_symlink() for path in state.rglob("*"))
    assert theirs.read_text() == "precious"


def test_a_folder_that_is_called_as_a_file_of_ours_is_none(state: Path) -> None:
    (state / "crash.txt").unlink()
    for name in ("crash.txt", "rounds.json.damaged-4", f"live/{SESSION}.json.damaged-1"):
        (state / name).mkdir()
        (state / name / "theirs").write_text("precious")
    forget(state)
    assert lines(state) == (ONLY,)
    assert (state / "crash.txt" / "theirs").exists()
    assert forgotten.is_forgotten(forgotten.kept(state), state)
