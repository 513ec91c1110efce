"""How a release may be called, and how its files are called then."""

import re
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.region.releases import LONGEST_NAME, as_named, is_same, stem
from tests.region.attacks import Group
from tests.region.parquet_files import released, write

NAMES = [
    "../x",
    "[/red]",
    "con",
    "a" * LONGEST_NAME,
    ".",
    "..",
    "x.json",
    "الربيع",
    "🌻",
    "2026/27",
    "C:\\x",
    "-",
    "a\x00b",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_release_may_have_any_name(tmp_path: Path, name: str) -> None:
    (folder := tmp_path / "folder").mkdir()
    file = write(folder / "a.parquet", {"s0": [Group(at, ("c", "r", "d"), 8) for at in range(9)]})
    first = released(file, name=as_named(name))
    assert released(file, name=as_named(name)).table == first.table
    assert {path.name for path in tmp_path.iterdir()} == {"folder"}
    assert {path.name for path in folder.iterdir()} == {"a.parquet", "region.key", "releases"}


def test_names_that_differ_have_files_that_differ_beside_each_other() -> None:
    names = [as_named(name) for name in (*NAMES, "x", "2026-27", "2026 27", "a" * 60, "a" * 61, "CON-", "json")]
    stems = {stem(name) for name in names}
    assert len(stems) == len(names)
    assert all(re.fullmatch(r"[\w-]{1,50}", each) and each not in files.DEVICES for each in stems)
    assert not any(is_same(one, other) for one in names for other in names if one is not other)


def test_a_release_called_as_the_file_of_another_takes_nothing_from_it(tmp_path: Path) -> None:
    groups = [Group(at, ("c", "r", "d"), 8) for at in range(18)]
    first = released(write(tmp_path / "a.parquet", {"s0": groups[:9]}), name="spring 2026")
    file = write(tmp_path / "a.parquet", {"s0": groups})
    assert released(file, name=stem("spring 2026")).is_new
    assert released(file, name="spring 2026").table == first.table


@pytest.mark.parametrize("name", ["", " ", "\x07", "a" * (LONGEST_NAME + 1)])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="release"):
        as_named(name)
