"""How many cells of a terminal a text takes, and how many each column of several gets."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

GAP = 2
"""Cells between two columns."""
_EMOJI_STYLE = "\ufe0f"
_NO_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
_WIDE_SINCE_UNICODE_16 = ((0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D376))


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if character in _NO_WIDTH or unicodedata.category(character) in {"Mn", "Me"}:
        # An emoji-style selector widens the sign before it; room for it is kept even where a terminal does not.
        return 1 if character == _EMOJI_STYLE else 0
    if any(first <= ord(character) <= last for first, last in _WIDE_SINCE_UNICODE_16):
        return 2
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """Columns the text takes in a terminal: wide signs take two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def cut(text: str, width: int) -> int:
    """How many characters of the text fit into so many cells, at least one; combining marks stay with their sign."""
    used = 0
    for at, character in enumerate(text):
        used += _cell(character)
        if used > width and at:
            return at
    return len(text)


def padded(text: str, width: int) -> str:
    """The text with blanks behind it, so many cells together."""
    return text + " " * (width - cells(text))


def shared_out(needed: Sequence[int], room: int, gap: int = GAP) -> tuple[int, ...]:
    """Cells for columns of which each would need so many: where there is too little room the last gives way first.

    Of the last a third of the room stays; then the widest of the others gives way.
    """
    room = max(len(needed), room - gap * (len(needed) - 1))
    if sum(needed) <= room:
        return tuple(needed)
    *others, last = needed
    least = min(last, max(1, room // 3))
    while sum(others) > room - least:
        others[others.index(max(others))] -= 1
    return (*others, min(last, room - sum(others)))
