"""Why a line cannot be read although it looks right: a sign that only looks like another."""

import re
from collections.abc import Sequence

from plc_workshop.packs.signs import BLANKS, BULLETS, DASHES, HYPHENS, INVISIBLE, QUOTES, first_odd, told
from plc_workshop.packs.tree import Fault, Position

_EMPTY = f"[{BLANKS}{INVISIBLE}]"
_STRUCTURE = re.compile(
    f"^[ \\t]*(?:- +)*(?P<indent>{_EMPTY})"
    f"|^[ \\t]*-(?P<dash>{_EMPTY})"
    f"|^[ \\t]*(?P<item>[{re.escape(DASHES + HYPHENS + BULLETS)}])"
    f"|(?P<before>{_EMPTY})[ \\t]*:(?:\\s|$)"
    f"|:(?P<after>{_EMPTY})"
    "|^[^:'\"]*(?P<colon>[\uff1a\ufe55\ua789\u2236])"
    f"|(?:^[ \\t]*(?:- +)*|[:,\\[{{][ \\t]+|[\\[{{])(?P<opens>[{QUOTES}])"
    f"|(?P<closes>[{QUOTES}])[ \\t]*[,\\]}}]*[ \\t]*$"
    f"|[|>][-+0-9]*[ \\t]*(?P<header>{_EMPTY})[ \\t]*$"
    f"|(?P<end>{_EMPTY})[ \\t]*$"
)
"""Where a line has its form: an odd sign in one of these places is read as a letter."""
_LOOKED_AT = 1_000
"""Characters of a line that are looked at: no line that anybody typed is longer."""
_WORD = re.compile(r"(?::(?=\s|$)| #).*")


def explained(fault: Fault, lines: Sequence[str]) -> tuple[Position, str]:
    """Where a fault is and what is wrong; an odd sign that may be the reason comes first.

    Looked for on the fault's own line and, for what cannot be read at all, on the one above, which may run on into it.
    """
    place = fault.place
    if not fault.typed or place.line > len(lines):
        return place, fault.what
    line = lines[place.line - 1]
    column = _in_word(line, place.column) if fault.typed == "word" else -1
    if column < 0:
        column = _in_form(line)
    if column >= 0:
        return place, _both(line, column, fault.what)
    above = place.line - 2
    while above >= 0 and not lines[above].strip():
        above -= 1
    column = _in_form(lines[above]) if above >= 0 and fault.typed == "form" else -1
    if column < 0:
        return place, fault.what
    return Position(above + 1, column + 1, place.path), _both(lines[above], column, fault.what)


def _both(line: str, column: int, what: str) -> str:
    in_list = not line[:column].strip()
    return f"{told(line[column], column + 1, in_list=in_list)} {what}"


def _in_word(line: str, start: int) -> int:
    """Where an odd sign stands in the key or value that starts there, from 0, or -1."""
    at = first_odd(_WORD.sub("", line[start - 1 : start + _LOOKED_AT]))
    return at + start - 1 if at >= 0 else -1


def _in_form(line: str) -> int:
    found = _STRUCTURE.search(line[:_LOOKED_AT])
    return found.start(found.lastgroup) if found and found.lastgroup else -1
