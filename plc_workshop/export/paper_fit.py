"""How much of a page a text takes, judged before any browser has it: so that the pages can be counted.

Every width is that of a broad font, every height is rounded up. Where a browser needs more all the same nothing is cut:
the page grows into a next one.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from math import ceil

from plc_workshop.packs.width import cells

MM = 25.4 / 72
"""Millimetres of a point."""
BOLD = 1.15
"""How much broader bold letters are."""
LINE = 1.25
"""The height of a line, by its font; `answer_sheet.css` has the same."""
_LETTERS = {
    0.30: "'ijlIJ",
    0.34: " ,./:;\\|",
    0.40: "-f()[]!t",
    0.46: 'r"',
    0.55: "*_`?szc",
    0.62: "LFkvxyPTYaeo",
    0.69: "KABVXZCR",
    0.79: "UNHDGOQ&",
    0.87: "w#+<=>^~M",
    1.00: "%mW@",
}
"""Widths of signs by the size of the font, as DejaVu Sans has them: few fonts are as broad."""
_USUAL, _OTHER, _WIDE = 0.64, 0.8, 1.2
"""Of every other letter of these, of letters of other scripts, and of what is as wide as high."""
_GROUPS = {sign: wide for wide, signs in _LETTERS.items() for sign in signs}
_SQUARES = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00010000-\U000fffff]")


@cache
def _of(sign: str) -> float:
    if sign.isascii():
        return _GROUPS.get(sign, _USUAL)
    if not cells(sign):
        return 0.0
    if _SQUARES.match(sign):
        return _WIDE
    plain = unicodedata.normalize("NFD", sign)[0]
    if plain.isascii():  # an accent widens nothing
        return _of(plain)
    return _WIDE if unicodedata.category(sign).startswith("S") else _OTHER


def width(text: str, points: float) -> float:
    """Millimetres of a text in one line."""
    return sum(map(_of, text)) * points * MM


def longest_word(text: str, points: float) -> float:
    """Millimetres of what no browser breaks if it can help it."""
    return max((width(word, points) for word in text.split()), default=0.0)


def lines(text: str, points: float, room: float) -> int:
    """Lines of a text in a column of so many millimetres; a word that is longer than a line is broken."""
    done, used, blank = 1, 0.0, width(" ", points)
    for word in text.split():
        needs = width(word, points)
        if used and used + blank + needs <= room:
            used += blank + needs
            continue
        if used:
            done += 1
        over = ceil(needs / room) - 1 if needs > room else 0
        # In a broken word each line may leave the width of one sign empty.
        done, used = done + over + over // 8, needs - over * room if over else needs
    return done


def height(texts: Iterable[str], points: float, room: float) -> float:
    """Millimetres of texts one below the other; one that is empty takes none."""
    return sum(lines(text, points, room) for text in texts if text) * points * LINE * MM
