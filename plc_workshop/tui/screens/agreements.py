"""How we work together: the agreements of the pack."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.session import flow
from plc_workshop.session.state import Session, Stop
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, LEADING, going_on
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted
from plc_workshop.words import _, later, pgettext

_WIDTH = 66
_AROUND = 9
"""Rows of the frame and the air."""


_ON = going_on(later("key", "go on"))


class AgreementsScreen(StopScreen):
    """The first page of a session."""

    CSS_PATH = "agreements.tcss"
    COMMANDS_HERE = (_ON, BACK, *LEADING, HELP)

    def body(self) -> ComposeResult:
        """Group, title, agreements."""
        yield Plain(id="title")
        yield Plain(id="group")
        yield Plain(id="agreements")

    def label(self, command: Command) -> str:
        """What comes after this page."""
        if command is _ON and flow.on(self.session).stop is Stop.SECTION:
            return pgettext("key", "the first section")
        return super().label(command)

    def draw(self, session: Session) -> None:
        """Show the agreements."""
        title, topic = Content(_("How we work together")), session.pack.title
        # Translators: the name of the group, and what today is about.
        both = pgettext("heading", "{group} · {title}").format(group=session.record.group, title=topic)
        group = Content(both if session.record.group else topic)
        self.query_one("#title", Plain).show(title)
        self.query_one("#group", Plain).show(group)
        room = max(3, self.rows - _AROUND - len(title.wrap(_WIDTH)) - len(group.wrap(_WIDTH)))
        agreements = bullets(session.pack.agreements, _WIDTH, airy=True)
        if len(agreements.wrap(_WIDTH)) > room:
            agreements = fitted(bullets(session.pack.agreements, _WIDTH), _WIDTH, room)
        self.query_one("#agreements", Plain).show(agreements)
