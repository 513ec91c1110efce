"""How we work together: the agreements of the pack."""

from textual.app import ComposeResult

from plc_workshop.session.state import Session
from plc_workshop.tui.base.leading import BACK, HELP, LEADING, going_on
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted
from plc_workshop.words import _, later

_WIDTH = 66
_AROUND = 11
"""Rows of the frame, the title and the air."""


class AgreementsScreen(StopScreen):
    """The first page of a session."""

    CSS_PATH = "agreements.tcss"
    COMMANDS_HERE = (going_on(later("key", "begin")), BACK, *LEADING, HELP)

    def body(self) -> ComposeResult:
        """Group, title, agreements."""
        yield Plain(id="title")
        yield Plain(id="group")
        yield Plain(id="agreements")

    def draw(self, session: Session) -> None:
        """Show the agreements."""
        self.query_one("#title", Plain).show(_("How we work together"))
        title = session.pack.title
        self.query_one("#group", Plain).show(f"{session.record.group} · {title}" if session.record.group else title)
        room = max(3, self.size.height - _AROUND)
        agreements = bullets(session.pack.agreements, _WIDTH, airy=True)
        if len(agreements.wrap(_WIDTH)) > room:
            agreements = fitted(bullets(session.pack.agreements, _WIDTH), _WIDTH, room)
        self.query_one("#agreements", Plain).show(agreements)
