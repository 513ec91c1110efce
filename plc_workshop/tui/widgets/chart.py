"""A row for each statement: diverging bars where numbers may show, words in the same place where not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from textual.content import Content

from plc_workshop.packs.model import whole_name
from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellBar, CellChart, cells
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import kind, mostly, short_sentence, title
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.rows import EDGE
from plc_workshop.tui.widgets.strip import ZERO, strip
from plc_workshop.words import _

NAME, NAME_GAP = 25, 2
"""Cells that names take at the most in a narrow window, what is longer is wrapped; and of the air beside them."""
_NUMBER = 5
_STYLES = {"agree": "bold $teal", "split": "bold $amber"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the screen, and the statement a click on it means."""

    text: Content
    choice: int | None = None
    columns: tuple[tuple[int, int], ...] = field(default=())
    """Where a line holds several statements: their first cells and their choices."""

    @property
    def choices(self) -> tuple[int, ...]:
        """All statements of the line."""
        return tuple(choice for _start, choice in self.columns) or (() if self.choice is None else (self.choice,))

    def choice_at(self, x: int) -> int | None:
        """The statement at cell `x` of the line."""
        found = self.choice
        for start, choice in self.columns:
            if x >= start:
                found = choice
        return found


def chart(
    rows: Sequence[StatementResult],
    numbers: Mapping[str, int],
    points: int,
    cursor: int,
    width: int,
    *,
    grouped: bool,
    headings: bool,
    air: int,
) -> list[Line]:
    """The lines for `rows`, in their order, under `headings` or not; `numbers` are their places in the pack.

    `air` 1 puts a blank line between groups, 2 between all rows.
    """
    names = [Content(whole_name(row.short, row.text)) for row in rows]
    column = name_column(names, width)
    left = _NUMBER + column + NAME_GAP
    for ends in _ends(rows, grouped=grouped, headings=headings):
        end = max((text.cell_length for text, row in zip(ends, rows, strict=True) if row.counts is not None), default=0)
        drawn = _cells(rows, points, width - left - end - 2)
        if drawn is not None and all(map(_says_most, drawn.bars)):
            break
    offset = left + (max(0, (width - left - end - 2 - drawn.width) // 2) if drawn else 0)
    lines: list[Line] = []
    word = None
    if drawn is not None and not headings:
        lines.append(Line(Content.assemble(" " * (offset + drawn.zero), (ZERO, "$muted"))))
    for i, row in enumerate(rows):
        if headings and shown_word(row) != word:
            word = shown_word(row)
            if air and lines:
                lines.append(Line(Content()))
            lines.append(Line(_heading(row, drawn, offset)))
            if air > 1:
                lines.append(Line(Content()))
        elif i and air > 1:
            lines.append(Line(Content()))
        number = Content.styled(f"{numbers[row.id]:>3}  ", "$muted")
        if row.counts is None:
            gap = max(0, (offset + drawn.zero if drawn and headings else left) - left)
            body = Content.assemble(" " * gap, ends[i])
        elif drawn is None:  # too many people for bars in this window: the numbers in the order of what they mean
            body = Content.assemble(" · ".join(map(str, row.counts)), "   ", ends[i])
        else:
            body = Content.assemble(" " * (offset - left), strip(drawn.bars[i], points, drawn.zero))
            body = Content.assemble(body, " " * max(1, width - left - body.cell_length - ends[i].cell_length), ends[i])
        words = [body] if left + body.cell_length <= width else body.wrap(max(1, width - left))
        name = [names[i]] if names[i].cell_length <= column else names[i].wrap(column)
        for part in beside(number, name, words, left):
            text = part.pad_right(max(0, width - part.cell_length)) if i == cursor else part
            lines.append(Line(marked(text[1:]) if i == cursor else text, i))
    return lines


def name_column(names: Sequence[Content], width: int) -> int:
    """Cells of the column of these names: as the longest one needs, or so that long ones are wrapped."""
    return min(max((name.cell_length for name in names), default=0), max(NAME, width // 3))


def beside(number: Content, name: Sequence[Content], words: Sequence[Content], left: int) -> list[Content]:
    """The lines of a row: its number and its name, and from cell `left` on what is told of it."""
    lines = []
    for at, (part, word) in enumerate(zip_longest(name, words, fillvalue=Content())):
        head = Content.assemble(number if at == 0 else " " * number.cell_length, part)
        lines.append(Content.assemble(head, " " * (left - head.cell_length), word) if word.plain else head)
    return lines


def marked(text: Content) -> Content:
    """The row that is chosen: raised, behind an edge that is seen without colour too."""
    return Content.assemble((EDGE, "$teal"), text).stylize_before("on $raised")


def legend(scale: Sequence[str], width: int) -> list[Content]:
    """What the colours mean, in as many lines as the labels need."""
    lines: list[Content] = []
    for point, label in enumerate(scale):
        square = Content.styled("██", f"$fill-{len(scale)}-{point}")
        part, *more = Content.styled(label, "$muted").wrap(max(1, width - 3))
        entry = Content.assemble(square, " ", part)
        if lines and lines[-1].cell_length + 2 + entry.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], "  ", entry)
        else:
            lines.append(entry)
        lines += [Content("   ") + each for each in more]
    return lines


def _cells(rows: Sequence[StatementResult], points: int, width: int) -> CellChart | None:
    laid_out = layout(rows, points)
    if laid_out.empty:
        return None
    try:
        return cells(laid_out, width)
    except ValueError:
        return None


def _heading(row: StatementResult, drawn: CellChart | None, offset: int) -> Content:
    style = _STYLES.get(kind(row.word), "bold $muted")
    text = Content.styled(title(shown_word(row)), style)
    if drawn is None or row.counts is None:
        return text
    zero = offset + drawn.zero
    return Content.assemble(text, " " * max(1, zero - text.cell_length), (ZERO, "$muted"))


def _ends(rows: Sequence[StatementResult], *, grouped: bool, headings: bool) -> Iterator[list[Content]]:
    """What can stand behind the rows, from the fullest to the shortest; a row without numbers keeps its word."""
    if headings:
        yield [_told(row) for row in rows]
        return
    yield [_with_word(row) for row in rows]
    if not grouped:
        yield [_with_word(row) if row.counts is None else _word(row) for row in rows]
    yield [_with_word(row) if row.counts is None else _told(row) for row in rows]


def _says_most(bar: CellBar) -> bool:
    """Whether the longest part of a bar has room for its number."""
    return not bar.segments or bool(max(bar.segments, key=lambda segment: segment.length).label)


def _with_word(row: StatementResult) -> Content:
    told = _told(row)
    return Content.assemble(_word(row), _(", ") if told.plain else "", told)


def _word(row: StatementResult) -> Content:
    return Content.styled(title(shown_word(row)), _STYLES.get(kind(row.word), "$muted"))


def _told(row: StatementResult) -> Content:
    """The numbers in words, else the label most chosen."""
    return Content.styled(short_sentence(row) or mostly(row), "" if row.counts is not None else "$muted")
