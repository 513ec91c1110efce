"""Texts beside each other in columns, as wide as the words that stand there now, in whatever language."""

from collections.abc import Sequence

from textual.content import Content

from plc_workshop.packs.width import GAP, shared_out


def widths(rows: Sequence[Sequence[Content]], room: int, gap: int = GAP) -> tuple[int, ...]:
    """Cells of each column of these rows; a row may have fewer columns than another."""
    needed = [0] * max(map(len, rows), default=0)
    for row in rows:
        for at, text in enumerate(row):
            needed[at] = max(needed[at], max((line.cell_length for line in text.split("\n")), default=0))
    return shared_out(needed, room, gap)


def beside(texts: Sequence[Content], columns: Sequence[int], gap: int = GAP) -> Content:
    """One row: each text in its column, and what does not fit in a line goes on below its first word."""
    wrapped = [text.wrap(max(1, width)) or [Content()] for text, width in zip(texts, columns, strict=False)]
    lines: list[Content] = []
    for at in range(max(map(len, wrapped), default=0)):
        parts: list[Content] = []
        pending = 0
        for line, width in zip(wrapped, columns, strict=False):
            text = line[at] if at < len(line) else Content()
            if text.plain:
                parts += [Content(" " * pending), text]
                pending = width - text.cell_length + gap
            else:
                pending += width + gap
        lines.append(Content.assemble(*parts))
    return Content("\n").join(lines)


def aligned(rows: Sequence[Sequence[Content]], room: int, gap: int = GAP) -> list[Content]:
    """All rows in their columns, in so many cells."""
    columns = widths(rows, room, gap)
    return [beside(row, columns, gap) for row in rows]


def indented(text: Content, by: int) -> Content:
    """The text with each line so many cells further in."""
    return Content("\n").join(Content(" " * by) + line for line in text.split("\n"))
