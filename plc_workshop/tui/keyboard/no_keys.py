"""Whole sequences of which Textual's parser would make something that they are not."""

import re

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS

_TEXTUAL_GIVES_UP = 32
"""Characters after which Textual's parser types what it has read."""
_FUNCTION_KEY = re.compile(r"\x1b\[(?P<number>[\d:]*)(?:;[\d:]*)?(?P<text>;[\d:;]*)?(?P<final>[~A-FHP-S])")
_CURSOR = re.compile(r"\x1b\[\d+;\d+R")
_WINDOW = re.compile(r"\x1b\[48;.*t|\x1b\[\?2048;\d*\$y")


def is_no_key(sequence: str) -> bool:
    """Whether it is too long for any key, tells of the window's size, or is a function key that is none.

    The system tells of the size as well. A terminal that was once believed to do so would be believed for good, and
    then a window that is made larger would not be noticed; nor would the places of its mouse be cells any more.

    Of the last, Textual takes the number for the code of a letter, and what follows for text: both are so only before
    a final ``u`` (the keyboard protocol of kitty).
    """
    if len(sequence) > _TEXTUAL_GIVES_UP or _WINDOW.fullmatch(sequence):
        return True
    key = _FUNCTION_KEY.fullmatch(sequence)
    if key is None or sequence in ANSI_SEQUENCES_KEYS or _CURSOR.fullmatch(sequence):
        return False
    return bool(key["text"]) or f"{key['number'] or 1}{key['final']}" not in FUNCTIONAL_KEYS
