"""Whether a key was meant: not typed ahead, not held down, not a click too many. One for the whole app."""

from plc_workshop.runner.clock import Clock
from plc_workshop.words import _

QUIET = 0.4
"""Seconds without any key before a command that asks for it counts."""
HELD = 0.9
"""The same before the same key counts again: a held key repeats first after half a second and more."""
CLICK = "a click"
"""What is heard of the mouse: no mouse repeats a click by itself."""


def came_fast() -> str:
    """What is said of a key that did not count."""
    return _("That key came very fast: press it once more.")


def click_came_fast() -> str:
    """The same of a click."""
    return _("That click came very fast: once more, please.")


class Silence:
    """Hears every key, on whatever screen."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._heard, self._key = clock, clock.now(), ""

    def broken_by(self, key: str) -> bool:
        """Hear `key`; whether it came after enough silence."""
        now = self._clock.now()
        passed, self._heard = now - self._heard, now
        same, self._key = key == self._key and key != CLICK, key
        return passed >= (HELD if same else QUIET)
