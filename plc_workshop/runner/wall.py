"""The date and the time on the wall of the room: what people mean by today and by half past three."""

from datetime import datetime


def today() -> str:
    """The ISO date."""
    return datetime.now().date().isoformat()  # noqa: DTZ005 - the wall's date, not Greenwich's


def now() -> int:
    """The time of day, in minutes since midnight."""
    time = datetime.now()  # noqa: DTZ005
    return time.hour * 60 + time.minute
