"""A row for each statement: diverging bars where numbers may show, words in the same place where not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from textual.content import Content

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellBar, CellChart, cells
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import kind, mostly, short_sentence, title
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.rows import EDGE
from plc_workshop.tui.widgets.strip import ZERO, strip
from plc_workshop.words import _

NAME = 26
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
    left = _NUMBER + NAME + 1
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
        name = Content(row.short).truncate(NAME, ellipsis=True)
        head = Content.assemble(
            (f"{numbers[row.id]:>3}  ", "$muted"), name.pad_right(max(0, NAME - name.cell_length)), " "
        )
        if row.counts is None or drawn is None:
            gap = max(0, (offset + drawn.zero if drawn and headings else left) - left)
            body = Content.assemble(" " * gap, ends[i])
        else:
            body = Content.assemble(" " * (offset - left), strip(drawn.bars[i], points, drawn.zero))
            body = Content.assemble(body, " " * max(1, width - left - body.cell_length - ends[i].cell_length), ends[i])
        for part in _within(Content.assemble(head, body), left, width):
            text = part.pad_right(max(0, width - part.cell_length)) if i == cursor else part
            lines.append(Line(marked(text[1:]) if i == cursor else text, i))
    return lines


def _within(text: Content, left: int, width: int) -> list[Content]:
    """A row in one line; where its words are longer than the window, they go on below their own beginning."""
    if text.cell_length <= width:
        return [text]
    words = text[left:].wrap(max(1, width - left))
    return [text[:left] + words[0], *(Content(" " * left) + more for more in words[1:])]


def marked(text: Content) -> Content:
    """The row that is chosen: raised, behind an edge that is seen without colour too."""
    return Content.assemble((EDGE, "$teal"), text).stylize_before("on $raised")


def legend(scale: Sequence[str], width: int) -> Content:
    """What the colours mean, as far as the line has room."""
    lengths = [Content(label).cell_length for label in scale]
    room = width - 5 * len(scale) + 2
    # The longest labels give way first, so that those which differ at their ends can still be told apart.
    most = next((each for each in range(max(lengths), 3, -1) if sum(min(each, long) for long in lengths) <= room), 3)
    parts = [
        Content.assemble(
            ("██", f"$fill-{len(scale)}-{point}"), " ", Content(label).truncate(most, ellipsis=True).stylize("$muted")
        )
        for point, label in enumerate(scale)
    ]
    return Content("  ").join(parts).truncate(width, ellipsis=True)


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
