"""One bar of a chart in the cells of a line: colours, numbers, and the zero line through it."""

from itertools import groupby
from math import ceil, floor

from textual.content import Content

from plc_workshop.results.cells import CellBar

ZERO = "▏"
_LEFT, _RIGHT = "▌", "▐"


def painted(point: int, points: int) -> str:
    """The style of a scale point, lowest 0, and of the number in it."""
    return f"$number-{points}-{point} on $fill-{points}-{point}"


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
    cells = [_cell(signs.get(i, " "), halves[2 * i], halves[2 * i + 1], points) for i in range(len(halves) // 2)]
    runs = groupby(cells, key=lambda cell: cell[1])
    return Content.assemble(*(("".join(sign for sign, _style in run), style) for style, run in runs))


def _cell(sign: str, left: int | None, right: int | None, points: int) -> tuple[str, str]:
    """The sign and the style of a cell with these scale points in its halves."""
    if left is None and right is None:
        return " ", ""
    if left is None:
        return _RIGHT, f"$fill-{points}-{right}"
    if right is None:
        return _LEFT, f"$fill-{points}-{left}"
    if left != right:
        return _LEFT, f"$fill-{points}-{left} on $fill-{points}-{right}"
    return sign, f"bold {painted(left, points)}"
