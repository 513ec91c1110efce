"""Lists in brackets whose commas part what their author meant as one text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plc_workshop.packs.tree import Fault, Items, Node, Position, Text
from plc_workshop.words import _

_DOUBLE = "“”„‟«»‹›＂ʺ❝❞"
_PAIRS = dict(zip("(（「『【《〈［｛", ")）」』】》〉］｝", strict=True))
_FACE = re.compile(r"[:;=8][-^'’]?[()]|\([-^]?[:;=8]")
"""A face of signs, whose bracket is a mouth."""
_COUNTED = re.compile(r"^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})(?:\.[0-9A-Za-z]{1,2})?[.)]?\)")
"""The number or letter of an item, such as `1)` or `(a)`."""
_SHORTENED = re.compile(r"(?<!\w)['‘’](?:\d\ds?|[stnmkr]|em|ie)(?!\w)")
"""What has lost its beginning, as in 't, ’s and ’90s."""
_INSIDE = re.compile(r"(?<=\w)['’\"](?=\w)|(?<=\d)\"")
"""An apostrophe, the mark of a Hebrew abbreviation, or that of inches."""
_OPENS = re.compile(r"(?:^|(?<=[\s(\[]))['‘’‚‛´❛](?=\S)")
_CLOSES = re.compile(r"(?<=\S)['‘’‛´❜](?=[\s.,;:!?)\]]|$)")


def cut_by_commas(root: Node, lines: Sequence[str]) -> Iterator[Fault]:
    """Errors: items of a list in brackets with typographic quotes, or with a bracket or quote that has no partner."""
    if isinstance(root, Text):
        return
    if isinstance(root, Items) and root.brackets:
        yield from _items(root, lines)
        yield from _numbers([item for item in root if isinstance(item, Text) and not item.style])
    for node in root if isinstance(root, Items) else root.values():
        yield from cut_by_commas(node, lines)


def _numbers(texts: Sequence[Text]) -> Iterator[Fault]:
    """A comma without a blank in a number parts it: 1,5 hours; where all are whole numbers nobody meant one."""
    for one, two in pairwise(texts):
        touching = one.place.line == two.place.line and two.place.column == one.place.column + len(one.value) + 1
        if touching and one.value.isdigit() and re.match(r"\d+\s+\D", two.value):
            what = _("The comma in column {column} parts these numbers; put straight quotes around the whole text.")
            yield Fault(one.place, what.format(column=two.place.column - 1), meant=True)


def _items(items: Items, lines: Sequence[str]) -> Iterator[Fault]:
    texts = [item for item in items if isinstance(item, Text) and not item.style and not item.broken]
    values = [_COUNTED.sub("", _FACE.sub("", text.value)) for text in texts]
    last = max((at for at, value in enumerate(values) if _end_of_single(value)), default=-1)
    wanted: set[str] = set()
    for at, (text, value) in enumerate(zip(texts, values, strict=True)):
        opened, closed = _lonely(value, closed_later=at < last)
        ends = {closed, _typographic(value), _end_of_single(value)}
        if ends & wanted:
            wanted = set()  # the end of what was told where it began
        elif sign := _typographic(value) or opened or closed:
            wanted = _partners(sign) if sign == opened or sign in _DOUBLE else set()
            yield _fault(text, sign, lines)


def _typographic(value: str) -> str:
    return next((sign for sign in value if sign in _DOUBLE), "")


def _lonely(value: str, *, closed_later: bool) -> tuple[str, str]:
    """The first bracket or quote that opens and is never closed, and the first that closes and was never opened."""
    waiting: list[str] = []
    closed = ""
    for sign in value:
        if sign in _PAIRS:
            waiting.append(sign)
        elif sign in _PAIRS.values():
            if waiting and _PAIRS[waiting[-1]] == sign:
                waiting.pop()
            else:
                closed = closed or sign
    if _INSIDE.sub("", value).count('"') % 2:
        waiting.append('"')
        closed = closed or '"'
    opened = waiting[0] if waiting else _single(value, closed_later=closed_later)
    return opened, closed


def _single(value: str, *, closed_later: bool) -> str:
    """A single quote that opens here; an apostrophe opens only what is closed, here or in a later text."""
    plain = _INSIDE.sub("", _SHORTENED.sub("", value))
    found = _OPENS.search(plain)
    if not found:
        return ""
    sign = found.group()
    closes = _CLOSES.search(plain, found.end())
    if sign in "‘‚‛´❛":
        return sign
    if closes:
        return sign if sign == "’" else ""
    return sign if closed_later else ""


def _end_of_single(value: str) -> str:
    plain = _INSIDE.sub("", _SHORTENED.sub("", value))
    found = _CLOSES.search(plain)
    return found.group() if found and not _OPENS.search(plain) else ""


def _partners(sign: str) -> set[str]:
    """What may close what this sign opens."""
    if sign in _PAIRS:
        return {_PAIRS[sign]}
    return {'"'} if sign == '"' else set(_DOUBLE if sign in _DOUBLE else "'’‘‛´❜")


def _fault(text: Text, sign: str, lines: Sequence[str]) -> Fault:
    line, column = _where(text, sign, lines)
    if sign in _DOUBLE + "‘’‚‛´❛":
        what = _(
            "These are typographic quotes ({sign} in column {column}), and a comma may have parted what they hold; "
            "put straight quotes around the whole text."
        )
    else:
        what = _(
            "The {sign} in column {column} stands alone in this text, so a comma may have parted it; "
            "put straight quotes around the whole text."
        )
    place = Position(line, text.place.column if line == text.place.line else column, text.place.path)
    return Fault(place, what.format(sign=sign, column=column), meant=True)


def _where(text: Text, sign: str, lines: Sequence[str]) -> tuple[int, int]:
    """Line and column of a sign in a text that may go over several lines."""
    for line in range(text.place.line, max(text.last, text.place.line) + 1):
        start = text.place.column - 1 if line == text.place.line else 0
        at = lines[line - 1].find(sign, start) if line <= len(lines) else -1
        if at >= 0:
            return line, at + 1
    return text.place.line, text.place.column
