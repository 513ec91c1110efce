"""The date and the time on the wall of the room: what people mean by today and by half past three."""

import time
from datetime import datetime


def stamp() -> float:
    """Now, as the times of files count it: seconds since 1970."""
    return time.time()


def today() -> str:
    """The ISO date."""
    return datetime.now().date().isoformat()  # noqa: DTZ005 - the wall's date, not Greenwich's


def now() -> int:
    """The time of day, in minutes since midnight."""
    there = datetime.now()  # noqa: DTZ005
    return there.hour * 60 + there.minute


def day_of(moment: float) -> str:
    """The ISO date of a moment as files count it."""
    return datetime.fromtimestamp(moment).date().isoformat()  # noqa: DTZ006 - the wall's date, not Greenwich's
