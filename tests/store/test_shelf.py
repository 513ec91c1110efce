"""Sessions by their names."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.errors import WorkshopError
from plc_workshop.store import shelf
from plc_workshop.store.faults import DamagedError, FilesError, FormatError, LockedError
from plc_workshop.store.moved import NAME
from tests.store.conftest import Shop
from tests.store.made import RECORD, SESSION, TALLY

ROOT = Path(__file__).parents[2]


def test_the_newest_come_first(tmp_path: Path) -> None:
    for name in ("2026-01-05-oak-0001", "2026-11-24-ash-00aa", "2025-12-31-oak-ffff"):
        (tmp_path / name).mkdir()
    assert shelf.names(tmp_path) == ("2026-11-24-ash-00aa", "2026-01-05-oak-0001", "2025-12-31-oak-ffff")
    assert shelf.names(tmp_path, 2) == ("2026-11-24-ash-00aa", "2026-01-05-oak-0001")
    assert shelf.count(tmp_path) == 3


def test_of_one_day_the_one_worked_on_last_comes_first(tmp_path: Path) -> None:
    worked = {"2026-11-24-ash-00aa": 20, "2026-11-24-oak-0001": 30, "2026-11-25-elm-0002": 10, "2026-11-24-fir-ffff": 0}
    for name, moment in worked.items():
        (tmp_path / name).mkdir()
        if moment:
            (tmp_path / name / "session.json").write_text("")
            os.utime(tmp_path / name / "session.json", (moment, moment))
    newest = ("2026-11-25-elm-0002", "2026-11-24-oak-0001", "2026-11-24-ash-00aa", "2026-11-24-fir-ffff")
    assert shelf.newest_first(tmp_path, 10) == newest
    for most in range(5):
        assert shelf.newest_first(tmp_path, most) == newest[:most], "names alone would keep others of that day"


def test_odd_things_in_the_folder_are_passed_over(shop: Shop) -> None:
    shop.create()
    for name in (
        ".git",
        ".2026-11-24-oak-3f2a.new",
        "photos",
        "2026-11-24-oak-3F2A",
        "2026-11-24-oak",
        "2026-1-2-a-0000",
    ):
        (shop.sessions / name).mkdir(exist_ok=name.lower() == SESSION)  # large letters are the same ones to Windows
    (shop.sessions / "2026-11-25-file-0000").write_text("a file")
    (shop.sessions / "README.md").write_text("")
    assert shelf.names(shop.sessions) == (SESSION,)
    assert shelf.count(shop.sessions) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights there")
def test_a_link_that_leads_nowhere_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / SESSION).symlink_to(tmp_path / SESSION)
    assert shelf.names(tmp_path) == ()


def test_no_folder_has_no_sessions(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "nowhere", tmp_path / "file"):
        assert (shelf.names(folder), shelf.names(folder, 3), shelf.count(folder)) == ((), (), 0)


def test_listing_opens_no_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(300):
        (tmp_path / f"2026-11-24-oak-{number:04x}").mkdir()
    for name in ("open", "stat", "lstat"):
        monkeypatch.setattr(os, name, lambda *_given, **_more: pytest.fail("only names are read"))
    assert len(shelf.names(tmp_path, 10)) == 10
    assert shelf.count(tmp_path) == 300


def test_importing_it_loads_no_database_and_no_lock() -> None:
    script = "import plc_workshop.store.shelf, sys; print({'tinydb', 'filelock', 'yaml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_peek_takes_no_lock_and_changes_nothing(shop: Shop) -> None:
    shop.create()
    path = shop.folder / "session.json"
    os.utime(path, ns=(7 * 10**9, 7 * 10**9))
    before = sorted(found.name for found in shop.state.rglob("*"))
    assert shelf.peek(shop.sessions, SESSION) == RECORD
    assert path.stat().st_mtime_ns == 7 * 10**9
    assert sorted(found.name for found in shop.state.rglob("*")) == before


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"{", DamagedError),
        (b'{"format":7}', FormatError),
        (b'{"format":1,"_default":{"1":{}}}', FormatError),
        (b'{"format":{"1":{"format":2}},"session":{"1":{}}}', FormatError),
    ],
)
def test_a_peek_into_a_broken_session_says_so_and_changes_nothing(
    shop: Shop, data: bytes, error: type[WorkshopError]
) -> None:
    shop.create()
    (shop.folder / "session.json").write_bytes(data)
    with pytest.raises(error):
        shelf.peek(shop.sessions, SESSION)
    assert (shop.folder / "session.json").read_bytes() == data
    (shop.folder / "session.json").unlink()
    with pytest.raises(FilesError, match="missing"):
        shelf.peek(shop.sessions, SESSION)


def test_a_session_is_found_by_its_id_or_its_folder(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.create()
    monkeypatch.chdir(shop.sessions)
    for name in (SESSION, str(shop.folder), f"{shop.folder}{os.sep}", f".{os.sep}{SESSION}"):
        assert shelf.find(shop.sessions, name) == shop.folder.resolve()
    assert shelf.find(shop.state, SESSION) == shop.folder.resolve()


def test_a_session_whose_record_was_set_aside_is_still_found(shop: Shop) -> None:
    shop.create()
    (shop.folder / "session.json").rename(shop.folder / "session.json.damaged-1")
    assert shelf.find(shop.sessions, SESSION) == shop.folder.resolve()
    with pytest.raises(DamagedError, match="damaged-1"):
        shelf.peek(shop.sessions, SESSION)


@pytest.mark.parametrize("name", ["", "nothing", "..", ".", "/", "a\0b", "README.md"])
def test_what_is_no_session_is_said(shop: Shop, name: str) -> None:
    shop.create()
    (shop.sessions / "README.md").write_text("")
    with pytest.raises(WorkshopError, match="There is no session"):
        shelf.find(shop.sessions, name)


def test_a_name_that_is_nearly_right_gets_a_hint(shop: Shop) -> None:
    shop.create()
    with pytest.raises(WorkshopError) as caught:
        shelf.find(shop.sessions, "oak")
    assert SESSION in caught.value.hint


def test_deleting_leaves_nothing_and_touches_nothing_else(shop: Shop) -> None:
    shop.create().save_tally(TALLY)
    with pytest.raises(LockedError):
        shelf.delete(shop.sessions, shop.state, SESSION)
    shop.let_go()
    other = SESSION.replace("3f2a", "3f2b")
    (shop.sessions / other).mkdir()
    (shop.state / "live").mkdir()
    for name in (SESSION, other):
        (shop.state / "live" / f"{name}.json").write_text("")
    (shop.pending.parent / f"{other}.json").write_text("")
    shelf.delete(shop.sessions, shop.state, SESSION)
    left = {path.name for path in (*shop.sessions.rglob("*"), *shop.state.rglob("*"))}
    assert left == {other, "live", "locks", "pending", f"{other}.json"}
    shelf.delete(shop.sessions, shop.state, SESSION)


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights there")
def test_deleting_a_link_leaves_what_it_leads_to(shop: Shop, tmp_path: Path) -> None:
    shop.create()
    shop.let_go()
    moved = shop.folder.rename(tmp_path / "elsewhere")
    shop.folder.symlink_to(moved, target_is_directory=True)
    shelf.delete(shop.sessions, shop.state, SESSION)
    assert (moved / "session.json").is_file()
    assert shelf.names(shop.sessions) == ()


@pytest.mark.parametrize(
    ("group", "slug"),
    [
        ("Oak", "oak"),
        ("  Team 4 / Math & Art ", "team-4-math-art"),
        ("Ķekavas vidusskola", "kekavas-vidusskola"),
        ("Educação São João", "educacao-sao-joao"),
        ("Große Øresund Łódź", "grosse-oresund-lodz"),
        ("Школа", "group"),
        ("学校", "group"),
        ("", "group"),
        ("...", "group"),
        ("🙂", "group"),
        ("CON", "group"),
        ("lpt1", "group"),
        ("../../etc", "etc"),
        ("a" * 29 + " bcd", "a" * 29),
        ("x" * 100, "x" * 30),
        ("\udcff", "group"),
        ("Oak\nAsh", "oak-ash"),
    ],
)
def test_a_group_becomes_part_of_a_name(group: str, slug: str) -> None:
    assert shelf.slug(group) == slug


@given(st.text(max_size=60))
def test_every_group_makes_a_name_that_is_listed(group: str) -> None:
    name = shelf.new_id("2026-11-24", group, "3f2a")
    assert NAME.fullmatch(name)
    assert name[11:-5] == shelf.slug(group)
    assert len(name) <= 46
