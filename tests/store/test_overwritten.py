"""What a count of answers leaves on the disk: two generations of it differ by one person's answers."""

import errno
import os
import sys
import time
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.results.tally import Tally
from plc_workshop.store.document import tally_of
from plc_workshop.store.faults import FilesError
from tests.store.crash import Machine
from tests.store.graveyard import Graveyard

_HELD_OPEN = pytest.param(
    "without", marks=pytest.mark.skipif(sys.platform == "win32", reason="no file that is open is replaced there")
)
ROUNDS = (Tally(0, ((0, 0, 0),), (0,)), Tally(1, ((0, 1, 0),), (0,)), Tally(2, ((0, 1, 1),), (1,)))


@pytest.fixture(params=["with second names", _HELD_OPEN])
def old(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Graveyard:
    """What the disk keeps, where the file system gives a file a second name, and where it does not."""
    graveyard = Graveyard(monkeypatch, tmp_path / "old")
    if request.param == "without":
        monkeypatch.setattr(os, "link", _refused)
    return graveyard


def test_no_generation_of_the_answers_is_left_on_the_disk(tmp_path: Path, old: Graveyard) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    for at, tally in enumerate(ROUNDS):
        document.save(tally)
        assert len(old.readable()) == min(at + 1, 2), "afterwards: it need not be done before the answer is safe"
        document.settle()
        assert len(old.readable()) == 1
        assert list((tmp_path / "pending").iterdir()) == [document.path]
    document.forget()
    assert (old.count(), old.readable()) == (len(ROUNDS), [])
    assert not document.path.exists()


def test_what_was_left_beside_it_is_overwritten_too(tmp_path: Path, old: Graveyard) -> None:
    folder = tmp_path / "pending"
    folder.mkdir()
    for name in (".oak.json.77.tmp", "oak.json.damaged-1", ".oak.json.3.old"):
        os.close(os.open(folder / name, os.O_CREAT | os.O_WRONLY))
        (folder / name).write_bytes(b'{"ballots": 3}')
    assert len(old.readable()) == 3
    tally_of(tmp_path, "oak").forget()
    assert old.readable() == []
    assert not list(folder.iterdir())


def test_several_that_were_replaced_without_a_pause_are_all_overwritten(tmp_path: Path, old: Graveyard) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    for tally in ROUNDS:
        document.save(tally)
    document.settle()
    assert len(old.readable()) == 1
    assert document.look() == ROUNDS[-1]


def test_what_could_not_be_overwritten_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pending").mkdir()
    old = Graveyard(monkeypatch, tmp_path / "old")
    document = tally_of(tmp_path, "oak")
    document.save(ROUNDS[0])
    document.save(ROUNDS[1])
    with monkeypatch.context() as patched:
        Machine(patched, 1, error=errno.EIO)
        with pytest.raises(FilesError):
            document.settle()
    assert len(old.readable()) == 2
    document.settle()
    assert len(old.readable()) == 1


def test_a_second_name_of_the_answers_themselves_destroys_nothing(tmp_path: Path) -> None:
    """Killed between the second name and the write: both names are of the newest answers."""
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    document.save(ROUNDS[1])
    second = tmp_path / "pending" / ".oak.json.0.old"
    os.link(document.path, second)
    tally_of(tmp_path, "oak").tidy()
    assert not second.exists()
    assert document.look() == ROUNDS[1]


def test_an_older_generation_without_a_newer_one_is_kept(tmp_path: Path) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    document.save(ROUNDS[1])
    document.path.rename(tmp_path / "pending" / ".oak.json.0.old")
    tally_of(tmp_path, "oak").tidy()
    assert len(list((tmp_path / "pending").iterdir())) == 1


def test_no_date_tells_when_somebody_answered(tmp_path: Path) -> None:
    (tmp_path / "pending").mkdir()
    document = tally_of(tmp_path, "oak")
    for tally in ROUNDS:
        document.save(tally)
        for path in (tmp_path / "pending", document.path):
            assert time.gmtime(path.stat().st_mtime)[:3] == (2000, 1, 1)
        document.settle()
        for path in (tmp_path / "pending", document.path):
            assert time.gmtime(path.stat().st_mtime)[:3] == (2000, 1, 1)


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


def _refused(*_names: object) -> None:
    raise OSError(errno.EPERM, "no second names here")
