"""Lines of a text with Markdown that run together on the screen, although their author gave each a line of its own."""

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from plc_workshop.packs.blocks import blocks, paragraphs
from plc_workshop.packs.kinds import KINDS, Words
from plc_workshop.packs.model import Section
from plc_workshop.packs.signs import BLANKS, BULLETS, INVISIBLE, told
from plc_workshop.packs.tree import Fault, Items, Keys, Position, Text
from plc_workshop.words import _

_ODD = f"[{BLANKS}{INVISIBLE}]"
_GAP = rf"(?=[\s{INVISIBLE}]|$)"
_FULL_WIDTH = "\u3000"
"""Chinese and Japanese paragraphs begin with it."""
_ALONE = re.compile(
    rf"[{BULLETS}]"
    rf"|[§oØüqvn](?:\t| {{2,}}|{_ODD})"  # what bullets of a symbol font become
    rf"|(?:[-+*]|\d{{1,9}}[.)]){_ODD}"
)
"""What nobody begins a line with in the middle of a sentence: one such line is enough."""
_LEADING = re.compile(rf"^(?:\s|{_ODD})+")
_HEAD = r"[ \t]*:?[-=]{2,}:?[ \t]*"
_RULE = re.compile(rf"(?=.*[|+])[|+]?{_HEAD}(?:[|+]{_HEAD})*[|+]?[ \t]*$")
"""The line below the heads of a table."""
_CELLS = re.compile(r"\|.*\S|[^|]*\S[ \t]+\|[ \t]+\S|.*\S\t+\S")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1[ \t]*:?$")
_LIKE_ITEMS = tuple(
    re.compile(kind)
    for kind in (
        rf"[^\w\s]{_GAP}",
        r"[-+](?=[^\W\d])|\*(?=\w)(?![^*]*\*)",
        r"\(?\d{1,3}(?:\)|[.°º](?!\d))",
        r"\(?(?:[^\W\d_]|[ivxIVX]{2,4})(?:\)|\.(?=\s))",
        r"[\u2460-\u24ff\u2776-\u2793]",
        r"[\U0001f000-\U0001faff\u2600-\u27bf]|[0-9#*]\ufe0f?\u20e3",
        r"\[[ xX]?\]",
        r"\*\*(?=\S)|__(?=\S)",
    )
)
"""What a line of prose may begin with by chance; below a colon, or below a line of its kind, it is meant as an item."""


def run_together(root: Keys, lines: Sequence[str]) -> Iterator[Fault]:
    """Warnings: in each text that keeps its lines, the lines that will not be kept."""
    sections = root.get("sections")
    keys = [key for key, kind in KINDS[Section].items() if isinstance(kind, Words) and kind.lines]
    parts = [part for part in sections if isinstance(part, Keys)] if isinstance(sections, Items) else []
    for part in parts:
        for key in keys:
            text = part.get(key)
            if isinstance(text, Text) and not text.broken:
                yield from _literal(text) if text.style == "|" else _folded(text, key, lines)
                yield from _moved_in(text, lines) if text.style in ("|", ">") else ()


def _folded(text: Text, key: str, lines: Sequence[str]) -> Iterator[Fault]:
    """YAML joins these lines itself: harmless only where Markdown reads them as it would the lines that were typed."""
    if text.last > text.place.line and _read(_as_typed(text, lines)) != _read(text.value):
        what = _("The lines of this text run together; write {key}: | and the text on the lines below it.")
        yield Fault(text.place, what.format(key=key), warning=True)


def _as_typed(text: Text, lines: Sequence[str]) -> str:
    first, *rest = lines[text.place.line - 1 : text.last]
    below = dedent("\n".join(rest))
    if text.style == ">":
        return below
    quote = text.style
    return f"{first[text.place.column - 1 :].removeprefix(quote)}\n{below}".rstrip().removesuffix(quote)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [
        (block.kind, block.marker, " ".join("".join(span.text for span in block.spans).split()))
        for block in blocks(text)
    ]


def _literal(text: Text) -> Iterator[Fault]:
    for start, paragraph in paragraphs(text.value):
        lines = [_LEADING.sub("", line) for line in paragraph.split("\n")]
        for at in range(1, len(lines)):
            if lines[at - 1].endswith(("  ", "\\")):
                continue
            what = _what_is_lost(lines, at)
            if what:
                line = text.place.line + 1 + start + at
                yield Fault(Position(line, 1, text.place.path), what, warning=True)
                break


def _moved_in(text: Text, lines: Sequence[str]) -> Iterator[Fault]:
    """Where the first line begins with an odd blank, that sets how far in the others are."""
    typed = [(at, line) for at, line in enumerate(lines[text.place.line : text.last]) if line.strip(" \t")]
    if not typed:
        return
    at, first = typed[0]
    begins = re.match(rf" *({_ODD})", first)
    before = begins.start(1) if begins else 0
    inner = [line for _at, line in typed[1:] if line.strip()]
    moved = (inner and all(line.startswith(" " * (before + 1)) for line in inner)) or first[before + 1 :][:1] == " "
    if begins and (moved or begins.group(1) != _FULL_WIDTH):
        place = Position(text.place.line + 1 + at, before + 1, text.place.path)
        yield Fault(place, told(begins.group(1), before + 1), warning=True)


def _what_is_lost(lines: Sequence[str], at: int) -> str:
    """A sentence, where this line of a paragraph was meant to begin anew."""
    above, line = lines[at - 1], lines[at]
    if _RULE.match(line) or _RULE.match(above) or (_CELLS.match(line) and _CELLS.match(above)):
        return _("A table is not shown as one: its lines run together; write a list, each line with - and a blank.")
    if _BOLD.match(above) or _BOLD.match(line):
        return _("This line runs together with the one above it; put a blank line between them.")
    listed = _ALONE.match(line) or any(
        kind.match(line) and (above.rstrip().endswith((":", "：")) or any(kind.match(other) for other in lines[:at]))
        for kind in _LIKE_ITEMS
    )
    if listed:
        return _("This line runs together with the one above it; begin each line of a list with - and a blank.")
    return ""
