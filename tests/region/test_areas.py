"""The tree of a region's areas: what is published, beside the same rule said once more, of sets of groups."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from plc_workshop.region.areas import Rule, areas
from plc_workshop.region.topic_tables import topics
from tests.region.attacks import Group, Path, Set, is_safe
from tests.region.trees import again, region, rows

RULE = Rule()
Published = list[tuple[Path, int, int, bool]]
"""Path, how many are elsewhere, groups, and whether numbers show."""


def told(groups: Iterable[Group]) -> Published:
    return [(a.path, a.elsewhere, a.groups, a.numbers is not None) for a in areas(rows(groups), RULE)]


def of(**districts: Sequence[int]) -> list[Group]:
    """Groups of these people in the districts of one region."""
    placed = [(name, people) for name, each in districts.items() for people in each]
    return [Group(at, ("c", "r", name), people) for at, (name, people) in enumerate(placed)]


def within_one_region(groups: Iterable[Group]) -> list[tuple[str, int, int]]:
    """What is published below the region: the districts, and how many are elsewhere."""
    return [
        (path[2] if len(path) == 3 else "elsewhere", together, number)
        for path, together, number, _numbers in told(groups)
        if len(path) == 3 or together
    ]


def test_safe_districts_stand_by_themselves() -> None:
    found = within_one_region(of(a=[8] * 5, b=[6] * 7))
    assert found == [("a", 0, 5), ("b", 0, 7)]


def test_a_district_that_is_too_small_stands_together_with_the_smallest_of_the_others() -> None:
    found = within_one_region(of(a=[8] * 9, b=[6] * 4, c=[6] * 5, d=[6] * 6))
    assert found == [("a", 0, 9), ("d", 0, 6), ("elsewhere", 2, 9)]


def test_of_two_districts_one_of_which_is_too_small_neither_stands_there() -> None:
    assert within_one_region(of(a=[8] * 9, b=[6] * 4)) == []


def test_small_districts_that_are_enough_together_leave_the_others_alone() -> None:
    found = within_one_region(of(a=[8] * 9, b=[6] * 3, c=[12] * 2))
    assert found == [("a", 0, 9), ("elsewhere", 2, 5)]


def test_a_district_in_which_one_group_is_over_half_does_not_stand_alone() -> None:
    found = within_one_region(of(a=[8] * 9, b=[4, 4, 4, 4, 40], c=[8] * 8))
    assert found == [("a", 0, 9), ("elsewhere", 2, 13)]


def test_a_school_is_one_however_many_groups_it_has() -> None:
    one_school = [Group(at, ("c", "r", "b"), 8, school="s") for at in range(100, 106)]
    assert within_one_region([*of(a=[8] * 9, c=[8] * 7), *one_school]) == [("a", 0, 9), ("elsewhere", 2, 13)]


def test_a_district_alone_in_its_region_is_the_region() -> None:
    found = told(of(a=[8] * 5))
    assert [path for path, *_rest in found] == [(), ("c",), ("c", "r"), ("c", "r", "a")]


def test_of_too_few_groups_nothing_stands_there() -> None:
    assert told(of(a=[30] * 4)) == []
    assert told(of(a=[5] * 5)) == []


def test_what_lies_in_an_area_that_stands_together_with_others_stays_hidden() -> None:
    small = [Group(500 + at, ("c", "s", "x"), 8) for at in range(4)]
    found = told([*of(a=[8] * 5, b=[8] * 6), *small, *(Group(600 + at, ("c", "t", "y"), 8) for at in range(20))])
    assert [(path, together) for path, together, *_rest in found] == [
        ((), 0),
        (("c",), 0),
        (("c", "t"), 0),
        (("c", "t", "y"), 0),
        (("c",), 2),
    ]


def test_people_and_their_numbers_are_told_where_all_groups_of_the_topic_were_asked() -> None:
    groups = [
        replace(each, numbers=True, answered=6, agree=(4, 4), disagree=(2, 2)) for each in of(a=[8] * 9, b=[6] * 7)
    ]
    every = [*rows(groups, "s0"), *rows(groups, "s1", 1), *rows(groups[:-1], "s2", 2)]
    (table,) = topics(every, RULE)
    assert [each.id for each in table.statements] == ["s0", "s1", "s2"]
    assert [{area.people is None for area in each.areas} for each in table.statements] == [{False}, {False}, {True}]
    assert [{area.numbers is None for area in each.areas} for each in table.statements] == [{False}, {False}, {True}]


def test_a_topic_of_which_nothing_may_be_told_is_not_there() -> None:
    assert topics(rows(of(a=[8] * 4)), RULE) == ()


def test_random_trees_are_as_the_rule_says_of_sets() -> None:
    for seed in range(80):
        groups = region(random.Random(seed))
        if groups:
            assert told(groups) == plainly(groups), seed
            more = again(random.Random(seed + 1000), groups)
            assert told(more) == plainly(more), seed


def plainly(groups: Set) -> Published:
    """The rule once more, of sets of groups, as slow as it likes."""
    if not is_safe(groups):
        return []
    tree = [((), 0, groups), *below((), groups)]
    with_numbers: set[tuple[Path, int]] = set()
    numbers_below(((), 0, groups), tree, with_numbers)
    return [(path, together, len(of), (path, together) in with_numbers) for path, together, of in tree]


Published_set = tuple[Path, int, Set]


def below(path: Path, groups: Set) -> list[Published_set]:
    """What stands in an area."""
    if len(path) == 3:
        return []
    names = sorted({each.path[len(path)] for each in groups})
    parts = [frozenset(each for each in groups if each.path[len(path)] == name) for name in names]
    aside = set_aside(parts, is_safe)
    kept = [(name, part) for name, part in zip(names, parts, strict=True) if part not in aside]
    found = list(chain.from_iterable([((*path, name), 0, part), *below((*path, name), part)] for name, part in kept))
    return [*found, (path, len(aside), frozenset().union(*aside))] if aside and kept else found


def set_aside(parts: Sequence[Set], holds: Callable[[Set], bool]) -> list[Set]:
    """Those that do not hold, and the smallest of the others until they hold together."""
    aside = [part for part in parts if not holds(part)]
    others = sorted((part for part in parts if holds(part)), key=size)
    while aside and others and not holds(frozenset().union(*aside)):
        aside.append(others.pop(0))
    return aside


def size(part: Set) -> tuple[int, int]:
    return len({each.unit for each in part}), sum(each.people for each in part)


def numbers_below(area: Published_set, tree: Sequence[Published_set], found: set[tuple[Path, int]]) -> None:
    """Which areas show numbers: those whose numbers, with what can be told apart in them, are safe or nobody's."""
    path, together, of = area
    leaves = [each for each in tree if each[1] or not any(is_in(other, each) for other in tree)]

    def holds(part: Set) -> bool:
        mixed = [leaf for _path, _n, leaf in leaves if leaf <= part and len({each.numbers for each in leaf}) == 2]
        numbers = {each for each in part if each.numbers}
        pieces = [numbers]
        for side in ("agree", "disagree"):
            pieces += [{each for each in numbers if len(set(getattr(each, side))) == which} for which in (1, 2)]
        one_open = {each for each in numbers if (len(set(each.agree)) == 2) is not (len(set(each.disagree)) == 2)}
        pieces += [one_open, numbers - one_open]
        pieces += [{each for leaf in mixed for each in leaf if each.numbers is shown} for shown in (True, False)]
        return all(not piece or is_safe(piece) for piece in pieces)

    if not any(each.numbers for each in of) or (not path and not holds(of)):
        return
    found.add((path, together))
    children = [] if together else [each for each in tree if is_in(each, area)]
    aside = set_aside([part for _path, _n, part in children], holds)
    for child in children:
        if child[2] not in aside:
            numbers_below(child, tree, found)


def is_in(one: Published_set, other: Published_set) -> bool:
    """Whether one is a child of the other."""
    return other[1] == 0 and (one[0] if one[1] else one[0][:-1]) == other[0] and one is not other and one[:2] != ((), 0)
