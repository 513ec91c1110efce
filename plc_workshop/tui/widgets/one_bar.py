"""The answers to one statement, large."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellChart, cells
from plc_workshop.results.phrases import sentence, side_captions
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.chart import legend
from plc_workshop.tui.widgets.strip import ZERO, strip

_AROUND = 8
"""Cells beside the bar at the least, together."""
_LOW = 22
"""Rows of a window below which a bar takes only one, else three."""


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
        if self._row is None or self._row.counts is None:
            return None
        try:
            return cells(layout([self._row], self._points), max(1, width - _AROUND))
        except ValueError:
            return None

    def _beneath(self, drawn: CellChart | None, width: int) -> list[Content]:
        """The caption, and what the colours mean where there are any."""
        if self._row is None or self._row.counts is None:
            return []
        no, middle, yes = map(Content, side_captions(self._row))
        if drawn is not None:
            zero = _left(drawn, width) + drawn.zero
            line = Content.assemble(" " * (zero - 1 - no.cell_length), no, " ", (ZERO, "$muted"), " ", yes)
            if middle.plain and drawn.neutral is not None:
                column = _left(drawn, width) + drawn.neutral
                line = Content.assemble(line, " " * max(2, column - line.cell_length), middle)
            if no.cell_length < zero and line.cell_length <= width:
                return [line, *legend(self._scale, width)]
        told = Content(sentence(self._row)).wrap(max(1, width))
        return [*told, *(legend(self._scale, width) if drawn else [])]


def _left(drawn: CellChart, width: int) -> int:
    """Cells before the chart, so that zero stands in the middle where there is room."""
    return min(max(0, width // 2 - drawn.zero), max(0, width - drawn.width))
