"""The answers to one statement, large."""

from textual.content import Content
from textual.widget import Widget

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import cells
from plc_workshop.results.phrases import sentence
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.strip import ZERO, strip


class OneBar(Widget):
    """Segments with their numbers, the zero line beneath; nothing where no number may show."""

    def __init__(self) -> None:
        super().__init__()
        self._row: StatementResult | None = None

    def show(self, row: StatementResult) -> None:
        """Show the answers of `row`."""
        if row != self._row:
            self._row = row
            self.refresh()

    def render(self) -> Content:
        """Paint the bar as high as there is room."""
        row = self._row
        if row is None or row.counts is None:
            return Content()
        laid_out = layout([row], len(row.counts))
        try:
            drawn = cells(laid_out, max(8, self.size.width - 8))
        except ValueError:
            return Content(sentence(row))
        left = max(0, self.size.width // 2 - drawn.zero)
        left = min(left, max(0, self.size.width - drawn.width))
        height = max(1, self.size.height - 1)
        lines = [
            Content.assemble(" " * left, strip(drawn.bars[0], len(row.counts), drawn.zero, labels=y == height // 2))
            for y in range(height)
        ]
        lines.append(Content.assemble(" " * (left + drawn.zero), (ZERO, "$muted")))
        return Content("\n").join(lines)
