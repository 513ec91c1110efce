"""A line as wide as a window should be: where the letters are small it says how they get larger."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size

from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _
from plc_workshop.words.zoom_keys import larger

_COLUMNS, _ROWS = 80, 24
"""What everything is laid out for."""
_WIDE, _HIGH = 110, 28
"""With more columns than these, and so many rows, the letters of a window are small."""
_STEP = 11
"""A terminal makes its letters larger by a tenth: with fewer tenths of the line's length nothing is left to gain."""
_ENDS = 4
"""Cells of the ends of the line, and of the air around the sentence."""


def length(window: Size) -> int:
    """Cells of the line: a window that it fills has columns enough, and rows enough as well."""
    return max(_COLUMNS, -(-_ROWS * window.width // max(1, window.height)))


class ZoomLine(Plain):
    """Comes where the letters are small, and stands until they are large; who puts it on a screen may end it before."""

    def on_mount(self) -> None:
        """Stand nowhere at first."""
        self.display = False

    def fit(self, window: Size) -> bool:
        """Lay the line out for a window of this size; whether it stands there."""
        cells = length(window)
        if self.display:
            self.display = 10 * window.width > _STEP * cells
        else:
            self.display = window.width > _WIDE and window.height >= _HIGH
        if self.display:
            self.show(_as_long(cells))
        return self.display

    def end(self) -> None:
        """Take it away."""
        self.display = False


def _as_long(cells: int) -> Content:
    """The sentence in a stroke that is so many cells long; above it where another language needs more words."""
    # Translators: {keys} is such as “Ctrl and +”; the line is as wide as the window is to be.
    said = _("Zoom until this line fills the window: {keys}").format(keys=larger())
    strokes = cells - cell_len(said) - _ENDS
    if strokes < 2:
        return lines(said, Content.styled("├" + "─" * (cells - 2) + "┤", "$teal"))
    left = strokes // 2
    right = ("─" * (strokes - left) + "┤", "$teal")
    return Content.assemble(("├" + "─" * left, "$teal"), f" {said} ", right)
