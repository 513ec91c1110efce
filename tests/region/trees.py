"""Invented regions for attacks, small enough to look through, and the plainest reckoning of their districts' rows."""

import random
from collections import defaultdict
from collections.abc import Iterable

from plc_workshop.region.areas import Row
from plc_workshop.region.one_query import SUMS
from plc_workshop.results.region_table import WORDS
from tests.region.attacks import Group, Path, Set

TOPIC = ("pack", 4, 2026)


def region(chance: random.Random, first: int = 0) -> Set:
    """A region of a few countries, large and small districts, and what its groups said of one statement."""
    places = [
        (f"c{country}", f"r{at}", f"d{district}")
        for country in range(chance.randint(1, 2))
        for at in range(chance.randint(1, 3))
        for district in range(chance.randint(1, 4))
    ]
    schools, shown, is_odd = chance.random() < 0.3, chance.choice((0.3, 0.6, 0.9, 1.0)), chance.random() < 0.5
    found: list[Group] = []
    for place in places:
        for _each in range(chance.choice((0, 1, 1, 2, 3, 5, 6, 8, 12))):
            found.append(group(chance, first + len(found), place, shown, schools=schools, is_odd=is_odd))
    return frozenset(found)


def group(chance: random.Random, name: int, place: Path, shown: float, *, schools: bool, is_odd: bool) -> Group:
    """One group; now and then a very large one."""
    people = 90 if chance.random() < 0.02 else chance.randint(3, 14)
    school = f"s{chance.randrange(4)}" if schools and chance.random() < 0.8 else ""
    word = chance.choice(WORDS)
    if chance.random() > shown or people < 4:
        return Group(name, place, people, word, school)
    yes = chance.randint(0, people)
    agree, disagree = (yes, yes), (people - yes, people - yes)
    if is_odd and chance.random() < 0.4:
        agree, disagree = chance.choice((((0, people - yes), disagree), (agree, (0, yes)), ((0, yes), (0, yes))))
    return Group(name, place, people, word, school, True, people, agree, disagree)


def again(chance: random.Random, groups: Set, statement_for: float = 1.0) -> Set:
    """What the same groups said of another statement; not all were asked, where `statement_for` is less than one."""
    return frozenset(
        Group(
            each.name,
            each.path,
            each.people,
            chance.choice(WORDS),
            each.school,
            *((True, each.people, (3, 3), (each.people - 3,) * 2) if chance.random() < 0.6 and each.people > 3 else ()),
        )
        for each in groups
        if chance.random() < statement_for
    )


def rows(groups: Iterable[Group], statement: str = "s0", position: int = 0) -> list[Row]:
    """The rows that the SQL text has of one statement."""
    districts: dict[Path, list[Group]] = defaultdict(list)
    for each in groups:
        districts[each.path].append(each)
    return [(*TOPIC, statement, *path, position, *_row(districts[path])) for path in sorted(districts)]


def _row(groups: list[Group]) -> list[int]:
    told = [each for each in groups if each.numbers]
    sides = ([each.agree for each in told], [each.disagree for each in told])
    sums = [sum(each.answered for each in told), *(sum(each[at] for each in side) for side in sides for at in (0, 1))]
    assert len(sums) == len(SUMS)
    parts = [groups, told, [each for each in groups if not each.numbers]]
    for side in ("agree", "disagree"):
        parts += [[each for each in told if len(set(getattr(each, side))) == which] for which in (1, 2)]
    open_sides = [sum(least < most for least, most in (each.agree, each.disagree)) for each in told]
    parts += [[each for each, at in zip(told, open_sides, strict=True) if (at == 1) is one] for one in (True, False)]
    measured = [_units(part) for part in parts]
    return [
        len(groups),
        len(told),
        *(sum(each.word == word for each in groups) for word in WORDS),
        *sums,
        *(len(units) for units in measured),
        *(sum(units.values()) for units in measured),
        *(max(units.values(), default=0) for units in measured),
    ]


def _units(groups: Iterable[Group]) -> dict[tuple[object, ...], int]:
    found: dict[tuple[object, ...], int] = defaultdict(int)
    for each in groups:
        found[each.unit] += each.people
    return found
