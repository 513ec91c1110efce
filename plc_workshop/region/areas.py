"""What of a region may be published: the tree of its areas, so that no sum of few groups is left to be reckoned.

The published sets of groups lie within each other or apart. So whatever is added and subtracted, what comes out is made
of the pieces that are left of each set when the smaller ones within are taken away; and where every piece is safe, so
is every union of them. That is all the rules here do: they leave no piece that is not safe.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from plc_workshop.region.one_query import KEYS, PARTS, SUMS
from plc_workshop.results.limits import AREA_GROUPS, AREA_PEOPLE
from plc_workshop.results.region_table import WORDS, Area, AreaNumbers

Row = Sequence[str | int]
"""A row of the answer to the SQL text, in the order of its columns."""
Part = tuple[int, int, int]
"""Of a set of groups: its units (schools, or groups), its people, and the people of its largest unit."""
_LEVELS = 3
_FIRST = len(KEYS) + 1
"""Where the numbers of a row begin: after its keys and its place in the topic."""
_HERE, _TOLD_HERE = 0, 1
_WORDS = slice(2, 2 + len(WORDS))
_SUMS = slice(_WORDS.stop, _WORDS.stop + len(SUMS))
_UNITS = _SUMS.stop
_PEOPLE = _UNITS + len(PARTS)
_ADDED = _PEOPLE + len(PARTS)
_EVERY, _TOLD, _UNTOLD, *_SIDES = range(len(PARTS))
_NONE: Part = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Rule:
    """How large a set of groups must be, so that what it says is nobody's."""

    min_groups: int = AREA_GROUPS
    """Schools, where folders name schools."""
    min_people: int = AREA_PEOPLE

    def allows(self, part: Part) -> bool:
        """Whether of so many may be told: enough of them, and the largest is at most half."""
        units, people, largest = part
        return units >= self.min_groups and people >= self.min_people and 2 * largest <= people

    def leaves(self, part: Part) -> bool:
        """Whether such a set may be had by subtracting: it is one of which may be told, or there is nobody in it."""
        return part[0] == 0 or self.allows(part)


@dataclass(frozen=True, slots=True)
class Node:
    """The counts of an area; nothing is published of it by being here."""

    name: str
    added: tuple[int, ...]
    """What is summed over groups, in the order of the columns."""
    largest: tuple[int, ...]
    """The people of the largest unit of each part."""
    children: tuple["Node", ...] = ()
    together: int = 0
    """How many areas are in it together, where it is elsewhere."""

    def part(self, number: int) -> Part:
        """One of the sets of groups that are in it."""
        return self.added[_UNITS + number], self.added[_PEOPLE + number], self.largest[number]


def areas(rows: Iterable[Row], rule: Rule) -> tuple[Area, ...]:
    """What may be published of one statement, of the rows of its districts by name: the areas that are safe.

    Nothing where not even all of it together is safe.
    """
    whole = _grown("", list(rows), depth=0)
    if not rule.allows(whole.part(_EVERY)):
        return ()
    whole = _shown(whole, rule)
    return tuple(_listed(whole, (), _with_numbers(whole, rule)))


def _grown(name: str, rows: Sequence[Row], depth: int) -> Node:
    """The area of these rows, with those that lie in it."""
    if depth == _LEVELS:
        (row,) = rows
        numbers: tuple[int, ...] = tuple(row[_FIRST:])  # type: ignore[arg-type]
        return Node(name, numbers[:_ADDED], numbers[_ADDED:])
    by_name = groupby(rows, key=itemgetter(len(KEYS) - _LEVELS + depth))
    return _sum(name, tuple(_grown(str(key), list(within), depth + 1) for key, within in by_name))


def _sum(name: str, nodes: tuple[Node, ...]) -> Node:
    added = tuple(map(sum, zip(*(node.added for node in nodes), strict=True)))
    largest = tuple(map(max, zip(*(node.largest for node in nodes), strict=True)))
    return Node(name, added, largest, nodes)


def _shown(node: Node, rule: Rule) -> Node:
    """The same area with what may be published in it: small ones stand together, or none stands by itself."""
    kept, aside = _set_aside(node.children, lambda child: (child.part(_EVERY),), lambda parts: rule.allows(*parts))
    children = [_shown(child, rule) for child in kept]
    if children and aside:
        elsewhere = _sum(node.name, tuple(aside))
        children.append(Node(node.name, elsewhere.added, elsewhere.largest, together=len(aside)))
    return Node(node.name, node.added, node.largest, tuple(children), node.together)


def _with_numbers(whole: Node, rule: Rule) -> set[int]:
    """Which of the areas of a published tree, by their identity, may show their numbers as well.

    What is left of an area's numbers when those shown in it are taken away must be of nobody, or safe, on each count
    that could be told apart (see _measure).
    """
    pieces: dict[int, tuple[Part, ...]] = {}
    _measure(whole, pieces)
    found: set[int] = set()

    def hold(parts: tuple[Part, ...]) -> bool:
        return all(map(rule.leaves, parts))

    def look_at(node: Node) -> None:
        if node.added[_TOLD_HERE]:
            found.add(id(node))
            for child in _set_aside(node.children, lambda child: pieces[id(child)], hold)[0]:
                look_at(child)

    if hold(pieces[id(whole)]):
        look_at(whole)
    return found


def _measure(node: Node, found: dict[int, tuple[Part, ...]]) -> tuple[Part, Part]:
    """Find the sets of groups that a sum of numbers over an area could be of, for it and all that lies in it.

    Those of which a side is told, and those of which it is not and has bounds: for where it is not, the least is zero,
    and the sum of the least is one over the others alone. Those with one side between bounds, and the rest. A group has
    its middle told, or its yes, its no, or all three; whatever is reckoned of the five sums is of two of these four
    kinds at least, and each two of them are one of the sets above. Then, since groups are counted beside those with
    numbers: the ones with numbers, and the ones without, of all smallest areas that have both. What has only one sort
    is known already, so these can be told apart from it; they are what is returned.
    """
    if node.children:
        mixed = [_measure(child, found) for child in node.children]
        told, untold = (_together(parts) for parts in zip(*mixed, strict=True))
    else:
        told, untold = node.part(_TOLD), node.part(_UNTOLD)
        if not told[0] or not untold[0]:
            told = untold = _NONE
    found[id(node)] = (*(node.part(side) for side in _SIDES), told, untold)
    return told, untold


def _together(parts: Sequence[Part]) -> Part:
    units, people, largest = zip(*parts, strict=True)
    return sum(units), sum(people), max(largest)


def _set_aside(
    nodes: Sequence[Node],
    pieces: Callable[[Node], tuple[Part, ...]],
    holds: Callable[[tuple[Part, ...]], bool],
) -> tuple[list[Node], list[Node]]:
    """Those that can stand by themselves, and those set aside, which may be all.

    Aside are those that do not hold alone and, smallest first, as many more as it takes until they hold together.
    """
    found = [(node, pieces(node)) for node in nodes]
    kept = [each for each in found if holds(each[1])]
    aside = [each for each in found if not holds(each[1])]
    if not aside:
        return list(nodes), []
    kept.sort(key=lambda each: (*each[0].part(_EVERY)[:2], each[0].name), reverse=True)
    parts = tuple(map(_together, zip(*(each[1] for each in aside), strict=True)))
    while kept and not holds(parts):
        aside.append(kept.pop())
        parts = tuple(map(_together, zip(parts, aside[-1][1], strict=True)))
    put_away = {id(node) for node, _parts in aside}
    return [node for node in nodes if id(node) not in put_away], [node for node, _parts in aside]


def _listed(node: Node, path: tuple[str, ...], with_numbers: set[int]) -> Iterator[Area]:
    """Each area before what lies in it."""
    numbers = AreaNumbers(node.added[_TOLD_HERE], *node.added[_SUMS]) if id(node) in with_numbers else None
    yield Area(path, node.added[_HERE], node.part(_EVERY)[1], node.added[_WORDS], numbers, node.together)
    for child in node.children:
        yield from _listed(child, path if child.together else (*path, child.name), with_numbers)
