"""What stands in the ledger of a region's releases, and what is said where something of it is gone or damaged."""

import os
import shutil
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.region.releases import Ledger
from tests.region.parquet_files import released, write
from tests.region.test_releases import of

LINKS = pytest.mark.skipif(os.name != "posix", reason="needs rights there")


@pytest.fixture(scope="module")
def of_three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three releases."""
    folder = tmp_path_factory.mktemp("three")
    for at, name in enumerate(("one", "two", "three"), 1):
        released(write(folder / "a.parquet", {"s0": of(9 * at)}), name=name)
    return folder


@pytest.fixture
def three(of_three: Path, tmp_path: Path) -> Path:
    """The file in a copy of that folder."""
    return shutil.copytree(of_three, tmp_path / "three") / "a.parquet"


@pytest.mark.parametrize("name", ["one.json", "two.json", "one.parquet", "three.parquet"])
def test_a_ledger_of_which_something_is_gone_counts_nothing_more(three: Path, name: str) -> None:
    (three.parent / "releases" / name).unlink()
    for asked in ("", "one", "new"):
        with pytest.raises(WorkshopError, match="counted twice"):
            released(three, name=asked)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("two.json", b""),
        ("two.json", b"{}"),
        ("two.json", b"[[[["),
        ("two.json", b"\xff\xfe"),
        ("two.parquet", b"PAR1"),
    ],
)
def test_a_ledger_that_is_damaged_counts_nothing_more(three: Path, name: str, content: bytes) -> None:
    (three.parent / "releases" / name).write_bytes(content)
    with pytest.raises(WorkshopError, match="damaged"):
        released(three, name="new")


def test_a_key_that_is_gone_beside_releases_is_said_as_collect_says_it(three: Path) -> None:
    (three.parent / "region.key").unlink()
    with pytest.raises(WorkshopError, match=r"region\.key is missing"):
        released(three)


def test_a_ledger_of_a_newer_version_is_left_alone(three: Path) -> None:
    two = three.parent / "releases" / "two.json"
    two.write_bytes(two.read_bytes().replace(b'"format":1', b'"format":2'))
    with pytest.raises(WorkshopError, match="newer version"):
        released(three, name="one")


def test_a_copy_beside_a_release_is_no_other_one(three: Path) -> None:
    for two in (three.parent / "releases").glob("two.*"):
        two.with_name(f"two (copy){two.suffix}").write_bytes(two.read_bytes())
    assert released(three).table.release == "three"
    write(three, {"s0": of(45)})
    assert released(three, name="four").table.release == "four"


def test_what_a_mac_puts_beside_each_file_of_a_stick_is_no_release(three: Path) -> None:
    for path in tuple((three.parent / "releases").iterdir()):
        path.with_name(f"._{path.name}").write_bytes(b"\x00\x05\x16\x07")
    assert released(three, name="two").table.release == "two"
    write(three, {"s0": of(45)})
    assert released(three, name="four").table.release == "four"


@LINKS
def test_a_link_to_a_release_that_is_gone_hides_none_behind_it(three: Path) -> None:
    (three.parent / "releases" / "a.json").symlink_to(three.parent / "nowhere")
    for name in ("", "three", "four"):
        with pytest.raises(WorkshopError, match=r"a\.json is damaged or gone"):
            released(three, name=name)


@pytest.mark.parametrize("made", ["folder", pytest.param("link", marks=LINKS)])
def test_what_is_called_as_what_a_release_counted_and_is_no_file_is_told(three: Path, made: str) -> None:
    odd = three.parent / "releases" / "odd.parquet"
    if made == "folder":
        odd.mkdir()
    else:
        odd.symlink_to(three.parent / "nowhere")
    write(three, {"s0": of(45)})
    with pytest.raises(WorkshopError, match="counted twice") as refused:
        released(three, name="four")
    assert str(odd) in refused.value.hint


def test_what_the_last_release_counted_without_its_table_is_counted_by_no_other_one(three: Path) -> None:
    (three.parent / "releases" / "three.json").unlink()
    assert released(three).table.release == "two"
    for name in ("three", "new"):
        with pytest.raises(WorkshopError, match="counted twice"):
            released(three, name=name)


def test_a_kill_between_the_two_files_of_a_release_leaves_none_and_is_told(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    released(file, name="one")
    (tmp_path / "releases" / "one.json").unlink()
    counted = tmp_path / "releases" / "one.parquet"
    for name in ("", "one", "two"):
        with pytest.raises(WorkshopError, match="counted twice") as refused:
            released(file, name=name)
        assert refused.value.hint.endswith(f"delete {counted} then.")
    counted.unlink()
    found = released(file, name="two")
    assert (found.table.release, found.groups) == ("two", 9)


@pytest.mark.parametrize("reason", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_release_that_did_not_fit_or_was_ended_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: BaseException
) -> None:
    file, write_it = write(tmp_path / "a.parquet", {"s0": of(9)}), files.write

    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".json":
            raise reason
        write_it(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(files, "write", full)
        with pytest.raises(type(reason)):
            released(file, name="one")
    assert released(file, name="one").groups == 9


def test_two_at_once_do_not_both_count_a_group(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    with Ledger(tmp_path).held(), pytest.raises(WorkshopError, match="Another window"):
        released(file, name="one")
    assert released(file, name="one").is_new


def test_the_last_release_is_the_one_made_last_whatever_the_clock_says(tmp_path: Path) -> None:
    released(write(tmp_path / "a.parquet", {"s0": of(9)}), today="2026-11-30")
    file = write(tmp_path / "a.parquet", {"s0": of(18)})
    released(file, name="later", today="2001-01-01")
    assert released(file).table.release == "later"


def test_the_ledger_holds_no_group_but_its_hash_and_is_for_this_user_only(three: Path) -> None:
    found = sorted((three.parent / "releases").iterdir())
    assert [path.name for path in found] == [
        ".lock",
        *(f"{n}.{e}" for n in ("one", "three", "two") for e in ("json", "parquet")),
    ]
    assert all(path.stat().st_mode & 0o077 == 0 for path in (*found, three.parent / "releases"))
