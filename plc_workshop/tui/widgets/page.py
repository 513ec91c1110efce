"""One page of a section, with the question for the room."""

from textual.content import Content
from textual.widget import Widget

from plc_workshop.packs.pages import Page, PageLine
from plc_workshop.tui.widgets.rows import EDGE

COLUMN = 66
"""Cells of a line of text: short enough to read from the back of a room."""


class PagePane(Widget):
    """Text above, the room's question on its panel below: one widget, so that turning a page lays nothing out."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._label = ""

    def show(self, page: Page, label: str) -> None:
        """Show `page`; `label` heads its questions."""
        if (page, label) != (self._page, self._label):
            self._page, self._label = page, label
            self.refresh()

    def render(self) -> Content:
        """Paint the lines, and the panel at the foot."""
        if self._page is None:
            return Content()
        width, height = self.size
        text = [Content.assemble("  ", _line(line)) for line in self._page.lines]
        panel = (
            [Content.styled(self._label, "bold $amber"), *map(Content, self._page.panel)] if self._page.panel else []
        )
        foot = [_panel(line, width) for line in panel]
        blank = [Content()] * max(0, height - len(text) - len(foot))
        return Content("\n").join([*text, *blank, *foot])


def _panel(line: Content, width: int) -> Content:
    painted = Content.assemble((EDGE, "$amber"), " ", line)
    return painted.pad_right(max(0, width - painted.cell_length)).stylize_before("on $pane")


def _line(line: PageLine) -> Content:
    base = {"heading": "bold $teal", "quote": "italic", "code": "$muted"}.get(line.kind, "")
    parts = [
        (span.text, " ".join(filter(None, (base, "bold" if span.bold else "", "italic" if span.italic else ""))))
        for span in line.spans
    ]
    return Content.assemble((line.lead, "$teal"), *parts)
