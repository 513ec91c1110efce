"""Files that another program holds: only Windows refuses them then, so that elsewhere its refusals are played."""

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plc_workshop import files, waiting, windows_api
from plc_workshop.store.faults import FilesError, ProtectedError, in_sentences


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that somebody waited, on a system that shares files strictly."""
    seconds: list[float] = []
    monkeypatch.setattr(waiting, "_SHARES_STRICTLY", True)
    monkeypatch.setattr(waiting, "_pause", seconds.append)
    return seconds


def _refusal(number: int | None, path: Path, target: Path | None = None) -> PermissionError:
    error = PermissionError(errno.EACCES, "refused", str(path), None, str(target) if target else None)
    error.winerror = number  # type: ignore[attr-defined,assignment,unused-ignore]
    return error


def _in_use() -> PermissionError:
    return _refusal(32, Path("a"))


def test_what_is_held_for_a_moment_is_done_then(waited: list[float]) -> None:
    for refusals in (0, 1, 3, 6, 20):
        waited.clear()

        def call(refusals: int = refusals) -> str:
            if len(waited) < refusals:
                raise _in_use()
            return "done"

        assert waiting.patiently(call) == "done"
        assert len(waited) == refusals


def test_it_is_tried_for_ten_seconds_and_said_once_after_one(waited: list[float]) -> None:
    said: list[float] = []
    waiting.tell(lambda: said.append(sum(waited)))
    try:
        with pytest.raises(PermissionError):
            waiting.patiently(_raises(_in_use))
    finally:
        waiting.tell(None)
    assert 10 <= sum(waited) < 10.5
    assert len(said) == 1
    assert 1 <= said[0] < 1.3


def test_the_thread_that_paints_waits_a_moment_only_and_another_for_long(waited: list[float]) -> None:
    said: list[float] = []
    waiting.tell(lambda: said.append(sum(waited)), paints=True)
    try:
        with pytest.raises(PermissionError):
            waiting.patiently(_raises(_in_use))
        assert sum(waited) < 0.5
        assert not said
        waited.clear()
        beside = threading.Thread(target=lambda: _failing(lambda: waiting.patiently(_raises(_in_use))))
        beside.start()
        beside.join()
        assert sum(waited) >= 10
        assert len(said) == 1
    finally:
        waiting.tell(None)


@pytest.mark.parametrize(
    ("error", "held"),
    [
        (_refusal(32, Path("a")), True),
        (_refusal(33, Path("a")), True),
        (_refusal(5, Path("a")), False),
        (_refusal(5, Path("temp"), Path("a")), True),
        (_refusal(5, Path("temp"), Path("a folder")), False),
        (_refusal(5, Path("a folder"), Path("nothing")), True),
        (_refusal(None, Path("a")), False),
    ],
)
def test_what_is_protected_is_not_waited_for(
    error: PermissionError, held: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waited: list[float]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "temp"):
        (tmp_path / name).touch()
    (tmp_path / "a folder").mkdir()
    assert waiting.is_held(error) == held
    with pytest.raises(PermissionError):
        waiting.patiently(_raises(lambda: error))
    assert (sum(waited) >= 10) == held
    with pytest.raises(FilesError) as told, in_sentences(tmp_path):
        raise error
    assert ("Another program holds this open" in told.value.message) == held
    assert not (held and isinstance(told.value, ProtectedError)), "a session that could be written is only looked at"


def test_elsewhere_a_refusal_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_SHARES_STRICTLY", False)
    monkeypatch.setattr(waiting, "_pause", lambda _seconds: pytest.fail("nobody waits here"))
    with pytest.raises(PermissionError):
        waiting.patiently(_raises(_in_use))


@pytest.mark.parametrize("call", ["write", "read", "remove", "move"])
def test_every_use_of_a_file_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, waited: list[float]
) -> None:
    (tmp_path / "a").write_bytes(b"there")
    acts: dict[str, Callable[[], object]] = {
        "write": lambda: files.write(tmp_path / "a", b"new"),
        "read": lambda: files.read(tmp_path / "a", 9),
        "remove": lambda: files.remove(tmp_path / "a"),
        "move": lambda: files.move(tmp_path / "a", tmp_path / "b"),
    }
    owners = {"read": (os, "open"), "write": (os, "replace"), "remove": (Path, "unlink"), "move": (Path, "rename")}
    owner, name = owners[call]
    if sys.platform == "win32" and call in ("write", "move"):
        owner, name = windows_api, "move"
    real = getattr(owner, name)

    def refused_once(*given: object, **named: object) -> object:
        if not waited:
            raise PermissionError(errno.EACCES, "in use")
        return real(*given, **named)

    monkeypatch.setattr(owner, name, refused_once)
    acts[call]()
    assert len(waited) == 1
    assert [path.name for path in tmp_path.iterdir()] == {"remove": [], "move": ["b"]}.get(call, ["a"])


def test_a_move_asks_for_the_disk_and_tells_why_not(tmp_path: Path) -> None:
    asked: list[tuple[str, str, int]] = []

    def system(source: str, target: str, flags: int) -> int:
        asked.append((source, target, flags))
        return len(asked) < 3

    source, target = tmp_path / "a", tmp_path / "b"
    windows_api.move(source, target, replaces=True, call=system)
    windows_api.move(source, target, replaces=False, call=system)
    assert asked == [(str(source), str(target), 0x1 | 0x8), (str(source), str(target), 0x8)]
    with pytest.raises(OSError, match=r".") as told:
        windows_api.move(source, target, replaces=True, call=system)
    assert (told.value.filename, told.value.filename2) == (str(source), str(target))


_HOLDS = """
import ctypes, sys, time
from ctypes import wintypes
opened = ctypes.windll.kernel32.CreateFileW
opened.restype = wintypes.HANDLE
held = opened(sys.argv[1], 0x80000000, int(sys.argv[2]), None, 3, 0, None)
print("held", flush=True)
time.sleep(float(sys.argv[3]))
"""
_SHARES = {"reading": 0x1, "nothing": 0x0}


@contextmanager
def _held(path: Path, shares: str, seconds: float) -> Iterator[None]:
    """Another program has the file open, and lets others do no more than that with it."""
    command = [sys.executable, "-c", _HOLDS, str(path), str(_SHARES[shares]), str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        try:
            yield
        finally:
            other.kill()


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere no file is held")
@pytest.mark.parametrize("shares", _SHARES)
@pytest.mark.parametrize("call", ["write", "read", "remove", "move"])
def test_a_file_that_another_program_holds_for_a_second(call: str, shares: str, tmp_path: Path) -> None:
    path = tmp_path / "a"
    files.write(path, b"there")
    acts: dict[str, Callable[[], object]] = {
        "write": lambda: files.write(path, b"new"),
        "read": lambda: files.read(path, 9),
        "remove": lambda: files.remove(path),
        "move": lambda: files.move(path, tmp_path / "b"),
    }
    with _held(path, shares, 1.5):
        began = time.monotonic()
        acts[call]()
        assert (time.monotonic() - began > 0.5) == (call != "read" or shares == "nothing")
    assert [each.name for each in tmp_path.iterdir()] == {"remove": [], "move": ["b"]}.get(call, ["a"])


def _raises(error: Callable[[], BaseException]) -> Callable[[], None]:
    def call() -> None:
        raise error()

    return call


def _failing(call: Callable[[], object]) -> None:
    with pytest.raises(PermissionError):
        call()
