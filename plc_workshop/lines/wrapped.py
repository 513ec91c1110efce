"""Lines as narrow as a large font, or a display in Braille, has them; none of them a bare sign or digit."""

import re
from collections.abc import Iterable

from plc_workshop.packs.width import cells, cut

WIDTH = 40
"""Cells of a line at the most."""
_WORD = re.compile(r"[^\W\d_]{2}")


def wrapped(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines, each of them in as many as it needs; a blank one stays."""
    return tuple(part for line in lines for part in (_parts(line) if line else [line]))


def says_something(line: str) -> bool:
    """Whether a line holds a word: two letters, or one that is as wide as two."""
    return bool(_WORD.search(line)) or any(sign.isalpha() and cells(sign) > 1 for sign in line)


def _parts(line: str) -> list[str]:
    """Rows of so many cells, each as full as it can be."""
    parts, left = [], " ".join(line.split())
    while left:
        at = _end_of_row(left)
        parts.append(left[:at].rstrip())
        left = left[at:].lstrip()
    return parts


def _end_of_row(text: str) -> int:
    """How many characters the first row of a text takes.

    It ends between two words where what stands before says something, else inside a word: a sign is no row alone.
    """
    if cells(text) <= WIDTH:
        return len(text)
    most = cut(text, WIDTH)
    blank = text.rfind(" ", 0, most + 1)
    end = blank if says_something(text[: max(0, blank)]) else most
    rest = text[end:].strip()
    is_last = cells(rest) <= WIDTH
    return _with_company(text, end) if is_last and not says_something(rest) else end


def _with_company(text: str, end: int) -> int:
    """Where the first of the last two rows ends, so that the other one is no bare sign; `end` where that cannot be."""
    blanks = [at for at in range(1, end) if text[at] == " "]
    inside = range(1, end)
    for at in (*reversed(blanks), *reversed(inside)):  # inside a word, not before its accent, where no blank will do
        first, last = text[:at], text[at:].strip()
        if cells(text[at]) and says_something(first) and says_something(last) and cells(last) <= WIDTH:
            return at
    return end
