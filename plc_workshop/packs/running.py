"""Lines of a text with Markdown that run together on the screen, although their author gave each a line of its own."""

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent

from plc_workshop.packs.blocks import blocks, paragraphs
from plc_workshop.packs.kinds import KINDS, Kind, Listed, Part, Words
from plc_workshop.packs.model import Pack
from plc_workshop.packs.signs import BLANKS, BULLETS, INVISIBLE, told
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.words import _

_ODD = f"[{BLANKS}{INVISIBLE}]"
_GAP = rf"(?=[\s{INVISIBLE}]|$)"
_FULL_WIDTH = "\u3000"
"""Chinese and Japanese paragraphs begin with it."""
MOST_READ = 150_000
"""Characters that are looked into: far more than a workshop has, and done within a second."""
_MARKS = "\u200e\u200f\u061c\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks of direction, which texts from right to left begin with; what else steers is told as such."""
_ALONE = re.compile(
    rf"[{BULLETS}]"
    rf"|[§oØüqvn](?:\t| {{2,}}|{_ODD})"  # what bullets of a symbol font become
    rf"|(?:[-+*]|\d{{1,9}}[.)]){_ODD}"
)
"""What nobody begins a line with in the middle of a sentence: one such line is enough."""
_LISTED = re.compile(rf"(?:[-*+]|\d{{1,3}}[.)])[ \t]|{_ALONE.pattern}")
"""The same where no Markdown is read."""
_LEADING = re.compile(rf"^(?:\s|{_ODD})+")
_HEAD = r"[ \t]*:?[-=]{2,}:?[ \t]*"
_RULE = re.compile(rf"(?=.*[|+])[|+]?{_HEAD}(?:[|+]{_HEAD})*[|+]?[ \t]*$")
"""The line below the heads of a table."""
_CELLS = re.compile(r"\|.*\S|[^|]*\S[ \t]+\|[ \t]+\S|.*\S\t+\S")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1[ \t]*:?$")
_ENDS = re.compile(r"[.:!?…;。：！？][\"'”’»)*_]*$")
"""How a line ends after which a sentence does not go on."""
_FIRST = "aAiIαΑаАأا①❶⑴Ⓐⓐ"
_LIKE_ITEMS = tuple(
    re.compile(kind)
    for kind in (
        rf"[^\w\s\"'“„«‘‹(\[*_`€$£§&@]{_GAP}",  # any sign but those that open something, or stand for a word
        r"[-+–—](?=[^\W\d])|\*(?=\w)(?![^*]*\*)|[-=]+>",
        r"[(（]?\d{1,3}(?:[)）/、．-]|\.\d{1,2}\b|[.°º](?!\d))",
        r"\d{1,2}[:.h]\d\d\b",
        r"[(（]?(?:[^\W\d_]|[ivxIVX]{2,4})(?:[)）/、-]\s|[)）]|\.(?=\s))",
        r"[(（]?[一二三四五六七八九十]+[)）、．.]",
        r"[\u2460-\u24ff\u2776-\u2793]",
        r"[\U0001f000-\U0001faff\u2600-\u27bf]|[0-9#*]\ufe0f?\u20e3",
        r"\[[ xX]?\]",
        r"(\*\*|__)(?=\S)(?:(?!\1).)+(?:[.:]\1|\1[ \t]*[:–—-])",
        r"[^\W\d_][\w ]{0,20}: ",
    )
)
"""What a line of prose may begin with by chance: below a line of its kind it is meant as an item."""
_NEARLY_SURE = re.compile(
    rf"[–—→⇒»›~]{_GAP}(?!.*[ ][–—][ ])|[-+—](?=[^\W\d])|\*(?=\w)(?![^*]*\*)|[-=]>"
    r"|\[[ xX]?\]|[\u2460-\u24ff\u2776-\u2793]|[(（]?\d{1,3}[)）、．]"
    r"|\d{1,3}\.(?=[^\W\d])|[(（]?(?:[^\W\d_]|[ivxIVX]{2,4})[)）]"
)
"""What is one below a colon, among the items of a list, and right below its kind, too."""
_COUNT = re.compile(r"[(（]?(\d{1,3}|[^\W\d_])(?:[)）]|[./、-]\s)")
_STARS = re.compile(r"(?<!\\)(?<=\w)(\*{1,2})(?=\w)[^*\n]*(?<=\w)\1(?=\w)")
_MARKER = re.compile(r"[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def run_together(root: Keys, lines: Sequence[str]) -> Iterator[Fault]:
    """Warnings: in each text that keeps its lines the lines that will not be kept; in each other one all that are none.

    Of texts that are far longer than a workshop's the rest is not looked at.
    """
    left = MOST_READ
    for text, key in _texts(root):
        left -= len(text.value)
        if left < 0:
            return
        if not key:
            yield from _one_line(text, lines)
            continue
        yield from _literal(text) if text.style == "|" else _folded(text, key, lines)
        yield from _moved_in(text, lines) if text.style in ("|", ">") else ()


def _texts(root: Keys) -> Iterator[tuple[Text, str]]:
    """Every text, with its key where it keeps its lines."""
    waiting: list[tuple[Node, Kind | None, str]] = [(root, Part(Pack), "")]
    while waiting:
        node, kind, key = waiting.pop()
        if isinstance(node, Text):
            if not node.broken:
                yield node, key if isinstance(kind, Words) and kind.lines else ""
        elif isinstance(node, Items):
            of = kind.of if isinstance(kind, Listed) else None
            waiting += [(item, of, "") for item in reversed(node)]
        else:
            kinds = KINDS[kind.of] if isinstance(kind, Part) else {}
            waiting += [(inner, kinds.get(name), name) for name, inner in reversed(node.items())]


def _one_line(text: Text, lines: Sequence[str]) -> Iterator[Fault]:
    """A list in a text of one line; in one with double quotes, a line break that nobody sees as one."""
    if text.style == '"' and re.search(r"[\n\t]", text.value):
        what = _("A backslash before n or t is a line break or a tab here; use 'single quotes' around this text.")
        yield Fault(text.place, what, warning=True)
    if text.last <= text.place.line:
        return
    typed = [_LEADING.sub("", line) for line in _as_typed(text, lines).split("\n")]
    if any(_LISTED.match(typed[at]) or _is_item(typed, at, listed=False) for at in range(1, len(typed))):
        what = _("This text is one line on the screen: what looks like a list here runs together.")
        yield Fault(text.place, what, warning=True)


def _folded(text: Text, key: str, lines: Sequence[str]) -> Iterator[Fault]:
    """YAML joins these lines itself: harmless only where Markdown reads them as it would the lines that were typed."""
    if text.last > text.place.line and _read(_as_typed(text, lines)) != _read(text.value):
        what = _("The lines of this text run together; write {key}: | and the text on the lines below it.")
        yield Fault(text.place, what.format(key=key), warning=True)


def _as_typed(text: Text, lines: Sequence[str]) -> str:
    first, *rest = lines[text.place.line - 1 : text.last]
    below = dedent("\n".join(rest))
    if text.style in ("|", ">"):
        return below
    quote = text.style
    return f"{first[text.place.column - 1 :].removeprefix(quote)}\n{below}".rstrip().removesuffix(quote)


def _read(text: str) -> list[tuple[str, str, str]]:
    return [
        (block.kind, block.marker, " ".join("".join(span.text for span in block.spans).split()))
        for block in blocks(text)
    ]


def _literal(text: Text) -> Iterator[Fault]:
    typed = text.value.split("\n")
    for start, paragraph in paragraphs(text.value):
        yield from _starred(text, start, paragraph)
        marker = _MARKER.match(typed[start])
        lines = [_LEADING.sub("", line) for line in paragraph.split("\n")]
        for at in range(1, len(lines)):
            if lines[at - 1].endswith(("  ", "\\")):
                continue
            further_in = len(typed[start + at]) - len(typed[start + at].lstrip())
            what = _what_is_lost(lines, at, listed=marker is not None and further_in < len(marker.group()))
            if what:
                line = text.place.line + 1 + start + at
                yield Fault(Position(line, 1, text.place.path), what, warning=True)
                break


def _starred(text: Text, start: int, paragraph: str) -> Iterator[Fault]:
    """Stars within words and numbers, which Markdown takes away."""
    for at, line in enumerate(paragraph.split("\n")):
        if _STARS.search(line):
            what = _("The stars in this line are not shown: they make letters bold or italic. Put \\ before each one.")
            yield Fault(Position(text.place.line + 1 + start + at, 1, text.place.path), what, warning=True)


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
    if begins and begins.group(1) not in _MARKS and (moved or begins.group(1) != _FULL_WIDTH):
        place = Position(text.place.line + 1 + at, before + 1, text.place.path)
        yield Fault(place, told(begins.group(1), before + 1), warning=True)


def _what_is_lost(lines: Sequence[str], at: int, *, listed: bool) -> str:
    """A sentence, where this line of a paragraph was meant to begin anew."""
    above, line = lines[at - 1].rstrip(), lines[at]
    if _RULE.match(line) or _RULE.match(above) or (_CELLS.match(line) and _CELLS.match(above)):
        return _("A table is not shown as one: its lines run together; write a list, each line with - and a space.")
    if (_BOLD.match(above) and _begins_anew(lines, at - 1)) or (_BOLD.match(line) and _ENDS.search(above)):
        return _("This line runs together with the one above it; put an empty line between them.")
    if _ALONE.match(line) or _is_item(lines, at, listed=listed):
        return _("This line runs together with the one above it; begin each line of a list with - and a space.")
    return ""


def _is_item(lines: Sequence[str], at: int, *, listed: bool) -> bool:
    """Whether a line that prose may begin with is meant as an item all the same."""
    if _NEARLY_SURE.match(lines[at]) and (listed or lines[at - 1].rstrip().endswith((":", "："))):
        return True
    kind = next((kind for kind in _LIKE_ITEMS if kind.match(lines[at])), None)
    if kind is None:
        return False
    begins = (number for number in range(at) if kind.match(lines[number]) and _begins_anew(lines, number))
    above = at - 1 if all(map(_NEARLY_SURE.match, lines[at - 1 : at + 1])) and kind.match(lines[at - 1]) else None
    first = next(begins, above)
    return first is not None and _counts_from(lines[first], lines[at])


def _counts_from(first: str, line: str) -> bool:
    """Whether a line that a number or a letter begins goes on from one that begins the count: no ordinals, no names."""
    counts, goes_on = _COUNT.match(first), _COUNT.match(line)
    if counts is None or goes_on is None:
        return True
    if counts[1].isdigit():
        return int(counts[1]) <= 2
    return counts[1] in _FIRST and goes_on[1] == chr(ord(counts[1]) + 1)


def _begins_anew(lines: Sequence[str], at: int) -> bool:
    return at == 0 or bool(_ENDS.search(lines[at - 1].rstrip()))
