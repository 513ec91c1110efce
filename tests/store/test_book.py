"""One open session on the disk."""

import errno
import json
import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Privacy
from plc_workshop.results.tally import Tally
from plc_workshop.store import lock, shelf
from plc_workshop.store.book import Book, people_done
from plc_workshop.store.faults import FilesError, LockedError
from tests.odd_files import ODD
from tests.store.conftest import Shop
from tests.store.crash import OF_THE_FOLDER, calls_of
from tests.store.made import CLOSED, MORE, PACK, RECORD, RESULT, SESSION, TALLY


def test_a_new_session_has_its_record_and_the_pack_as_it_was_run(shop: Shop) -> None:
    book = shop.create()
    assert book.load_record() == RECORD
    assert (shop.folder / "pack.yaml").read_bytes() == PACK
    assert sorted(path.name for path in shop.folder.iterdir()) == ["pack.yaml", "session.json"]
    assert [path.name for path in shop.sessions.iterdir()] == [SESSION]


def test_what_was_saved_is_there_for_the_next_one(shop: Shop) -> None:
    book = shop.create()
    assert book.load_tally() is None
    book.save_tally(TALLY)
    book.save_record(replace(RECORD, page=3), durable=False)
    again = shop.open()
    assert not again.finish()
    assert again.load_tally() == TALLY
    assert again.load_record().page == 3
    assert again.load_result() is None


def test_handing_in_is_one_durable_write(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    closed = ("utime",) if sys.platform == "win32" else ()  # there the date is set when the file is closed
    write = ("open", "write", "utime", "fsync", *closed, "replace", "utime", *OF_THE_FOLDER)
    assert calls_of(lambda: book.save_tally(MORE)) == ["link", *write]
    after = ("open", "write", "fsync", "unlink", *OF_THE_FOLDER, "utime")
    assert calls_of(book.settle) == [*after], "what was replaced is overwritten afterwards"


def test_a_second_window_is_refused_by_name(shop: Shop) -> None:
    shop.create()
    with pytest.raises(LockedError, match="open in another window"):
        Book.open(shop.sessions, shop.state, SESSION)
    shop.let_go()
    with Book.open(shop.sessions, shop.state, SESSION) as book:
        assert book.load_record() == RECORD
    Book.open(shop.sessions, shop.state, SESSION).close()


def test_a_session_that_is_not_there_is_said(shop: Shop) -> None:
    with pytest.raises(WorkshopError, match="There is no session 2026"):
        shop.open()
    assert not shop.state.exists()


def test_a_folder_without_a_record_is_said_and_can_be_let_go(shop: Shop) -> None:
    shop.folder.mkdir(parents=True)
    with pytest.raises(FilesError, match=r"session\.json is missing"):
        shop.open().load_record()


def test_a_session_of_the_same_name_is_never_overwritten(shop: Shop) -> None:
    shop.create()
    shop.let_go()
    with pytest.raises(WorkshopError, match="already"):
        shop.create()
    assert shop.open().load_record() == RECORD


def test_the_masked_file_shows_how_many_people_and_no_other_digit(shop: Shop) -> None:
    book = shop.create()
    assert book.masked_tally() == ""
    shown = set()
    for tally in (Tally.empty(3, 4, Privacy()), TALLY, MORE, replace(MORE, turns=0, sheets=4)):
        book.save_tally(tally)
        text = book.masked_tally()
        assert len(text.split("\n")) == 1 + 1 + len(tally.counts), "the format, how many are done, and the statements"
        assert len(text.replace(", ", ",").replace("\n", "")) == len(shop.pending.read_text())
        head, turns, between, sheets, rest = re.split(r'(?:(?<="turns":")|(?<="sheets":"))(.{5})', text)
        assert [turns, sheets] == [str(done).rjust(5, "•") for done in (tally.turns, tally.sheets)]
        assert not re.search(r"\d", head + between + rest)
        shown.add((head, between, rest))
    assert len(shown) == 1


def test_how_many_are_done_is_seen_without_the_lock(shop: Shop) -> None:
    assert people_done(shop.state, SESSION) is None
    shop.create().save_tally(TALLY)
    assert people_done(shop.state, SESSION) == 3
    shop.pending.write_bytes(b"")
    with pytest.raises(FilesError, match="damaged"):
        people_done(shop.state, SESSION)
    assert shop.pending.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_everything_is_for_this_user_only(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    book.close_round(RESULT, CLOSED)
    for path in (shop.sessions, shop.state, *shop.sessions.rglob("*"), *shop.state.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_the_pending_file_is_of_one_size_and_holds_no_time(shop: Shop) -> None:
    book = shop.create()
    tally, sizes = Tally.empty(3, 4, Privacy()), set()
    for i in range(12):
        book.save_tally(tally)
        sizes.add(shop.pending.stat().st_size)
        tally = tally.add((i % 5, 4, 0), frozenset({i % 3}))
    assert len(sizes) == 1
    held = json.loads(shop.pending.read_text())
    assert list(held) == ["format", "tally", "statements"]
    assert set(held["tally"]["1"]) == {"turns", "sheets", "threshold", "careful", "near", "sealed", "said_of_near"}
    assert all(set(row) == {"counts", "marks"} for row in held["statements"].values())


def blocked(path: Path, number: int) -> None:
    raise OSError(number, os.strerror(number), str(path))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "There is no room left on the disk."),
        (errno.EACCES, "This folder cannot be written to: "),
        (errno.EROFS, "This folder cannot be written to: "),
        (errno.EIO, "cannot be used: "),
    ],
)
def test_a_laptop_that_refuses_is_told_in_words(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    monkeypatch.setattr(os, "mkdir", lambda path, *_mode, **_more: blocked(path, number))
    with pytest.raises(FilesError) as caught:
        shop.create()
    assert caught.value.message.startswith(said) or said in caught.value.message
    assert shelf.names(shop.sessions) == ()


def test_a_state_folder_that_is_a_file_is_told_in_words(shop: Shop) -> None:
    shop.state.write_text("")
    with pytest.raises(FilesError, match="no folder stands in the way") as caught:
        shop.create()
    assert "--state" in caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="none of them is made so there")
@pytest.mark.parametrize("odd", ODD)
def test_a_lock_that_is_no_file_is_a_sentence(shop: Shop, odd: str) -> None:
    path = lock.path_of(shop.state, SESSION)
    path.parent.mkdir(parents=True)
    ODD[odd](path)
    with pytest.raises(FilesError) as caught:
        shop.create()
    assert str(path) in caught.value.message
