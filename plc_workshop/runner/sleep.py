"""Whether the laptop slept: the clock on the wall tells, its own may stand still meanwhile."""

from plc_workshop.runner import wall
from plc_workshop.runner.clock import Clock

LONGEST = 20.0
"""Seconds on the wall between two looks; with more of them it slept, or somebody has set the clock."""
SETTLED = 3.0
"""Seconds of its own clock after which every other window has woken too."""


class Sleep:
    """Looks at the wall, several times a second while the laptop is awake."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._looked = clock, wall.stamp()
        self._woke: float | None = None

    def is_over(self) -> bool:
        """Whether the laptop has slept since the last look."""
        now = wall.stamp()
        passed, self._looked = now - self._looked, now
        slept = passed > LONGEST
        if slept:
            self._woke = self._clock.now()
        return slept

    def was_just_now(self) -> bool:
        """Whether it woke so lately that another window may not have said yet that it is there."""
        return self._woke is not None and self._clock.now() - self._woke < SETTLED
