"""One bar of a chart in the cells of a line: colours, numbers, and the zero line through it."""

from itertools import groupby
from math import ceil, floor

from textual.content import Content

from plc_workshop.results.bars import OTHERS
from plc_workshop.results.cells import CellBar

ZERO = "▏"
_LEFT, _RIGHT = "▌", "▐"


def fill(point: int, points: int) -> str:
    """The colour of a scale point, lowest 0, or of the others together."""
    return "$fill-others" if point == OTHERS else f"$fill-{points}-{point}"


def painted(point: int, points: int) -> str:
    """The style of a scale point, lowest 0, or of the others together, and of the number in it."""
    number = "$number-others" if point == OTHERS else f"$number-{points}-{point}"
    return f"{number} on {fill(point, points)}"


def strip(bar: CellBar, points: int, zero: int, *, labels: bool = True) -> Content:
    """The segments of `bar`; a line stands where one begins at `zero`, since without colour two sides look alike."""
    halves: list[int | None] = [None] * (2 * ceil(max((each.start + each.length for each in bar.segments), default=0)))
    signs: dict[int, str] = {}
    for each in bar.segments:
        begin, end = each.start, each.start + each.length
        halves[round(2 * begin) : round(2 * end)] = [each.point] * round(2 * each.length)
        if begin == zero and any(other.start + other.length == zero for other in bar.segments):
            signs[zero] = ZERO
        label = each.label if labels else ""
        at = ceil(begin) + (floor(end) - ceil(begin) - len(label)) // 2
        signs |= {at + i: digit for i, digit in enumerate(label)}
    parts: list[tuple[str, str]] = []
    first = 0
    for (left, right), run in groupby(zip(halves[::2], halves[1::2], strict=True)):
        cells = len(tuple(run))
        inside = {at - first: sign for at, sign in signs.items() if first <= at < first + cells}
        parts.append(_painted(left, right, points, cells, inside))
        first += cells
    return Content.assemble(*parts)


def _painted(left: int | None, right: int | None, points: int, cells: int, signs: dict[int, str]) -> tuple[str, str]:
    """The text and the style of cells that all have these scale points in their halves."""
    if left is None:
        return (" " * cells, "") if right is None else (_RIGHT * cells, fill(right, points))
    if right is None:
        return _LEFT * cells, fill(left, points)
    if left != right:
        return _LEFT * cells, f"{fill(left, points)} on {fill(right, points)}"
    text = " " * cells
    for at, sign in signs.items():
        text = f"{text[:at]}{sign}{text[at + 1 :]}"
    return text, f"bold {painted(left, points)}"
