"""Where no number shows: the names in three columns, and nothing that could be counted."""

from collections.abc import Collection, Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from plc_workshop.packs.model import whole_name
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import Kind, heading, kind, most_of_all
from plc_workshop.results.summary import MirrorResult, StatementResult
from plc_workshop.tui.widgets.chart import Line, marked, star
from plc_workshop.tui.widgets.plain import hanging, put_into
from plc_workshop.tui.widgets.strip import painted
from plc_workshop.words import pgettext
from plc_workshop.words.lists import listed

_COLUMNS: tuple[Kind, ...] = ("agree", "split", "disagree")
_REST: tuple[Kind, ...] = ("no_side", "undecided", "hidden")
_EDGE = 1
"""The cell before a column, where the edge of the mark stands."""
_HANG = 2
"""Cells of the star before a name."""
_NARROWEST = 5
"""The part of the width that a column has at the least."""

Cell = tuple[Content, int | None]


def bands(
    mirror: MirrorResult,
    order: Sequence[str],
    cursor: int,
    width: int,
    talk_about: Collection[str],
    *,
    air: int,
    whole: bool = True,
) -> list[Line]:
    """The lines of the three columns, and of what stands in none of them.

    `air` 1 puts a blank line below the heads and between labels, 2 between all names. Words stay `whole` where there is
    room for that.
    """
    rows = {row.id: row for row in mirror.statements}
    ordered = [rows[wanted] for wanted in order]
    styles = ("bold " + painted(2, 4), "bold $inverse on $amber", "bold " + painted(1, 4))
    heads = [Content(f" {heading(which)} ").stylize(style) for which, style in zip(_COLUMNS, styles, strict=True)]
    columns = [_column(ordered, which, talk_about, air=air) for which in _COLUMNS]
    lengths = [[text.cell_length for text, _choice in cells] for cells in columns]
    free, least = width - _EDGE * len(columns), [head.cell_length for head in heads]
    words = [max(few, _longest_word(cells)) for few, cells in zip(least, columns, strict=True)]
    widths = widths_for(lengths, words if whole and sum(words) <= free else least, free)
    columns = [_wrapped(cells, w, cursor) for cells, w in zip(columns, widths, strict=True)]
    left = [sum(widths[:i]) + i * _EDGE for i in range(len(widths))]
    first = (
        head.pad_right(max(0, w - head.cell_length)).stylize(style)
        for head, w, style in zip(heads, widths, styles, strict=True)
    )
    lines = [Line(Content.assemble(*(part for head in first for part in (" " * _EDGE, head))))]
    lines += [Line(Content())] * min(1, air)
    for cells in zip_longest(*columns, fillvalue=(Content(), None)):
        starts = tuple((left[i], choice) for i, (_text, choice) in enumerate(cells) if choice is not None)
        text = Content.assemble(*(_padded(text, w + _EDGE) for (text, _choice), w in zip(cells, widths, strict=True)))
        lines.append(Line(text, starts[0][1] if starts else None, starts))
    return [*lines, *_beneath(ordered, cursor, width)]


def widths_for(lengths: Sequence[Sequence[int]], least: Sequence[int], free: int) -> list[int]:
    """Cells of each column: the same for all where that does, else as few wrapped names as can be.

    `lengths` are those of the names in each column, `least` what its head needs.
    """
    even = free // len(lengths)
    widths = [max(few, *each) if each else few for each, few in zip(lengths, least, strict=True)]
    if max(widths) <= even:
        return [even] * (len(widths) - 1) + [free - even * (len(widths) - 1)]
    while (excess := sum(widths) - free) > 0:
        floors = [max(few, free // _NARROWEST) for few in least]
        steps = [_step(each, few, now) for each, few, now in zip(lengths, floors, widths, strict=True)]
        i = min(
            (i for i, step in enumerate(steps) if step < widths[i]),
            key=lambda i: (
                sum(length > steps[i] for length in lengths[i]),
                widths[i] - steps[i] < excess,
                abs(widths[i] - steps[i] - excess),
            ),
            default=None,
        )
        if i is None:
            break
        widths[i] = max(steps[i], widths[i] - excess)
    widths[-1] += max(0, free - sum(widths))
    return widths


def _longest_word(cells: Sequence[Cell]) -> int:
    """Cells that a column needs so that no word is torn apart."""
    words = [(word, choice) for text, choice in cells for word in text.plain.split()]
    return max((cell_len(word) + (2 * _HANG if choice is not None else 0) for word, choice in words), default=0)


def _step(lengths: Sequence[int], floor: int, now: int) -> int:
    """The next narrower width of a column, at which more of it is wrapped."""
    return max((each for each in lengths if floor <= each < now), default=floor)


def _wrapped(cells: Sequence[Cell], width: int, cursor: int) -> list[Cell]:
    """The same in lines of the column, each behind the cell of its edge; what is wrapped hangs below its name."""
    found: list[Cell] = []
    for text, choice in cells:
        for part in hanging(text, max(1, width), 2 * _HANG if choice is not None else 0):
            own = _padded(part, width) if choice == cursor else part
            found.append(
                (marked(own) if choice is not None and choice == cursor else Content.assemble(" ", part), choice)
            )
    return found


def _padded(text: Content, width: int) -> Content:
    return text.pad_right(max(0, width - text.cell_length))


def _column(ordered: Sequence[StatementResult], which: Kind, talk_about: Collection[str], *, air: int) -> list[Cell]:
    """The names of a part of the headline below the labels most chosen."""
    cells: list[Cell] = []
    label = ""
    for i, row in enumerate(ordered):
        if kind(shown_word(row)) != which:
            continue
        if cells and air > 1:
            cells.append((Content(), None))
        if most_of_all(row) != label:
            label = most_of_all(row)
            cells += [(Content(), None)] if cells and air else []
            cells.append((Content.styled(label, "$muted"), None))
            cells += [(Content(), None)] if air > 1 else []
        name, wanted = Content(whole_name(row.short, row.text)), row.id in talk_about
        cells.append((Content.assemble(star(wanted=wanted), " ", name.stylize("bold") if wanted else name), i))
    return cells


def _beneath(ordered: Sequence[StatementResult], cursor: int, width: int) -> list[Line]:
    """A line for each of: no clear side, in the middle, too few answered."""
    lines: list[Line] = []
    for which in _REST:
        found = [(i, row) for i, row in enumerate(ordered) if kind(shown_word(row)) == which]
        if not found:
            continue
        head = Content.styled(heading(which), "bold $muted")
        chosen = next((i for i, _row in found if i == cursor), None)
        names = Content(listed([whole_name(row.short, row.text) for _i, row in found]))
        # Translators: a heading and the names of the statements below it, in one line: No clear side: one and two.
        both = put_into(pgettext("value", "{heading}: {names}"), "", heading=head, names=names)
        wrapped = both.wrap(max(1, width - _EDGE))
        edged = (marked(part) if chosen is not None else Content.assemble(" ", part) for part in wrapped)
        lines += [Line(Content()), *(Line(part, found[0][0] if chosen is None else chosen) for part in edged)]
    return lines
