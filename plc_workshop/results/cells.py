"""The layout of the bars in whole cells of a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from plc_workshop.results.bars import Bar, Layout, Segment

GAP = 2
"""Empty cells before the column of the middle."""
WIDEST = 8
"""The most cells for one person: a bar of four people need not fill a wall."""
WHOLE = 3
"""From so many cells a person on, only whole numbers of cells: then every length is exact."""


@dataclass(frozen=True, slots=True)
class CellSegment:
    """A segment in cells, counted from the left edge of the chart."""

    point: int
    count: int
    start: int
    length: int
    label: str
    """The count where it fits with air, else empty."""


@dataclass(frozen=True, slots=True)
class CellBar:
    """One row; without segments where the statement shows no numbers."""

    statement: str
    segments: tuple[CellSegment, ...]
    """Left to right, the middle of an odd scale last."""


@dataclass(frozen=True, slots=True)
class CellChart:
    """The whole chart, no wider than was asked for."""

    bars: tuple[CellBar, ...]
    zero: int
    """Cells left of the zero line."""
    neutral: int | None
    """Where the column of the middle begins; None where there is none."""
    width: int
    """Cells it really takes."""


def cells(layout: Layout, width: int) -> CellChart:
    """Put the layout into at most `width` cells.

    The length of a segment is a function of its count alone, so that equal counts are equally long, and never 0.
    Raises: ValueError where not even one cell for each segment fits.
    """
    if _width(layout, 0, 1) > width:
        raise ValueError(f"bars of {layout.points} points do not fit {width} cells")
    people = max(1, layout.left + layout.right + layout.neutral)
    low, high = 0, WIDEST * people
    while low < high:  # the widest scale that fits: cells a person are low / people
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _width(layout, middle, people) <= width else (low, middle - 1)
    if low >= WHOLE * people:
        low -= low % people
    zero, right, neutral = _reach(layout, low, people)
    column = zero + right + GAP if neutral else None
    bars = tuple(_bar(bar, zero, column or 0, low, people) for bar in layout.bars)
    return CellChart(bars, zero, column, _width(layout, low, people))


def _bar(bar: Bar, zero: int, column: int, scale: int, people: int) -> CellBar:
    left = [segment for segment in bar.segments if segment.start < 0]
    at = zero - sum(_length(segment.count, scale, people) for segment in left)
    drawn = []
    for segment in bar.segments:
        drawn.append(_cell(segment, at, scale, people))
        at += drawn[-1].length
    if bar.neutral:
        drawn.append(_cell(bar.neutral, column, scale, people))
    return CellBar(bar.statement, tuple(drawn))


def _cell(segment: Segment, start: int, scale: int, people: int) -> CellSegment:
    length, label = _length(segment.count, scale, people), str(segment.count)
    return CellSegment(segment.point, segment.count, start, length, label if len(label) < length else "")


def _length(count: int, scale: int, people: int) -> int:
    """Cells for so many people at scale / people cells each, rounded half up, at least one."""
    return max(1, (2 * count * scale + people) // (2 * people))


def _reach(layout: Layout, scale: int, people: int) -> tuple[int, int, int]:
    """Cells left of the zero line, right of it, and in the column of the middle."""

    def longest(parts: Sequence[Sequence[Segment]]) -> int:
        return max((sum(_length(segment.count, scale, people) for segment in part) for part in parts), default=0)

    bars = layout.bars
    return (
        longest([[segment for segment in bar.segments if segment.start < 0] for bar in bars]),
        longest([[segment for segment in bar.segments if segment.start >= 0] for bar in bars]),
        longest([[bar.neutral] for bar in bars if bar.neutral]),
    )


def _width(layout: Layout, scale: int, people: int) -> int:
    zero, right, neutral = _reach(layout, scale, people)
    return zero + right + (GAP + neutral if neutral else 0)
