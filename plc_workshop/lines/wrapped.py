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
    """Rows as full as they can be, a word that is too wide cut; a last one that is no word gets company from above."""
    rows, hard = [""], 0
    for word in line.split():
        rest = word
        while rest:
            begun = f"{rows[-1]} " if rows[-1] else ""
            if cells(begun + rest) <= WIDTH:
                rows[-1], rest = begun + rest, ""
            elif begun and (says_something(begun) or cells(begun + rest[:1]) > WIDTH):
                rows.append("")
            else:  # a word wider than a line; or than what is left behind a digit, which is no line alone
                at = cut(rest, WIDTH - cells(begun))
                rows[-1], rest = begun + rest[:at], rest[at:]
                hard = len(rows)
                rows.append("")
    *before, above, last = ["", *rows]
    if says_something(line) and last and not says_something(last):
        between = "" if hard == len(rows) - 1 else " "
        return [row for row in (*before, *_with_company(above, between, last)) if row]
    return [row for row in rows if row]


def _with_company(above: str, between: str, last: str) -> tuple[str, str]:
    """The last two rows with so much of the first in the other one that this is no bare sign, where that can be."""
    whole = above + between + last
    blanks = [at for at, sign in enumerate(above) if sign == " "]
    for at in (*reversed(blanks), *reversed(range(1, len(above)))):  # a word is cut only where no blank will do
        first, second = whole[:at].strip(), whole[at:].strip()
        if cells(whole[at]) and says_something(first) and says_something(second) and cells(second) <= WIDTH:
            return first, second
    return above, last
