"""What the group does now, and beside it the time that counts down, as large as the window has room for."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size

from plc_workshop.room.sight import USUAL_TEXT, Line
from plc_workshop.tui.widgets.large_clock import LargeClock, extent, large
from plc_workshop.tui.widgets.plain import Plain, fitted
from plc_workshop.tui.widgets.sight_lines import painted

_BETWEEN, _PADDING, _BELOW = 4, 2, 1
"""Cells between the text and the clock, and on both sides of the text as of all below it; rows of air below both."""
_NARROW, _WIDTH, _MARGIN = 28, USUAL_TEXT, 8
"""Cells of the text beside a clock at the least and at the most; of what stands beside both."""
_SHARE = 3
"""A clock takes one of so many rows of the window at the most."""


class Counted(Horizontal):
    """Stands above everything else of the room's window."""

    DEFAULT_CSS = f"""
    Counted {{ width: auto; height: auto; margin-bottom: {_BELOW}; }}
    Counted > Plain {{ padding: 0 {_PADDING}; }}
    Counted > LargeClock {{ margin-left: {_BETWEEN - _PADDING}; }}
    """

    def compose(self) -> ComposeResult:
        """The text, and the clock at its right."""
        yield Plain()
        yield LargeClock()

    _text, _beside = 0, 0
    """Cells of the text, and of the clock with the air before it."""

    def show(self, marked: tuple[Line, ...], seconds: int | None, window: Size, most: int) -> int:
        """Show both in at most so many rows, where that can be; how many it takes, its air among them.

        Nothing is counted down where `seconds` are None. A smaller clock comes before a cut text.
        """
        text, time = self.query_one(Plain), self.query_one(LargeClock)
        self.display, time.display = bool(marked), seconds is not None
        if not marked:
            return 0
        most = max(1, most - _BELOW)
        room = max(_NARROW, window.width - _MARGIN)
        width = min(_WIDTH, room)
        rows, cells = 0, 0
        if seconds is not None:
            cells, rows, width = self._clock(marked, seconds, window, most)
            time.show(seconds, Size(cells, rows))
        said = _said(marked, width, most)
        text.show(said)
        self._text, self._beside = extent(said).width, cells + _BETWEEN if cells else 0
        return max(rows, len(said.split("\n"))) + _BELOW

    def aligned(self, cells: int) -> int:
        """Take so many cells at the least, the clock at their end: how many it takes, without those on both sides."""
        if not self.display:
            return cells
        text = max(self._text, cells - self._beside)
        self.query_one(Plain).styles.width = text + 2 * _PADDING
        return text + self._beside

    def _clock(self, marked: tuple[Line, ...], seconds: int, window: Size, most: int) -> tuple[int, int, int]:
        """Cells and rows of the clock, and the cells of the text beside it."""
        room = max(1, window.width - _MARGIN - _BETWEEN)
        for rows in range(max(1, min(most, window.height // _SHARE)), 0, -1):
            lines = large(seconds, Size(room - _NARROW, rows)).split("\n")
            cells = max(line.cell_length for line in lines)
            width = max(1, min(_WIDTH, room - cells))
            if len(painted(marked, width).split("\n")) <= most:
                break
        return cells, len(lines), width


def _said(marked: tuple[Line, ...], width: int, most: int) -> Content:
    """The text; where it needs more rows than there are its air goes first."""
    text = painted(marked, width)
    if len(text.split("\n")) > most:
        text = painted(tuple(line for line in marked if line.spans), width)
    return fitted(text, width, most)
