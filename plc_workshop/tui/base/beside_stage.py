"""The talk beside a window of the room: this one is the facilitator's own, with script, clock and what comes next.

Without a stage nothing of it stands there, since the room may see this screen: the stop has it for itself.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size

from plc_workshop.room.sight import Room
from plc_workshop.runner.clearing import clear
from plc_workshop.session.coming import Coming, coming
from plc_workshop.session.script import script_of
from plc_workshop.session.state import Session
from plc_workshop.tui.base.aside import in_a_column, in_some_rows
from plc_workshop.tui.base.script_text import fitted_script
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.widgets.plain import Plain

WIDE = 110
"""Columns from which what the room sees and what comes next stand beside the script."""
_BODY, _LEAST_ASIDE, _MOST_ASIDE = 78, 32, 46
"""Cells of the stop itself; of what stands beside it, at the least and at the most."""
_SCRIPT, _AROUND_ASIDE, _MARGIN = 70, 7, 2
"""Cells of the script's lines; those around the lines beside it, of which so many are beside its panel."""
_FRAME, _AIR = 4, 1
"""Rows of the bar, the rail, the line for what is said and the keys; of the air between two parts."""
_LEAST_SCRIPT = 12
"""Rows of the script at the least, where the stop can spare them."""
_LOW, _BELOW, _BELOW_LOW = 28, 4, 2
"""Rows of a window that is low for one column; those that the room and what comes next take below the stop at the most,
also in such a window."""


class BesideStage(StopScreen):
    """A stop of the talk: beside the window of the room it is the facilitator's."""

    NEEDED: ClassVar[int] = 7
    """Rows that the stop keeps for what is worked with, beside a stage: the script gives way, and says so."""

    WANTED: ClassVar[int] = 20
    """Rows that it has in a high window before the script has all it needs."""

    _taken = 0
    """Rows that stand around the stop."""
    _laid_out_of: tuple[Room, tuple[Coming, ...], Size, int] | None = None
    """What is laid out beside or below it; the clock of the screen asks four times a second."""
    _laid_out_in = 0
    """The rows that it takes."""

    def middle(self) -> ComposeResult:
        """The script above the stop, the room's page beside or below it; without a stage the stop alone."""
        with Horizontal(id="beside"):
            with Vertical(id="own"):
                yield Plain(id="script")
                yield from super().middle()
            yield Plain(id="aside")

    @property
    def beside(self) -> bool:
        """Whether the room has a window of its own, so that this one is the facilitator's."""
        return self.session.view.stage is not None

    @property
    def rows(self) -> int:
        """Rows of the window as the stop may use them: without those of what stands around it."""
        return super().rows - self._taken

    def needed(self, session: Session) -> int:  # noqa: ARG002 - subclasses look at it
        """Rows that the stop keeps beside a stage for this session."""
        return self.NEEDED

    def draw_around(self, session: Session) -> None:
        """The script, as long as leaves enough of the stop."""
        beside, wide = self.beside, self.is_wide
        self.set_class(beside, "-beside")
        self.set_class(beside and wide, "-columns")
        script, aside = self.query_one("#script", Plain), self.query_one("#aside", Plain)
        script.display = aside.display = beside
        self._taken = 0
        if not beside:
            return
        aside.styles.width = self._aside_width - _MARGIN if wide else None
        below = 0 if wide else self._draw_aside(session) + _AIR
        found = script_of(session)
        room = super().rows - _FRAME - _AIR - below
        most = max(room - self.WANTED, min(_LEAST_SCRIPT, room - self.needed(session)))
        text = fitted_script(found, _SCRIPT, most, room - self.WANTED) if found is not None else Content()
        script.display = bool(text.plain)
        script.show(text)
        self._taken = below + (len(text.wrap(_SCRIPT)) + _AIR if text.plain else 0)

    def draw_clock(self, session: Session) -> None:
        """The clock, and what the room sees of it."""
        super().draw_clock(session)
        if self.beside:
            self._draw_aside(session)

    def _draw_aside(self, session: Session) -> int:
        """Show the room's page and what comes next, in so many rows; laid out only where something has changed."""
        wanted = clear(session), coming(session), self.size, super().rows
        if wanted == self._laid_out_of:
            return self._laid_out_in
        if self.is_wide:
            width, rows = self._aside_width - _AROUND_ASIDE, super().rows - _FRAME - 2 * _AIR
            text = in_a_column(*wanted[:2], width, rows - 2 * _AIR)
        else:
            text = in_some_rows(*wanted[:2], _SCRIPT, _BELOW_LOW if self.size.height < _LOW else _BELOW)
        self.query_one("#aside", Plain).show(text)
        self._laid_out_of, self._laid_out_in = wanted, len(text.wrap(_SCRIPT))
        return self._laid_out_in

    @property
    def is_wide(self) -> bool:
        """Whether there is room for two columns."""
        return self.size.width >= WIDE

    @property
    def _aside_width(self) -> int:
        return max(_LEAST_ASIDE, min(_MOST_ASIDE, self.size.width - _BODY))
