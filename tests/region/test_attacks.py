"""Nobody can reckon of all releases what fewer than five groups said; and whoever could is caught by the same code."""

import os
import random
from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter, itemgetter

import pytest

from plc_workshop.region.areas import Rule, areas
from plc_workshop.region.topic_tables import topics
from plc_workshop.results.region_table import Area, AreaNumbers
from tests.region.attacks import Group, Seen, Set, is_safe, leaks, members, seen, together
from tests.region.trees import again, region, rows

TREES = int(os.environ.get("TREES", "60"))
RULE = Rule()


def attacked(groups: Set, rule: Rule = RULE) -> Seen:
    """One statement of these groups, as it is published."""
    return seen(areas(rows(groups), rule), groups) if groups else {}


def releases(chance: random.Random, number: int) -> list[Set]:
    """Groups that came one after the other; late ones are few."""
    return [region(chance, 1000 * at) if not at or chance.random() < 0.7 else _late(chance, at) for at in range(number)]


def _late(chance: random.Random, at: int) -> Set:
    groups = sorted(region(chance, 1000 * at), key=attrgetter("name"))
    return frozenset(groups[: chance.randint(1, 9)])


def test_nothing_of_a_few_groups_can_be_had_from_one_release() -> None:
    published = 0
    for seed in range(TREES):
        found = attacked(region(random.Random(seed)))
        published += sum(map(len, found.values()))
        assert list(leaks(found)) == [], seed
    assert published > 10 * TREES  # it is easy to keep a secret by saying nothing


@pytest.mark.parametrize("several", [(1, 5, 5, 0), (6, 1, 0, 5), (0, 5, 5, 1), (5, 0, 1, 5)])
def test_sums_of_the_two_sides_taken_from_each_other_leave_no_few_groups(several: tuple[int, ...]) -> None:
    """Of so many groups both sides are told, only no, only yes, or neither: each side by itself has enough of each."""
    sides = (((4, 4), (3, 3)), ((0, 7), (3, 3)), ((4, 4), (0, 6)), ((0, 7), (0, 7)))
    kinds = [kind for kind, number in zip(sides, several, strict=True) for _each in range(number)]
    groups = frozenset(Group(at, ("c", "r", "d"), 10, "split", "", True, 10, *kind) for at, kind in enumerate(kinds))
    (whole, *_rest) = areas(rows(groups), RULE)
    assert whole.numbers is None
    enough = frozenset(replace(each, name=each.name + 100 * at) for each in groups for at in range(5))
    (whole, *_rest) = areas(rows(enough), RULE)
    assert whole.numbers is not None


def test_nothing_can_be_had_from_all_statements_together_where_not_all_were_asked_each() -> None:
    told = 0
    for seed in range(TREES):
        chance = random.Random(seed)
        groups = region(chance)
        of = {"s0": groups, "s1": again(chance, groups), "s2": again(chance, groups, 0.9)}
        every = sorted((row for name, each in of.items() for row in rows(each, name)), key=itemgetter(slice(7)))
        found = topics(every, RULE)
        if found:
            by_statement = [seen(each.areas, of[each.id], each.id) for each in found[0].statements]
            assert list(leaks(together(*by_statement))) == [], seed
            told += all(each.areas and each.areas[0].people is not None for each in found[0].statements[:2])
    assert told > TREES // 5


def test_nothing_can_be_had_from_several_releases_each_of_other_groups() -> None:
    for seed in range(TREES):
        parts = releases(random.Random(seed), 3)
        assert list(leaks(together(*map(attacked, parts)))) == [], seed


@pytest.mark.parametrize("rule", [Rule(5, 60), Rule(8, 30), Rule(10, 100)])
def test_a_stricter_rule_is_kept_as_well(rule: Rule) -> None:
    for seed in range(TREES // 5):
        groups = region(random.Random(seed))
        assert list(leaks(attacked(groups, rule), rule.min_groups, rule.min_people)) == [], seed


def each_on_its_own(groups: Set) -> Seen:
    """The naive rule: an area is published where it is safe by itself, beside the total."""
    paths = sorted({each.path[:depth] for each in groups for depth in range(4)})
    return {
        "word": {of for path in paths if is_safe(of := frozenset(g for g in groups if g.path[: len(path)] == path))}
    }


def published_again(groups: Set) -> Seen:
    """A table of the first groups, and another of all when the late ones have come."""
    late = {each for each in groups if each.name % 7 == 0}
    return together(attacked(groups - late), attacked(groups))


def sessions_counted(groups: Set) -> Seen:
    """Every group has come three times, and each time counts."""
    thrice = frozenset(replace(each, name=3 * each.name + at, school="") for each in groups for at in range(3))
    found = areas(rows(thrice), RULE)
    by_name = {each.name: replace(each, school="") for each in groups}
    return {"word": {frozenset(by_name[each.name // 3] for each in of) for _area, of in members(found, thrice)}}


def numbers_on_their_own(groups: Set) -> Seen:
    """Numbers wherever those that show are safe by themselves, beside the words."""
    return seen([_numbers(area, of) for area, of in members(areas(rows(groups), RULE), groups)], groups)


def _numbers(area: Area, of: Set) -> Area:
    told = [each for each in of if each.numbers]
    agree, disagree = (
        [sum(getattr(each, side)[at] for each in told) for at in (0, 1)] for side in ("agree", "disagree")
    )
    numbers = AreaNumbers(len(told), sum(each.answered for each in told), *agree, *disagree)
    return replace(area, numbers=numbers if is_safe(told) else None)


@pytest.mark.parametrize("wrong", [each_on_its_own, published_again, sessions_counted, numbers_on_their_own])
def test_what_gives_a_group_away_is_caught(wrong: Callable[[Set], Seen]) -> None:
    caught = sum(any(leaks(wrong(groups))) for seed in range(TREES) if (groups := region(random.Random(seed))))
    assert caught > TREES // 3


def test_two_rules_beside_each_other_give_a_group_away() -> None:
    """By the one the first district stands together with the second, by the other with the third."""
    groups = frozenset(
        Group(name, ("c", "r", district), people)
        for name, (district, people) in enumerate([("d1", 10), *5 * [("d2", 12)], *6 * [("d3", 7)], *8 * [("d4", 9)]])
    )
    each = [attacked(groups, rule) for rule in (RULE, Rule(5, 50))]
    assert [list(leaks(found)) for found in each] == [[], []]
    assert {len(had) for _quantity, had in leaks(together(*each))} == {1}
