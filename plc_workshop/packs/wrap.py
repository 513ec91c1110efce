"""Put runs of styled text into lines of a certain width."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from plc_workshop.packs.blocks import Span
from plc_workshop.packs.width import GAP, cells, cut, padded, shared_out

Line = tuple[Span, ...]
"""One line of a page: runs of text, each in one style."""


def wrap(spans: Iterable[Span], width: int) -> tuple[Line, ...]:
    """Break at blanks; a word wider than a line is cut hard; a line feed breaks where its author wanted."""
    width = max(1, width)  # in a window with no room at all a word would be cut for ever
    lines: list[Line] = []
    row: list[Span] = []
    used = 0
    for word, wanted_break in _words(spans):
        if wanted_break and row:
            lines.append(_joined(row))
            row, used = [], 0
        wide = sum(cells(piece.text) for piece in word)
        if row and used + 1 + wide > width:
            lines.append(_joined(row))
            row, used = [], 0
        if row:
            row.append(_blank(row[-1], word[0]))
            used += 1
        if wide > width:
            *full, word = _cut(word, width)
            lines += map(_joined, full)
            wide = sum(cells(piece.text) for piece in word)
        row += word
        used += wide
    return (*lines, _joined(row)) if row else tuple(lines)


def wrap_text(text: str, width: int) -> tuple[str, ...]:
    """The same for a text without styles."""
    return tuple("".join(span.text for span in line) for line in wrap((Span(text),), width))


def in_columns(rows: Sequence[Sequence[str]], room: int | None = None) -> tuple[str, ...]:
    """Rows of texts in columns as wide as the texts that stand there; in lines of `room` cells where that is given.

    What does not fit in a line goes on below its first word.
    """
    needed = [max(map(cells, column), default=0) for column in zip(*rows, strict=True)]
    columns = needed if room is None else shared_out(needed, room)
    lines: list[str] = []
    for row in rows:
        wrapped = [(text,) if room is None else wrap_text(text, w) for text, w in zip(row, columns, strict=True)]
        for parts in zip_longest(*wrapped, fillvalue=""):
            line = (" " * GAP).join(padded(part, width) for part, width in zip(parts, columns, strict=True))
            lines.append(line.rstrip(" "))
    return tuple(lines)


def wrap_code(spans: Iterable[Span], width: int) -> tuple[Line, ...]:
    """Keep the lines and the blanks at their start; only what is too long is cut."""
    lines: list[Line] = []
    for text in "".join(span.text for span in spans).split("\n"):
        body = text.strip(" ")
        lead = min(len(text) - len(text.lstrip(" ")), width // 2)
        lines += [(Span(" " * lead + part),) for part in wrap_text(body, width - lead)] or [()]
    return tuple(lines)


def _words(spans: Iterable[Span]) -> Iterator[tuple[list[Span], bool]]:
    """Each word as its runs, and whether its author wanted a new line before it."""
    word: list[Span] = []
    wanted = False
    for span in spans:
        for number, row in enumerate(span.text.split("\n")):
            if number:
                if word:
                    yield word, wanted
                    word, wanted = [], False
                wanted = True
            for at, part in enumerate(row.split(" ")):
                if at and word:
                    yield word, wanted
                    word, wanted = [], False
                if part:
                    word.append(Span(part, span.bold, span.italic))
    if word:
        yield word, wanted


def _cut(word: list[Span], width: int) -> Iterator[list[Span]]:
    row: list[Span] = []
    used = 0
    for piece in word:
        text = piece.text
        while text:
            at = cut(text, width - used) if width > used else 0
            if row and used + cells(text[:at]) > width:
                at = 0
            if at:
                row.append(Span(text[:at], piece.bold, piece.italic))
                used += cells(text[:at])
                text = text[at:]
            if text:
                yield row
                row, used = [], 0
    yield row


def _blank(before: Span, after: Span) -> Span:
    return Span(" ", before.bold and after.bold, before.italic and after.italic)


def _joined(row: Iterable[Span]) -> Line:
    """The same line in as few runs as there are styles."""
    line: list[Span] = []
    for span in row:
        if line and (line[-1].bold, line[-1].italic) == (span.bold, span.italic):
            line[-1] = Span(line[-1].text + span.text, span.bold, span.italic)
        else:
            line.append(span)
    return tuple(line)
