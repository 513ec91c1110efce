"""Markdown -> blocks: what a section says, free of any width."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

Kind = Literal["heading", "paragraph", "item", "quote", "code"]

_NEVER_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")
_WITHOUT_BLANKS = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
"""Letters of Chinese and Japanese, which a line break does not part."""
_PART = 6_000
"""Characters that are read at once: the time Markdown takes can grow with the square of the text."""
_BRACKETS = 200
"""So many brackets are no links, and the reader would look for the end of each to the end of the text."""
_DEEPEST = 16
"""Lists and quotes within each other; the Markdown reader drops what is deeper than a little more than that."""
_DASHES, _NUMBERS, _QUOTE = 3, 4, 3
"""Cells that a list with dashes, one with numbers, and a quote move to the right."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one style; a line feed in it is a line break its author wanted."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, a heading: what reads as one piece."""

    kind: Kind
    spans: tuple[Span, ...]
    indent: int = 0
    """Cells to the left of the text, the marker included."""
    marker: str = ""
    """What stands before the first line: a dash or a number; empty for a further paragraph of an item."""
    follows: bool = False
    """It belongs to the same list as the block before it, so no blank line parts them."""
    line: int = 0
    """Line of the Markdown it starts on, from 0."""


def blocks(body: str) -> tuple[Block, ...]:
    """What the Markdown says, in order. Raw HTML, images and code are text; a link shows its text and its address."""
    text = _NEVER_SHOWN.sub("", body.replace("\r\n", "\n").replace("\r", "\n")).expandtabs(4)
    found: list[Block] = []
    line = 0
    for part in _parts(text):
        found += [replace(block, line=block.line + line) for block in _read(part)]
        line += part.count("\n")
    return tuple(found)


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """For each paragraph, also those of lists and quotes, the line it starts on, from 0, and what was typed."""
    line = 0
    for part in _parts(body):
        heading = False
        for token in _tokens(part):
            heading = token.type == "heading_open" or (heading and token.type != "heading_close")
            if token.type == "inline" and not heading and token.map:
                yield line + token.map[0], token.content
        line += part.count("\n")


def _parts(text: str) -> Iterator[str]:
    """Cut a very long text, between paragraphs where that is possible."""
    while len(text) > _PART:
        at = text.rfind("\n\n", 0, _PART) + 2
        at = at if at > 1 else text.rfind("\n", 0, _PART) + 1 or text.rfind(" ", 0, _PART) + 1 or _PART
        yield text[:at]
        text = text[at:]
    yield text


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    class Readable(MarkdownIt):
        """An address is shown as it was typed, not as a browser would ask for it."""

        def normalizeLink(self, url: str) -> str:  # noqa: N802 - the name is the library's
            return url

    # What these rules do would make words vanish from the page; and a paragraph that is too far in is a paragraph.
    return Readable("commonmark", {"html": False}).disable(["reference", "entity", "html_block", "html_inline", "code"])


def _read(text: str) -> list[Block]:
    reading = _Reading()
    tokens = _tokens(text)
    for token in tokens:
        reading.take(token)
    if not tokens:
        reading.plain(text)
    return reading.found


def _tokens(text: str) -> "Sequence[Token]":
    """The Markdown taken apart; nothing where it is too much to be taken so."""
    tokens = _markdown().parse(text) if text.count("[") <= _BRACKETS else []
    return () if max((token.level for token in tokens), default=0) >= _DEEPEST else tokens


class _Reading:
    """Where we are in the stream of tokens: inside which lists and quotes."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._open: list[int | None] = []
        """For each list or quote around us: the next number, -1 for dashes, None for a quote."""
        self._marker = ""
        self._continues = False
        self._heading = False

    def take(self, token: "Token") -> None:
        match token.type:
            case "bullet_list_open":
                self._enter(-1)
            case "ordered_list_open":
                self._enter(int(start) if (start := token.attrGet("start")) is not None else 1)
            case "blockquote_open":
                self._enter(None)
            case "bullet_list_close" | "ordered_list_close" | "blockquote_close":
                self._open.pop()
                self._continues = bool(self._open)
            case "list_item_open":
                self._mark()
            case "list_item_close":
                self._continues = True
                self._marker = ""
            case "heading_open" | "heading_close":
                self._heading = token.type == "heading_open"
            case "inline":
                self._add("heading" if self._heading else self._kind(), _styled(token.children or ()), token)
            case "fence":
                self._add("code", (Span(token.content.rstrip("\n")),), token)

    def plain(self, text: str) -> None:
        """Take the text as paragraphs without any Markdown."""
        line = 0
        for paragraph in text.split("\n\n"):
            if paragraph.strip():
                self.found.append(Block("paragraph", (Span(paragraph.strip("\n")),), line=line))
            line += paragraph.count("\n") + 2

    def _enter(self, number: int | None) -> None:
        self._continues = bool(self._open) and self._open[-1] is not None
        self._open.append(number)

    def _mark(self) -> None:
        number = self._open[-1]
        if number is None or number < 0:
            self._marker = "–"
        else:
            self._marker = f"{number}."
            self._open[-1] = number + 1

    def _kind(self) -> Kind:
        if not self._open:
            return "paragraph"
        return "quote" if self._open[-1] is None else "item"

    def _add(self, kind: Kind, spans: tuple[Span, ...], token: "Token") -> None:
        if not any(span.text.strip() for span in spans):
            return
        steps = [_QUOTE if number is None else _DASHES if number < 0 else _NUMBERS for number in self._open]
        if self._marker:
            steps[-1] = max(steps[-1], len(self._marker) + 1)
        indent = sum(steps)
        line = token.map[0] if token.map else 0
        self.found.append(Block(kind, spans, indent, self._marker, self._continues and bool(self.found), line))
        self._marker, self._continues = "", False


def _styled(tokens: "Sequence[Token]") -> tuple[Span, ...]:
    spans: list[Span] = []
    bold = italic = 0
    for at, token in enumerate(tokens):
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "softbreak":
                around = (spans[-1].text[-1:] if spans else "", _next(tokens, at))
                joined = all(map(_WITHOUT_BLANKS.match, around))
                spans += [] if joined else [Span(" ", bold > 0, italic > 0)]
            case "hardbreak":
                spans.append(Span("\n"))
            case "link_close":
                spans.append(Span(_address(tokens, token), bold > 0, italic > 0))
            case "image":
                spans.append(Span(f"{token.content} ({_target(token, 'src')})", bold > 0, italic > 0))
            case _:
                if token.content:
                    spans.append(Span(token.content, bold > 0, italic > 0))
    return tuple(spans)


def _next(tokens: "Sequence[Token]", at: int) -> str:
    """The first letter after a line break."""
    return next((token.content[0] for token in tokens[at + 1 :] if token.content), "")


def _address(tokens: "Sequence[Token]", close: "Token") -> str:
    """What follows the text of a link: its address, unless that is what the text says."""
    end = next(at for at, token in enumerate(tokens) if token is close)
    start = max(at for at in range(end) if tokens[at].type == "link_open")
    said = "".join(token.content for token in tokens[start:end])
    target = _target(tokens[start], "href")
    return "" if target.removeprefix("mailto:") == said else f" ({target})"


def _target(token: "Token", name: str) -> str:
    """The address, and the title if there is one."""
    title = token.attrGet("title")
    return f"{token.attrGet(name)} {title}" if title else str(token.attrGet(name))
