"""A list of rows with one mark, for keys and for the mouse."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from plc_workshop.tui.widgets.plain import hanging, steering_nothing
from plc_workshop.words import pgettext

EDGE = "▌"
EDGES = 2
"""Cells of a list beside the text of a row."""
T = TypeVar("T")
_Line = tuple[int | None, Content]
"""A painted line, and the choice it belongs to."""


class Row(NamedTuple):
    """One row; a row that is no choice is passed over by the mouse."""

    text: Content
    choice: int | None = None
    """What a click on it means, or None."""
    panel: bool = False
    """Whether it stands on a panel of its own."""
    hang: int = 0
    """Cells by which the lines after the first are further in."""


class Rows(Widget):
    """Rows of one or more lines, the marked one raised with a coloured edge."""

    class Picked(Message):
        """The mouse chose a row."""

        def __init__(self, choice: int) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, *, id: str | None = None, gap: int = 0) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()
        self._cursor: int | None = None
        self._gap, self._most = gap, 0
        self._places: list[int | None] = []
        """For each painted line the choice it belongs to."""

    def show(self, rows: Sequence[Row], cursor: int | None, gap: int | None = None, most: int = 0) -> None:
        """Show `rows`, the one whose choice is `cursor` marked, in at most `most` lines (0: in any number).

        Where they need more, the gaps go first.
        """
        gap = self._gap if gap is None else gap
        rows = tuple(row._replace(text=steering_nothing(row.text)) for row in rows)
        if (cursor, gap, most) != (self._cursor, self._gap, self._most) or not _same(rows, self._rows):
            self._rows, self._cursor, self._gap, self._most = rows, cursor, gap, most
            width = self.size.width
            self.refresh(layout=not width or len(self._painted(width)) != len(self._places))

    def on_unmount(self) -> None:
        """Forget the rows: they may have been somebody's answers."""
        self._rows, self._places = (), []

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """All lines of all rows, and the gaps."""
        return max(1, len(self._painted(width)))

    def render(self) -> Content:
        """Paint the rows."""
        painted = self._painted(self.size.width, self.size.height)
        self._places = [place for place, _line in painted]
        return Content("\n").join(line for _place, line in painted)

    def on_click(self, event: Click) -> None:
        """A click on a row chooses it."""
        event.stop()
        offset = event.get_content_offset(self)
        at = -1 if offset is None else offset.y
        place = self._places[at] if 0 <= at < len(self._places) else None
        if place is not None:
            self.post_message(self.Picked(place))

    def _painted(self, width: int, high: int = 0) -> list[_Line]:
        """The lines that fit into so many, and into `most` of them."""
        most = min((each for each in (self._most, high) if each), default=0)
        lines = self._lines(width, self._gap)
        if self._gap and 0 < most < len(lines):
            lines = self._lines(width, 0)
        marked = [i for i, (choice, _text) in enumerate(lines) if choice is not None and choice == self._cursor]
        return windowed(lines, marked, most, lambda said: (None, said))

    def _lines(self, width: int, gap: int) -> list[_Line]:
        lines: list[_Line] = []
        for i, row in enumerate(self._rows):
            marked = row.choice is not None and row.choice == self._cursor
            lines += [(None, Content())] * (gap if i else 0)
            for part in hanging(row.text, width - EDGES, row.hang) if width > EDGES else ():
                lines.append((row.choice, _line(part, width, marked=marked, panel=row.panel)))
        return lines


def lines_of(rows: Iterable[Row], width: int) -> int:
    """Lines that rows take where a text has so many cells, the gaps between them not counted."""
    return sum(len(hanging(row.text, max(1, width), row.hang)) for row in rows)


def _same(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether text and styles are the same: `==` of two contents looks at the text alone."""
    return len(rows) == len(others) and all(
        row[1:] == other[1:] and row.text.is_same(other.text) for row, other in zip(rows, others, strict=True)
    )


def windowed(lines: list[T], marked: Sequence[int], most: int, as_line: Callable[[Content], T]) -> list[T]:
    """The lines around the `marked` ones that fit; what is above or below is said, so that nothing is cut silently."""
    if not most or len(lines) <= most:
        return lines
    most = max(1, most)  # a window may be so low that less than nothing is left
    marked = marked or [0]
    middle = (marked[0] + marked[-1] + 1) // 2
    first = max(0, min(middle - most // 2, len(lines) - most, marked[0] - 1))
    shown = lines[first : first + most]
    if first:
        shown[0] = as_line(Content.styled("  " + pgettext("state", "↑ more above"), "$muted"))
    if first + most < len(lines):
        shown[-1] = as_line(Content.styled("  " + pgettext("state", "↓ more below"), "$muted"))
    return shown


def _line(text: Content, width: int, *, marked: bool, panel: bool) -> Content:
    edge = Content.styled(EDGE, "$teal" if marked else "$faint") if marked or panel else Content(" ")
    line = Content.assemble(edge, " ", text)
    line = line.pad_right(max(0, width - line.cell_length))
    return line.stylize_before("on $raised bold" if marked else "on $pane") if marked or panel else line
