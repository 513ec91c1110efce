"""How many cells of a terminal a text takes."""

import unicodedata
from functools import lru_cache

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
