"""Clocks that tests move by hand."""


class HandClock:
    """The laptop's own clock, which stands still while it sleeps."""

    def __init__(self) -> None:
        self.time = 100.0

    def now(self) -> float:
        """Seconds."""
        return self.time


class HandWall:
    """The clock on the wall, which does not."""

    def __init__(self) -> None:
        self.time = 1_760_000_000.0

    def stamp(self) -> float:
        """Seconds since 1970."""
        return self.time
