"""A group's name as somebody types it beside those that are known: a slip must not start a new group."""

import re
from collections.abc import Iterable

from plc_workshop.store.shelf import letters

_LONG = 8
"""From so many letters on two slips may be in a name."""
_SHORTEST = 3
"""A name of fewer letters is like too many others."""


def alike(typed: str, known: Iterable[str]) -> str:
    """The first known name that the typed one may stand for; empty where none is near, or one is the same.

    What differs in spelling alone (capitals, accents, signs nobody sees) is the same group: nothing is asked.
    """
    known = tuple(known)
    wanted = letters(typed)
    if not wanted or any(letters(name) == wanted for name in known):
        return ""
    return next((name for name in known if _is_near(typed, name)), "")


def _is_near(one: str, other: str) -> bool:
    """Whether two names differ by a slip of the keys or by one word; numbers and single letters are no slip."""
    words, others = _words(one), _words(other)
    here, there = [word for word in words if word not in others], [word for word in others if word not in words]
    if any(len(word) == 1 or word.isdigit() for word in (*here, *there)) or _digits(one) != _digits(other):
        return False
    if bool(words) and bool(others) and len(here) + len(there) <= 1:
        return True
    joined = "".join(words), "".join(others)
    if min(map(len, joined)) < _SHORTEST:
        return False
    return _slips(*joined) <= (2 if min(map(len, joined)) >= _LONG else 1)


def _words(name: str) -> list[str]:
    return [word for part in re.split(r"[\W_]+", name) if (word := letters(part))]


def _digits(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _slips(one: str, other: str) -> int:
    """How many slips make one of the other: a letter more, less or another, or two that changed places.

    F. J. Damerau, A technique for computer detection and correction of spelling errors, CACM 7 (1964) 171-176.
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row, earlier = row, [i], before
        for j, another in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != another))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], another):
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = above
    return row[-1]
