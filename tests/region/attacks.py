"""What somebody can reckon from all that was published together, by adding and subtracting: exact linear algebra.

The attacker knows more than anybody does: who was in which area and which release, and whose numbers show. Every
published value is then a sum over a known set of groups, and what can be had is the span of these sets.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from plc_workshop.results.region_table import WORDS, Area

Path = tuple[str, ...]
Row = list[int | Fraction]


@dataclass(frozen=True, slots=True)
class Group:
    """What a group said of one statement, and where it is."""

    name: int
    path: Path
    """Country, region, district."""
    people: int
    word: str = "split"
    school: str = ""
    numbers: bool = False
    answered: int = 0
    agree: tuple[int, int] = (0, 0)
    """The least and the most; the least is 0 where they differ."""
    disagree: tuple[int, int] = (0, 0)

    @property
    def unit(self) -> tuple[object, ...]:
        """The school, or the group where it has none."""
        return (*self.path, self.school) if self.school else (self.name,)


Set = frozenset[Group]
Seen = dict[str, set[Set]]
"""For each quantity, the sets of groups whose sum is published."""


def is_safe(groups: Iterable[Group], least_groups: int = 5, least_people: int = 30) -> bool:
    """The rule, said once more in the plainest way."""
    units: dict[tuple[object, ...], int] = defaultdict(int)
    for group in groups:
        units[group.unit] += group.people
    people, largest = sum(units.values()), max(units.values(), default=0)
    return len(units) >= least_groups and people >= least_people and 2 * largest <= people


def members(areas: Sequence[Area], groups: Set) -> Iterator[tuple[Area, Set]]:
    """Each published row, and the groups that it is of: elsewhere is what the others of its parent leave."""
    for area in areas:
        found = {group for group in groups if group.path[: len(area.path)] == area.path}
        if area.elsewhere:
            for other in areas:
                if not other.elsewhere and len(other.path) == len(area.path) + 1 and other.path[:-1] == area.path:
                    found -= {group for group in groups if group.path[: len(other.path)] == other.path}
        yield area, frozenset(found)


def seen(areas: Sequence[Area], groups: Set, statement: str = "") -> Seen:
    """What a statement's rows publish; and that each value is the sum it says."""
    found: Seen = defaultdict(set)
    for area, of in members(areas, groups):
        assert area.groups == len(of)
        assert area.words == tuple(sum(group.word == word for group in of) for word in WORDS)
        found[f"word {statement}"].add(of)
        found[f"groups {statement}"].add(of)
        if area.people is not None:
            assert area.people == sum(group.people for group in of)
            found["people"].add(of)
        if (numbers := area.numbers) is not None:
            told = frozenset(group for group in of if group.numbers)
            assert numbers.groups == len(told)
            assert numbers.answered == sum(group.answered for group in told)
            assert (numbers.agree_least, numbers.agree_most) == _sums(group.agree for group in told)
            assert (numbers.disagree_least, numbers.disagree_most) == _sums(group.disagree for group in told)
            found[f"groups {statement}"].add(told)
            found[f"answered {statement}"].add(told)
            for side in ("agree", "disagree"):
                known = frozenset(group for group in told if len(set(getattr(group, side))) == 1)
                found[f"{side} {statement}"] |= {told, known}
            found[f"others {statement}"].add(frozenset(group for group in told if _open_sides(group) == 1))
            found[f"middle {statement}"].add(frozenset(group for group in told if _open_sides(group) != 1))
    return found


def _open_sides(group: Group) -> int:
    """On how many sides a number lies between two.

    Where it is one or none the sums are not apart: what is open of yes less what is open of no leaves the groups with
    one open side; and who answered, less all that is said and open of both, the middle of the others.
    """
    return sum(least < most for least, most in (group.agree, group.disagree))


def together(*several: Seen) -> Seen:
    """What is published in all of them."""
    found: Seen = defaultdict(set)
    for each in several:
        for quantity, sets in each.items():
            found[quantity] |= sets
    return found


def leaks(published: Seen, least_groups: int = 5, least_people: int = 30) -> Iterator[tuple[str, Set]]:
    """The sets of groups that can be had of a quantity, though nothing of theirs may be told."""
    for quantity, sets in published.items():
        for had in _had([each for each in sets if each]):
            if not is_safe(had, least_groups, least_people):
                yield quantity, had


def _had(sets: Sequence[Set]) -> Iterator[Set]:
    """The sets whose sum is a linear combination of those of `sets`; of what falls apart, each part by itself.

    A union of parts that are all safe is safe, so no more need be looked at.
    """
    alike: dict[tuple[bool, ...], set[Group]] = defaultdict(set)
    for group in frozenset().union(*sets):
        alike[tuple(group in each for each in sets)].add(group)
    columns = list(alike.values())
    rows = _reduced([[int(sign[at]) for sign in alike] for at in range(len(sets))])
    for part in _parts(rows):
        for chosen in product((0, 1), repeat=len(part)):
            total = [
                sum((row[at] for row, on in zip(part, chosen, strict=True) if on), Fraction())
                for at in range(len(columns))
            ]
            if any(chosen) and all(value in (0, 1) for value in total):
                yield frozenset(group for at, value in enumerate(total) if value for group in columns[at])


def _reduced(rows: list[Row]) -> list[Row]:
    """The reduced row echelon form, without rows of zeros: what is chosen where a row begins decides all the rest."""
    done = 0
    for at in range(len(rows[0]) if rows else 0):
        found = next((i for i in range(done, len(rows)) if rows[i][at]), None)
        if found is None:
            continue
        rows[done], rows[found] = rows[found], rows[done]
        if (first := rows[done][at]) != 1:
            rows[done] = [Fraction(value) / first for value in rows[done]]
        for i, row in enumerate(rows):
            if i != done and row[at]:
                rows[i] = [value - row[at] * other for value, other in zip(row, rows[done], strict=True)]
        done += 1
    return rows[:done]


def _parts(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that have a column in common stand together."""
    found: list[tuple[set[int], list[Row]]] = []
    for row in rows:
        columns, near = {at for at, value in enumerate(row) if value}, [row]
        apart = []
        for others, of in found:
            if others & columns:
                columns |= others
                near += of
            else:
                apart.append((others, of))
        found = [*apart, (columns, near)]
    return [near for _columns, near in found]


def _sums(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
    least, most = zip(*pairs, strict=True)
    return sum(least), sum(most)
