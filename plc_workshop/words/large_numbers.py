"""Numbers of many digits, as the language that is spoken writes them."""

from plc_workshop.words.days import calendar

_GROUPED = 10_000
"""From here on digits stand in groups: below, languages differ, and none needs them."""


def grouped(number: int) -> str:
    """The number with the sign of the language between groups of three digits."""
    return f"{number:,}".replace(",", calendar().group) if number >= _GROUPED else str(number)
