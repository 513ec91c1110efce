"""A release is made once and is the same ever after; every group counts in exactly one, and what came late waits."""

import random
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.region.releases import as_named
from plc_workshop.region.releasing import Asked, release
from plc_workshop.results.region_table import RegionTable
from tests.region.attacks import Group, Seen, Set, leaks, seen, together
from tests.region.parquet_files import TODAY, Session, named, released, write, write_all
from tests.region.trees import again, region


def of(number: int, first: int = 0, district: str = "d", people: int = 8) -> Set:
    """So many groups in one district."""
    return frozenset(Group(first + at, ("c", "r", district), people) for at in range(number))


def whole(table: RegionTable) -> int:
    """How many groups all of it is of."""
    return table.topics[0].statements[0].areas[0].groups


def test_without_a_name_it_is_called_as_the_day_and_then_the_last_one_is_printed(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    first = released(file)
    assert (first.table.release, first.table.made, first.is_new, first.groups, first.waiting) == (
        TODAY,
        TODAY,
        True,
        9,
        0,
    )
    again_ = released(file, today="2027-01-01")
    assert (again_.table, again_.is_new) == (first.table, False)


def test_the_same_name_is_the_same_table_whatever_came_since(tmp_path: Path) -> None:
    first = released(write(tmp_path / "a.parquet", {"s0": of(9)}), name="spring")
    file = write(tmp_path / "a.parquet", {"s0": {*of(9), *of(4, first=100)}})
    later = released(file, name="spring")
    assert (later.table, later.waiting) == (first.table, 4)
    with pytest.raises(
        WorkshopError, match=r"4 results wait, but nothing was released: .* at least 5 groups and 30 people"
    ):
        released(file, name="summer")
    file = write(tmp_path / "a.parquet", {"s0": {*of(9), *of(6, first=100)}})
    summer = released(file, name="summer")
    assert (summer.groups, whole(summer.table)) == (6, 6)
    with pytest.raises(WorkshopError, match="No group waits"):
        released(file, name="autumn")
    assert released(file, name="spring").table == first.table
    assert released(file).table == summer.table


def test_large_letters_and_the_spelling_of_an_accent_make_no_other_name(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    first = released(file, name="Žanna 2026")
    for name in ("žanna 2026", unicodedata.normalize("NFD", "ŽANNA 2026"), " Žanna\n2026 "):
        assert released(file, name=as_named(name)).table == first.table


@pytest.mark.parametrize("asked", [{"min_groups": 6}, {"min_people": 31}, {"min_groups": 5, "min_people": 40}])
def test_all_releases_of_a_folder_have_one_rule(tmp_path: Path, asked: dict[str, int]) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    released(file, name="spring", min_groups=5)
    for name in ("", "spring", "summer"):
        with pytest.raises(WorkshopError, match="at least 5 groups and 30 people"):
            release([file], Asked(name, asked.get("min_groups"), asked.get("min_people")), TODAY)


def test_a_stricter_rule_is_that_of_all_that_follow(tmp_path: Path) -> None:
    released(write(tmp_path / "a.parquet", {"s0": of(9)}), name="spring", min_groups=8)
    file = write(tmp_path / "a.parquet", {"s0": {*of(9), *of(7, first=100)}})
    with pytest.raises(WorkshopError, match="8 groups"):
        released(file, name="summer")
    file = write(tmp_path / "a.parquet", {"s0": {*of(9), *of(8, first=100)}})
    assert released(file, name="summer").table.min_groups == 8


def test_other_files_under_the_name_of_a_release_are_refused(tmp_path: Path) -> None:
    one = write(tmp_path / "a.parquet", {"s0": of(9)})
    other = write(tmp_path / "b.parquet", {"s0": of(9, first=100)})
    released(one, name="spring")
    for name in ("spring", ""):
        with pytest.raises(WorkshopError, match="made of other files: 9 of its groups are not in these"):
            released(other, name=name)
    assert released(other, name="summer").groups == 9
    assert released(one, other, name="spring").groups == 9


@pytest.mark.parametrize("seed", range(3))
def test_nothing_can_be_had_from_all_releases_together(tmp_path: Path, seed: int) -> None:
    """Groups come late, move to another district, and bring a later result; files come in any order."""
    chance = random.Random(seed)
    told: dict[str, Seen] = {}
    every: Set = frozenset()
    counted: set[int] = set()
    for at, name in enumerate(("one", "two", "three", "four")):
        came = region(chance, 1000 * at)
        every |= came if at in (0, 3) else named(came, range(1000 * at, 1000 * at + 6))
        asked = {"s0": every, "s1": again(random.Random(seed), every, 0.95)}
        file = write(tmp_path / f"{at % 2}.parquet", asked, Session(nth=1 + at))
        try:
            found = released(file, name=name)
        except WorkshopError:
            continue
        fresh = frozenset(each for each in every if each.name not in counted)
        counted |= {each.name for each in fresh}
        assert found.groups == len(fresh)
        (topic,) = found.table.topics
        parts = (
            (s.areas, frozenset(e for e in asked[s.id] if e in fresh or _is_of(e, fresh)), s.id)
            for s in topic.statements
        )
        told[name] = together(*(seen(areas, groups, f"{at} {statement}") for areas, groups, statement in parts))
        every = frozenset(_moved(chance, each) for each in every)
    assert len(told) > 1
    assert list(leaks(together(*told.values()))) == []


def _is_of(one: Group, groups: Set) -> bool:
    return any(each.name == one.name for each in groups)


def _moved(chance: random.Random, group: Group) -> Group:
    return replace(group, path=("c0", "r0", f"d{chance.randrange(4)}")) if chance.random() < 0.1 else group


def test_a_group_that_moved_and_came_again_is_not_counted_twice(tmp_path: Path) -> None:
    released(write(tmp_path / "a.parquet", {"s0": of(9)}), name="spring")
    moved = write(tmp_path / "b.parquet", {"s0": of(9, district="other")}, Session(nth=2, language="lv"))
    with pytest.raises(WorkshopError, match="No group waits"):
        released(moved, name="summer")


def test_another_topic_and_another_school_year_are_counted_by_themselves(tmp_path: Path) -> None:
    sessions = (Session(), Session(pack="other"), Session(school_year=2025), Session(pack="few"))
    parts = [(session, {"s0": of(4 if session.pack == "few" else 9)}) for session in sessions]
    found = released(write_all(tmp_path / "a.parquet", parts))
    assert [(topic.pack, topic.school_year) for topic in found.table.topics] == [
        ("other", 2026),
        ("pack", 2026),
        ("pack", 2025),
    ]
    assert (found.groups, found.waiting) == (27, 4)


def test_files_of_several_folders_or_of_another_key_are_refused(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    one, other = write(here / "a.parquet", {"s0": of(9)}), write(there / "b.parquet", {"s0": of(9)})
    with pytest.raises(WorkshopError, match="different folders"):
        released(one, other)
    brought = here / "b.parquet"
    brought.write_bytes(other.read_bytes())
    with pytest.raises(WorkshopError, match="collected in another folder"):
        released(one, brought)
    (alone := tmp_path / "alone").mkdir()
    (alone / "a.parquet").write_bytes(one.read_bytes())
    with pytest.raises(WorkshopError, match="collected in another folder"):
        released(alone / "a.parquet")
    assert not (alone / "releases").exists()


def test_a_file_may_be_renamed_given_twice_and_called_as_it_likes(tmp_path: Path) -> None:
    file = write(tmp_path / "a.parquet", {"s0": of(9)})
    first = released(file)
    odd = file.rename(tmp_path / "it's [1] 100% *Rīga*.parquet")
    assert released(odd, odd).table == first.table
    (link := tmp_path / "link.parquet").symlink_to(odd)
    assert released(link).table == first.table


def test_what_is_not_a_file_of_ours_is_refused(tmp_path: Path) -> None:
    from plc_workshop.region.extras import connected

    file = write(tmp_path / "good.parquet", {"s0": of(9)})
    with connected() as database:
        database.execute(f"COPY (SELECT 1 AS one) TO '{tmp_path / 'other.parquet'}' (FORMAT parquet)")
    (tmp_path / "text.parquet").write_text("PAR1")
    (tmp_path / "cut.parquet").write_bytes(file.read_bytes()[:-200])
    for name in ("text", "cut", "other"):
        with pytest.raises(WorkshopError, match="is not a file that the command"):
            released(tmp_path / f"{name}.parquet")
    with pytest.raises(files.NoFile):
        released(tmp_path)
    with pytest.raises(FileNotFoundError):
        released(tmp_path / "gone.parquet")
