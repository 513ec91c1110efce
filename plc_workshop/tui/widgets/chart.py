"""A row for each statement: diverging bars where numbers may show, words in the same place where not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from textual.content import Content

from plc_workshop.results.bars import layout
from plc_workshop.results.cells import CellBar, CellChart, cells
from plc_workshop.results.order import shown_word
from plc_workshop.results.palette import paints
from plc_workshop.results.summary import StatementResult
from plc_workshop.results.words import kind, mostly, short_sentence, title
from plc_workshop.words import _

NAME = 26
_NUMBER = 5
_STYLES = {"agree": "bold $teal", "split": "bold $amber"}
_ZERO = "▏"


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
    airy: bool,
) -> list[Line]:
    """The lines for `rows`, in their order; `numbers` are the statements' places in the pack."""
    ends = [_end(row, grouped=grouped) for row in rows]
    end = max((text.cell_length for text, row in zip(ends, rows, strict=True) if row.counts is not None), default=0)
    left = _NUMBER + NAME + 1
    drawn = _cells(rows, points, width - left - end - 2)
    offset = left + (max(0, (width - left - end - 2 - drawn.width) // 2) if drawn else 0)
    lines: list[Line] = []
    word = None
    for i, row in enumerate(rows):
        if grouped and shown_word(row) != word:
            word = shown_word(row)
            if airy and lines:
                lines.append(Line(Content()))
            lines.append(Line(_heading(row, drawn, offset)))
        elif airy and lines and not grouped:
            lines.append(Line(Content()))
        name = Content(row.short).truncate(NAME, ellipsis=True)
        head = Content.assemble(
            (f"{numbers[row.id]:>3}  ", "$muted"), name.pad_right(max(0, NAME - name.cell_length)), " "
        )
        if row.counts is None or drawn is None:
            gap = max(0, (offset + drawn.zero if drawn and grouped else left) - left)
            body = Content.assemble(" " * gap, ends[i])
        else:
            body = _bar(drawn.bars[i], points, offset - left)
            body = Content.assemble(body, " " * max(1, width - left - body.cell_length - ends[i].cell_length), ends[i])
        for part in _within(Content.assemble(head, body), left, width):
            text = part.pad_right(max(0, width - part.cell_length)) if i == cursor else part
            lines.append(Line(text.stylize_before("on $raised") if i == cursor else text, i))
    return lines


def _within(text: Content, left: int, width: int) -> list[Content]:
    """A row in one line; where its words are longer than the window, they go on below their own beginning."""
    if text.cell_length <= width:
        return [text]
    words = text[left:].wrap(max(1, width - left))
    return [text[:left] + words[0], *(Content(" " * left) + more for more in words[1:])]


def legend(scale: Sequence[str], width: int) -> Content:
    """What the colours mean, as far as the line has room."""
    lengths = [Content(label).cell_length for label in scale]
    room = width - 5 * len(scale) + 2
    most = max(lengths) if sum(lengths) <= room else max(3, room // len(scale))
    parts = [
        Content.assemble(("██", paint.fill), " ", Content(label).truncate(most, ellipsis=True).stylize("$muted"))
        for label, paint in zip(scale, paints(len(scale)), strict=True)
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
    return Content.assemble(text, " " * max(1, zero - text.cell_length), (_ZERO, "$muted"))


def _end(row: StatementResult, *, grouped: bool) -> Content:
    """What stands behind a row: the numbers in words, else the label; the word too where no heading says it."""
    parts = [short_sentence(row) or mostly(row)]
    style = "" if row.counts is not None else "$muted"
    text = Content.styled(parts[0], style)
    if grouped:
        return text
    word = Content.styled(title(shown_word(row)), _STYLES.get(kind(row.word), "$muted"))
    return Content.assemble(word, _(", ") if parts[0] else "", text)


def _bar(bar: CellBar, points: int, offset: int) -> Content:
    colours = paints(points)
    parts: list[Content | tuple[str, str]] = [Content(" " * offset)]
    at = 0
    for segment in bar.segments:
        paint = colours[segment.point]
        parts.append(Content(" " * (segment.start - at)))
        parts.append((f"{segment.label:^{segment.length}}", f"bold {paint.ink} on {paint.fill}"))
        at = segment.start + segment.length
    return Content.assemble(*parts)
