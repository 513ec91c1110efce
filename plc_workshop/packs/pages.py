"""A section -> pages that fit a window, cut where a reader would cut."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from plc_workshop.packs.blocks import Block, Kind, Span, blocks
from plc_workshop.packs.model import Section
from plc_workshop.packs.wrap import Line, wrap, wrap_code, wrap_text

__all__ = [
    "AIRY",
    "COLUMN",
    "PANEL_INDENT",
    "Line",
    "Page",
    "PageLine",
    "Span",
    "pages",
    "panel",
    "rows_of",
    "squeezed",
]

COLUMN = 66
"""Cells of a line of text: short enough to read from the back of a room."""
AIRY = 30
"""From so many rows on, the items of a list and the questions have a blank line between them."""
PANEL_INDENT = 4
"""Cells by which the text of the question panel is narrower than the column."""

_HEADING_LAST, _PANEL_ALONE, _PAGE = 1_000_000, 100_000, 1_000
_IN_ITEM, _AFTER_INTRODUCTION, _IN_LIST, _BETWEEN, _SHORT_END = 60, 50, 30, 20, 25


@dataclass(frozen=True, slots=True)
class PageLine:
    """One row of a page."""

    kind: Kind
    lead: str
    """What stands left of the text: blanks, and the dash or number of an item."""
    spans: Line
    """Empty for a blank row."""

    @property
    def text(self) -> str:
        """The row without its styles."""
        return self.lead + "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Page:
    """What one window shows of a section; the section's title is drawn by the screen."""

    lines: tuple[PageLine, ...]
    questions: tuple[str, ...]
    """The questions for the room that stand on this page, as their author wrote them."""
    panel: tuple[str, ...]
    """The rows of the question panel below its heading, wrapped."""
    number: int
    of: int

    @property
    def rows(self) -> int:
        """Rows the page takes: text, a blank row, the panel's heading and the panel."""
        return len(self.lines) + _panel_rows(self.panel, beside_text=bool(self.lines))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of one that is longer than a page."""

    lines: tuple[PageLine, ...]
    gap: int
    """Blank rows before it, unless it is the first of a page."""
    cost: int
    """How bad it is to begin a page with it."""
    sticks: bool
    """A heading: what it is about has to stand below it."""


@lru_cache(maxsize=16)
def pages(section: Section, width: int, height: int) -> tuple[Page, ...]:
    """Cut the section into pages of at most `height` rows with lines of at most `width` cells; at least one page."""
    asked = panel(section.discuss, width, height)
    first = asked[0][1] if asked else ()
    room = height - _panel_rows(first, beside_text=True)
    pieces = _pieces(blocks(section.body), width, height, room)
    cut = _cut(pieces, height, room if len(asked) < 2 else height)
    found = [(_laid_out(pieces[start:end]), (), ()) for start, end in cut] if pieces else [((), (), ())]
    drawn: list[tuple[tuple[PageLine, ...], tuple[str, ...], tuple[str, ...]]] = [*found]
    for number, (questions, rows) in enumerate(asked):
        if number == 0 and len(drawn[-1][0]) + _panel_rows(rows, beside_text=bool(drawn[-1][0])) <= height:
            drawn[-1] = (drawn[-1][0], questions, rows)
        else:
            drawn.append(((), questions, rows))
    return tuple(Page(*parts, number, len(drawn)) for number, parts in enumerate(drawn, 1))


def squeezed(page: Page, rows: int, left_out: Callable[[int], str]) -> Page:
    """The page in at most `rows` rows, three or more, for who sees it on another window too.

    Blank rows go first, then the last lines of the text, then of the questions; `left_out` says how many.
    """
    if page.rows <= rows:
        return page
    text = [line for line in page.lines if line.spans]
    asked = [row for row in page.panel if row]
    most = rows - 1 - bool(text)
    if len(asked) > most:
        asked[most - 1 :] = [left_out(len(asked) - most + 1)]
    most = rows - len(asked) - bool(asked)
    if len(text) > most:
        text[most - 1 :] = [PageLine("paragraph", "", (Span(left_out(len(text) - most + 1)),))]
    return replace(page, lines=tuple(text), panel=tuple(asked))


def panel(questions: tuple[str, ...], width: int, height: int) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The questions and their rows, on one panel, or on more where they are longer than a page."""
    panels: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    asked: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    most = max(1, height - 1)
    for question in questions:
        new = wrap_text(question, max(1, width - PANEL_INDENT))
        gap = ("",) if rows and height >= AIRY else ()
        if rows and len(rows) + len(gap) + len(new) > most:
            panels.append((asked, rows))
            asked, rows, gap = (), (), ()
        asked = (*asked, question)
        rows = (*rows, *gap, *new)
        while len(rows) > most:
            panels.append((asked, rows[:most]))
            asked, rows = (question,), rows[most:]
    return (*panels, (asked, rows)) if rows else tuple(panels)


def _panel_rows(rows: tuple[str, ...], *, beside_text: bool) -> int:
    return len(rows) + 1 + beside_text if rows else 0


def _pieces(found: tuple[Block, ...], width: int, height: int, room: int) -> tuple[_Piece, ...]:
    """The blocks as rows; `room` is what the last page has beside the questions."""
    pieces: list[_Piece] = []
    above = 0
    for at, block in enumerate(found):
        lines = _lines(block, width)
        gap = 0 if block.follows and height < AIRY else 1
        is_heading, is_last = block.kind == "heading", at == len(found) - 1
        parts = [lines]
        if len(lines) > (height if is_heading else height - above):
            parts = _parts(lines, height, height - above, room if is_last and 0 < room < height else height)
        costs = [_cost(block, found[at - 1]) if at else 0, *[_IN_ITEM] * (len(parts) - 1)]
        for number, (part, cost) in enumerate(zip(parts, costs, strict=True)):
            pieces.append(_Piece(part, 0 if number else gap, cost, is_heading and number == len(parts) - 1))
        above = _above(above, parts, height) if is_heading else 0
    return tuple(pieces)


def _above(above: int, parts: list[tuple[PageLine, ...]], height: int) -> int:
    """Rows that the headings so far take above what they are about; none where they leave no room for it."""
    rows = len(parts[-1]) + (above if len(parts) == 1 else 0)
    rows = rows if rows <= height else len(parts[-1])
    return rows + 1 if rows + 1 < height else 0


def _parts(lines: tuple[PageLine, ...], height: int, first: int, last: int) -> list[tuple[PageLine, ...]]:
    """Cut what is longer than a page: the first part fits below a heading, the last one beside the questions."""
    parts, rest = [lines[:first]], lines[first:]
    while len(rest) > height:
        parts.append(rest[:height])
        rest = rest[height:]
    if len(rest) > last:
        parts.append(rest[:-last])
        rest = rest[-last:]
    return [*parts, rest] if rest else parts


def rows_of(block: Block, width: int) -> int:
    """Rows a block takes in a column of that width."""
    return len(_lines(block, width))


def _lines(block: Block, width: int) -> tuple[PageLine, ...]:
    indent = min(block.indent, width // 2)
    wrapped = (wrap_code if block.kind == "code" else wrap)(block.spans, width - indent)
    step = max(3 if block.marker == "–" else 4, len(block.marker) + 1)
    lead = " " * (indent - step) + block.marker.ljust(min(step, indent)) if block.marker else " " * indent
    return tuple(PageLine(block.kind, lead if at == 0 else " " * indent, line) for at, line in enumerate(wrapped))


def _cost(block: Block, before: Block) -> int:
    if block.kind == "heading":
        return 0
    if block.kind == "item" and not block.marker:
        return _IN_ITEM
    if block.kind == "item" and before.kind == "paragraph":
        return _AFTER_INTRODUCTION
    return _IN_LIST if block.follows else _BETWEEN


def _cut(pieces: tuple[_Piece, ...], height: int, room: int) -> list[tuple[int, int]]:
    """Where to cut, as (start, end): the cheapest way through all ways, from the end to the start.

    `room` is what the last page has for text beside the questions; text that cannot stand there leaves them alone.
    """
    count = len(pieces)
    best = [(0, count)] * (count + 1)
    for start in range(count - 1, -1, -1):
        best[start] = min(
            (_page_cost(pieces, start, end, rows, height, room) + best[end][0], -end)
            for end, rows in _fitting(pieces, start, height)
        )
        best[start] = (best[start][0], -best[start][1])
    cuts, at = [], 0
    while at < count:
        cuts.append((at, best[at][1]))
        at = best[at][1]
    return cuts


def _fitting(pieces: tuple[_Piece, ...], start: int, height: int) -> list[tuple[int, int]]:
    """All ends of a page that starts there, with its rows; at least one."""
    rows = len(pieces[start].lines)
    ends = [(start + 1, rows)]
    for end in range(start + 1, len(pieces)):
        rows += pieces[end].gap + len(pieces[end].lines)
        if rows > height:
            break
        ends.append((end + 1, rows))
    return ends


def _page_cost(pieces: tuple[_Piece, ...], start: int, end: int, rows: int, height: int, room: int) -> int:
    cost = _PAGE + (pieces[start].cost if start else 0)
    if end == len(pieces):
        alone = _PANEL_ALONE if rows > room else 0
        return cost + alone + (_SHORT_END if start and rows < 3 else 0)
    if pieces[end - 1].sticks:
        cost += _HEADING_LAST
    return cost + (height - rows) * 30 // height


def _laid_out(pieces: tuple[_Piece, ...]) -> tuple[PageLine, ...]:
    lines: list[PageLine] = []
    for piece in pieces:
        if lines:
            lines += [PageLine(piece.lines[0].kind, "", ())] * piece.gap
        lines += piece.lines
    return tuple(lines)
