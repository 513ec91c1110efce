"""The lines of rounds: one file, which every window of this machine writes."""

import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from plc_workshop.results.near import Hashed, Line
from plc_workshop.store import rounds
from plc_workshop.store.faults import FilesError, LockedError, NewerError
from plc_workshop.store.lock import held as lock_held

DAY = "2026-11-24"
ONE = Line("s" * 32, DAY, None, (Hashed("t", "i"),))
OTHER = Line(None, DAY, DAY, None)
LOST = Line(None, DAY, DAY, None)
KEYS = iter(bytes([number]) * 32 for number in range(1, 256))


def new_key(length: int) -> bytes:
    return next(KEYS)[:length]


def lines(state: Path, anew: tuple[Line, ...] = ()) -> tuple[Line, ...]:
    with rounds.held(state, new_key, lambda _key: anew, DAY) as kept:
        return kept.lines


def written(state: Path, *kept: Line) -> None:
    with rounds.held(state, new_key, lambda _key: (), DAY) as found:
        found.write(kept)


def test_what_is_written_comes_back_and_is_made_anew_only_where_it_is_missing(tmp_path: Path) -> None:
    assert lines(tmp_path, (ONE,)) == (ONE,)
    written(tmp_path, OTHER, ONE)
    assert lines(tmp_path, (ONE,)) == (OTHER, ONE)
    written(tmp_path)
    assert lines(tmp_path, (ONE,)) == ()
    (tmp_path / "rounds.json").unlink()
    assert lines(tmp_path, (ONE,)) == (ONE,)


def test_tinydb_opens_it_as_it_is(tmp_path: Path) -> None:
    written(tmp_path, ONE, OTHER)
    with TinyDB(tmp_path / "rounds.json", access_mode="r") as database:
        assert [document["closed"] for document in database.table("rounds").all()] == [None, DAY]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"format":1}', b'{"format":{"1":{"format":2}}}', b"\x00" * 99])
def test_a_damaged_file_is_set_aside_and_nobody_can_say_what_was_in_it(tmp_path: Path, data: bytes) -> None:
    written(tmp_path, ONE)
    (tmp_path / "rounds.json").write_bytes(data)
    assert lines(tmp_path, (OTHER,)) == (OTHER, LOST)
    assert (tmp_path / "rounds.json.damaged-1").read_bytes() == data
    assert lines(tmp_path) == (OTHER, LOST), "it is written at once"


@pytest.mark.parametrize("key", [None, b"", b"x" * 31, b"x" * 33])
def test_without_its_key_no_line_matches_what_it_did(tmp_path: Path, key: bytes | None) -> None:
    written(tmp_path, ONE)
    old = (tmp_path / "key").read_bytes()
    (tmp_path / "key").unlink()
    if key is not None:
        (tmp_path / "key").write_bytes(key)
    assert lines(tmp_path) == (LOST,)
    assert (tmp_path / "key").read_bytes() != old
    assert len((tmp_path / "key").read_bytes()) == 32


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, ONE)
    path = tmp_path / "rounds.json"
    values = json.loads(path.read_text("utf-8"))
    values["format"]["1"]["format"] = 3
    path.write_text(json.dumps(values), "utf-8")
    before = path.read_bytes()
    with pytest.raises(NewerError):
        lines(tmp_path)
    assert path.read_bytes() == before


def test_no_file_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "rounds.json").mkdir()
    with pytest.raises(FilesError):
        lines(tmp_path)


def test_two_at_once_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "locks" / ".rounds.lock"
    with lock_held(path), pytest.raises(LockedError), lock_held(path, seconds=0.0):
        pass
    with lock_held(path, seconds=0.0):
        pass


def test_the_file_stays_readable_however_many_rounds_there_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "_MOST_STATEMENTS", 7)
    many = tuple(Line(str(number), DAY, DAY, (Hashed("t", "i"),)) for number in range(1, 9))
    written(tmp_path, *many)
    assert lines(tmp_path) == many[-3:], "the oldest go"
