"""One layout of diverging stacked bars, as values; the terminal and the page paint it.

After Heiberger and Robbins, "Design of Diverging Stacked Bar Charts for Likert Scales", Journal of Statistical
Software 57(5), 2014, doi:10.18637/jss.v057.i05: agree to the right of zero, disagree to the left, the middle of an odd
scale in a column of its own. The unit is one person, the same in every row, so that bars compare.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import Sides, StatementResult

OTHERS = -1
"""Stands in the place of a scale point: all who do not stand on the one side that is told."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The people who chose one scale point; or all of a side whose points may not be told, in its milder colour."""

    point: int
    """Index of the scale point, lowest 0; of a whole side the one nearest the middle. Or `OTHERS`."""
    count: int
    """Also how long it is, in people."""
    start: int
    """Where it begins, in people right of the zero line; in the column of the middle, of that column's left edge."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the chart; without segments where the statement shows no numbers."""

    statement: str
    segments: tuple[Segment, ...] = ()
    """Left to right; nobody's points are left out."""
    column: tuple[Segment, ...] = ()
    """What stands in the column apart: the middle of an odd scale, and the others together."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows on one scale: how far the longest bars reach, in people."""

    points: int
    bars: tuple[Bar, ...]
    left: int
    right: int
    column: int
    """Width of the column apart; 0 where nobody is there."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.left + self.right + self.column == 0


def layout(rows: Sequence[StatementResult], points: int) -> Layout:
    """Lay out these rows, in this order, for a scale of so many points."""
    bars = tuple(_bar(row) for row in rows)
    segments = [segment for bar in bars for segment in bar.segments]
    return Layout(
        points,
        bars,
        left=-min((segment.start for segment in segments), default=0),
        right=max((segment.start + segment.count for segment in segments), default=0),
        column=max((_end(bar.column) for bar in bars), default=0),
    )


def hides_points(rows: Iterable[StatementResult]) -> bool:
    """Whether in a row a whole side is one segment, since its points may not be told."""
    return any(number and (row.counts or ())[part.start] is None for row in rows for part, number in _sides(row))


def has_others(rows: Iterable[StatementResult]) -> bool:
    """Whether in a row one side stands beside all others together."""
    return any(row.sides is not None and row.sides.others for row in rows)


def _bar(row: StatementResult) -> Bar:
    if row.sides is None:
        return Bar(row.id)
    (below, disagree), (middle, undecided), (above, agree) = _sides(row)
    left, right = _told(row, below, disagree, below[-1]), _told(row, above, agree, above[0])
    apart = [*((point, undecided) for point in middle if undecided), (OTHERS, row.sides.others or 0)]
    return Bar(row.id, (*_placed(left, -disagree), *_placed(right, 0)), _placed(apart, 0))


def _sides(row: StatementResult) -> tuple[tuple[range, int], ...]:
    """The scale points of each side, and how many are told to stand there."""
    told = row.sides or Sides()
    numbers = (told.disagree or 0, told.middle or 0, told.agree or 0)
    return tuple(zip(parts(len(row.counts or ())), numbers, strict=True))


def _told(row: StatementResult, part: range, number: int, milder: int) -> list[tuple[int, int]]:
    """The points of a side and how many chose them; all at the milder one where they may not be told."""
    counts = [(point, count) for point in part if (count := (row.counts or ())[point]) is not None]
    return counts or [(milder, number)]


def _placed(told: Iterable[tuple[int, int]], at: int) -> tuple[Segment, ...]:
    found = []
    for point, count in told:
        if count:
            found.append(Segment(point, count, at))
        at += count
    return tuple(found)


def _end(column: Sequence[Segment]) -> int:
    return column[-1].start + column[-1].count if column else 0
