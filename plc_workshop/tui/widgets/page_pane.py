"""One page of a section, with the question for the room."""

from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from plc_workshop.packs.pages import Page, PageLine
from plc_workshop.tui.widgets.rows import EDGE

_KINDS = ("heading", "quote", "code")
"""Kinds of text with a style of their own."""
_STYLES = ("text", *_KINDS, "lead", "panel", "edge", "label")
_FONTS = {
    (bold, italic): Style(bold=bold or None, italic=italic or None)
    for bold in (False, True)
    for italic in (False, True)
}


class PagePane(Widget):
    """Text above, the room's question on its panel below: one widget, so that turning a page lays nothing out.

    It paints line by line: a page is cut to fit already, and wrapping it once more would be half of what a key costs.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page--{name}" for name in _STYLES}

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self._label = ""
        self._style: dict[str, Style] = {}

    def show(self, page: Page, label: str) -> None:
        """Show `page`; `label` heads its questions."""
        if (page, label) != (self._page, self._label):
            self._page, self._label = page, label
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Look the styles up once for all lines: Textual walks up to the screen for each."""
        self._style = {name: self.get_visual_style(f"page--{name}").rich_style for name in _STYLES}
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Paint a row of the text, or of the panel at the foot."""
        width, height = self.size
        text, panel = (self._page.lines, self._page.panel) if self._page is not None else ((), ())
        row = y - (height - len(panel))
        if y < len(text):
            parts = self._line(text[y])
        elif panel and row >= -1:
            parts = self._panel(panel, row)
        else:
            parts = []
        length = Segment.get_line_length(parts)
        return Strip([*parts, Segment(" " * (width - length), self._style["text"])], max(width, length))

    def _line(self, line: PageLine) -> list[Segment]:
        style = self._style[line.kind if line.kind in _KINDS else "text"]
        spans = [Segment(span.text, style + _FONTS[span.bold, span.italic]) for span in line.spans]
        return [Segment("  " + line.lead, self._style["lead"]), *spans]

    def _panel(self, panel: tuple[str, ...], row: int) -> list[Segment]:
        """A row of the questions; -1 is their heading."""
        text, style = (self._label, self._style["label"]) if row < 0 else (panel[row], self._style["panel"])
        return [Segment(f"{EDGE} ", self._style["edge"]), Segment(set_cell_size(text, self.size.width - 2), style)]
