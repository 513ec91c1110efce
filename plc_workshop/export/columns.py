"""The result as a table: a column for each number that is told of any statement."""

from dataclasses import dataclass

from plc_workshop.results import phrases
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import MirrorResult, Sides
from plc_workshop.words import pgettext

Number = int | None


@dataclass(frozen=True, slots=True)
class Column:
    """What it counts, and the number of each statement in the order asked; None where that may not be told."""

    title: str
    is_label: bool
    """Whether it is called as the scale calls it, in the language of the pack."""
    numbers: tuple[Number, ...]


def columns(mirror: MirrorResult) -> tuple[Column, ...]:
    """The sides, then the points of sides that have several; none that would be empty or say the same again."""
    below, middle, above = parts(len(mirror.scale))
    if len(below) == 1:
        found = (*_points(mirror, *below, *middle, *above), _others(mirror))
    else:
        found = (*_sides(mirror), _others(mirror), *_points(mirror, *below, *above))
    return tuple(column for column in found if any(number is not None for number in column.numbers))


def has_gaps(told: tuple[Column, ...], mirror: MirrorResult) -> bool:
    """Whether a cell beside numbers is empty."""
    return any(column.numbers[at] is None for at, row in enumerate(mirror.statements) if row.sides for column in told)


def _sides(mirror: MirrorResult) -> tuple[Column, ...]:
    told = [row.sides or Sides() for row in mirror.statements]
    return (
        Column(phrases.heading("agree"), is_label=False, numbers=tuple(sides.agree for sides in told)),
        Column(phrases.heading("disagree"), is_label=False, numbers=tuple(sides.disagree for sides in told)),
        Column(phrases.heading("undecided"), is_label=False, numbers=tuple(sides.middle for sides in told)),
    )


def _points(mirror: MirrorResult, *wanted: int) -> tuple[Column, ...]:
    return tuple(
        Column(
            mirror.scale[point],
            is_label=True,
            numbers=tuple(row.counts[point] if row.counts else None for row in mirror.statements),
        )
        for point in wanted
    )


def _others(mirror: MirrorResult) -> Column:
    numbers = tuple(row.sides.others if row.sides else None for row in mirror.statements)
    # Translators: how many people do not stand on the one side that is told.
    title = pgettext("column", "Others")
    return Column(title, is_label=False, numbers=numbers)
