"""How many groups stand at each word, as a bar of SVG: each area is as long as the others, and shares compare."""

from markupsafe import Markup

from plc_workshop.results.palette import paint_of_word
from plc_workshop.results.phrases import KINDS, Kind
from plc_workshop.results.region_table import Area
from plc_workshop.words.large_numbers import grouped

_WHOLE = 100_000
"""Thousandths of a per cent, so that equal sums are equally long to the last digit."""
_DIGIT = 2_800
"""The same that one digit of a number needs on a small phone."""


def bar(area: Area) -> Markup:
    """The bar of an area; what it says stands beside it in words."""
    parts, reached = [], 0
    for which in KINDS:
        if number := area.kinds[which]:
            start, reached = reached, reached + number
            parts.append(_part(which, number, start * _WHOLE // area.groups, reached * _WHOLE // area.groups))
    return Markup('<svg class="bar" aria-hidden="true">{}</svg>').format(Markup("").join(parts))


def swatch(which: Kind) -> Markup:
    """A square of the colour of a word, for the legend."""
    square = Markup('<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" {}/></svg>')
    return square.format(_look(which))


def _part(which: Kind, number: int, start: int, end: int) -> Markup:
    box = Markup('<rect x="{}%" width="{}%" height="100%" {}/>').format(_say(start), _say(end - start), _look(which))
    told = grouped(number)
    if end - start < _DIGIT * (len(told) + 0.5):
        return box
    paint = paint_of_word(which)
    ink = Markup('fill="{}"').format(paint.ink) if paint else Markup('class="unseen"')
    return box + Markup('<text x="{}%" y="50%" {}>{}</text>').format(_say((start + end) // 2), ink, told)


def _look(which: Kind) -> Markup:
    paint = paint_of_word(which)
    return Markup('fill="{}"').format(paint.fill) if paint else Markup('class="nothing"')


def _say(thousandths: int) -> str:
    return f"{thousandths / 1000:.3f}".rstrip("0").rstrip(".")
