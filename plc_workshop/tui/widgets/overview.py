"""The whole result on one screen: columns of names, or rows with bars where numbers may show.

Every line begins with a cell for the edge of the row that is chosen: what is beside the widget leaves it free.
"""

from functools import partial

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from plc_workshop.results.phrases import all_of_us, why_words
from plc_workshop.results.summary import MirrorResult
from plc_workshop.tui.widgets.bands import bands
from plc_workshop.tui.widgets.chart import Line, chart, pointed_at
from plc_workshop.tui.widgets.legend import legend
from plc_workshop.tui.widgets.rows import Rows
from plc_workshop.words import pgettext, spoken

_LOW, _HIGH = 10, 21
"""Rows below which there is room for the statements alone, and from which there is air between the lines below them."""


class Overview(Widget):
    """Paints a closed round; knows nothing but what may be shown."""

    class Resized(Message):
        """There is room for more, or for less."""

    def __init__(self) -> None:
        super().__init__()
        self._mirror: MirrorResult | None = None
        self._order: tuple[str, ...] = ()
        self._talk_about: tuple[str, ...] = ()
        self._cursor, self._grouped = 0, True
        self._places: list[Line] = []
        self._laid_out: tuple[object, list[Line]] = (None, [])
        """What the lines were made of last, and they."""

    def show(
        self, mirror: MirrorResult, order: tuple[str, ...], cursor: int, *, talk_about: tuple[str, ...], grouped: bool
    ) -> None:
        """Show the statements in `order`, the mark on the one at `cursor`."""
        wanted = (mirror, order, cursor, talk_about, grouped)
        if wanted != (self._mirror, self._order, self._cursor, self._talk_about, self._grouped):
            self._mirror, self._order, self._cursor, self._talk_about, self._grouped = wanted
            self.refresh()

    @property
    def names_only(self) -> bool:
        """Whether no number may be shown of any statement."""
        return self._mirror is not None and not self._mirror.has_numbers

    @property
    def position(self) -> str:
        """Which statements of how many are on the screen; empty where all are."""
        shown = {choice for line in self._lines() for choice in line.choices}
        if not shown or len(shown) == len(self._order):
            return ""
        # Translators: which rows of a list are shown: 3 to 8 of 10.
        return pgettext("value", "{first} to {last} of {all}").format(
            first=min(shown) + 1, last=max(shown) + 1, all=len(self._order)
        )

    def render(self) -> Content:
        """Paint lines and what they mean."""
        self._places = self._lines()
        room = self._room
        lines = [line.text for line in self._places][:room]
        lines += [Content()] * (room - len(lines))
        return Content("\n").join([*lines, *self._foot()])

    def on_resize(self) -> None:
        """Other statements are on the screen now."""
        self.post_message(self.Resized())

    def on_click(self, event: Click) -> None:
        """A click on a statement chooses it."""
        event.stop()
        choice = pointed_at(self._places, event.get_content_offset(self))
        if choice is not None:
            self.post_message(Rows.Picked(choice))

    @property
    def _room(self) -> int:
        """Lines above what the colours mean."""
        return max(1, self.size.height - len(self._foot()))

    def _lines(self) -> list[Line]:
        """The lines that stand there: asked for more than once for each that is painted, and made once."""
        wanted = (self._mirror, self._order, self._talk_about, self._cursor, self._grouped, self.size, spoken())
        if wanted != self._laid_out[0]:
            self._laid_out = wanted, self._made()
        return self._laid_out[1]

    def _made(self) -> list[Line]:
        mirror = self._mirror
        if mirror is None or not self.size.width:
            return []
        room = self._room
        if self._grouped and self.names_only:
            draw_names = partial(bands, mirror, self._order, self._cursor, self.size.width, self._talk_about)
            for air, whole in ((2, True), (1, True), (0, True), (0, False)):
                columns = draw_names(air=air, whole=whole)
                if len(columns) + (air > 1) <= room:
                    return columns
        rows = {row.id: row for row in mirror.statements}
        ordered = [rows[wanted] for wanted in self._order]
        numbers = {row.id: i for i, row in enumerate(mirror.statements, 1)}
        draw = partial(chart, ordered, numbers, self._cursor, self.size.width, talk_about=self._talk_about)
        grouped = self._grouped
        if len(ordered) > room:
            return _page(draw(headings=grouped, air=0), self._cursor, room)
        for headings, air in ((grouped, 2), (grouped, 1), (grouped, 0), (False, 0)):
            lines = draw(headings=headings, air=air)
            if len(lines) <= room:
                return lines
        return _page(lines, self._cursor, room)

    def _foot(self) -> list[Content]:
        """What the colours mean, or why there are words; behind the cell of the edge as all lines are."""
        mirror, width = self._mirror, self.size.width - 1
        if mirror is None or self.size.height < _LOW:
            return []
        air = self.size.height >= _HIGH
        if mirror.has_numbers:
            lines = legend(mirror.scale, width, mirror.statements, air=air)
        else:
            told = (all_of_us(mirror), why_words(mirror))
            parts = (Content.styled(each, "$muted").wrap(max(1, width)) for each in told if each)
            lines = [line for part in parts for line in (*([Content()] if air else []), *part)]
        return [Content.assemble(" ", line) for line in lines]


def _page(lines: list[Line], cursor: int, room: int) -> list[Line]:
    """The page of lines that has the mark on it, else the first; pages do not move while the mark does."""
    if len(lines) <= room:
        return lines
    page: list[Line] = []
    for row in _rows(lines):
        if page and len(page) + len(row) > room:
            if cursor < 0 or any(line.choice == cursor for line in page):
                break
            page = []
        page += row
    return page[:room]


def _rows(lines: list[Line]) -> list[list[Line]]:
    """The lines of each statement, which stay on one page, as does a heading with the row below it."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and (rows[-1][-1].choice is None or line.choice == rows[-1][-1].choice):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
