"""Whole sequences of which Textual's parser would make something that they are not."""

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

_TEXTUAL_GIVES_UP = 32
"""Characters after which Textual's parser types what it has read."""
_FUNCTION_KEY = re.compile(r"\x1b\[(?P<number>[\d:]*)(?:;[\d:]*)?(?P<text>;[\d:;]*)?(?P<final>[~A-FHP-S])")
_CURSOR = re.compile(r"\x1b\[\d+;\d+R")
_RESIZE = re.compile(r"\x1b\[48;.*t")
_SIZES = re.compile(r"\x1b\[48(?:;[1-9]\d{0,2}(?::[\d:]*)?){2}(?:;\d{1,5}(?::[\d:]*)?){2}t")


def is_no_key(sequence: str) -> bool:
    """Whether it is too long for any key, a window of a size that no window has, or a function key that is none.

    Of the last, Textual takes the number for the code of a letter, and what follows for text: both are so only before
    a final ``u`` (the keyboard protocol of kitty).
    """
    if len(sequence) > _TEXTUAL_GIVES_UP:
        return True
    if _RESIZE.fullmatch(sequence):
        return _SIZES.fullmatch(sequence) is None
    key = _FUNCTION_KEY.fullmatch(sequence)
    if key is None or sequence in ANSI_SEQUENCES_KEYS or _CURSOR.fullmatch(sequence):
        return False
    return bool(key["text"]) or f"{key['number'] or 1}{key['final']}" not in FUNCTIONAL_KEYS
