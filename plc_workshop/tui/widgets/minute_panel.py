"""The two lines with which a part of the talk begins: a time alone, then a round; the one that holds now is marked."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.widget import Widget

from plc_workshop.tui.widgets.large_clock import large
from plc_workshop.tui.widgets.rows import EDGE, Rows
from plc_workshop.words.clock_words import clock

_EDGE, _TEXT, _BESIDE = 2, 5, 2
"""Cells before the mark and before a text, as many of them behind it; between a text and what stands beside it."""
_AIR = ((2, 2, 2), (1, 1, 1), (0, 1, 0), (0, 0, 0))
"""Blank rows above, between and below the two, in the order in which they are given up."""
_TIGHTER = ((2, 1, 2), (1, 1, 1), (1, 1, 0), (0, 1, 0), (0, 0, 0))
"""The same beside a large clock, where a text needs another line."""


class MinutePanel(Widget):
    """Knows no session: what stands in it is handed in."""

    DEFAULT_CSS = "MinutePanel { height: auto; background: $pane; border-left: outer $amber; }"

    def __init__(self, choice: int) -> None:
        super().__init__()
        self._choice = choice
        """What a click on it chooses."""
        self._texts: tuple[str, str] = ("", "")
        self._at, self._chosen, self._hint = 0, False, ""
        self._seconds: int | None = None
        self._paused = False
        self._most = 0

    def show(
        self, texts: tuple[str, str], at: int, *, chosen: bool, hint: str, seconds: int | None, paused: bool = False
    ) -> None:
        """Show both lines, the one that holds now marked, and raised where it is `chosen`, with a `hint` beside it.

        While `seconds` are counted down they stand in its place, as large as there is room for.
        """
        wanted = (texts, at, chosen, hint, seconds, paused)
        if wanted != (self._texts, self._at, self._chosen, self._hint, self._seconds, self._paused):
            self._texts, self._at, self._chosen, self._hint, self._seconds, self._paused = wanted
            self.refresh()

    def given(self, most: int, width: int) -> int:
        """The rows that it takes, where there are at most so many, and so many cells for a line: the air goes first."""
        if most != self._most:
            self._most = most
            self.refresh(layout=True)
        return self._rows(width)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """As many rows before the time is started, while it passes, and behind it: nothing below it moves."""
        return self._rows(width)

    def on_click(self, event: Click) -> None:
        """A click on it chooses it."""
        event.stop()
        self.post_message(Rows.Picked(self._choice))

    def render(self) -> Content:
        """Paint both lines, and the clock."""
        width = self.size.width
        rows = self._rows(width)
        painted = self._beside_large(width, rows) if self._seconds is not None else None
        if painted is None:
            hint = Content.styled(self._hint, "bold $amber")
            if self._seconds is not None:
                hint = Content.styled(clock(self._seconds), self._clock_style)
            painted = self._aired(self._lines(width, hint), rows, _AIR) or []
        return Content("\n").join(painted)

    @property
    def _clock_style(self) -> str:
        return "bold $muted" if self._paused else "bold $amber"

    def _rows(self, width: int) -> int:
        """What both lines need without a clock; beside a large one no more."""
        needed = sum(len(lines) for lines in self._lines(width, Content.styled(self._hint)))
        airy = (needed + sum(air) for air in _AIR)
        return next((rows for rows in airy if rows <= self._most), needed)

    def _beside_large(self, width: int, rows: int) -> list[Content] | None:
        """The lines, and beside them a clock of blocks; None where there is no room for one."""
        painted = large(self._seconds or 0, Size(max(0, width - _TEXT), rows), self._clock_style).split("\n")
        cells = max(line.cell_length for line in painted)
        if len(painted) == 1:
            return None
        room = width - cells - _EDGE - _BESIDE
        left = self._aired(self._lines(room, Content()), rows, _TIGHTER) if room > 2 * _TEXT else None
        if left is None:
            return None
        right = [Content()] * ((rows - len(painted)) // 2) + painted
        blank = Content(" " * room)
        return [
            Content.assemble(line if line.plain else blank, " " * _BESIDE, part)
            for line, part in zip_longest(left, right, fillvalue=Content())
        ]

    def _lines(self, width: int, hint: Content) -> list[list[Content]]:
        """Both texts in lines of so many cells."""
        found = []
        for at, text in enumerate(self._texts):
            here = at == self._at
            end = hint if here else Content()
            room = max(1, width - 2 * _TEXT - (end.cell_length + _BESIDE if end.plain else 0))
            wrapped = Content.styled(text, "bold" if here else "").wrap(room)
            first = [end, *[Content()] * (len(wrapped) - 1)]
            found.append([self._line(*each, width, here) for each in zip(wrapped, first, strict=True)])
        return found

    def _line(self, text: Content, end: Content, width: int, here: bool) -> Content:
        """One line; the mark stands before each line of the text that holds now."""
        raised = here and self._chosen
        edge = Content.styled(EDGE, "$teal" if raised else "$amber") if here else Content(" ")
        line = Content.assemble(edge, " " * (_TEXT - _EDGE - 1), text)
        room = width - 2 * _EDGE
        line = line.pad_right(max(0, room - line.cell_length - end.cell_length - _EDGE)) + end
        line = line.pad_right(max(0, room - line.cell_length))
        return Content.assemble(" " * _EDGE, line.stylize_before("on $raised") if raised else line, " " * _EDGE)

    def _aired(
        self, texts: list[list[Content]], rows: int, airs: Sequence[tuple[int, int, int]]
    ) -> list[Content] | None:
        """The lines of both with as much air as `rows` leave, filled up to these; None where they are too few."""
        first, second = texts
        for above, between, below in airs:
            lines = [*[Content()] * above, *first, *[Content()] * between, *second, *[Content()] * below]
            if len(lines) <= rows:
                return lines + [Content()] * (rows - len(lines))
        return None
