"""Whether a key was meant: not typed ahead, not held down, not a click too many. One for the whole app."""

from dataclasses import dataclass

from textual._time import get_time
from textual.events import Key

from plc_workshop.runner.clock import Clock
from plc_workshop.words import _

QUIET = 0.4
"""Seconds without any key before a command that asks for it counts."""
HELD = 0.9
"""The same before the same key counts again: a held key repeats first after half a second and more."""
REPEAT = 0.12
"""Seconds within which only a held key, or a hand that trembles, sends the same key again."""
SLOWEST = 1.1
"""Seconds after which a keyboard set to be slow begins to repeat."""
CLICK = "a click"
"""What is heard of the mouse: no mouse repeats a click by itself."""


def came_fast() -> str:
    """What is said of a key that did not count."""
    return _("That key came very fast: press it once more.")


def click_came_fast() -> str:
    """The same of a click."""
    return _("That click came very fast: once more, please.")


@dataclass(frozen=True, slots=True)
class Press:
    """How a key came: seconds after the one before it, and whether that was the same key."""

    after: float
    same: bool

    @property
    def meant(self) -> bool:
        """Whether it came after enough silence."""
        return self.after >= (HELD if self.same else QUIET)

    @property
    def repeats(self) -> bool:
        """Whether a held key sent it."""
        return self.same and self.after < REPEAT

    @property
    def may_repeat(self) -> bool:
        """Whether it could be the first that a held key sends by itself: what comes after it shows."""
        return self.same and REPEAT <= self.after < SLOWEST

    @property
    def trembled(self) -> bool:
        """Whether it is the same key once more, faster than anybody answers twice."""
        return self.same and self.after < QUIET


class Silence:
    """Hears every key, on whatever screen."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._heard, self._key = clock, clock.now(), ""

    def heard(self, event: Key) -> Press:
        """Hear a key, at the moment when it was read: what it waits for behind others makes it no slower."""
        return self._press(event.key, self._moment(event))

    def broken_by(self, what: str) -> bool:
        """Hear a click; whether it came after enough silence."""
        return self._press(what, self._clock.now()).meant

    def _press(self, key: str, now: float) -> Press:
        press = Press(now - self._heard, same=key == self._key and key != CLICK)
        self._heard, self._key = now, key
        return press

    def _moment(self, event: Key) -> float:
        return self._clock.now() - (get_time() - event.time)
