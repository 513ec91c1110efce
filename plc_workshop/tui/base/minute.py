"""The base of the pages that begin with a minute alone."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from plc_workshop.results.questions import alone_then_round
from plc_workshop.session import alone
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.leading import LEADING, MORE_TIME, NEXT_KEYS, NO_NOTES, PAUSE
from plc_workshop.tui.base.stop import HIGH
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.minute_panel import MinutePanel
from plc_workshop.words import Message, _, later, pgettext

ENTER = Command("enter", later("key", "start the minute"), e.RowTaken(), quiet=True, shown="Enter", help="Enter")
"""On the line of the minute it starts it; on a row it does what the page says."""
_PAUSE, _MORE = replace(PAUSE, shown="t"), replace(MORE_TIME, shown="+")
LEADING_BY_CLOCK = tuple(
    _PAUSE if each is PAUSE else _MORE if each is MORE_TIME else each for each in LEADING if each is not NO_NOTES
)
"""The commands of every screen, of which those of the clock stand in the key line while it counts down."""


def going_on_past_the_minute(label: Message) -> Command:
    """The command that goes to the next stop; Enter belongs to what is marked."""
    return Command(NEXT_KEYS, label, e.WentOn(), shown="→", help="→ Space PageDown", onward=True)


def picked(session: Session, row: int) -> e.Event:
    """The event of a click on a row, or on the line of the minute: it is chosen, and there a second one starts it."""
    if row == alone.MINUTE == session.view.cursor:
        return e.RowTaken()
    return e.CursorMoved(row - session.view.cursor)


class MinuteScreen(BesideStage):
    """Subclasses yield `minute()` in their body, and give it its rows in `draw`."""

    PICKED = picked
    LINE: ClassVar[int] = 70
    """Cells of a line on the panel."""
    MOST_BESIDE: ClassVar[int] = 5
    """Rows of the panel beside a stage at the most: there the room's window has the large clock."""

    @property
    def above(self) -> int:
        """Rows of the air above the title, beyond one, in a high window that everybody looks at."""
        return 0 if self.beside or self.size.height < HIGH else 3

    def minute(self) -> MinutePanel:
        """The panel with both lines."""
        return MinutePanel(alone.MINUTE)

    def rows_of_minute(self, session: Session, most: int) -> int:
        """The rows that the panel takes of at most so many; at least those of its texts."""
        self._draw_minute(session)
        return self.query_one(MinutePanel).given(min(most, self.MOST_BESIDE) if self.beside else most, self.LINE)

    def draw_clock(self, session: Session) -> None:
        """The clock of the step, and that of the minute."""
        super().draw_clock(session)
        self._draw_minute(session)

    def waits_for_silence(self, command: Command) -> bool:
        """What starts the minute in front of the room was meant for this page."""
        return super().waits_for_silence(command) and alone.is_marked(self.session)

    def in_key_line(self) -> list[Command]:
        """While it counts down its keys come first, behind the one that goes on."""
        commands = super().in_key_line()
        clocks = [each for each in commands if each is _PAUSE or each is _MORE]
        others = [each for each in commands if each is not _PAUSE and each is not _MORE]
        return [*others[:1], *clocks, *others[1:]]

    def key_name(self, command: Command) -> str:
        """The line names the keys of the minute where they do something to it."""
        if command is _PAUSE or command is _MORE:
            return super().key_name(command) if alone.countdown(self.session) is not None else ""
        if command is ENTER and not alone.can_start(self.session):
            return ""
        return super().key_name(command)

    def label(self, command: Command) -> str:
        """In fewer words than the help has; two minutes are no minute."""
        counts = alone.countdown(self.session) is not None
        if command is _PAUSE and counts:
            return pgettext("key", "go on") if self.session.view.paused else pgettext("key", "pause")
        if command is _MORE and counts:
            return pgettext("key", "a minute more")
        if command is ENTER and not self.session.shows:
            return pgettext("key", "start the two minutes")
        return super().label(command)

    def _draw_minute(self, session: Session) -> None:
        hint = ""
        if alone.can_start(session):
            hint = _("Enter starts the minute") if session.shows else _("Enter starts the two minutes")
        self.query_one(MinutePanel).show(
            alone_then_round(session.record.people, result=session.shows),
            int(alone.is_over(session)),
            chosen=alone.is_marked(session),
            hint=hint,
            seconds=alone.countdown(session),
            paused=session.view.paused,
        )
