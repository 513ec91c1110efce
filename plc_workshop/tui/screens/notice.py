"""I notice: observations only, then the choice of two or three statements to talk about."""

from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import standing_line
from plc_workshop.session import alone, discussion
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.asking.for_you_alone import SCRIPT
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, UP
from plc_workshop.tui.base.minute import ENTER, LEADING_BY_CLOCK, MinuteScreen, going_on_past_the_minute
from plc_workshop.tui.base.to_mark import to_choose, what_to_choose
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Rows
from plc_workshop.words import _, later, pgettext

_WIDTH, _TEXT = 72, 70
"""Cells of a row, and of the texts above and below."""
_AROUND, _TIGHT, _LARGE, _GAPS, _LEAST = 5, 2, 5, 3, 3
"""Rows of the frame and above the title; of the panel of the minute without air, and with a large clock; between the
parts; of statements at the least."""


_GO_ON = going_on_past_the_minute(later("key", "focus"))
_CHOOSE = Command("asterisk *", later("key", "choose"), e.FocusToggled(), shown="*", help="* Enter")
_WRITE = replace(writing.NOTES, shown="w")


class NoticeScreen(MinuteScreen):
    """With a result the app proposes a focus; without one the group chooses in silence."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["notice.tcss", "../base/beside_stage.tcss"]
    LINE = 74
    _cut = False
    COMMANDS_HERE = (
        _GO_ON,
        ENTER,
        _CHOOSE,
        _WRITE,
        SCRIPT,
        BACK,
        writing.COMMIT,
        writing.PARK,
        writing.GUIDE,
        UP,
        DOWN,
        *LEADING_BY_CLOCK,
        HELP,
    )

    def body(self) -> ComposeResult:
        """What to do, the minute, the question, the rows, the standing line."""
        yield Plain(id="how")
        yield self.minute()
        yield Plain(id="question")
        yield Rows(id="rows")
        yield Plain(id="standing")

    def needed(self, session: Session) -> int:
        """The minute, the question with what is proposed, and a few statements."""
        above = self.rows_of_minute(session, _TIGHT) + len(what_to_choose(session).wrap(_TEXT))
        return 1 + above + _LEAST

    def draw(self, session: Session) -> None:
        """Show the statements, chosen and proposed ones with a star."""
        rows = to_choose(session, _WIDTH)
        needed = sum(row.text.plain.count("\n") + 1 for row in rows)
        how, question = _title(session), what_to_choose(session)
        standing = Content(standing_line(result=session.shows))
        for text in (self.query_one("#how"), self.query_one("#standing")):
            text.display = not self.beside  # the room's window has them
        texts = (question,) if self.beside else (how, question, standing)
        room = self.rows - _AROUND - self.above - sum(len(each.wrap(_TEXT)) for each in texts)
        # The air goes before a statement does: first that on the panel, then that around it.
        # Beside a stage the clock is worth more: her window is the one that is looked at from close by.
        least = _LARGE if self.beside and room >= _LARGE + needed else _TIGHT
        air = max(0, min(_GAPS, room - least - needed))
        panel = self.rows_of_minute(session, max(least, room - needed - air))
        most = max(3, room - panel - air)
        self._cut = needed > most
        self.query_one("#how", Plain).show(lines(how, *[""] * (air > 2)))
        apart = most > needed
        self.query_one("#question", Plain).show(lines(*[""] * (air > 1), question, *[""] * apart))
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=most)
        self.query_one("#standing", Plain).show(lines(*[""] * (air > 0), standing))

    def label(self, command: Command) -> str:
        """Without a statement to talk about no focus is to come; in the line one word is enough for the notes."""
        if command is _WRITE:
            return pgettext("key", "write")
        nothing = command is _GO_ON and not discussion.proposed(self.session)
        return pgettext("key", "go on") if nothing else super().label(command)

    def key_name(self, command: Command) -> str:
        """Enter chooses too, where a statement is marked."""
        return "* Enter" if command is _CHOOSE and not alone.is_marked(self.session) else super().key_name(command)

    def note(self, session: Session) -> str:
        """How far down the list, where it does not fit."""
        if not self._cut or alone.is_marked(session):
            return ""
        # Translators: which row of a list is marked: 3 of 10.
        said = pgettext("value", "{at} of {all}")
        return said.format(at=session.view.cursor + 1, all=len(session.pack.mirror.statements))


def _title(session: Session) -> Content:
    if session.shows:
        return titled(pgettext("heading", "I notice"), _("only what is there. No “because” yet."), _TEXT, air=2)
    return titled(pgettext("heading", "What we talk about"), _("this time without a result"), _TEXT, air=2)
