"""Lines of what the room sees: a text in one style, an item of a list, a message with texts in their own style."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from string import Formatter

from plc_workshop.packs.width import cells
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.room.sight import Line, Size, Span, Style

BLANK = Line()
_GAP, _NARROWEST = 2, 24
"""Cells between two columns, and of a column, below which there is one instead of two."""
USUAL = Size(80, 24)
"""What pages are cut for while no window of the room has said how large it is."""


def line(text: str, style: Style = "plain", hang: int = 0) -> Line:
    """A text in one style; a blank line for none."""
    return Line((Span(text, style),) if text else (), hang)


def put_into(message: str, style: Style, **texts: Span) -> tuple[Span, ...]:
    """A whole message in one style, with texts in their own where it names them."""
    spans: list[Span] = []
    for said, name, _spec, _conversion in Formatter().parse(message):
        spans += [Span(said, style)] if said else []
        spans += [texts[name]] if name is not None else []
    return tuple(spans)


def item(text: str, lead: str = "–  ", style: Style = "plain") -> Line:
    """An item of a list, its dash or number hanging out."""
    return Line((Span(lead, "title"), Span(text, style)), cells(lead))


def airy(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with a blank one between them."""
    return tuple(part for each in lines for part in (each, BLANK))[:-1]


def in_two(items: Sequence[tuple[Span, str]], width: int) -> tuple[Line, ...]:
    """Items in two columns of `width` cells together, read down the first and then down the second, each with a lead.

    Where that is too narrow they stand below each other.
    """
    column = (width - _GAP) // 2
    if column < _NARROWEST:
        return tuple(Line((lead, Span(text, _beside(lead))), cells(lead.text)) for lead, text in items)
    first = (len(items) + 1) // 2
    left, right = [[_cell(each, column) for each in part] for part in (items[:first], items[first:])]
    lines: list[Line] = []
    for one, two in zip_longest(left, right, fillvalue=()):
        for own, other in zip_longest(one, two, fillvalue=()):
            used = sum(cells(span.text) for span in own)
            lines.append(Line((*own, Span(" " * (column + _GAP - used)), *other) if other else own))
    return tuple(lines)


def _cell(item: tuple[Span, str], width: int) -> tuple[tuple[Span, ...], ...]:
    """The lines of an item in a column; what is wrapped hangs below its text."""
    lead, text = item
    parts = wrap_text(text, width - cells(lead.text)) or ("",)
    leads = (lead, *[Span(" " * cells(lead.text))] * (len(parts) - 1))
    return tuple((each, Span(part, _beside(lead))) for each, part in zip(leads, parts, strict=True))


def _beside(lead: Span) -> Style:
    """What is marked is strong."""
    return "strong" if lead.style == "ask" else "plain"
