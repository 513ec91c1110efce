"""One layout of diverging stacked bars, as values; the terminal and the page paint it.

After Heiberger and Robbins, "Design of Diverging Stacked Bar Charts for Likert Scales", Journal of Statistical
Software 57(5), 2014, doi:10.18637/jss.v057.i05: agree to the right of zero, disagree to the left, the middle of an odd
scale in a column of its own. The unit is one person, the same in every row, so that bars compare.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from plc_workshop.results.summary import StatementResult


@dataclass(frozen=True, slots=True)
class Segment:
    """The people who chose one scale point."""

    point: int
    """Index of the scale point, lowest 0."""
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
    neutral: Segment | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows on one scale: how far the longest bars reach, in people."""

    points: int
    bars: tuple[Bar, ...]
    left: int
    right: int
    neutral: int
    """Width of the column of the middle; 0 where nobody is there."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.left + self.right + self.neutral == 0


def layout(rows: Sequence[StatementResult], points: int) -> Layout:
    """Lay out these rows, in this order, for a scale of so many points."""
    bars = tuple(_bar(row) for row in rows)
    segments = [segment for bar in bars for segment in bar.segments]
    return Layout(
        points,
        bars,
        left=-min((segment.start for segment in segments), default=0),
        right=max((segment.start + segment.count for segment in segments), default=0),
        neutral=max((bar.neutral.count for bar in bars if bar.neutral), default=0),
    )


def _bar(row: StatementResult) -> Bar:
    if row.counts is None:
        return Bar(row.id)
    half = len(row.counts) // 2
    at, segments, neutral = -sum(row.counts[:half]), [], None
    for point, count in enumerate(row.counts):
        if len(row.counts) % 2 and point == half:
            neutral = Segment(point, count, 0) if count else None
            continue
        if count:
            segments.append(Segment(point, count, at))
        at += count
    return Bar(row.id, tuple(segments), neutral)
