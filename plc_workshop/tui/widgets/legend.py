"""What the colours of a chart mean."""

from collections.abc import Sequence

from textual.content import Content

from plc_workshop.results.bars import OTHERS, has_others, hides_points
from plc_workshop.results.phrases import one_colour, others_together
from plc_workshop.results.summary import StatementResult
from plc_workshop.tui.widgets.strip import fill

_BETWEEN = 2
"""Cells between two entries; twice as many where there is air."""


def legend(
    scale: Sequence[str], width: int, rows: Sequence[StatementResult] = (), *, air: bool = False
) -> list[Content]:
    """The labels of the scale, in as many lines as they need, and what else is to be said of these rows.

    With `air` a blank line stands between the labels and the rest.
    """
    labels: list[Content] = []
    for point, label in enumerate(scale):
        _enter(labels, fill(point, len(scale)), label, width, air=air)
    more = Content.styled(one_colour(), "$muted").wrap(max(1, width)) if hides_points(rows) else []
    if has_others(rows):
        _enter(more or labels, fill(OTHERS, len(scale)), others_together(), width, air=True)
    return [*labels, *([Content()] if air and more else []), *more]


def _enter(lines: list[Content], colour: str, label: str, width: int, *, air: bool) -> None:
    """Add an entry, beside the one before where there is room."""
    part, *more = Content.styled(label, "$muted").wrap(max(1, width - 3))
    entry = Content.assemble(("██", colour), " ", part)
    between = _BETWEEN * (2 if air else 1)
    if lines and lines[-1].cell_length + between + entry.cell_length <= width:
        lines[-1] = Content.assemble(lines[-1], " " * between, entry)
    else:
        lines.append(entry)
    lines += [Content("   ") + each for each in more]
