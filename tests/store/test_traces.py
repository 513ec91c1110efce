"""Answers that outlived their round: destroyed at the next start, or asked about; open ones are never touched."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.session.state import Round
from plc_workshop.store import shelf, traces
from plc_workshop.store.document import result_in
from plc_workshop.store.faults import LockedError
from tests.store.conftest import Shop
from tests.store.crash import Machine, calls_of
from tests.store.made import CLOSED, GIVEN_UP, MORE, RECORD, RESULT, SESSION, TALLY

BESIDE = (f".{SESSION}.json.77.tmp", f".{SESSION}.json.0.old", f"{SESSION}.json.damaged-1")
"""What is left beside the answers by writes that were killed, and set aside."""


@pytest.fixture
def left(shop: Shop) -> Shop:
    """An open round that nobody holds, with all that can lie beside its answers."""
    book = shop.create()
    book.save_tally(TALLY)
    book.save_tally(MORE)
    book.close()
    for name in BESIDE:
        shop.pending.with_name(name).write_bytes(b'{"tally": "x"}')
    return shop


def end(shop: Shop) -> frozenset[str]:
    return traces.end(shop.sessions, shop.state)


def closed(shop: Shop) -> None:
    result_in(shop.folder).save(RESULT)
    shop.open().save_record(CLOSED)
    shop.let_go()


def given_up(shop: Shop) -> None:
    shop.open().save_record(GIVEN_UP)
    shop.let_go()


def only_written(shop: Shop) -> None:
    result_in(shop.folder).save(RESULT)


def without_a_record(shop: Shop) -> None:
    only_written(shop)
    (shop.folder / "session.json").write_bytes(b"{half")


def renamed(shop: Shop) -> None:
    closed(shop)
    shop.folder.rename(shop.sessions / "Oak in autumn")


def moved(shop: Shop) -> None:
    given_up(shop)
    (shop.sessions / "2026").mkdir()
    shop.folder.rename(shop.sessions / "2026" / "Oak")


def with_an_open_copy(shop: Shop) -> None:
    shutil.copytree(shop.folder, shop.sessions / "a copy")
    closed(shop)


WAYS = (closed, given_up, only_written, without_a_record, renamed, moved, with_an_open_copy)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_answers_of_a_round_that_is_over_are_destroyed(left: Shop, way: Callable[[Shop], None]) -> None:
    way(left)
    assert end(left) == (frozenset() if way in (given_up, moved) else {SESSION})
    assert left.pending_files() == []
    assert end(left) == frozenset()


def test_a_result_that_is_written_closes_the_round(left: Shop) -> None:
    only_written(left)
    end(left)
    assert left.open().load_record().round is Round.CLOSED


def open_still(_shop: Shop) -> None:
    """Nothing has happened to it."""


def result_is_away(shop: Shop) -> None:
    closed(shop)
    (shop.folder / "result.json").unlink()


def result_is_damaged(shop: Shop) -> None:
    closed(shop)
    (shop.folder / "result.json").write_bytes(b"{half")


def record_is_damaged(shop: Shop) -> None:
    (shop.folder / "session.json").write_bytes(b"{half")


def record_is_away(shop: Shop) -> None:
    (shop.folder / "session.json").unlink()


def folder_is_gone(shop: Shop) -> None:
    shutil.rmtree(shop.folder)


def copy_is_closed(shop: Shop) -> None:
    shutil.copytree(shop.folder, shop.sessions / "a copy")
    closed(shop)
    shutil.rmtree(shop.folder)
    shutil.move(shop.sessions / "a copy", shop.folder)


KEPT = (
    open_still,
    result_is_away,
    result_is_damaged,
    record_is_damaged,
    record_is_away,
    folder_is_gone,
    copy_is_closed,
)


@pytest.mark.parametrize("way", KEPT, ids=lambda way: way.__name__)
def test_answers_that_may_be_needed_stay(left: Shop, way: Callable[[Shop], None]) -> None:
    way(left)
    for _start in range(2):
        assert end(left) == frozenset()
        assert shop_has(left, MORE)
    assert left.pending_files() == [left.pending.name, BESIDE[2]]


def shop_has(shop: Shop, tally: object) -> bool:
    from plc_workshop.store.document import tally_of

    return tally_of(shop.state, SESSION).look() == tally


@pytest.mark.parametrize("way", [*WAYS, open_still], ids=lambda way: way.__name__)
def test_a_session_that_a_window_holds_is_left_alone(left: Shop, way: Callable[[Shop], None]) -> None:
    way(left)
    folder = next(left.sessions / name for name in shelf.alike(left.sessions, SESSION))
    before = left.pending_files()
    from plc_workshop.store.book import Book

    with Book.open(folder.parent, left.state, folder.name):
        assert end(left) == frozenset()
        assert traces.without_session(left.sessions, left.state, ()) == ()
        with pytest.raises(LockedError):
            traces.destroy(left.sessions, left.state, SESSION)
        assert left.pending_files() == before


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES])
def test_no_fault_of_the_disk_ends_a_command_and_the_next_start_tries_again(left: Shop, number: int) -> None:
    closed(left)
    for at in range(len(calls_of(lambda: end(left)))):
        if not left.pending_files():
            left.pending.write_bytes(b'{"tally": "x"}')
        with pytest.MonkeyPatch.context() as patch:
            Machine(patch, at, error=number)
            end(left)
        end(left)
        assert left.pending_files() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_a_session_that_cannot_be_written_to_keeps_no_answers_either(
    left: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_written(left)
    replace_ = os.replace

    def refused(source: Path, target: Path) -> None:
        if Path(target).parent == left.folder:
            raise PermissionError(errno.EROFS, "read-only")
        replace_(source, target)

    monkeypatch.setattr(os, "replace", refused)
    assert end(left) == {SESSION}
    assert left.pending_files() == []


def test_what_is_no_answers_is_nothing_to_us(left: Shop) -> None:
    shutil.rmtree(left.folder)
    for name in ("notes.txt", f"{SESSION}.json.zip", "config.json", "2026.json"):
        left.pending.with_name(name).write_text("mine")
    assert traces.without_session(left.sessions, left.state, ()) == (SESSION,)
    traces.destroy(left.sessions, left.state, SESSION)
    assert left.pending_files() == sorted(["notes.txt", f"{SESSION}.json.zip", "config.json", "2026.json"])
    assert not shelf.is_open_elsewhere(left.state, SESSION)
    assert not list((left.state / "locks").iterdir())


def renamed_as_another(shop: Shop) -> None:
    shop.folder.rename(shop.sessions / "2025-01-02-elm-0000")


def renamed_only(shop: Shop) -> None:
    shop.folder.rename(shop.sessions / "Oak")


def moved_only(shop: Shop) -> None:
    (shop.sessions / "a" / "b").mkdir(parents=True)
    shop.folder.rename(shop.sessions / "a" / "b" / "Oak")


@pytest.mark.parametrize(
    "way", [open_still, record_is_damaged, record_is_away, renamed_only, renamed_as_another, moved_only]
)
def test_a_session_that_is_there_under_whatever_name_is_not_asked_about(
    left: Shop, way: Callable[[Shop], None]
) -> None:
    way(left)
    assert traces.without_session(left.sessions, left.state, ()) == ()
    with pytest.raises(WorkshopError, match="there again"):
        traces.destroy(left.sessions, left.state, SESSION)
    assert left.pending.exists()


def test_of_several_each_is_found(left: Shop) -> None:
    other = replace(RECORD, session=SESSION.replace("oak", "ash"))
    from plc_workshop.store.book import Book

    with Book.create(left.sessions, left.state, other, b"") as book:
        book.save_tally(TALLY)
    shutil.rmtree(left.sessions)
    assert traces.without_session(left.sessions, left.state, ()) == (other.session, SESSION)
    assert traces.without_session(left.sessions, left.state, {SESSION}) == (other.session,)


def test_where_there_is_nothing_no_database_is_loaded(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from plc_workshop.store import traces;"
        "traces.end(*map(Path, sys.argv[1:])); traces.without_session(*map(Path, sys.argv[1:]), ());"
        "sys.exit(bool({'tinydb', 'filelock', 'json'} & set(sys.modules)))"
    )
    (tmp_path / "state" / "pending").mkdir(parents=True)
    command = [sys.executable, "-c", script, str(tmp_path / "sessions"), str(tmp_path / "state")]
    assert subprocess.run(command, cwd=Path(__file__).parents[2], check=False).returncode == 0
