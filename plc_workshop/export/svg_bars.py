"""The bars as SVG for the page: positions in per cent, so that the text keeps its size at any width."""

from collections.abc import Mapping

from markupsafe import Markup

from plc_workshop.results.bars import OTHERS, Layout, Segment, layout
from plc_workshop.results.palette import Paint, others, paints
from plc_workshop.results.summary import MirrorResult

_GAP = 5_000
"""Thousandths of a per cent of the width before the column of the middle and of the others."""
_DIGIT = 4_000
"""The same that one digit of a number needs on a small phone."""


def charts(mirror: MirrorResult) -> Mapping[str, Markup]:
    """One SVG for each statement that shows numbers, by its id; all on one scale."""
    points = len(mirror.scale)
    found = layout([row for row in mirror.statements if row.sides is not None], points)
    colours = {OTHERS: others(), **dict(enumerate(paints(points)))}
    # In whole thousandths, so that equal sums are equally long to the last digit.
    scale = 100_000 - (_GAP if found.column else 0)
    scale //= max(1, found.left + found.right + found.column)
    apart = (found.left + found.right) * scale + _GAP
    drawn = {}
    for bar in found.bars:
        parts = [_segment(part, found.left * scale, scale, colours) for part in bar.segments]
        parts.append(_zero(found, scale))
        parts += [_segment(part, apart, scale, colours) for part in bar.column]
        drawn[bar.statement] = Markup('<svg class="bar" aria-hidden="true">{}</svg>').format(Markup("").join(parts))
    return drawn


def swatch(paint: Paint) -> Markup:
    """A square of a colour for the legend."""
    square = Markup('<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill="{}"/></svg>')
    return square.format(paint.fill)


def _segment(part: Segment, origin: int, scale: int, colours: Mapping[int, Paint]) -> Markup:
    start, length, paint = origin + part.start * scale, part.count * scale, colours[part.point]
    box = Markup('<rect x="{}%" width="{}%" height="100%" fill="{}"/>').format(_say(start), _say(length), paint.fill)
    if length < _DIGIT * (len(str(part.count)) + 0.5):
        return box
    number = Markup('<text x="{}%" y="50%" fill="{}">{}</text>')
    return box + number.format(_say(start + length // 2), paint.ink, part.count)


def _zero(found: Layout, scale: int) -> Markup:
    at = _say(found.left * scale)
    return Markup('<line class="zero" x1="{}%" x2="{}%" y1="0" y2="100%"/>').format(at, at)


def _say(thousandths: int) -> str:
    return f"{thousandths / 1000:.3f}".rstrip("0").rstrip(".")
