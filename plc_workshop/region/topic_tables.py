"""The rows of the SQL text as tables, one of each topic and school year: each statement by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from plc_workshop.region.areas import Row, Rule, areas
from plc_workshop.region.one_query import COLUMNS, KEYS
from plc_workshop.results.region_table import Area, StatementAreas, TopicYear

_TOPIC = len(("pack", "points", "school_year"))
_STATEMENT, _POSITION = KEYS.index("statement"), COLUMNS.index("position")
_WHO = itemgetter(
    *(KEYS.index(key) for key in ("country", "region", "district")),
    *(COLUMNS.index(name) for name in ("groups_here", "every_units", "every_people", "every_largest")),
)
Who = tuple[tuple[str | int, ...], ...]
"""Which groups answered about a statement, as far as the counts of its districts tell."""


def topics(rows: Iterable[Row], rule: Rule) -> tuple[TopicYear, ...]:
    """What may be published of these rows, sorted by their keys; nothing of a topic of which nothing may."""
    found = []
    for (pack, points, year), within in groupby(rows, key=itemgetter(slice(_TOPIC))):
        statements = _statements(within, rule)
        if any(each.areas for each in statements):
            found.append(TopicYear(str(pack), int(year), int(points), statements))
    return tuple(sorted(found, key=lambda each: (each.pack, -each.school_year, each.points)))


def _statements(rows: Iterable[Row], rule: Rule) -> tuple[StatementAreas, ...]:
    """Each statement of a topic, in its order.

    People and numbers are told where all groups of the topic have answered: of a statement that only some were asked,
    they would tell how many people the others are.
    """
    found: list[tuple[int, str, Who, tuple[Area, ...]]] = []
    known: dict[Who, Who] = {}
    for statement, within in groupby(rows, key=itemgetter(_STATEMENT)):
        of_it = list(within)
        who = tuple(map(_WHO, of_it))
        found.append(
            (min(int(row[_POSITION]) for row in of_it), str(statement), known.setdefault(who, who), areas(of_it, rule))
        )
    found.sort(key=itemgetter(0, 1))
    asked = max((who for _position, _id, who, _areas in found), key=_groups)
    return tuple(
        StatementAreas(statement, shown if who is asked else tuple(_words_alone(shown)))
        for _position, statement, who, shown in found
    )


def _groups(who: Who) -> int:
    return sum(int(district[3]) for district in who)


def _words_alone(shown: Iterable[Area]) -> Iterator[Area]:
    return (replace(area, people=None, numbers=None) for area in shown)
