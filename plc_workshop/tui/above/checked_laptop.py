"""What was found of this laptop, and the key that makes it forget what it keeps."""

from collections.abc import Sequence

from textual.events import Key

from plc_workshop.tui.above.reading import Paragraph, ReadingScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.words import _, pgettext


class CheckedLaptopScreen(ReadingScreen):
    """A page to read; f closes it too, and says so to whoever opened it."""

    def __init__(self, found: Sequence[Paragraph]) -> None:
        super().__init__(
            pgettext("heading", "Check this laptop"), found, _("f: remove what this laptop keeps, asked first")
        )
        self.forgets = False

    async def take(self, event: Key, press: Press) -> None:
        """As any page to read, but for the one key."""
        if event.key == "f":
            self.forgets = True
            self.dismiss(None)
        else:
            await super().take(event, press)
