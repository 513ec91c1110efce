"""How large the bars of a chart can be, and what stands beside each of them, in the cells of a window."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from textual.content import Content

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellBar, CellChart, cells
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import captions, heading, in_row, kind, most_of_all, title
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.plain import put_into
from plc_workshop.tui.widgets.strip import ZERO, strip
from plc_workshop.words import pgettext

STYLES = {"agree": "bold $teal", "split": "bold $amber"}
"""Of the words of a result, by the part of the headline they count to."""
AIR = 2
"""Cells between a name and its bar, and before what stands at the right end."""
_LABELLED = 3
"""Cells of a person from which the label of a side stands beside its bar: the bars stay large."""
_ZERO_LEFT = "▕"
"""The zero line at the other edge of a cell, where a bar begins right of it."""

Labels = tuple[Content, Content]
"""What stands beside a bar, left and right of it."""
_NONE: Labels = (Content(), Content())


@dataclass(frozen=True, slots=True)
class Barred:
    """All rows as they are drawn: with bars, or with words in their place."""

    ends: Sequence[Content]
    """What stands at the right of each row; of one without a bar, in the place of its bar."""
    labels: Sequence[Labels] = ()
    chart: CellChart | None = None
    """None where no number shows, and where there are too many people for bars in this window."""
    offset: int = 0
    """Cells before the chart."""

    @property
    def zero(self) -> int:
        """The cell of the zero line."""
        return self.offset + (self.chart.zero if self.chart else 0)

    @property
    def begins(self) -> int:
        """The first cell of the longest bar; 0 without bars."""
        return self.offset + _edge(self.chart, [_NONE] * len(self.labels)) if self.chart else 0

    def line(self, at: int, head: Content, points: int, width: int) -> Content:
        """The whole line of a row with a bar, behind its `head`."""
        assert self.chart is not None
        bar, (no, yes), end = self.chart.bars[at], self.labels[at], self.ends[at]
        first, last = (self.offset + cell for cell in _ends_of(bar, self.chart))
        drawn = Content.assemble(" " * self.offset, strip(bar, points, self.chart.zero))
        column = self.offset + (self.chart.column or self.chart.width)
        pieces = [(0, head), (first, drawn[first:last]), (column, drawn[column:]), (width - end.cell_length, end)]
        if first == self.zero:
            pieces.append((first - 1, Content.styled(_ZERO_LEFT, "$muted")))
        elif last == self.zero:
            pieces.append((last, Content.styled(ZERO, "$muted")))
        pieces += [(first - 1 - no.cell_length, no), (last + 1, yes)]
        return across(pieces)


def across(pieces: Iterable[tuple[int, Content]]) -> Content:
    """One line of pieces, each from its own cell on."""
    parts: list[str | Content] = []
    at = 0
    for start, piece in sorted(pieces, key=lambda each: each[0]):
        if piece.plain:
            parts += [" " * (start - at), piece]
            at = max(at, start) + piece.cell_length
    return Content.assemble(*parts)


def barred(rows: Sequence[StatementResult], names: Sequence[int], left: int, width: int, *, headings: bool) -> Barred:
    """The rows with as much around their bars as leaves those large enough.

    `names` are the cells that each name takes with what stands before it; words begin at cell `left`.
    """
    labels = [_labels(row) if row.sides is not None else _NONE for row in rows]
    bare = [_NONE] * len(rows)
    found = None
    for ends in _ends(rows, headings=headings, width=width - left, beside_bar=True):
        for beside in (labels, bare) if labels != bare else (bare,):
            drawn = _laid(rows, names, Barred(ends, beside), left, width)
            if drawn is None or (beside is labels and drawn.chart and drawn.chart.scale < _LABELLED):
                continue
            found = drawn
            if drawn.chart is None or all(map(_says_most, drawn.chart.bars)):
                return drawn
    if found is not None:
        return found
    # Too many people for bars in this window: the numbers in words, that of the middle as well.
    return Barred(next(_ends(rows, headings=headings, width=width - left, beside_bar=False)))


def _laid(rows: Sequence[StatementResult], names: Sequence[int], plain: Barred, left: int, width: int) -> Barred | None:
    """The same with the largest bars there is room for; None where there is none."""
    laid_out = layout(rows, len(next((row.counts for row in rows if row.counts), ())))
    if laid_out.empty:
        return plain
    around = [
        (name + AIR + _beside(no), _beside(yes)) if row.sides is not None else (0, 0)
        for row, name, (no, yes) in zip(rows, names, plain.labels, strict=True)
    ]
    room = width - AIR - max(each.cell_length for each, row in zip(plain.ends, rows, strict=True) if row.sides)
    try:
        found = cells(laid_out, room, around)
    except ValueError:
        return None
    spare = room - found.width
    return Barred(plain.ends, plain.labels, found, max(spare // 2, min(spare, left - _edge(found, plain.labels))))


def _beside(label: Content) -> int:
    return label.cell_length + 1 if label.plain else 0


def _edge(chart: CellChart, labels: Sequence[Labels]) -> int:
    """The first cell of the chart that is taken."""
    return min(_ends_of(bar, chart)[0] - _beside(no) for bar, (no, _yes) in zip(chart.bars, labels, strict=True))


def _ends_of(bar: CellBar, chart: CellChart) -> tuple[int, int]:
    """First and last cell of a bar, what stands in the column apart left out."""
    end = chart.width if chart.column is None else chart.column
    own = [each for each in bar.segments if each.start < end]
    first = min((floor(each.start) for each in own), default=chart.zero)
    return min(first, chart.zero), max((ceil(each.start + each.length) for each in own), default=chart.zero)


def _says_most(bar: CellBar) -> bool:
    """Whether the longest part of a bar has room for its number."""
    return not bar.segments or bool(max(bar.segments, key=lambda segment: segment.length).label)


def _labels(row: StatementResult) -> Labels:
    (_no, no), (_yes, yes), _apart = captions(row)
    return Content.styled(no, "$muted"), Content.styled(yes, "$muted")


def _ends(rows: Sequence[StatementResult], *, headings: bool, width: int, beside_bar: bool) -> Iterator[list[Content]]:
    """What can stand behind the rows, from the fullest to the shortest; a row without numbers keeps its word."""
    numbers = any(row.sides is not None for row in rows)

    def told(row: StatementResult) -> Content:
        text = in_row(row, beside_numbers=numbers, beside_bar=beside_bar)
        return Content.styled(text, "" if row.sides is not None else "$muted")

    def with_word(row: StatementResult) -> Content:
        """The word and what is told: of all or nearly all the label alone, the word says how many they are.

        Where no number stands anywhere the word is the short one: what it means stands below.
        """
        part, label = kind(shown_word(row)), most_of_all(row)
        word = Content.styled(title(shown_word(row)) if numbers else heading(part), STYLES.get(part, "$muted"))
        more = Content.styled(label, "$muted") if label else told(row)
        both = put_into(pgettext("list", "{first}, {second}"), "", first=word, second=more) if more.plain else word
        return both if row.sides is not None or label or both.cell_length <= width else word

    if not headings:
        yield [with_word(row) for row in rows]
        yield [told(row) if row.sides is not None else with_word(row) for row in rows]
        return
    yield [told(row) for row in rows]
