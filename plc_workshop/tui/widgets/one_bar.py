"""The answers to one statement, large."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellChart, cells
from plc_workshop.results.phrases import captions, in_full
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.barred import across
from plc_workshop.tui.widgets.legend import legend
from plc_workshop.tui.widgets.plain import put_into
from plc_workshop.tui.widgets.strip import ZERO, strip
from plc_workshop.words import pgettext

_AROUND = 8
"""Cells beside the bar at the least, together."""
_LOW, _HIGH = 22, 36
"""Rows of a window below which a bar takes only one, else three, and from which there is more air."""


class OneBar(Widget):
    """Segments with their numbers, a caption for each side beneath, and what the colours mean."""

    def __init__(self) -> None:
        super().__init__()
        self._row: StatementResult | None = None
        self._scale: tuple[str, ...] = ()

    def show(self, row: StatementResult, scale: tuple[str, ...]) -> None:
        """Show the answers of `row` on a scale with these labels."""
        if (row, scale) != (self._row, self._scale):
            self._row, self._scale = row, scale
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A bar of the least height, and what stands beneath."""
        del container, viewport
        return self.rows(width)

    def rows(self, width: int) -> int:
        """Rows that are needed in so many cells."""
        drawn = self._drawn(width)
        high = 3 if self.app.size.height >= _LOW else 1
        return len(self._beneath(drawn, width)) + (high if drawn else 0)

    def render(self) -> Content:
        """Paint the bar as high as there is room."""
        width = self.size.width
        drawn = self._drawn(width)
        below = self._beneath(drawn, width)
        if drawn is None:
            return Content("\n").join(below)
        left, height = _left(drawn, width), max(1, self.size.height - len(below))
        lines = [
            Content.assemble(" " * left, strip(drawn.bars[0], self._points, drawn.zero, labels=y == height // 2))
            for y in range(height)
        ]
        return Content("\n").join([*lines, *below])

    @property
    def _points(self) -> int:
        return len(self._row.counts or ()) if self._row else 0

    def _drawn(self, width: int) -> CellChart | None:
        if self._row is None or self._row.sides is None:
            return None
        try:
            return cells(layout([self._row], self._points), max(1, width - _AROUND))
        except ValueError:
            return None

    def _beneath(self, drawn: CellChart | None, width: int) -> list[Content]:
        """The caption, and what the colours mean where there are any."""
        if self._row is None or self._row.sides is None:
            return []
        caption = _caption(self._row, drawn, width) if drawn is not None else None
        told = [caption] if caption is not None else Content(in_full(self._row)).wrap(max(1, width))
        air = self.app.size.height >= _LOW
        meaning = legend(self._scale, width, [self._row], air=self.app.size.height >= _HIGH) if drawn else []
        return [*told, *([Content()] if meaning and air else []), *meaning]


def _caption(row: StatementResult, drawn: CellChart, width: int) -> Content | None:
    """The numbers of the sides around the zero line, that of the column apart below it; None where it has no room."""
    (no, least), (yes, most), apart = captions(row)
    zero = _left(drawn, width) + drawn.zero
    left, right = _side(no, least), _side(yes, most)
    line = across([(zero - 1 - left.cell_length, left), (zero, Content.styled(ZERO, "$muted")), (zero + 2, right)])
    if apart and drawn.column is not None:
        column = max(_left(drawn, width) + drawn.column, line.cell_length + 2)
        line = across([(0, line), (column, Content(apart))])
    return line if left.cell_length < zero and line.cell_length <= width else None


def _side(number: str, label: str) -> Content:
    """The number of a side, and the label most chosen there where it may be told."""
    if not (number and label):
        return Content(number)
    muted = Content.styled(label, "$muted")
    return put_into(pgettext("list", "{first}, {second}"), "", first=Content(number), second=muted)


def _left(drawn: CellChart, width: int) -> int:
    """Cells before the chart, so that it stands in the middle."""
    return max(0, (width - drawn.width) // 2)
