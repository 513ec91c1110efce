"""Rows in columns as wide as the words that stand in them, and how much air is left around them."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from plc_workshop.tui.widgets.rows import Row

_HIGHEST_TOP = 6
_BETWEEN = "   "
"""Between two values of a row."""


def air(left: int, order: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Blank rows by place: those that stand last in `order` stay longest; in a high window the top has more."""
    kept = order[len(order) - max(0, min(len(order), left)) :]
    more = ("",) * min(_HIGHEST_TOP, max(0, left - len(order)) // 3)
    return {place: ("",) * kept.count(place) + (more if place == "top" else ()) for place in order}


def blank(air: Sequence[str]) -> list[Row]:
    """The same between rows."""
    return [Row(Content(each)) for each in air]


def in_columns(found: Sequence[tuple[str, str, str]], first: int, cells: int) -> list[Row]:
    """Rows of a key, an answer and a note beside it; where `cells` are too few, each note has a line of its own."""
    keys = max(cell_len(key) for key, _label, _note in found)
    hang = keys + 2 if keys else 0
    width = max(cell_len(label) for _key, label, _note in found)
    beside = all(hang + width + 2 + cell_len(note) <= cells for _key, _label, note in found)
    return [
        Row(
            Content.assemble(
                (set_cell_size(key, hang), "bold $teal"),
                label,
                (" " * (width - cell_len(label) + 2) if beside else "\n") if note else "",
                (note, "$muted"),
            ),
            at,
            hang=hang,
        )
        for at, (key, label, note) in enumerate(found, first)
    ]


def with_values(cells: int, *found: tuple[int, str, dict[str, str], str]) -> list[Row]:
    """Rows of a label and its values, the chosen one strong; no value is broken where another line has room for it."""
    width = max(cell_len(label) for _row, label, _values, _chosen in found) + 3
    made = []
    for row, label, values, chosen in found:
        parts = [Content.styled(text, "bold $ink" if key == chosen else "$muted") for key, text in values.items()]
        text = Content.assemble((set_cell_size(label, width), "$muted"), _flowing(parts, cells - width))
        made.append(Row(text, row, hang=width))
    return made


def _flowing(parts: Sequence[Content], cells: int) -> Content:
    """Texts beside each other; one for which a line has no room begins the next."""
    flowing, used = Content(), 0
    for i, part in enumerate(parts):
        needed = part.cell_length + len(_BETWEEN)
        begins = i > 0 and used + needed > cells
        flowing += Content("\n" if begins else _BETWEEN if i else "") + part
        used = part.cell_length if begins or not i else used + needed
    return flowing
