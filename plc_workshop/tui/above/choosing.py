"""A list to choose one row from, on top of the screen."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.aligned import aligned
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _

_WIDTH, _EDGES = 72, 5
"""Cells of the panel, and those of them that its edge and its padding take."""
_AROUND = 5
"""The panel's air above, below and between its parts."""


class ChoosingScreen(AboveScreen[int | None]):
    """Ends with the index of the row, or None."""

    CSS_PATH = "choosing.tcss"

    def __init__(self, title: str, rows: Sequence[str | tuple[str, ...]]) -> None:
        super().__init__()
        self._title, self._rows, self._cursor = title, rows, 0
        """Each row is a text, or those of its columns."""
        self._laid: list[Row] = []
        self._most = 0

    def compose(self) -> ComposeResult:
        """Title and rows."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            yield Rows(id="rows")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the rows."""
        self._lay_out()

    def _lay_out(self) -> None:
        how = _("up and down to choose, Enter to take it, Esc to leave")
        self.query_one("#title", Plain).show(self._title)
        self.query_one("#how", Plain).show(how)
        width, high = max(1, min(_WIDTH, self.app.size.width) - _EDGES), self.app.size.height
        around = _AROUND + sum(len(Content(text).wrap(width)) for text in (self._title, how))
        rows = [[Content(text) for text in ((row,) if isinstance(row, str) else row)] for row in self._rows]
        self._laid = [Row(line, i) for i, line in enumerate(aligned(rows, width - 2))]
        self._most = max(3, high - around)
        self._draw()

    def _draw(self) -> None:
        self.query_one(Rows).show(self._laid, self._cursor, most=self._most)

    def on_resize(self, event: Resize) -> None:
        """Show as many rows as the window has room for now."""
        del event
        self._lay_out()

    def may_repeat(self, event: Key) -> bool:
        """A held arrow moves on, and nothing else does."""
        return event.key in ("up", "down", "pageup", "pagedown")

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - nothing here waits for a silence
        """Arrows move, Enter takes, Esc leaves."""
        match event.key:
            case "up" | "pageup":
                self._cursor = max(0, self._cursor - 1)
                self._draw()
            case "down" | "pagedown":
                self._cursor = min(len(self._rows) - 1, self._cursor + 1)
                self._draw()
            case "enter" | "right":
                self.dismiss(self._cursor)
            case "escape" | "left":
                self.dismiss(None)

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click takes the row."""
        self.dismiss(message.choice)
