"""What a count of answers leaves on the disk: two generations of it differ by one person's answers."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.results.tally import Tally
from plc_workshop.store.document import tally_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no open file be replaced")
ROUNDS = (Tally(0, ((0, 0, 0),), (0,)), Tally(1, ((0, 1, 0),), (0,)), Tally(2, ((0, 1, 1),), (1,)))


@pytest.fixture
def old(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[bytes]]:
    """The bytes of every file that was replaced or deleted, as they are on the disk now: kept open by a second name."""
    kept: list[int] = []
    replace, unlink = os.replace, Path.unlink

    def held(path: Path) -> None:
        if path.exists():
            kept.append(os.open(path, os.O_RDONLY))

    def replaced(source: Path, target: Path) -> None:
        held(Path(target))
        replace(source, target)

    def unlinked(path: Path, missing_ok: bool = False) -> None:
        held(path)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr(Path, "unlink", unlinked)
    return lambda: [_whole(descriptor) for descriptor in kept]


def test_no_generation_of_the_answers_is_left_on_the_disk(tmp_path: Path, old: Callable[[], list[bytes]]) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    for tally in ROUNDS:
        document.save(tally)
        document.settle()
    document.forget()
    left = old()
    assert len(left) == len(ROUNDS)
    assert all(not data.strip(b"\0") for data in left)
    assert not document.path.exists()


def test_what_was_left_beside_it_is_overwritten_too(tmp_path: Path, old: Callable[[], list[bytes]]) -> None:
    folder = tmp_path / "pending"
    folder.mkdir()
    for name in (".oak.json.77.tmp", "oak.json.damaged-1"):
        (folder / name).write_bytes(b'{"ballots": 3}')
    tally_of(tmp_path, "oak").forget()
    assert [data.strip(b"\0") for data in old()] == [b"", b""]
    assert not list(folder.iterdir())


def test_a_write_that_fails_leaves_the_answers_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    document.save(ROUNDS[1])

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr(files, "write", full)
        with pytest.raises(Exception, match="no room left"):
            document.save(ROUNDS[2])
    document.settle()
    assert tally_of(tmp_path, "oak").look() == ROUNDS[1]


def _whole(descriptor: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 10_000)
