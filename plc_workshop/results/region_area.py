"""A part of a region's table, to be read by somebody of one area: it only leaves out, and reckons nothing."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from plc_workshop.errors import WorkshopError
from plc_workshop.results.region_table import Area, RegionTable
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import in_a_row

AreaPath = tuple[str, ...]
"""Country, region, district, as far as it goes."""
_NAMED = 8
"""Names at the most that are told where none fits."""


def within(table: RegionTable, asked: str) -> RegionTable:
    """What the table has of one area, named as its folders were (Latvia/Kurzeme), of what lies in it and around it.

    The area itself stands first, then what lies in it, then what it lies in. Raises: WorkshopError.
    """
    path = _found(table, asked)

    def seen(areas: tuple[Area, ...]) -> tuple[Area, ...]:
        below = _below(areas, path)
        return (*below, *_around(areas, path)) if below else ()

    return _each(table, seen)


def levels(table: RegionTable, below: int) -> RegionTable:
    """The same without what lies further down than so many levels below the first area of each statement."""
    return _each(table, lambda areas: (each for each in areas if each.depth <= areas[0].depth + below))


def rows(table: RegionTable) -> int:
    """How many rows it has in all."""
    return sum(len(statement.areas) for topic in table.topics for statement in topic.statements)


def has_below(table: RegionTable) -> bool:
    """Whether anything stands below the first area of a statement."""
    return any(
        each.depth > statement.areas[0].depth
        for topic in table.topics
        for statement in topic.statements
        for each in statement.areas
    )


def _each(table: RegionTable, change: Callable[[tuple[Area, ...]], Iterable[Area]]) -> RegionTable:
    """The table with other areas of each statement; topics of which nothing is left are left out."""
    topics = []
    for topic in table.topics:
        kept = tuple(replace(each, areas=tuple(change(each.areas)) if each.areas else ()) for each in topic.statements)
        if any(each.areas for each in kept):
            topics.append(replace(topic, statements=kept))
    return replace(table, topics=tuple(topics))


def _below(areas: Sequence[Area], path: AreaPath) -> tuple[Area, ...]:
    """The area itself and what lies in it; nothing where it is not shown by itself."""
    own = tuple(each for each in areas if each.path[: len(path)] == path)
    return own if own and own[0].path == path and not own[0].elsewhere else ()


def _around(areas: Sequence[Area], path: AreaPath) -> Iterator[Area]:
    """What the area lies in, the nearest first."""
    above = {path[:depth] for depth in range(len(path))}
    return (each for each in reversed(areas) if not each.elsewhere and each.path in above)


def _found(table: RegionTable, asked: str) -> AreaPath:
    """The path that is meant. Raises: WorkshopError, with the names that are there."""
    known = {each.path: None for topic in table.topics for row in topic.statements for each in row.areas}
    wanted = tuple(map(_plain, filter(None, asked.split("/"))))
    for path in known:
        if tuple(map(_plain, path)) == wanted:
            return path
    above = next((path for path in known if tuple(map(_plain, path)) == wanted[:-1]), ())
    there = [path[-1] for path in known if len(path) == len(above) + 1 and path[: len(above)] == above]
    sentence = _("No area {name} is shown by itself in this release: it is not there, or it is too small.")
    hint = pgettext("sentence", "Shown there: {names}.").format(names=in_a_row(there[:_NAMED])) if there else ""
    raise WorkshopError(sentence.format(name=asked), hint)


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()
