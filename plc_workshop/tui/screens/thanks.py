"""Thank you: says saved only when it is."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key

from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.session.turn_time import THANKS_SECONDS
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _, pgettext


class ThanksScreen(StopScreen):
    """Stands until a key comes after two seconds, or for ten; the machine counts them."""

    CSS_PATH = "thanks.tcss"
    RAIL = False
    SMALLEST = (30, 8)

    def body(self) -> ComposeResult:
        """The thanks."""
        yield Plain(id="thanks")

    def draw(self, session: Session) -> None:
        """Show them."""
        waited = (session.view.thanks or 0.0) >= THANKS_SECONDS
        self.query_one("#thanks", Plain).show(
            lines(
                Content.styled(pgettext("heading", "Thank you"), "bold $teal"),
                "",
                Content.styled(pgettext("state", "Saved."), "bold"),
                "",
                _("Please call the next person."),
                "",
                Content.styled(_("Any key goes on.") if waited else "", "$muted"),
            )
        )

    def draw_clock(self, session: Session) -> None:
        """That a key goes on is said once it is true."""
        self.draw(session)

    def draw_keys(self, note: str = "") -> None:
        """Nothing here shows keys."""

    def may_repeat(self, event: Key) -> bool:  # noqa: ARG002 - any key is one
        """The key that handed in, still held down, goes nowhere."""
        return False

    def swallowed(self) -> bool:
        """Any key goes on to the cover."""
        self.tell(e.ThanksSeen())
        return True

    def on_click(self) -> None:
        """So does the mouse."""
        self.tell(e.ThanksSeen())
