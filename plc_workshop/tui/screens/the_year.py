"""Our year: what the group said it would do, what moved, what is as before, what is for later, and the next meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from plc_workshop.results import year_words as said
from plc_workshop.results.promise_words import put_off
from plc_workshop.results.year import Course, Looked, Year
from plc_workshop.results.year_promises import Promised
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.asking.sharing_year import share_year
from plc_workshop.tui.base.darkening import DARKEN, DarkeningScreen
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import PALETTE, THEME
from plc_workshop.tui.beside_codes import for_whom
from plc_workshop.tui.commands import Command
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.messages import SessionsWanted
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.tui.widgets.year_rows import Entry, entries, year_rows
from plc_workshop.words import _, later

_BESIDE, _MOST = 5, 112
"""Cells beside the texts of the rows: air and edge; of the texts at the most."""
_AROUND = 4
"""Rows of the bar, the line of what is said, the keys, and the air below the bar."""
_PAGE = 5
"""Rows that a key for a page moves the mark by."""


def _move(by: int, keys: str) -> Command:
    return Command(keys, None, call=lambda screen: screen.move(by), repeats=True)


_SESSIONS = Command("o", later("key", "sessions"), call=lambda screen: screen.sessions(), shown="o")


class YearScreen(AboveScreen[None], DarkeningScreen):
    """Above the start page, above the group's sessions, or above "Then and now"; it changes nothing."""

    CSS_PATH = "the_year.tcss"
    COMMANDS_HERE = (
        Command(
            "enter",
            later("key", "open one"),
            call=lambda screen: screen.open(),
            shown="↑↓ Enter",
            onward=True,
        ),
        Command("s", later("key", "share"), call=lambda screen: screen.share(), shown="s"),
        _SESSIONS,
        Command(
            "escape left ctrl+c ctrl+q",
            later("key", "back"),
            call=lambda screen: screen.dismiss(None),
            shown="Esc",
            help="← Esc",
        ),
        replace(_move(-1, "up"), label=later("key", "choose a row"), help="↑ ↓"),
        _move(1, "down"),
        _move(-_PAGE, "pageup"),
        _move(_PAGE, "pagedown space"),
        DARKEN,
        THEME,
        PALETTE,
        HELP,
    )

    def __init__(self, year: Year, look: Callable[[Looked | None], None]) -> None:
        super().__init__()
        self._year, self._look = year, look
        """`look` is told what the room may see of it, and None when it is left."""
        self._entries: tuple[Entry, ...] = entries(year)
        # The first statement that moved: that is what a group looks for.
        self._cursor = len(year.promises) if year.moved else 0

    def compose(self) -> ComposeResult:
        """Which group and since when, the rows, the keys."""
        yield Bar("")
        yield Rows(id="rows")
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def on_mount(self) -> None:
        """Show it, here and to the room."""
        self._look(Looked(self._year))
        if lines_of(self._rows(), self._width) > self._room:
            self._cursor = 0  # what does not fit is read from the top
        self.say("")
        self._draw()

    def on_unmount(self) -> None:
        """The room sees what it saw before."""
        self._look(None)

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    @property
    def _width(self) -> int:
        return max(1, min(_MOST, self.app.size.width - _BESIDE))

    @property
    def _room(self) -> int:
        return max(3, self.app.size.height - _AROUND)

    def _rows(self) -> list[Row]:
        return year_rows(self._year, self._cursor, self._width, self._room)

    def _draw(self) -> None:
        year = self._year
        name = Content.assemble((said.title(), "bold"), "   ", (year.group, "bold $teal"))
        self.query_one(Bar).show(name, Content.styled(said.meetings_since(year), "bold"))
        self.query_one(Rows).show(self._rows(), self._cursor, most=self._room)
        self.draw_keys(for_whom(year.audience))

    def move(self, by: int) -> None:
        """Move the mark."""
        self._cursor = max(0, min(len(self._entries) - 1, self._cursor + by))
        self._marked()

    def _marked(self) -> None:
        self.say("")
        self._look(Looked(self._year, at=self._cursor))
        self._draw()

    def open(self) -> None:
        """Show the marked statement over all its rounds, or a promise whole."""
        from plc_workshop.tui.above.reading import Paragraph, ReadingScreen

        entry = self._entries[self._cursor] if self._entries else None
        if isinstance(entry, Course):
            self._look(Looked(self._year, entry))
            why = ("", said.other_people()) if len(entry.rounds) > 1 else ()
            told: list[Paragraph] = [*said.rounds(entry), *why]
            self.app.push_screen(ReadingScreen(entry.text, told), lambda _result: self._marked())
        elif isinstance(entry, Promised):
            beside = (entry.who, said.until(entry.by), put_off(entry.put_off), said.saw(entry.saw))
            self.app.push_screen(ReadingScreen(entry.what, [said.state(entry), *filter(None, beside)]))
        else:
            self.say(_("All of it stands here already."))

    def sessions(self) -> None:
        """Show the sessions of the group; not above an open one, of which another one would take the place."""
        if host(self).run is not None:
            self.say(_("A session is open here. On the start page Groups has all of them."))
            return
        self.app.post_message(SessionsWanted(self._year.group))

    def works(self, command: Command) -> bool:
        """Above an open session no other is opened."""
        return command is not _SESSIONS or host(self).run is None

    def share(self) -> None:
        """Offer the page on the network, asked first."""
        share_year(self, self._year, lambda link: self._look(Looked(self._year, link=link)), self._marked)

    def darken(self, *, dark: bool = True) -> None:
        """Blank the screen, or wake it; the room's window follows."""
        super().darken(dark=dark)
        if dark:
            self._look(Looked(self._year, at=self._cursor, dark=True))
        else:
            self._marked()

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click moves the mark, and opens what carries it already."""
        if message.choice == self._cursor:
            self.in_turn(self.open)
            return
        self._cursor = message.choice
        self._marked()
