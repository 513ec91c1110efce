"""A page above the session: a question, a list, a form, a text to read."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType

from plc_workshop.tui.hearing.listening import ListeningScreen


class AboveScreen(ModalScreen[ScreenResultType], ListeningScreen[ScreenResultType]):
    """Closes once: clicks reach it two at a time, and the second one would close the page below."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with `result`, once; what was typed until then is not meant for what is below."""
        if not self.is_active:
            return AwaitComplete(_nothing())
        closing = super().dismiss(result)
        if isinstance(below := self.app.screen, ListeningScreen):
            below.anew()
        return closing


async def _nothing() -> None:
    pass
