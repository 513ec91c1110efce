"""The unshifted top row of a French keyboard, where the digits are signs."""

from plc_workshop.words import _

TOP_ROW = dict(zip("&é\"'(-§è_!çà", "123456678890", strict=True))
"""What it means in digits; Belgian keyboards have 6 and 8 on signs of their own."""
_ELSEWHERE = "\"'(-"
"""What lies where a hand of any other keyboard strays to."""


def is_plain(sign: str) -> bool:
    """Whether `sign` tells that the keyboard is a French one: nobody types it on another by mistake."""
    return sign not in _ELSEWHERE


def once_more() -> str:
    """What is said of a sign that did not count; it names no digit, because the room may read it."""
    return _("If this is a French keyboard, press it once more.")
