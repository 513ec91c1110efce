"""Before we look: predictions, no data."""

from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import standing_line, stems
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.for_you_alone import SCRIPT
from plc_workshop.tui.base.leading import BACK, HELP
from plc_workshop.tui.base.minute import ENTER, LEADING_BY_CLOCK, MinuteScreen, going_on_past_the_minute
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted, lines
from plc_workshop.words import later, pgettext

_WIDTH, _STEMS = 66, 4
"""Cells of the texts, and those between two stems."""
_AROUND, _TIGHT, _AIRY = 5, 2, 5
"""Rows of the frame and above the title; of the panel without air, and with all of it."""


class PredictScreen(MinuteScreen):
    """Three stems, a minute alone, the agreements once more."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["predict.tcss", "../base/beside_stage.tcss"]
    NEEDED = 3
    COMMANDS_HERE = (
        going_on_past_the_minute(later("key", "what we see")),
        ENTER,
        SCRIPT,
        BACK,
        *LEADING_BY_CLOCK,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title and stems, the minute, agreements."""
        yield Plain(id="title")
        yield self.minute()
        yield Plain(id="agreements")

    def draw(self, session: Session) -> None:
        """Show them; nothing of the result."""
        for text in (self.query_one("#title"), self.query_one("#agreements")):
            text.display = not self.beside  # the room's window has them
        if self.beside:
            self.rows_of_minute(session, self.rows - _AROUND)
            return
        title = _title()
        self.query_one("#title", Plain).show(title)
        line = Content.styled(standing_line(), "$muted")
        listed = bullets(session.pack.agreements, _WIDTH)
        below = lines(listed, "", line) if session.pack.agreements else line
        room = self.rows - _AROUND - len(title.wrap(_WIDTH))
        needed = len(below.wrap(_WIDTH))
        # The air goes before an agreement does.
        air = max(0, min(2, room - _TIGHT - needed))
        panel = self.rows_of_minute(session, max(_TIGHT, room - air - needed))
        self.query_one("#title", Plain).show(lines(title, *[""] * (air > 0)))
        room -= panel + air
        agreements = fitted(listed, _WIDTH, max(3, room - len(line.wrap(_WIDTH)) - 1))
        below = lines(agreements, "", line) if session.pack.agreements else line
        self.query_one("#agreements", Plain).show(lines(*[""] * (air > 1), below))


def _title() -> Content:
    """The title, and how the sentences begin."""
    said = Content((" " * _STEMS).join(stems()))
    return titled(pgettext("heading", "Before we look"), said.stylize("bold $amber"), _WIDTH, air=_STEMS + 2)
