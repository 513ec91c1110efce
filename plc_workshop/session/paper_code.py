"""The code of a sealed round, as it stands on paper: twelve letters and digits, and two more that check the typing."""

from plc_workshop.errors import Refused
from plc_workshop.words import _, ngettext

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Base 32 as Crockford means it: of signs that look alike one stands here, and the others are read as it."""
BITS = 60
SIGNS, CHECKS = 12, 2
_ALIKE = str.maketrans("OILU", "011V")
_CHECK_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_PRIME = 479
"""The largest prime below the pairs of check letters: one wrong sign, or two that changed places, always show."""
_GROUP = 4


def spelled(number: int) -> str:
    """The code of a number of 60 bits, its check letters last."""
    signs = "".join(ALPHABET[number >> 5 * at & 31] for at in reversed(range(SIGNS)))
    return signs + _checks(number)


def groups(code: str) -> tuple[str, ...]:
    """The code as it is written down: three groups of four, and the check letters."""
    return tuple(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def only_signs(text: str) -> str:
    """What of a text can stand in a code, in the signs of a code: no blanks, no dashes."""
    return "".join(sign for sign in text.upper().translate(_ALIKE) if sign in ALPHABET)


def read(text: str) -> str:
    """The code that somebody typed. Raises: Refused, with a sentence that tells nothing of it."""
    code = only_signs(text)
    if len(code) != SIGNS + CHECKS:
        raise Refused(
            ngettext(
                "A code has {all} letters and digits, the two check letters too: {typed} is there.",
                "A code has {all} letters and digits, the two check letters too: {typed} are there.",
                len(code),
            ).format(all=SIGNS + CHECKS, typed=len(code))
        )
    if code[SIGNS:] != _checks(_number(code[:SIGNS])):
        raise Refused(_("There is a slip in it: the check letters do not fit. Compare each sign, and type it again."))
    return code


def secret(code: str) -> str:
    """The part of a code that the key is made of; the check letters add nothing to it."""
    return code[:SIGNS]


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    return number


def _checks(number: int) -> str:
    first, second = divmod(number % _CHECK_PRIME, len(_CHECK_LETTERS))
    return _CHECK_LETTERS[first] + _CHECK_LETTERS[second]
