"""A sealed round on the disk: opened by its code alone, and telling nothing without it."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Privacy
from plc_workshop.results.tally import Tally
from plc_workshop.session import paper_code as codes
from plc_workshop.session.state import Round, Stop
from plc_workshop.store import sealing
from plc_workshop.store.book import Book, people_done
from plc_workshop.store.document import tally_of
from plc_workshop.store.faults import DamagedError, FormatError, SealedError
from plc_workshop.store.sealing import Seal, WrongCode, drawn, lying
from tests.store.conftest import Shop
from tests.store.crash import calls_of, every_crash, killed_at
from tests.store.made import RECORD, RESULT, SESSION, TALLY

CODE, OTHER = codes.spelled(123_456_789_012_345_678), codes.spelled(123_456_789_012_345_679)
SEALED = replace(TALLY, sealed=True)
MORE = SEALED.add((1, 1, 1), frozenset())
CLOSED = replace(RECORD, round=Round.CLOSED, place=Stop.COVER)


@pytest.fixture(scope="module", autouse=True)
def quick() -> Iterator[None]:
    """Each key is derived once: Argon2id is slow on purpose."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Seal, "of", cache(Seal.of))
        yield


def sealed(shop: Shop, tally: Tally = SEALED) -> Book:
    """A session whose round is open and sealed."""
    book = shop.create()
    book.seal(CODE)
    book.save_tally(tally)
    return book


def opened(shop: Shop, code: str = CODE) -> Book:
    book = shop.open()
    book.seal(code)
    return book


def test_its_code_opens_it(shop: Shop) -> None:
    sealed(shop)
    assert opened(shop).load_tally() == SEALED


def test_no_other_code_does_and_nothing_is_changed_by_trying(shop: Shop) -> None:
    sealed(shop)
    before = shop.pending.read_bytes()
    for code in (OTHER, drawn()):
        with pytest.raises(WrongCode, match="does not open") as told:
            opened(shop, code).load_tally()
        assert code not in str(told.value)
    assert shop.pending.read_bytes() == before
    assert shop.pending_files() == [shop.pending.name]
    assert opened(shop).load_tally() == SEALED, "it can be tried again"


def test_without_a_code_nothing_is_told_of_it(shop: Shop) -> None:
    book = sealed(shop)
    shop.let_go()
    assert lying(shop.state, SESSION) == "sealed"
    with pytest.raises(SealedError):
        people_done(shop.state, SESSION)
    for read in (tally_of(shop.state, SESSION).look, shop.open().load_tally):
        with pytest.raises(FormatError):
            read()
    held = json.loads(shop.pending.read_text())
    assert list(held) == ["format", "tally"]
    assert set(held["tally"]["1"]) == {"sealed", "nonce", "box"}
    with TinyDB(shop.pending, access_mode="r") as database:
        assert database.table("tally").all()[0]["sealed"] == "00001"
    assert held["tally"]["1"]["box"] not in book.masked_tally()
    assert not any(character.isdigit() for character in book.masked_tally())


def test_its_size_is_constant_and_two_writes_of_one_tally_differ(shop: Shop) -> None:
    book = sealed(shop)
    tally, sizes, seen = replace(Tally.empty(3, 4, Privacy()), sealed=True), set(), set()
    for i in range(12):
        for _again in range(2):
            book.save_tally(tally)
            document = json.loads(shop.pending.read_text())["tally"]["1"]
            sizes.add(shop.pending.stat().st_size)
            seen |= {document["nonce"], document["box"]}
        tally = tally.add((i % 5, 4, 0), frozenset({i % 3}))
    assert len(sizes) == 1
    assert len(seen) == 48


def test_the_same_code_of_another_session_does_not_open_it(shop: Shop) -> None:
    sealed(shop)
    shop.let_go()
    document = sealing.tally_under(Seal.of(CODE, "2026-11-24-elm-3f2a"), shop.state, SESSION)
    with pytest.raises(WrongCode):
        document.look()


def changed(shop: Shop, change: Callable[[dict[str, Any]], object]) -> None:
    shop.let_go()
    held = json.loads(shop.pending.read_text())
    change(held["tally"]["1"])
    shop.pending.write_text(json.dumps(held, separators=(",", ":")))


EDITED = {
    "a header of a plain round": {"sealed": "00000"},
    "a header that says nothing": {"sealed": None},
    "a key more": {"turns": "00004"},
}


@pytest.mark.parametrize("edit", EDITED.values(), ids=EDITED)
def test_an_edited_header_is_no_sealed_round(shop: Shop, edit: dict[str, Any]) -> None:
    sealed(shop)
    changed(shop, lambda document: document.update(edit))
    assert lying(shop.state, SESSION) == "changed"
    with pytest.raises(FormatError):
        opened(shop).load_tally()


@pytest.mark.parametrize("key", ["nonce", "box"])
@pytest.mark.parametrize("text", ["", "āā", "====", "QUJD", "A" * 64])
def test_an_edited_box_is_refused_in_words(shop: Shop, key: str, text: str) -> None:
    sealed(shop)
    changed(shop, lambda document: document.update({key: text}))
    with pytest.raises(WorkshopError) as told:
        opened(shop).load_tally()
    assert isinstance(told.value, WrongCode | FormatError)


def test_every_flipped_sign_of_the_box_is_noticed(shop: Shop) -> None:
    sealed(shop)
    shop.let_go()
    text = shop.pending.read_text()
    begins = text.index('"box":"') + len('"box":"')
    for at in range(begins, text.rindex('"') - 2, 97):
        other = "A" if text[at] != "A" else "B"
        shop.pending.write_text(text[:at] + other + text[at + 1 :])
        with pytest.raises(WrongCode):
            opened(shop).load_tally()
        shop.let_go()


def test_a_plain_tally_never_holds_what_was_to_be_sealed(shop: Shop) -> None:
    book = shop.create()
    with pytest.raises(FormatError, match="it was to be sealed"):
        book.save_tally(SEALED)
    assert shop.pending_files() == []
    book.save_tally(TALLY)
    changed(shop, lambda document: document.update(sealed="00001"))
    with pytest.raises(FormatError, match="it was to be sealed"):
        shop.open().load_tally()


def test_a_sealed_file_never_holds_what_was_not(shop: Shop) -> None:
    book = shop.create()
    book.seal(CODE)
    with pytest.raises(FormatError, match="no sealed round"):
        book.save_tally(TALLY)
    assert shop.pending_files() == []


def test_a_damaged_one_is_set_aside_as_any(shop: Shop) -> None:
    sealed(shop)
    shop.let_go()
    shop.pending.write_bytes(shop.pending.read_bytes()[:-9])
    with pytest.raises(DamagedError, match="set aside"):
        opened(shop).load_tally()


def test_what_was_replaced_is_overwritten(shop: Shop) -> None:
    book = sealed(shop)
    older = shop.pending.with_name("older")
    older.hardlink_to(shop.pending)
    book.save_tally(MORE)
    book.settle()
    assert not any(older.read_bytes())


def crashes(root: Any, act: Callable[[Book], object]) -> Iterator[Shop]:
    """Laptops with an open sealed round, each stopped at another call of `act`."""
    whole = Shop(root / "whole")
    book = sealed(whole)
    calls = len(calls_of(lambda: act(book)))
    whole.let_go()
    assert calls >= 4
    for stop, after in every_crash(calls):
        shop = Shop(root / f"{stop}-{after}")
        book = sealed(shop)
        killed_at(stop, lambda book=book: act(book), after=after)  # type: ignore[misc]
        yield shop
        shop.let_go()
        shutil.rmtree(root / f"{stop}-{after}")


def test_handing_in_is_there_or_not(tmp_path: Any) -> None:
    found = set()
    for shop in crashes(tmp_path, lambda book: book.save_tally(MORE)):
        book = opened(shop)
        assert not book.finish()
        found.add(book.load_tally())
        book.save_tally(MORE)
        book.close_round(RESULT, CLOSED)
        assert shop.pending_files() == []
    assert found == {SEALED, MORE}


def test_a_close_has_happened_or_not(tmp_path: Any) -> None:
    ends = set()
    for shop in crashes(tmp_path, lambda book: book.close_round(RESULT, CLOSED)):
        book = shop.open()  # to finish a close asks for no code
        finished = book.finish()
        record = book.load_record()
        ends.add((record.round, finished))
        if record.round is Round.OPEN:
            book.seal(CODE)
            assert book.load_tally() == SEALED
        else:
            assert book.load_result() == RESULT
            assert shop.pending_files() == []
    assert ends == {(Round.OPEN, False), (Round.CLOSED, True), (Round.CLOSED, False)}


def test_of_a_box_that_the_record_does_not_know_of_the_round_is_open(shop: Shop) -> None:
    """Its first write came before the record's; what is in it only the code tells."""
    book = sealed(shop)
    book.save_record(replace(RECORD, round=Round.AHEAD, place=Stop.BEFORE, sealed=None))
    book = shop.open()
    book.finish()
    record = book.load_record()
    assert (record.round, record.place, record.sealed) == (Round.OPEN, Stop.COVER, True)
    assert lying(shop.state, SESSION) == "sealed"


def test_neither_a_repr_nor_an_error_shows_the_key(shop: Shop) -> None:
    seal = Seal.of(CODE, SESSION)
    assert repr(seal) == "Seal()"
    book = sealed(shop)
    assert CODE not in repr(vars(book))


@given(st.integers(0, 2**60 - 1))
def test_a_code_is_read_as_it_was_spelled(number: int) -> None:
    code = codes.spelled(number)
    assert len(code) == codes.SIGNS + codes.CHECKS
    assert codes.read(code) == codes.read(" ".join(codes.groups(code)).lower()) == code


def test_signs_that_look_alike_are_read_as_the_one_there_is() -> None:
    code = codes.spelled(2**60 - 1 - (31 << 55) - (30 << 50))
    assert code.startswith("01")
    for typed in ("O1", "oi", "0L", "ol", "0I"):
        assert codes.read(typed + code[2:]) == code


@given(st.integers(0, 2**60 - 1), st.integers(0, 13), st.sampled_from(codes.ALPHABET))
def test_every_wrong_sign_is_noticed(number: int, at: int, sign: str) -> None:
    code = codes.spelled(number)
    typed = code[:at] + sign + code[at + 1 :]
    if typed == code:
        return
    with pytest.raises(WorkshopError, match="There is a slip"):
        codes.read(typed)


@given(st.integers(0, 2**60 - 1), st.integers(0, 11), st.integers(0, 11))
def test_two_signs_that_changed_places_are_noticed(number: int, one: int, other: int) -> None:
    signs = list(codes.spelled(number))
    signs[one], signs[other] = signs[other], signs[one]
    if signs == list(codes.spelled(number)):
        return
    with pytest.raises(WorkshopError, match="There is a slip"):
        codes.read("".join(signs))


@pytest.mark.parametrize("text", ["", "K7DM", "K7DM 2XQF T4HB", CODE + "A", "Ω" * 14])
def test_a_code_with_signs_missing_or_too_many_is_no_code(text: str) -> None:
    with pytest.raises(WorkshopError, match="14 letters and digits"):
        codes.read(text)


def test_codes_are_drawn_from_all_sixty_bits() -> None:
    found = {drawn() for _ in range(400)}
    assert len(found) == 400
    assert all({code[at] for code in found} == set(codes.ALPHABET) for at in range(codes.SIGNS))
