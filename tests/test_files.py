"""Files that are whole or not there."""

import errno
import os
import stat
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from plc_workshop import files
from tests.odd_files import ODD, endless, pipe
from tests.store.crash import Machine, calls_of, every_crash, killed_at
from tests.store.graveyard import Graveyard


def test_a_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (b"first", b"", b"second" * 100_000):
        files.write(path, data)
        assert files.read(path, 2**20) == data
    files.refresh(path, b"third")
    assert path.read_bytes() == b"third"
    assert list(tmp_path.iterdir()) == [path]


def test_a_machine_that_stops_at_any_call_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    def act() -> None:
        files.write(path, b"the new one")

    for stop, after in every_crash(len(calls_of(act))):
        path.write_bytes(b"the old one")
        killed_at(stop, act, after=after)
        assert path.read_bytes() in (b"the old one", b"the new one")


_IS_WAITED_FOR = pytest.param(
    errno.EACCES, marks=pytest.mark.skipif(sys.platform == "win32", reason="there it is tried again")
)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, _IS_WAITED_FOR])
def test_a_refusal_goes_up_and_leaves_nothing_behind(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.json"
    calls = calls_of(lambda: files.write(path, b"old"))
    for stop in range(len(calls)):
        files.write(path, b"old")
        with pytest.MonkeyPatch.context() as patch:
            Machine(patch, stop, error=number)
            with pytest.raises(OSError, match=os.strerror(number)):
                files.write(path, b"new")
        assert path.read_bytes() == (b"old" if stop <= calls.index("replace") else b"new")
        assert list(tmp_path.iterdir()) == [path]


def test_a_short_write_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:3]))
    files.write(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no flush of folders there")
@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.ENOTTY])
def test_a_folder_that_knows_no_flush_is_no_fault(tmp_path: Path, number: int) -> None:
    calls = calls_of(lambda: files.write(tmp_path / "a", b"old"))
    with pytest.MonkeyPatch.context() as patch:
        Machine(patch, len(calls) - 1, error=number)
        files.write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such call")
@pytest.mark.parametrize("number", [errno.ENOTTY, errno.ENOTSUP, errno.EINVAL])
def test_a_disk_that_cannot_empty_its_cache_on_a_mac_is_flushed_as_elsewhere(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refused(_descriptor: int, _what: int) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", refused)
    assert calls_of(lambda: files.write(tmp_path / "a", b"new")).count("fsync") == 2
    assert (tmp_path / "a").read_bytes() == b"new"


def test_removing_is_for_good_and_nothing_is_fine_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert calls_of(lambda: files.remove(tmp_path / "a", tmp_path / "b"))[-1] == "fsync" or sys.platform == "win32"
    assert not list(tmp_path.iterdir())
    files.remove(tmp_path / "nowhere" / "a")
    files.remove()


def test_what_killed_writers_left_is_found(tmp_path: Path) -> None:
    for name in ("a.json", ".a.json.12.tmp", ".a.json.7.tmp", ".a.json.tmp", ".a.json.b.5.tmp", "a.json.5.tmp"):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in files.leftovers(tmp_path / "a.json")] == [".a.json.7.tmp", ".a.json.12.tmp"]
    assert files.leftovers(tmp_path / "nowhere" / "a.json") == ()


@pytest.mark.skipif(sys.platform == "win32", reason="none of them is made so there")
@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_plain_file_is_refused_at_once(odd: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    ODD[odd](path)
    began = time.monotonic()
    for act in (files.read, files.start):
        with pytest.raises(files.NoFile):
            act(path, 2**20)
    assert time.monotonic() - began < 1
    assert not files.is_plain(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no sparse files there")
def test_a_file_without_end_costs_no_more_than_the_largest_of_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    endless(path, b"start")
    began = time.monotonic()
    tracemalloc.start()
    with pytest.raises(files.TooLarge):
        files.read(path, 4 * 2**20)
    assert files.start(path, 5) == b"start"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * 2**20
    assert time.monotonic() - began < 1


def test_a_file_that_grows_while_it_is_read_is_read_no_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"x")
    real, reads = os.read, 0

    def read(descriptor: int, most: int) -> bytes:
        nonlocal reads
        reads += 1
        with path.open("ab") as file:
            file.write(b"y" * 100_000)
        return real(descriptor, most)

    monkeypatch.setattr(os, "read", read)
    with pytest.raises(files.TooLarge):
        files.read(path, 10**6)
    assert reads < 20


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_what_takes_a_files_place_after_the_first_look_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"")
    pipe(tmp_path / "pipe")
    real = os.open
    monkeypatch.setattr(os, "open", lambda path, flags: real(tmp_path / "pipe", flags))
    with pytest.raises(files.NoFile):
        files.read(tmp_path / "a", 9)


def test_just_as_much_as_there_may_be_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert files.read(tmp_path / "a", 4) == b"1234"
    with pytest.raises(files.TooLarge):
        files.read(tmp_path / "a", 3)


@pytest.mark.skipif(sys.platform == "win32", reason="none of them is made so there")
@pytest.mark.parametrize("odd", ["a pipe", "a link to a device", "a link to a pipe"])
def test_what_is_no_plain_file_can_be_replaced_and_shredded(odd: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    ODD[odd](path)
    assert files.held(path) is None
    files.shred(path)
    assert not path.is_symlink()
    assert not path.exists()
    path.with_name("pipe").unlink(missing_ok=True)
    ODD[odd](path)
    files.write(path, b"new")
    assert files.read(path, 9) == b"new"
    assert not path.is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="no sparse files there")
def test_a_secret_without_end_is_overwritten_at_its_start_only(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    endless(path, b"secret")
    copy = os.open(path, os.O_RDONLY)
    began = time.monotonic()
    files.shred(path)
    assert time.monotonic() - began < 2
    assert os.read(copy, 6) == bytes(6)
    os.close(copy)


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_folders_and_files_are_private(tmp_path: Path) -> None:
    folder = files.private_folder(tmp_path / "a" / "b")
    files.write(folder / "c", b"")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "a", folder, folder / "c")] == [
        0o700,
        0o700,
        0o600,
    ]
    assert files.private_folder(folder) == folder


@pytest.mark.skipif(sys.platform == "win32", reason="there is no flush of folders there")
def test_a_new_folder_is_there_for_good(tmp_path: Path) -> None:
    calls = calls_of(lambda: files.private_folder(tmp_path / "a" / "b"))
    assert calls == ["mkdir", "open", "fsync"] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_what_could_not_be_written_to_its_end_is_overwritten(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.json"
    for durable in (True, False):
        calls = calls_of(lambda durable=durable: files.write(path, b"old", durable=durable))  # type: ignore[misc]
        for stop in range(calls.index("write") + 1, calls.index("replace") + 1):
            with pytest.MonkeyPatch.context() as patch:
                old = Graveyard(patch, tmp_path / f"{durable}-{stop}", of=tmp_path.name)
                Machine(patch, stop, error=number)
                with pytest.raises(OSError, match=os.strerror(number)):
                    files.write(path, b"secret", durable=durable)
            assert (old.count(), old.readable()) == (1, [])
