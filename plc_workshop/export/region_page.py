"""A release of a region -> one self-contained page: no script, no request, readable on a phone and on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from plc_workshop.export.html import policy_hash, style, template
from plc_workshop.export.region_bars import bar, swatch
from plc_workshop.packs.model import whole_name
from plc_workshop.results import region_words as said
from plc_workshop.results.phrases import heading
from plc_workshop.results.region_area import levels, rows
from plc_workshop.results.region_table import Area, NamesOf, RegionTable, StatementAreas, TopicNames, TopicYear
from plc_workshop.words import spoken

_MOST_ROWS = 10_000
"""Rows of areas on one page: some 6 MB, which a phone still opens."""
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Branch:
    """An area, and what lies in it."""

    area: Area
    below: tuple["Branch", ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A statement as the page tells it."""

    name: str
    text: str
    """Empty where the name is all of it."""
    first: Branch | None
    """The area that the page is of; None where nothing of it may be shown."""
    around: tuple[Area, ...]
    """What that lies in, the nearest first."""


def page(table: RegionTable, names: NamesOf) -> str:
    """The whole page as HTML."""
    css = style("region.css")
    shown = _short_enough(table)
    first = next((each.areas[0] for topic in table.topics for each in topic.statements if each.areas), None)
    return template("region.html.jinja").render(
        table=table,
        said=said,
        area=first.path if first else (),
        is_short=rows(shown) < rows(table),
        topics=[(names(pack), pack, [*years]) for pack, years in groupby(shown.topics, key=lambda topic: topic.pack)],
        statements=_statements,
        kinds_of=said.kinds_of,
        bar=bar,
        swatch=swatch,
        heading=heading,
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
        language=spoken().code,
    )


def _short_enough(table: RegionTable) -> RegionTable:
    """The table with as many levels as one page can have."""
    for below in range(_DEEPEST, 0, -1):
        found = levels(table, below)
        if rows(found) <= _MOST_ROWS:
            return found
    return levels(table, 0)


def _statements(topic: TopicYear, known: TopicNames | None) -> list[Named]:
    return [_named(statement, known) for statement in topic.statements]


def _named(statement: StatementAreas, known: TopicNames | None) -> Named:
    short, text = known.statements.get(statement.id, ("", "")) if known else ("", "")
    name = whole_name(short, text) or statement.id
    first, *others = statement.areas or (None,)
    inside = [each for each in others if first and each and each.depth > first.depth]
    around = tuple(each for each in others if first and each and each.depth < first.depth)
    return Named(name, text if text != name else "", _branch(first, inside) if first else None, around)


def _branch(area: Area, below: list[Area]) -> Branch:
    return Branch(area, tuple(_branches(area, below)))


def _branches(area: Area, below: list[Area]) -> Iterator[Branch]:
    """The areas right below, each with what lies in it: they stand right behind it."""
    starts = [at for at, each in enumerate(below) if each.depth == area.depth + 1]
    for start, end in zip(starts, [*starts[1:], None], strict=False):
        yield _branch(below[start], below[start + 1 : end])
