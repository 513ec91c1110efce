"""What somebody typed, as a key or a number: also in wide letters, or in the digits of another script."""

import unicodedata

_LONGEST = 4
"""Signs of a number at the most: no topic has so many statements."""


def plain(typed: str) -> str:
    """A typed line as it is compared: small letters, no blanks around it, no wide signs."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()


def number(line: str) -> int | None:
    """The number that a line is; None where it is none."""
    return int(line) if len(line) <= _LONGEST and line.isdecimal() else None
