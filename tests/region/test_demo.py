"""The invented inbox: what lies in it the program could have written, but for the faults that are planted."""

import json
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.export import region_line
from plc_workshop.packs.library import find
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.region.demo import LINES, Made, made
from plc_workshop.region.demo_groups import FIVE_POINTS, summaries
from plc_workshop.region.demo_places import districts
from plc_workshop.region.gathering import collected
from plc_workshop.results.result_json import check
from plc_workshop.results.summary import Summary
from plc_workshop.results.told_elsewhere import summary_from_json
from plc_workshop.settings import shipped_content

GROUPS = 120


@pytest.fixture(scope="module")
def packs() -> list[Pack]:
    return [load(path) for path in find(shipped_content())]


def line(summary: Summary) -> str:
    """What stands for a line here: only what makes it one of this session."""
    return json.dumps({"key": summary.key, "group_key": summary.group_key})


def not_heard(_done: int) -> None:
    """Nobody looks at how far it is."""


def inbox(to: Path, packs: list[Pack], seed: int = 0) -> Made:
    return made(GROUPS, to, packs, line, told=not_heard, seed=seed)


def contents(folder: Path) -> str:
    """A hash over names and bytes of all files."""
    found = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(folder).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()


def test_every_result_is_one_that_answers_can_show(packs: list[Pack]) -> None:
    seen = Counter[object]()
    for district in districts(400, 3):
        for _school, summary in summaries(district, packs, 3):
            assert summary.mirror is not None
            check(summary.mirror)
            assert summary.audience == "anyone"
            assert summary.key is not None
            assert summary.group_key is not None
            points = len(summary.mirror.scale)
            seen.update((summary.mirror.display, summary.nth, summary.pack.id, points % 2, summary.pack.language))
            seen.update(row.word for row in summary.mirror.statements)
    assert set(seen) >= {"careful", "open", 1, 2, 3, 0, "nl", "lv", "pt", "en", FIVE_POINTS.id}
    assert len([word for word in seen if (isinstance(word, str) and "_" in word) or word == "split"]) == 9


def test_who_has_nothing_to_hand_in_is_not_in_the_inbox(packs: list[Pack]) -> None:
    """Of a single statement often fewer than four answer, and then there is no line."""
    short = [replace(each, mirror=replace(each.mirror, statements=each.mirror.statements[:1])) for each in packs]
    for district in districts(400, 3):
        assert all(region_line.line(summary) for _school, summary in summaries(district, short, 3))


def test_so_many_groups_as_asked_for_each_by_a_key_of_its_own(packs: list[Pack], tmp_path: Path) -> None:
    found = inbox(tmp_path / "inbox", packs)
    keys, groups = Counter[str](), set[str]()
    for path in (tmp_path / "inbox").rglob(LINES):
        for each in map(json.loads, path.read_text("utf-8").splitlines()):
            keys[each["key"]] += 1
            groups.add(each["group_key"])
    files = [*(tmp_path / "inbox").rglob("summary [0-9]*.json")]
    for path in files:
        told = summary_from_json(json.loads(path.read_text("utf-8")))
        keys[told.key or ""] += 1
        groups.add(told.group_key or "")
    assert (found.groups, len(groups), len(keys), len(files)) == (GROUPS, GROUPS, found.results, found.files)
    twice = [key for key, number in keys.items() if number > 1]
    assert 0 < len(twice) < found.files


def test_the_same_seed_makes_the_same_bytes(packs: list[Pack], tmp_path: Path) -> None:
    for name, seed in (("one", 0), ("two", 0), ("other", 1)):
        inbox(tmp_path / name, packs, seed)
    assert contents(tmp_path / "one") == contents(tmp_path / "two") != contents(tmp_path / "other")


def test_places_have_names_as_they_occur_few_large_and_many_small() -> None:
    found = [*districts(3_000, 0)]
    assert sum(district.groups for district in found) == 3_000
    assert len({district.path for district in found}) == len(found)
    names = {name for district in found for name in district.path}
    assert any("ž" in name.casefold() for name in names)
    assert any(" " in name for name in names)
    assert any("\u05d0" <= name[0] <= "\u05ea" for name in names)
    assert max(map(len, names)) > 40
    sizes = sorted(district.groups for district in found)
    assert sizes[len(sizes) // 2] < 10 < 100 < sizes[-1]


def test_even_one_group_makes_an_inbox_and_is_told(packs: list[Pack], tmp_path: Path) -> None:
    heard: list[int] = []
    assert made(1, tmp_path / "inbox", packs, line, told=heard.append).groups == 1
    assert heard == [1]


def test_a_folder_with_something_in_it_is_not_touched(packs: list[Pack], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(WorkshopError, match="not empty"):
        inbox(tmp_path, packs)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_was_begun_goes_where_it_is_ended_and_can_be_made_again(packs: list[Pack], tmp_path: Path) -> None:
    def ended(done: int) -> None:
        if done > GROUPS // 2:
            raise KeyboardInterrupt

    to = tmp_path / "inbox"
    with pytest.raises(KeyboardInterrupt):
        made(GROUPS, to, packs, line, told=ended)
    assert [*to.iterdir()] == []
    assert inbox(to, packs).groups == GROUPS


def test_collecting_names_the_planted_faults_and_takes_every_result(packs: list[Pack], tmp_path: Path) -> None:
    found = made(GROUPS, tmp_path / "inbox", packs, region_line.line, told=not_heard)
    taken = collected((tmp_path / "inbox",), tmp_path / "region.parquet", told=not_heard)
    assert len(taken.left) == found.faults
    twice = taken.documents - found.results
    assert 0 < twice < found.files
    assert all(left.why for left in taken.left)
