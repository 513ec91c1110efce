"""Lines of what the room sees: a text in one style, an item of a list, a message with texts in their own style."""

from collections.abc import Iterable
from string import Formatter

from plc_workshop.packs.width import cells
from plc_workshop.room.sight import Line, Size, Span, Style

BLANK = Line()
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
