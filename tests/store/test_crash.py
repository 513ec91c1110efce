"""A session stopped at every call that changes a file, and killed for real: nothing lost, never half."""

import random
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from plc_workshop.session.state import Round, Stop
from plc_workshop.store import shelf
from plc_workshop.store.book import Book
from plc_workshop.store.document import tally_of
from plc_workshop.store.faults import DamagedError, LockedError
from tests.store.conftest import Shop
from tests.store.crash import calls_of, every_crash, killed_at
from tests.store.made import PACK, RECORD, RESULT, SESSION, TALLY

ROOT = Path(__file__).parents[2]
CLOSED = replace(RECORD, round=Round.CLOSED, place=Stop.COVER)
GIVEN_UP = replace(RECORD, round=Round.GIVEN_UP, place=Stop.NOTICE)
MORE = TALLY.add((1, 1, 1), frozenset())


def crashes(root: Path, act: Callable[[Book], object]) -> list[Shop]:
    """Laptops with an open round, each stopped at another moment of `act`."""

    def begun(name: str) -> tuple[Shop, Book]:
        shop = Shop(root / name)
        book = shop.create()
        book.save_tally(TALLY)
        return shop, book

    whole, book = begun("whole")
    calls = len(calls_of(partial(act, book)))
    whole.let_go()
    stopped = []
    for stop, after in every_crash(calls):
        shop, book = begun(f"{stop}-{after}")
        killed_at(stop, partial(act, book), after=after)
        stopped.append(shop)
    assert len(stopped) >= 8
    return stopped


def test_handing_in_is_there_or_not(tmp_path: Path) -> None:
    found = set()
    for shop in crashes(tmp_path, lambda book: book.save_tally(MORE)):
        book = shop.open()
        assert not book.finish()
        tally = book.load_tally()
        assert tally in (TALLY, MORE)
        found.add(tally)
        book.save_tally(MORE)
        book.close_round(RESULT, CLOSED)
        assert shop.pending_files() == []
        shop.let_go()
    assert found == {TALLY, MORE}


def test_a_decision_is_there_or_not(tmp_path: Path) -> None:
    found = set()
    for shop in crashes(tmp_path, lambda book: book.save_record(replace(RECORD, page=1))):
        book = shop.open()
        book.finish()
        found.add(book.load_record().page)
        assert book.load_tally() == TALLY
        shop.let_go()
    assert found == {0, 1}


def test_a_close_has_happened_or_not(tmp_path: Path) -> None:
    ends = set()
    for shop in crashes(tmp_path, lambda book: book.close_round(RESULT, CLOSED)):
        book = shop.open()
        finished = book.finish()
        record, result = book.load_record(), book.load_result()
        if record == RECORD:
            assert (book.load_tally(), result, finished) == (TALLY, None, False)
        else:
            assert record == CLOSED
            assert (book.load_tally(), result) == (None, RESULT)
            assert shop.pending_files() == []
        ends.add((record.round, finished))
        shop.let_go()
    assert {(Round.OPEN, False), (Round.CLOSED, True), (Round.CLOSED, False)} == ends


def test_giving_up_has_happened_or_not(tmp_path: Path) -> None:
    ends = set()
    for shop in crashes(tmp_path, lambda book: book.give_up(GIVEN_UP)):
        book = shop.open()
        book.finish()
        record = book.load_record()
        assert (record, book.load_tally()) in ((RECORD, TALLY), (GIVEN_UP, None))
        assert record == RECORD or shop.pending_files() == []
        ends.add(record.round)
        shop.let_go()
    assert ends == {Round.OPEN, Round.GIVEN_UP}


def test_finishing_can_be_cut_off_too(tmp_path: Path) -> None:
    def half_closed(name: str) -> tuple[Shop, Book]:
        shop = Shop(tmp_path / name)
        book = shop.create()
        book.save_tally(TALLY)
        book.close_round(RESULT, CLOSED)
        book.save_record(RECORD)
        tally_of(shop.state, SESSION).save(TALLY)
        return shop, shop.open()

    shop, book = half_closed("whole")
    calls = len(calls_of(book.finish))
    shop.let_go()
    for stop, after in every_crash(calls):
        shop, book = half_closed(f"{stop}-{after}")
        killed_at(stop, book.finish, after=after)
        book = shop.open()
        book.finish()
        assert (book.load_record(), book.load_result()) == (CLOSED, RESULT)
        assert shop.pending_files() == []
        shop.let_go()


def test_a_new_session_is_not_there_or_can_be_opened(tmp_path: Path) -> None:
    whole = Shop(tmp_path / "whole")
    calls = len(calls_of(whole.create))
    whole.let_go()
    ends = set()
    for stop, after in every_crash(calls):
        shop = Shop(tmp_path / f"{stop}-{after}")
        killed_at(stop, shop.create, after=after)
        there = shelf.names(shop.sessions) == (SESSION,)
        ends.add(there)
        book = shop.open() if there else shop.create()
        assert book.load_record() == RECORD
        assert (shop.folder / "pack.yaml").read_bytes() == PACK
        assert [path.name for path in shop.sessions.iterdir()] == [SESSION]
        shop.let_go()
    assert ends == {True, False}


def test_what_a_crash_left_is_swept_away_by_the_next_new_session(shop: Shop) -> None:
    shop.create()
    shop.let_go()
    other = SESSION.replace("oak", "ash")
    gone = SESSION.replace("oak", "elm")
    for name in (f".{other}.new", f".{gone}.gone", ".config.new", f".{other}.mine"):
        (shop.sessions / name).mkdir()
    Book.create(shop.sessions, shop.state, replace(RECORD, session=other), PACK).close()
    assert sorted(path.name for path in shop.sessions.iterdir()) == sorted(
        [".config.new", f".{other}.mine", other, SESSION]
    )


def test_a_session_that_another_window_is_making_is_not_swept_away(shop: Shop) -> None:
    shop.create()
    other = SESSION.replace("oak", "ash")
    shop.folder.rename(shop.sessions / f".{SESSION}.new")
    Book.create(shop.sessions, shop.state, replace(RECORD, session=other), PACK).close()
    assert (shop.sessions / f".{SESSION}.new" / "session.json").is_file()


def test_nothing_of_an_unfinished_folder_gets_into_the_new_one(shop: Shop) -> None:
    unfinished = shop.sessions / f".{SESSION}.new"
    unfinished.mkdir(parents=True)
    (unfinished / ".pack.yaml.1.tmp").write_text("half")
    shop.create()
    assert sorted(path.name for path in shop.folder.iterdir()) == ["pack.yaml", "session.json"]


def test_a_deleted_session_is_there_or_not_and_deleting_again_ends_it(tmp_path: Path) -> None:
    def delete(shop: Shop) -> Callable[[], None]:
        return lambda: shelf.delete(shop.sessions, shop.state, SESSION)

    def begun(name: str) -> Shop:
        shop = Shop(tmp_path / name)
        shop.create().save_tally(TALLY)
        shop.let_go()
        return shop

    calls = calls_of(delete(begun("whole")))
    assert not list((tmp_path / "whole" / "sessions").iterdir())
    for stop, after in every_crash(len(calls)):
        shop = begun(f"{stop}-{after}")
        killed_at(stop, delete(shop), after=after)
        assert all(shelf.peek(shop.sessions, name) == RECORD for name in shelf.names(shop.sessions))
        delete(shop)()
        assert not [path for path in tmp_path.joinpath(f"{stop}-{after}").rglob("*") if path.is_file()]
        assert shelf.count(shop.sessions) == 0


def test_a_damaged_file_is_never_lost_while_it_is_set_aside(tmp_path: Path) -> None:
    def begun(name: str) -> Shop:
        shop = Shop(tmp_path / name)
        shop.create()
        (shop.folder / "session.json").write_bytes(b"{half")
        return shop

    def look(shop: Shop) -> None:
        with pytest.raises(DamagedError):
            shop.open().load_record()

    for after in (False, True):
        shop = begun(str(after))
        killed_at(0, shop.open().load_record, after=after)
        kept = [path for path in shop.folder.iterdir() if path.name.startswith("session.json")]
        assert [path.read_bytes() for path in kept] == [b"{half"]
        look(shop)
        shop.let_go()


CHILD = f"""
import sys
from pathlib import Path
from plc_workshop.results.summary import Privacy
from plc_workshop.results.tally import Tally
from plc_workshop.store.book import Book

book = Book.open(Path(sys.argv[1]), Path(sys.argv[2]), {SESSION!r})
tally = Tally.empty(3, 4, Privacy())
while True:
    tally = tally.add((1, 2, 3), frozenset({{0}}))
    book.save_tally(tally)
    print(tally.ballots, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_what_was_acknowledged_survives_a_kill_and_the_lock_does_not(shop: Shop, seed: int) -> None:
    shop.create()
    shop.let_go()
    wanted = random.Random(seed).randrange(1, 400)
    command = [sys.executable, "-c", CHILD, str(shop.sessions), str(shop.state)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if int(line) == wanted:
                break
        assert shelf.is_open_elsewhere(shop.state, SESSION)
        with pytest.raises(LockedError, match="another window"):
            shop.open()
        child.kill()
        # The last line may be cut off.
        acknowledged = max([wanted, *map(int, child.stdout.read().split("\n")[:-1])])
    assert not shelf.is_open_elsewhere(shop.state, SESSION)
    book = shop.open()
    assert not book.finish()
    tally = book.load_tally()
    assert tally is not None
    assert tally.ballots in (acknowledged, acknowledged + 1)
    book.close_round(RESULT, CLOSED)
    assert shop.pending_files() == []
