"""Before we look: predictions, no data."""

from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import standing_line, stems
from plc_workshop.session import alone
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.for_you_alone import SCRIPT
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, UP
from plc_workshop.tui.base.minute import ENTER, LEADING_BY_CLOCK, MinuteScreen, going_on_past_the_minute, picked
from plc_workshop.tui.base.to_mark import to_differ, where_differ
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.in_two import InTwo, lines_in_two
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted, lines
from plc_workshop.words import later, pgettext

_WIDTH, _LIST, _STEMS = 66, 70, 4
"""Cells of the texts, of the list, and between two stems."""
_AROUND, _TIGHT, _GAPS, _LEAST, _MOST = 5, 2, 3, 4, 6
"""Rows of the frame and above the title; of the panel without air; between the parts; of the list at the least, and of
those that it keeps beside a stage at the most."""
_EXPECT = Command("asterisk *", later("key", "will differ"), DifferenceExpected(), shown="*", help="* Enter")


class PredictScreen(MinuteScreen):
    """Three stems, a minute alone, where views will differ, and the agreements once more."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["predict.tcss", "../base/beside_stage.tcss"]
    PICKED = lambda s, row: picked(s, row) if row == alone.MINUTE else DifferenceExpected(row)  # noqa: E731
    WANTED = 16
    COMMANDS_HERE = (
        going_on_past_the_minute(later("key", "what we see")),
        ENTER,
        _EXPECT,
        SCRIPT,
        BACK,
        UP,
        DOWN,
        *LEADING_BY_CLOCK,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title and stems, the minute, the statements, the agreements."""
        yield Plain(id="title")
        yield self.minute()
        yield Plain(id="where")
        yield InTwo(id="statements")
        yield Plain(id="agreements")

    def needed(self, session: Session) -> int:
        """The minute, the question, and all statements."""
        statements = lines_in_two(to_differ(session), min(_LIST, self.size.width))
        return (
            1 + self.rows_of_minute(session, _TIGHT) + _high(where_differ(_WIDTH)) + max(_LEAST, min(statements, _MOST))
        )

    def draw(self, session: Session) -> None:
        """Show them; nothing of the result. Where rows are few the air goes first, then the agreements."""
        heading, below = self.query_one("#title", Plain), self.query_one("#agreements", Plain)
        heading.display = below.display = not self.beside  # the room's window has them
        title, asked, items = _title(), where_differ(_WIDTH), to_differ(session)
        needed = lines_in_two(items, min(_LIST, self.size.width))
        room = self.rows - _AROUND - self.above - _high(asked) - (0 if self.beside else _high(title))
        wanted = 0 if self.beside else _high(_agreed(session, self.rows))
        air = max(0, min(_GAPS, room - _TIGHT - needed - wanted))
        panel = self.rows_of_minute(session, max(_TIGHT, room - needed - air - wanted))
        room -= panel + air
        heading.show(lines(title, *[""] * (air > 2)))
        self.query_one("#where", Plain).show(lines(*[""] * (air > 0), asked, *[""] * (air > 1)))
        self.query_one(InTwo).show(items, session.view.cursor, max(_LEAST, room))
        below.show(_agreed(session, room - needed))

    def key_name(self, command: Command) -> str:
        """Enter marks too, where a statement is chosen."""
        return "* Enter" if command is _EXPECT and not alone.is_marked(self.session) else super().key_name(command)


def _agreed(session: Session, rows: int) -> Content:
    """The standing line, and the agreements above it, as far as there are rows for them."""
    line = Content.styled(standing_line(), "$muted")
    listed = bullets(session.pack.agreements, _WIDTH)
    more = rows - _high(line) - 1
    if more < 0:
        return Content()
    shown = session.pack.agreements and more >= _high(listed)
    return lines("", fitted(listed, _WIDTH, more), line) if shown else lines("", line)


def _high(text: Content) -> int:
    return len(text.wrap(_WIDTH))


def _title() -> Content:
    """The title, and how the sentences begin."""
    said = Content((" " * _STEMS).join(stems()))
    return titled(pgettext("heading", "Before we look"), said.stylize("bold $amber"), _WIDTH, air=_STEMS + 2)
