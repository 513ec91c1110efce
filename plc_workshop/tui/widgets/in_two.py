"""A list in two columns, read down the first and then down the second, with one mark for keys and for the mouse."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from plc_workshop.tui.widgets.chart import Line, pointed_at
from plc_workshop.tui.widgets.chart import marked as edged
from plc_workshop.tui.widgets.plain import hanging, steering_nothing
from plc_workshop.tui.widgets.rows import Rows, windowed

_EDGE, _GAP = 1, 2
"""Cells before a column, where the edge of the mark stands; and at the end of the first."""
_NARROWEST = 24
"""Cells of a column, below which there is one instead of two."""


class Item(NamedTuple):
    """What stands in one place of the list."""

    lead: Content
    """Its sign and its number; what does not fit on the first line hangs below the name."""
    name: Content


class InTwo(Widget):
    """Columns as wide as each other; one where the widget is narrow. A click tells which item it was on."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._items: tuple[Item, ...] = ()
        self._cursor: int | None = None
        self._most = 0
        self._places: list[Line] = []

    def show(self, items: Sequence[Item], cursor: int | None, most: int) -> None:
        """Show `items`, the one at `cursor` marked, in at most `most` lines."""
        self._items = tuple(Item(steering_nothing(each.lead), steering_nothing(each.name)) for each in items)
        self._cursor, self._most = cursor, most
        self.refresh(layout=True)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """The lines that fit."""
        return max(1, min(self._most, len(_laid_out(self._items, self._cursor, width))))

    def render(self) -> Content:
        """Paint the lines."""
        lines = _laid_out(self._items, self._cursor, self.size.width)
        marked = [at for at, line in enumerate(lines) if self._cursor in line.choices]
        self._places = windowed(lines, marked, self.size.height, Line)
        return Content("\n").join(line.text for line in self._places)

    def on_click(self, event: Click) -> None:
        """A click on an item chooses it."""
        event.stop()
        choice = pointed_at(self._places, event.get_content_offset(self))
        if choice is not None:
            self.post_message(Rows.Picked(choice))


def lines_in_two(items: Sequence[Item], width: int) -> int:
    """Lines that these items take in so many cells."""
    return len(_laid_out(items, None, width))


def _laid_out(items: Sequence[Item], cursor: int | None, width: int) -> list[Line]:
    """The lines of all items, without an end."""
    free = (width - 2 * _EDGE - _GAP) // 2
    if free < _NARROWEST:
        cells = [_cells(item, width - _EDGE, marked=at == cursor) for at, item in enumerate(items)]
        return [Line(text, at) for at, parts in enumerate(cells) for text in parts]
    first = (len(items) + 1) // 2
    second = _EDGE + free + _GAP
    lines: list[Line] = []
    for at in range(first):
        left = _cells(items[at], free, marked=at == cursor)
        other = first + at
        right = _cells(items[other], free, marked=other == cursor) if other < len(items) else []
        columns = ((0, at), (second, other)) if right else ((0, at),)
        for one, two in zip_longest(left, right, fillvalue=Content()):
            lines.append(Line(Content.assemble(one.pad_right(second - one.cell_length), two), at, columns))
    return lines


def _cells(item: Item, width: int, *, marked: bool) -> list[Content]:
    """The lines of an item, each behind the cell of its edge."""
    text = Content.assemble(item.lead, item.name)
    parts = hanging(text, max(1, width), item.lead.cell_length)
    if not marked:
        return [Content.assemble(" ", part) for part in parts]
    return [edged(part.pad_right(max(0, width - part.cell_length))) for part in parts]
