"""Before we look: predictions, no data."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import alone_then_round, standing_line, stems
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.base.leading import BACK, HELP, going_on
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted, lines
from plc_workshop.words import later, pgettext

_WIDTH, _STEMS = 66, 65
"""Cells of the texts, and of those on the panel."""
_AROUND, _AIR = 12, 3
"""Rows of the frame, the title, the panel's air, and that between the parts; and of the air on the panel."""


class PredictScreen(StopScreen):
    """The agreements once more, three stems, a minute alone."""

    CSS_PATH = "predict.tcss"
    COMMANDS_HERE = (going_on(later("key", "what we see")), SCRIPT, BACK, *TALKING, HELP)

    def body(self) -> ComposeResult:
        """Title, stems, agreements."""
        yield Plain(id="title")
        yield Plain(id="stems")
        yield Plain(id="agreements")

    def draw(self, session: Session) -> None:
        """Show them; nothing of the result."""
        self.query_one("#title", Plain).show(pgettext("heading", "Before we look"))
        first = [Content.styled(stem, "bold $amber") for stem in stems()]
        line = Content.styled(standing_line(), "$muted")
        listed = bullets(session.pack.agreements, _WIDTH)
        above = lines(*first, "", alone_then_round())
        room = self.rows - _AROUND - len(above.wrap(_STEMS)) - len(line.wrap(_WIDTH))
        tight = len(listed.wrap(_WIDTH)) > room
        self.set_class(tight, "-tight")
        if tight:  # the air goes before an agreement does
            above = lines(*first, alone_then_round())
            room += _AIR
        self.query_one("#stems", Plain).show(above)
        agreements = fitted(listed, _WIDTH, max(3, room))
        self.query_one("#agreements", Plain).show(lines(agreements, "", line) if session.pack.agreements else line)
