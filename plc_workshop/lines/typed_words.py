"""What somebody typed, as a key or a number: also in wide letters, or in the digits of another script."""

import unicodedata

_LONGEST = 4
"""Signs of a number at the most: no topic has so many statements."""
_WIDE = "<wide> "


def plain(typed: str) -> str:
    """A typed line as it is compared: small letters, no blanks around it, no wide signs.

    What else looks alike stays another sign: ² lies beside 1 on a French keyboard, and is no 2.
    """
    return unicodedata.normalize("NFC", "".join(map(_narrow, typed))).strip().casefold()


def number(line: str) -> int | None:
    """The number that a line is; None where it is none."""
    return int(line) if len(line) <= _LONGEST and line.isdecimal() else None


def _narrow(sign: str) -> str:
    made_of = unicodedata.decomposition(sign)
    return chr(int(made_of.removeprefix(_WIDE), 16)) if made_of.startswith(_WIDE) else sign
