"""What people type or paste, fit for a screen, a file and a page."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from plc_workshop.harmless import GONE, on_one_line
from plc_workshop.words import ngettext

LONGEST_TEXT = 400
"""Characters of a text that people type."""
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")
"""Blanks of any width, the two without any as well: what stands on their sides are two words."""
_JOINER, _FLAG_LETTERS = "\u200d", "".join(map(chr, range(0x1F1E6, 0x1F200)))
_LONGEST_SIGN = 32
"""Characters that one sign has at most; what has more of them is a stunt."""


class Put(NamedTuple):
    """A text with something put into it."""

    text: str
    cursor: int
    """Where what was put in ends."""
    is_cut: bool
    """Whether something had to stay out."""


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """What somebody typed or pasted: one line, nothing that steers a terminal or turns a line around, not endless."""
    return cut(one_line(text).strip(), longest).rstrip()


def one_line(text: str) -> str:
    """The text with one blank for all that divides words; without what nobody can see."""
    return _BLANKS.sub(" ", GONE.sub("", text))


def one_path(text: str) -> str:
    """The same of the path of a file, in which every blank counts."""
    return on_one_line(text)


def put_in(text: str, at: tuple[int, int], more: str, longest: int, line: Callable[[str], str] = one_line) -> Put:
    """`text` with `more` in place of what stands from one place to another, in at most `longest` characters.

    `line` makes one line of it; where it keeps no second blank, none is kept at the seams either.
    """
    before, after = text[: at[0]], text[at[1] :]
    left, right = (" " if beside.isspace() else "" for beside in (before[-1:], after[:1]))
    more = line(left + more + right)
    more = more[len(left) : len(more) - len(right)]
    if not before:
        more = more.lstrip()
    kept = cut(more, max(0, longest - len(before) - len(after)))
    return Put(before + kept + after, len(before + kept), is_cut=bool(more[len(kept) :].strip()))


def only_kept(longest: int) -> str:
    """What is said where a text is longer than its field can keep."""
    return ngettext(
        "Only the first {n} character was kept.", "Only the first {n} characters were kept.", longest
    ).format(n=longest)


def cut(text: str, longest: int) -> str:
    """At most the first `longest` characters; a sign that takes several of them is there whole, or not at all."""
    if len(text) <= longest:
        return text
    whole = (at for at in range(longest, max(-1, longest - _LONGEST_SIGN), -1) if not _is_inside(text, at))
    return text[: next(whole, longest)]


def _is_inside(text: str, at: int) -> bool:
    """Whether the characters on both sides of a place belong to one sign: a letter with its accent, a flag."""
    if at == 0:
        return False
    before, after = text[at - 1], text[at]
    if _JOINER in (before, after) or unicodedata.category(after).startswith("M"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f" or "\u1160" <= after <= "\u11ff":
        return True  # the colour of a skin, the letters of a region's flag, the rest of a syllable
    letters = len(text[:at]) - len(text[:at].rstrip(_FLAG_LETTERS))
    return letters % 2 == 1 and after in _FLAG_LETTERS
