"""A time of day as people type it, and as it is kept."""

from plc_workshop.errors import Refused
from plc_workshop.session.schedule import minutes_of, spelled
from plc_workshop.words import _

_BETWEEN = ".,h "
"""What people write between hours and minutes beside the colon: 15.30, 15h30."""


def read_time(text: str) -> str:
    """A time as it is kept, HH:MM, of what somebody typed: 15:30, 1530 or 15.30; empty for nothing. Raises: Refused."""
    typed = "".join(text.lower().split())
    for sign in _BETWEEN:
        typed = typed.replace(sign, ":")
    if typed.isascii() and typed.isdigit() and len(typed) in (3, 4):
        typed = f"{typed[:-2]}:{typed[-2:]}"
    hours, _colon, minutes = typed.partition(":")
    found = minutes_of(typed) if len(hours) <= _DIGITS and len(minutes) == _DIGITS else None
    if typed and found is None:
        raise Refused(_("That is no time of day. Write it like 15:30."))
    return "" if found is None else spelled(found)


_DIGITS = 2
