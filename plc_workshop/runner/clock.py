"""The one clock port: the real one in the program, one moved by hand in tests."""

import time
from typing import Protocol


class Clock(Protocol):
    """Seconds that never jump back."""

    def now(self) -> float:
        """Seconds since some moment."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()


class Pulse:
    """Elapsed time as capped steps: neither a sleeping laptop nor a changed clock ends or prolongs a turn."""

    LONGEST = 1.0
    """Seconds that one step counts at most."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._last = clock, clock.now()

    def step(self) -> float:
        """Seconds since the last step, capped."""
        now = self._clock.now()
        passed, self._last = min(max(0.0, now - self._last), self.LONGEST), now
        return passed
