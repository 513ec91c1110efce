"""What goes dark where no session is open, or above one: a page that a mirrored projector shows as it stands here."""

from textual.events import Key

from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Command
from plc_workshop.words import later

DARKEN = Command("b full_stop", later("key", "black screen"), call=lambda screen: screen.darken(), help="b .")


class DarkeningScreen(KeyedScreen):
    """Subclasses name `DARKEN` among their commands."""

    _dark = False

    def darken(self, *, dark: bool = True) -> None:
        """Blank the screen, or wake it."""
        self._dark = dark
        self.set_class(dark, "-blank")
        if not dark:
            self.call_after_refresh(self._draw)  # the window may have another size by now

    def _draw(self) -> None:
        """Lay out what stands here."""
        raise NotImplementedError

    def swallowed(self) -> bool:
        """A key that wakes the screen does nothing else."""
        was_dark = self._dark
        if was_dark:
            self.darken(dark=False)
        return was_dark

    def may_repeat(self, event: Key) -> bool:
        """A held key wakes no blank screen."""
        return not self._dark and super().may_repeat(event)
