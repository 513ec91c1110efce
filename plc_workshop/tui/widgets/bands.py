"""Where no number shows: the names in three columns, and nothing that could be counted."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

from plc_workshop.packs.model import whole_name
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import Kind, kind, listed, mostly, title
from plc_workshop.results.summary import MirrorResult, StatementResult
from plc_workshop.tui.widgets.chart import Line, marked
from plc_workshop.tui.widgets.strip import painted
from plc_workshop.words import _

GAP = 2
_COLUMNS: tuple[Kind, ...] = ("agree", "split", "disagree")
_REST: tuple[Kind, ...] = ("no_side", "undecided", "hidden")

Cell = tuple[Content, int | None]


def bands(
    mirror: MirrorResult, order: Sequence[str], cursor: int, width: int, talk_about: Sequence[str], *, air: int
) -> list[Line]:
    """The lines of the three columns, and of what stands in none of them.

    `air` 1 puts a blank line between labels, 2 between all names.
    """
    rows = {row.id: row for row in mirror.statements}
    ordered = [rows[wanted] for wanted in order]
    heads = (
        (_("Agree"), "bold " + painted(2, 4)),
        (_("Split"), "bold $inverse on $amber"),
        (_("Disagree"), "bold " + painted(1, 4)),
    )
    columns = [_column(ordered, which, talk_about, air=air) for which in _COLUMNS]
    longest = [max((text.cell_length for text, _choice in cells), default=0) for cells in columns]
    widths = _widths(longest, [Content(head).cell_length + 2 for head, _style in heads], width)
    columns = [_wrapped(cells, w, cursor) for cells, w in zip(columns, widths, strict=True)]
    left = [sum(widths[:i]) + i * GAP for i in range(len(widths))]
    gap = Content(" " * GAP)
    first = (_padded(Content(f" {text}"), w).stylize(style) for (text, style), w in zip(heads, widths, strict=True))
    lines = [Line(gap.join(first))]
    for cells in zip_longest(*columns, fillvalue=(Content(), None)):
        starts = tuple((left[i], choice) for i, (_text, choice) in enumerate(cells) if choice is not None)
        text = gap.join(_padded(text, w) for (text, _choice), w in zip(cells, widths, strict=True))
        lines.append(Line(text, starts[0][1] if starts else None, starts))
    return [*lines, *_beneath(ordered, cursor, width)]


def _wrapped(cells: Sequence[Cell], width: int, cursor: int) -> list[Cell]:
    """The same in lines of the column, each name below its own beginning."""
    found: list[Cell] = []
    for text, choice in cells:
        for part in text[1:].wrap(max(1, width - 1)) or [Content()]:
            found.append((marked(part) if choice == cursor else Content.assemble(" ", part), choice))
    return found


def _padded(text: Content, width: int) -> Content:
    return text.pad_right(max(0, width - text.cell_length))


def _widths(longest: list[int], least: list[int], width: int) -> list[int]:
    """Cells of each column: the same for all, but a long name takes what the others can spare."""
    free = width - GAP * (len(longest) - 1)
    even = free // len(longest)
    if max(longest) <= even:
        return [even] * len(longest)
    wanted = [max(few, min(each, even)) for each, few in zip(longest, least, strict=True)]
    spare = max(0, free - sum(wanted))
    for i, each in enumerate(longest):
        more = min(spare, max(0, each - wanted[i]))
        wanted[i] += more
        spare -= more
    wanted[-1] += spare
    return wanted


def _column(
    ordered: Sequence[StatementResult],
    which: Kind,
    talk_about: Sequence[str],
    *,
    air: int,
) -> list[Cell]:
    cells: list[Cell] = []
    word, label = "", ""
    for i, row in enumerate(ordered):
        if kind(shown_word(row)) != which:
            continue
        headed = which != "split" and (shown_word(row), mostly(row)) != (word, label)
        if cells and (air > 1 or (air and headed)):
            cells.append((Content(), None))
        if which != "split" and shown_word(row) != word:
            word = shown_word(row)
            cells.append((Content.styled(" " + _how_many(word), "$muted"), None))
        if mostly(row) != label:
            label = mostly(row)
            if label:
                cells.append((Content.styled(" " + label, "$muted"), None))
        name = Content(" " + whole_name(row.short, row.text))
        cells.append((name.stylize("bold") if row.id in talk_about else name, i))
    return cells


def _how_many(word: str) -> str:
    return _("all or nearly all") if word.startswith("all_") else _("most of us")


def _beneath(ordered: Sequence[StatementResult], cursor: int, width: int) -> list[Line]:
    """A line for each of: no clear side, undecided, too few answered."""
    lines: list[Line] = []
    for which in _REST:
        found = [(i, row) for i, row in enumerate(ordered) if kind(shown_word(row)) == which]
        if not found:
            continue
        head = Content.styled(title(shown_word(found[0][1])) + ": ", "bold $muted")
        chosen = next((i for i, _row in found if i == cursor), None)
        names = Content(listed([whole_name(row.short, row.text) for _i, row in found]))
        if chosen is not None:
            names = marked(names)
        wrapped = Content.assemble(head, names).wrap(width)
        lines += [Line(Content()), *(Line(part, found[0][0] if chosen is None else chosen) for part in wrapped)]
    return lines
