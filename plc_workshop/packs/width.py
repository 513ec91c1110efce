"""How many cells of a terminal a text takes."""

import unicodedata
from functools import lru_cache

_EMOJI_STYLE = "\ufe0f"


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} and character != "\xad":
        # An emoji-style selector widens the sign before it; room for it is kept even where a terminal does not.
        return 1 if character == _EMOJI_STYLE else 0
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
