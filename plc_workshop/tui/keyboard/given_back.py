"""The terminal, given back for plain lines: what is painted does not reach it, and nothing of the lines stays on it.

Its keys go on to be heard as ever, and none of them is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.driver import Driver

from plc_workshop.tui.erased import erased

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App

_REPORTS = (1000, 1003, 1015, 1006, 1004)
"""Of the mouse and of the focus."""
_PLAIN = "".join(f"\x1b[?{mode}l" for mode in _REPORTS) + "\x1b[?7h\x1b[0m\x1b[?1049l\x1b[?25h"
"""None of these, long lines wrapped, no colour, the first of the two screens, and a cursor that can be followed."""
_ABOVE = "\x1b[3J"
"""What stands above the screen is gone: last, because some terminals put there what is erased at once."""


class GivesBack(Driver):
    """For a driver: plain lines in place of a painted screen, until the terminal is taken again or the app ends."""

    PAINTED: ClassVar[str] = "\x1b[?1049h\x1b[?25l" + "".join(f"\x1b[?{mode}h" for mode in _REPORTS)
    """What turns on again what painting needs."""
    is_given_back = False

    def give_back(self) -> None:
        """Show an empty screen, on which nothing is painted from now on."""
        if not self.is_given_back:
            self.write(erased(self._rows) + _PLAIN + erased(self._rows))
            self.is_given_back = True

    def tell(self, lines: Iterable[str]) -> None:
        """Write whole lines below those that stand there."""
        if self.is_given_back:
            self._send("".join(f"{line}\n" for line in lines))

    def wipe(self) -> None:
        """Take away all that stands on the screen, and above it."""
        self._send(erased(self._rows) + _ABOVE)

    def take_again(self) -> None:
        """Wipe, and let the app paint again: anew, since nothing it painted meanwhile has arrived."""
        if self.is_given_back:
            self.wipe()
            self.is_given_back = False
            self.write(self.PAINTED)

    def write(self, data: str) -> None:
        """Paint, unless the terminal is given back."""
        if not self.is_given_back:
            self._send(data)

    def _send(self, data: str) -> None:
        super().write(data)  # type: ignore[safe-super]  # the driver of the system comes after this class

    @property
    def _rows(self) -> int:
        return self._app.size.height


def terminal_of(app: App[Any]) -> GivesBack | None:
    """The terminal of an app, where there is one: a test has none. Its name is private; Textual is bounded."""
    driver = app._driver
    return driver if isinstance(driver, GivesBack) else None
