"""A row for each statement: diverging bars where numbers may show, words in the same place where not."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from math import ceil

from textual.content import Content
from textual.geometry import Offset

from plc_workshop.packs.model import whole_name
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import heading, in_row, kind
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.barred import AIR, STYLES, Barred, across, barred
from plc_workshop.tui.widgets.rows import EDGE
from plc_workshop.tui.widgets.strip import ZERO

NAME, NAME_GAP = 12, 3
"""Cells that names take at the most in a narrow window, what is longer is wrapped; and of the air beside them."""


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


def pointed_at(lines: Sequence[Line], at: Offset | None) -> int | None:
    """The statement at a cell of these lines; None where there is none."""
    return lines[at.y].choice_at(at.x) if at is not None and 0 <= at.y < len(lines) else None


def chart(
    rows: Sequence[StatementResult],
    numbers: Mapping[str, int],
    cursor: int,
    width: int,
    *,
    talk_about: Collection[str],
    headings: bool,
    air: int,
) -> list[Line]:
    """The lines for `rows`, in their order, under `headings` or not; `numbers` are their places in the pack.

    Each line begins with a cell for the edge of the row that is chosen. `air` 1 puts a blank line between groups, 2
    also between bars.
    """
    heads = _heads(rows, numbers, width, talk_about)
    left = _left(rows, heads, width)
    drawn = barred(rows, [head[0].cell_length for head in heads], left, width, headings=headings)
    bars = [i for i, row in enumerate(rows) if row.sides is not None and drawn.chart is not None]
    lines: list[Line] = []
    part = None
    for i, row in enumerate(rows):
        crosses = headings and bool(bars) and bars[0] < i <= bars[-1]
        if headings and kind(shown_word(row)) != part:
            part = kind(shown_word(row))
            lines += [Line(_with_zero("", drawn, crosses=crosses))] * (air if lines else 0)
            text = Content.styled(" " + heading(part), STYLES.get(part, "bold"))
            lines.append(Line(_with_zero(text, drawn, crosses=crosses)))
        elif i and air > 1 and (i in bars or not headings):
            lines.append(Line(_with_zero("", drawn, crosses=crosses)))
        if i in bars:
            first = drawn.line(i, heads[i][0], len(row.counts or ()), width)
            body = [first, *heads[i][1:]]
        else:
            body = _in_words(heads[i], drawn.ends[i], left, max(left, drawn.begins), width)
        for text in body:
            chosen = text.pad_right(max(0, width - text.cell_length)) if i == cursor else text
            lines.append(Line(marked(chosen[1:]) if i == cursor else chosen, i))
    return lines


def name_column(names: Sequence[Content], width: int) -> int:
    """Cells of the column of these names: as the longest one needs, or so that long ones are wrapped."""
    return min(max((name.cell_length for name in names), default=0), max(NAME, ceil(width / 3)))


def beside(number: Content, name: Sequence[Content], words: Sequence[Content], left: int) -> list[Content]:
    """The lines of a row: its number and its name, and from cell `left` on what is told of it."""
    heads = [Content.assemble(number if at == 0 else " " * number.cell_length, part) for at, part in enumerate(name)]
    return [across([(0, head), (left, word)]) for head, word in zip_longest(heads, words, fillvalue=Content())]


def marked(text: Content) -> Content:
    """The row that is chosen: raised, behind an edge that is seen without colour too."""
    return Content.assemble((EDGE, "$teal"), text).stylize_before("on $raised")


def star(*, wanted: bool) -> Content:
    """What stands before a statement that several of us want to talk about, or as much air."""
    return Content.styled("*", "bold $amber") if wanted else Content(" ")


def _heads(
    rows: Sequence[StatementResult], numbers: Mapping[str, int], width: int, talk_about: Collection[str]
) -> list[list[Content]]:
    """The left end of each row: its star, its number, and its name in as many lines as it needs."""
    names = [Content(whole_name(row.short, row.text)) for row in rows]
    digits = max((2, *(len(str(numbers[row.id])) for row in rows)))
    column = name_column(names, width)
    heads = []
    for row, name in zip(rows, names, strict=True):
        wanted = row.id in talk_about
        number = Content.styled(f" {numbers[row.id]:>{digits}}  ", "$muted")
        first = Content.assemble(" ", star(wanted=wanted), number)
        own = name.stylize("bold") if wanted else name
        heads.append(beside(first, own.wrap(column) if own.cell_length > column else [own], (), 0))
    return heads


def _left(rows: Sequence[StatementResult], heads: Sequence[Sequence[Content]], width: int) -> int:
    """The cell at which what is told of a row begins: closer to the names where its words need that."""
    names = max((line.cell_length for head in heads for line in head), default=0)
    words = (Content(in_row(row, beside_numbers=True)).cell_length for row in rows if row.sides is None)
    return names + (NAME_GAP if names + NAME_GAP + max(words, default=0) <= width else AIR)


def _in_words(head: Sequence[Content], told: Content, left: int, begins: int, width: int) -> list[Content]:
    """The lines of a row without a bar: its words where the bars begin, or further left where they need the room."""
    start = begins if begins + told.cell_length <= width else left
    return beside(Content(), head, told.wrap(max(1, width - start)) if told.plain else (), start)


def _with_zero(text: Content | str, drawn: Barred, *, crosses: bool) -> Content:
    """A line without a bar, the zero line through it where bars stand above and below."""
    own = Content.assemble(text)
    free = crosses and own.cell_length < drawn.zero
    return across([(0, own), (drawn.zero, Content.styled(ZERO, "$muted"))]) if free else own
