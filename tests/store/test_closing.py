"""How a round ends on the disk, and how what was cut off is finished."""

import errno
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop import windows_api
from plc_workshop.results.summary import Privacy
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record, Round, Stop
from plc_workshop.store.closed import load_result
from plc_workshop.store.document import result_in
from plc_workshop.store.faults import DamagedError, FilesError, FormatError
from tests.store.conftest import Shop
from tests.store.crash import Machine, calls_of
from tests.store.made import CLOSED, GIVEN_UP, MORE, RECORD, RESULT, SESSION, TALLY


def test_closing_leaves_the_result_and_nothing_of_the_tally(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    (shop.pending.parent / f".{SESSION}.json.77.tmp").write_bytes(shop.pending.read_bytes())
    (shop.pending.parent / f"{SESSION}.json.damaged-1").write_bytes(shop.pending.read_bytes())
    book.close_round(RESULT, CLOSED)
    assert shop.pending_files() == []
    assert book.load_result() == load_result(shop.folder) == RESULT
    assert book.load_record() == CLOSED
    assert book.load_tally() is None
    again = shop.open()
    assert not again.finish()
    assert again.load_result() == RESULT


def test_closing_writes_the_result_says_closed_and_deletes_the_tally_in_this_order(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    seen: list[tuple[str, str]] = []
    replaces = (windows_api, "move") if sys.platform == "win32" else (os, "replace")
    really_replace, really_unlink = getattr(*replaces), os.unlink

    def written(source: Path, target: Path, **how: bool) -> None:
        seen.append(("write", target.name))
        really_replace(source, target, **how)

    def deleted(path: Path) -> None:
        seen.append(("delete", path.name))
        really_unlink(path)

    monkeypatch.setattr(*replaces, written)
    monkeypatch.setattr(os, "unlink", deleted)
    book.close_round(RESULT, CLOSED)
    assert seen == [("write", "result.json"), ("write", "session.json"), ("delete", f"{SESSION}.json")]


def test_the_result_is_written_once(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    book.close_round(RESULT, CLOSED)
    written = (shop.folder / "result.json").stat().st_ino
    book.close_round(RESULT, CLOSED)
    assert (shop.folder / "result.json").stat().st_ino == written
    with pytest.raises(FormatError, match="closed already"):
        book.close_round(replace(RESULT, talk_about=()), CLOSED)
    assert load_result(shop.folder) == RESULT


def test_after_a_close_that_failed_half_way_no_answer_goes_in_and_closing_again_ends_it(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    result_calls = len(calls_of(lambda: book.save_record(RECORD)))
    with pytest.MonkeyPatch.context() as patch:
        Machine(patch, result_calls, error=errno.ENOSPC)
        with pytest.raises(FilesError, match="no room"):
            book.close_round(RESULT, CLOSED)
    with pytest.raises(FilesError, match="closed"):
        book.save_tally(MORE)
    with pytest.raises(FilesError, match="closed"):
        book.give_up(GIVEN_UP)
    assert book.load_tally() == TALLY
    book.close_round(RESULT, CLOSED)
    assert book.load_record() == CLOSED
    assert shop.pending_files() == []


def test_giving_up_says_so_and_deletes_the_answers(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    book.give_up(GIVEN_UP)
    assert book.load_record() == GIVEN_UP
    assert shop.pending_files() == []
    assert not shop.open().finish()
    assert load_result(shop.folder) is None


def test_a_half_done_close_is_finished(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    book.close_round(RESULT, RECORD)
    book.save_record(RECORD)
    shop.pending.write_bytes(b"{}")
    again = shop.open()
    assert again.finish()
    assert again.load_record() == replace(RECORD, round=Round.CLOSED, place=Stop.COVER)
    assert shop.pending_files() == []


@pytest.mark.parametrize("left", [f"{SESSION}.json", f".{SESSION}.json.5.tmp", f"{SESSION}.json.damaged-2"])
@pytest.mark.parametrize("record", [CLOSED, GIVEN_UP], ids=["closed", "given up"])
def test_answers_left_behind_after_the_end_are_deleted(shop: Shop, record: Record, left: str) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    book.save_record(record)
    shop.pending.rename(shop.pending.with_name(left))
    if record is CLOSED:
        result_in(shop.folder).save(RESULT)
    assert shop.open().finish() == (record is CLOSED)
    assert shop.pending_files() == []


def test_a_round_that_had_just_begun_to_open_is_ahead_again(shop: Shop) -> None:
    book = shop.create()
    ahead = replace(RECORD, round=Round.AHEAD, place=Stop.BEFORE)
    book.save_record(ahead)
    book.save_tally(Tally.empty(3, 4, Privacy()))
    again = shop.open()
    assert not again.finish()
    assert again.load_record() == ahead
    assert shop.pending_files() == []


def test_answers_outweigh_a_record_that_does_not_know_of_them(shop: Shop) -> None:
    book = shop.create()
    book.save_record(replace(RECORD, round=Round.AHEAD, place=Stop.BEFORE))
    book.save_tally(TALLY)
    again = shop.open()
    assert not again.finish()
    assert again.load_record() == RECORD
    assert again.load_tally() == TALLY


def test_a_damaged_tally_is_set_aside_and_said_until_the_round_is_given_up(shop: Shop) -> None:
    shop.create().save_tally(TALLY)
    shop.pending.write_bytes(shop.pending.read_bytes()[:-9])
    for _time in range(2):
        book = shop.open()
        assert not book.finish()
        with pytest.raises(DamagedError, match="damaged-1"):
            book.load_tally()
    book.give_up(GIVEN_UP)
    assert shop.pending_files() == []


def test_a_damaged_result_of_a_round_that_is_open_costs_nothing(shop: Shop) -> None:
    book = shop.create()
    book.save_tally(TALLY)
    (shop.folder / "result.json").write_bytes(b"")
    with pytest.raises(DamagedError, match="set aside"):
        shop.open().finish()
    book = shop.open()
    assert not book.finish()
    book.close_round(RESULT, CLOSED)
    assert book.load_result() == RESULT
