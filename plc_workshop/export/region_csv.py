"""A release of a region -> CSV that opens safely in a spreadsheet: a row for each statement and area."""

from collections.abc import Iterator
from itertools import chain

from plc_workshop.export.csv_file import Cell, spreadsheet
from plc_workshop.results.region_table import WORDS, Area, AreaNumbers, NamesOf, RegionTable, TopicYear
from plc_workshop.results.statistics import percent

_LEVELS = ("country", "region", "district")
_COUNTS = ("groups_with_numbers", "answered", "agree_least", "agree_most", "disagree_least", "disagree_most")
_SHARES = ("agree_least_percent", "agree_most_percent", "disagree_least_percent", "disagree_most_percent")
COLUMNS = (
    *("release", "made", "pack", "title", "school_year", "points", "statement", "name", "text"),
    *("level", *_LEVELS, "elsewhere", "groups", "people", *WORDS, *_COUNTS, *_SHARES),
)


def table(found: RegionTable, names: NamesOf) -> str:
    """The whole table as CSV, line ends as the standard (RFC 4180) has them."""
    rows = (row for topic in found.topics for row in _rows(topic, found, names))
    return spreadsheet(chain([COLUMNS], ([row.get(column) for column in COLUMNS] for row in rows)))


def _rows(topic: TopicYear, found: RegionTable, names: NamesOf) -> Iterator[dict[str, Cell]]:
    known = names(topic.pack)
    for statement in topic.statements:
        name, text = known.statements.get(statement.id, (None, None)) if known else (None, None)
        for area in statement.areas:
            yield {
                "release": found.release,
                "made": found.made,
                "pack": topic.pack,
                "title": known.title if known else None,
                "school_year": topic.school_year,
                "points": topic.points,
                "statement": statement.id,
                "name": name,
                "text": text,
                **_area(area),
            }


def _area(area: Area) -> dict[str, Cell]:
    return {
        "level": ("all", *_LEVELS)[area.depth],
        **dict(zip(_LEVELS, area.path, strict=False)),
        "elsewhere": area.elsewhere or None,
        "groups": area.groups,
        "people": area.people,
        **dict(zip(WORDS, area.words, strict=True)),
        **(_numbers(area.numbers) if area.numbers else {}),
    }


def _numbers(found: AreaNumbers) -> dict[str, Cell]:
    bounds = (found.agree_least, found.agree_most, found.disagree_least, found.disagree_most)
    shares = (percent(number, found.answered) for number in bounds)
    return dict(zip((*_COUNTS, *_SHARES), (found.groups, found.answered, *bounds, *shares), strict=True))
