"""The date and the time on the wall of the room: what people mean by today and by half past three."""

import time
from datetime import UTC, datetime


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


def in_greenwich() -> str:
    """Now as calendars stamp what they hold: 20261124T143000Z."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


def day_of(moment: float) -> str:
    """The ISO date of a moment as files count it."""
    return datetime.fromtimestamp(moment).date().isoformat()  # noqa: DTZ006 - the wall's date, not Greenwich's
