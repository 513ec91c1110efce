"""The date and the time on the wall of the room: what people mean by today and by half past three."""

from datetime import datetime, timedelta

_DAY = 24 * 60


def today() -> str:
    """The ISO date."""
    return datetime.now().date().isoformat()  # noqa: DTZ005 - the wall's date, not Greenwich's


def spelled(time: str) -> str:
    """A time of day as it is kept: 1730 is 17:30; everything else stays."""
    return f"{time[:-2]}:{time[-2:]}" if len(time) in (3, 4) and time.isdigit() else time


def minutes_until(time: str) -> int | None:
    """Minutes from now to a time of day such as 15:30, or None where `time` is none."""
    try:
        stop = datetime.strptime(spelled(time), "%H:%M")  # noqa: DTZ007 - a time on the wall
    except ValueError:
        return None
    now = datetime.now()  # noqa: DTZ005
    return (stop.hour * 60 + stop.minute - now.hour * 60 - now.minute) % _DAY


def minutes_left(time: str) -> int | None:
    """Minutes until a time of day of this session, below 0 once it has passed; None where `time` is none."""
    minutes = minutes_until(time)
    return minutes if minutes is None or minutes < _DAY // 2 else minutes - _DAY


def moved(time: str, by: int, needed: int) -> str:
    """A time of day some minutes later; from none, the end of what starts now and needs so many minutes."""
    if minutes_until(time) is None:
        end = datetime.now() + timedelta(minutes=needed)  # noqa: DTZ005
        minutes = -(-(end.hour * 60 + end.minute) // 5) * 5
    else:
        hours, _colon, rest = spelled(time).partition(":")
        minutes = int(hours) * 60 + int(rest) + by
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
