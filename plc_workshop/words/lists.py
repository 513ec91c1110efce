"""Lists in a sentence or a line, as the language writes them: its separators are messages."""

from collections.abc import Iterable
from functools import reduce

from plc_workshop.words import pgettext


def listed(parts: Iterable[str]) -> str:
    """As people say them: one, two and three."""
    *most, last = [*parts] or [""]
    if not most:
        return last
    # Translators: a list as people say it: "one and two", "one, two and three"; {most} may hold several.
    return pgettext("list", "{most} and {last}").format(most=in_a_row(most), last=last)


def in_a_row(parts: Iterable[str]) -> str:
    """One after the other: one, two, three; nothing for none."""
    # Translators: what is named one after the other, without an "and": "6 yes, 3 no".
    return _pairwise(pgettext("list", "{first}, {second}"), parts)


def parted(parts: Iterable[str]) -> str:
    """The same where a part may hold commas itself: 5 yes; 4 no, mostly Disagree."""
    # Translators: parts that may hold commas themselves: "5 yes; 4 no, mostly Disagree".
    return _pairwise(pgettext("list", "{first}; {second}"), parts)


def dotted(parts: Iterable[str]) -> str:
    """Labels beside each other in one line: Yes to 6 · No to 2."""
    # Translators: two labels of one line: "Yes to 6 · No to 2".
    return _pairwise(pgettext("list", "{first} · {second}"), parts)


def _pairwise(pair: str, parts: Iterable[str]) -> str:
    return reduce(lambda first, second: pair.format(first=first, second=second), parts) if (parts := [*parts]) else ""
