"""The layout of the bars in cells of a terminal, whole and half ones.

A person is so many cells everywhere in a chart: equal numbers are equally long, and so are equal sums.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from plc_workshop.results.bars import Bar, Layout, Segment

GAP = 2
"""Empty cells before the column apart."""
WIDEST = 8
"""The most cells for one person: a bar of four people need not fill a wall."""
NARROWEST = 0.5
"""The fewest: no smaller part of a cell can be painted at either end of a bar."""


@dataclass(frozen=True, slots=True)
class CellSegment:
    """A segment in cells, counted from the left edge of the chart; an odd half stands at its end away from zero."""

    point: int
    count: int
    start: float
    length: float
    label: str
    """The count where it fits with air, else empty."""


@dataclass(frozen=True, slots=True)
class CellBar:
    """One row; without segments where the statement shows no numbers."""

    statement: str
    segments: tuple[CellSegment, ...]
    """Left to right, what stands in the column apart last."""


@dataclass(frozen=True, slots=True)
class CellChart:
    """The whole chart, no wider than was asked for."""

    bars: tuple[CellBar, ...]
    zero: int
    """Cells left of the zero line."""
    column: int | None
    """Where the column of the middle and of the others begins; None where there is none."""
    width: int
    """Cells it really takes."""
    scale: float
    """Cells for one person."""


def cells(layout: Layout, width: int, beside: Sequence[tuple[int, int]] = ()) -> CellChart:
    """Put the layout into at most `width` cells, what stands `beside` each bar left and right of it included.

    Raises: ValueError where half a cell a person is too much.
    """
    around = beside or ((0, 0),) * len(layout.bars)
    for scale in (*range(WIDEST, 0, -1), NARROWEST):
        zero = max(
            (_reach(-_first(bar), scale, left) for bar, (left, _right) in zip(layout.bars, around, strict=True)),
            default=0,
        )
        right = max(
            (_reach(_last(bar), scale, more) for bar, (_left, more) in zip(layout.bars, around, strict=True)), default=0
        )
        column = zero + right + GAP if layout.column else None
        end = zero + right if column is None else column + ceil(layout.column * scale)
        if end <= width:
            bars = tuple(_bar(bar, zero, column or 0, scale) for bar in layout.bars)
            return CellChart(bars, zero, column, end, scale)
    raise ValueError(f"bars of {layout.left + layout.right + layout.column} people do not fit {width} cells")


def _reach(people: int, scale: float, more: int) -> int:
    """Cells that a bar and what stands beside it take on one side of zero."""
    return ceil(people * scale) + more


def _first(bar: Bar) -> int:
    return min(0, bar.segments[0].start) if bar.segments else 0


def _last(bar: Bar) -> int:
    return max(0, bar.segments[-1].start + bar.segments[-1].count) if bar.segments else 0


def _bar(bar: Bar, zero: int, column: int, scale: float) -> CellBar:
    drawn = (_cell(segment, zero, scale) for segment in bar.segments)
    return CellBar(bar.statement, (*drawn, *(_cell(segment, column, scale) for segment in bar.column)))


def _cell(segment: Segment, origin: int, scale: float) -> CellSegment:
    start, length, label = origin + segment.start * scale, segment.count * scale, str(segment.count)
    whole = floor(start + length) - ceil(start)
    return CellSegment(segment.point, segment.count, start, length, label if len(label) < whole else "")
