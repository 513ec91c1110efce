"""Session folders that people have renamed, moved and copied."""

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.store import moved, shelf
from plc_workshop.store.book import Book
from tests.store.conftest import Shop
from tests.store.made import PACK, RECORD, SESSION, TALLY

OTHER = "2026-11-25-ash-00aa"
NAMES = ("Oak, our first meeting", "2026-11-24-oak-3f2a - Copy", "2025/autumn/Oak", f"2026-27/{SESSION}", OTHER, "āžņ")


@pytest.mark.parametrize("name", NAMES)
def test_a_renamed_or_moved_session_is_listed_and_found_under_its_id_and_its_folder(shop: Shop, name: str) -> None:
    shop.create()
    shop.let_go()
    (shop.sessions / name).parent.mkdir(parents=True, exist_ok=True)
    shop.folder.rename(shop.sessions / name)
    assert shelf.names(shop.sessions) == (name,)
    assert shelf.newest_first(shop.sessions, 5) == (name,)
    assert shelf.count(shop.sessions) == 1
    for asked in (SESSION, name, str(shop.sessions / name)):
        assert shelf.find(shop.sessions, asked) == (shop.sessions / name).resolve()
    assert shelf.id_of(shop.sessions / name) == SESSION
    assert [found for found, _record in shelf.of_group(shop.sessions, "Oak")] == ([] if name == OTHER else [name])


@pytest.mark.parametrize("name", NAMES)
def test_the_open_round_goes_with_the_session_whatever_its_folder_is_called(shop: Shop, name: str) -> None:
    shop.create().save_tally(TALLY)
    shop.let_go()
    (shop.sessions / name).parent.mkdir(parents=True, exist_ok=True)
    shop.folder.rename(shop.sessions / name)
    with Book.open(shop.sessions, shop.state, name) as book:
        assert book.load_tally() == TALLY
        assert shelf.is_open_elsewhere(shop.state, SESSION)
    shelf.delete(shop.sessions, shop.state, name)
    assert not list(shop.state.rglob("*.json"))
    assert shelf.names(shop.sessions) == ()


def test_a_day_comes_from_the_record_where_the_name_has_none(shop: Shop) -> None:
    for day, name in (("2026-11-26", "zebra"), ("2026-11-20", "a"), ("2026-11-23", "2026-11-23-elm-0001")):
        session = f"{day}-elm-0001"
        Book.create(shop.sessions, shop.state, replace(RECORD, session=session, date=day), PACK).close()
        (shop.sessions / session).rename(shop.sessions / name)
    shop.create()
    (shop.sessions / "unreadable").mkdir()
    (shop.sessions / "unreadable" / "session.json").write_bytes(b"{")
    ordered = ("zebra", SESSION, "2026-11-23-elm-0001", "a", "unreadable")
    assert shelf.names(shop.sessions) == ordered
    assert shelf.names(shop.sessions, 2) == ordered[:2]
    assert shelf.newest_first(shop.sessions, 3) == ordered[:3]


def test_one_of_two_folders_of_a_session_goes_alone_and_the_last_one_with_its_answers(shop: Shop) -> None:
    shop.create().save_tally(TALLY)
    shop.let_go()
    shutil.copytree(shop.folder, shop.sessions / "Copy of Oak")
    assert shelf.alike(shop.sessions, SESSION) == (SESSION, "Copy of Oak")
    assert shelf.find(shop.sessions, SESSION) == shop.folder.resolve(), "the folder of its name comes first"
    shelf.delete(shop.sessions, shop.state, "Copy of Oak")
    assert shop.pending.exists()
    shutil.copytree(shop.folder, shop.sessions / "Copy of Oak")
    shelf.delete(shop.sessions, shop.state, SESSION)
    assert shop.pending.exists()
    shelf.delete(shop.sessions, shop.state, "Copy of Oak")
    assert not shop.pending.exists()


def test_one_window_is_let_in_whichever_of_its_folders_it_opens(shop: Shop) -> None:
    shop.create()
    shutil.copytree(shop.folder, shop.sessions / "Copy of Oak")
    with pytest.raises(WorkshopError, match="open in another window"):
        Book.open(shop.sessions, shop.state, "Copy of Oak")


def test_other_folders_are_no_sessions_and_few_are_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "session.json").write_bytes(b"")
    (tmp_path / "a" / "b" / "c" / "d" / SESSION).mkdir(parents=True)
    for number in range(600):
        (tmp_path / f"photos {number}").mkdir()
    assert shelf.names(tmp_path) == ()
    looks: list[object] = []
    real = os.scandir

    def scandir(path: Path) -> object:
        looks.append(path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert shelf.count(tmp_path) == 0
    assert len(looks) <= 1 + moved._MOST


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights there")
def test_a_link_that_leads_back_lists_nothing_twice(shop: Shop) -> None:
    shop.create()
    (shop.sessions / "again").symlink_to(shop.sessions)
    (shop.sessions / "content").mkdir()
    (shop.sessions / "content" / "again").symlink_to(shop.sessions)
    assert shelf.names(shop.sessions) == (SESSION,)


@pytest.mark.parametrize("session", ["con", "NUL", "com1.oak", "../x", "a/b", "x\\y"])
def test_a_record_cannot_lead_to_a_device_or_another_folder(shop: Shop, session: str) -> None:
    shop.create()
    text = (shop.folder / "session.json").read_text("utf-8")
    (shop.folder / "session.json").write_text(text.replace(SESSION, session.replace("\\", "\\\\")), "utf-8")
    with pytest.raises(WorkshopError, match="session does not hold what it should"):
        shelf.peek(shop.sessions, SESSION)
    assert shelf.id_of(shop.folder) == SESSION
