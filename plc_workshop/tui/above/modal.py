"""A page above the session: a question, a list, a form, a text to read."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class AboveScreen(ModalScreen[ScreenResultType]):
    """Closes once.

    Two keys in one read both reach it: the second one, which comes when it has gone, would close the page below.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with `result`, unless it is closed already."""
        return super().dismiss(result) if self.is_active else AwaitComplete(_nothing())


async def _nothing() -> None:
    pass
