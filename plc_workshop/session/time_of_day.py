"""A time of day as people type it, and as it is kept."""

from plc_workshop.errors import Refused
from plc_workshop.session.schedule import minutes_of, spelled
from plc_workshop.words import _

_BETWEEN = ".,h"
"""What people write between hours and minutes beside the colon: 15.30, 15h30."""
_DIGITS = 2


def read_time(text: str) -> str:
    """A time as it is kept, HH:MM, of what somebody typed: 15:30, 1530 or 15.30; empty for nothing. Raises: Refused."""
    typed = "".join(text.lower().split())
    for sign in _BETWEEN:
        typed = typed.replace(sign, ":")
    typed = with_colon(typed)
    hours, _colon, minutes = typed.partition(":")
    found = minutes_of(typed) if len(hours) <= _DIGITS and len(minutes) == _DIGITS else None
    if typed and found is None:
        raise Refused(_("That is no time of day. Write it like 15:30."))
    return "" if found is None else spelled(found)


def with_colon(time: str) -> str:
    """A time of day with its colon: 1730 is 17:30; everything else stays."""
    is_plain = len(time) in (3, 4) and time.isascii() and time.isdigit()
    return f"{time[:-2]}:{time[-2:]}" if is_plain else time
