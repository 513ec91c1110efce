"""Lines of what the room may see, as one text."""

from textual.content import Content

from plc_workshop.room.sight import Line, Style
from plc_workshop.tui.widgets.plain import hanging

_STYLES: dict[Style, str] = {
    "plain": "",
    "title": "bold $teal",
    "ask": "bold $amber",
    "strong": "bold",
    "muted": "$muted",
}


def painted(lines: tuple[Line, ...], width: int, *, air: int = 1) -> Content:
    """Lines as one text, wrapped to `width` cells; a blank one is so many rows of `air`."""
    found: list[Content] = []
    for line in lines:
        found += [Content()] * (0 if line.spans else air - 1)
        found += hanging(styled(line), width, line.hang)
    return Content("\n").join(found)


def styled(line: Line) -> Content:
    """A line as long as it is."""
    return Content.assemble(*((span.text, _STYLES[span.style]) for span in line.spans))
