"""The largest lines of a result: how many statements stand where, and what several of us want to talk about."""

from collections.abc import Sequence

from textual.content import Content

from plc_workshop.results.phrases import headline, of_statements, took_part, wanted
from plc_workshop.results.summary import MirrorResult
from plc_workshop.tui.widgets.barred import STYLES, across
from plc_workshop.tui.widgets.chart import star
from plc_workshop.tui.widgets.labels import dotted, side_by_side

_HANG = 3
"""Cells of the star and the air behind it."""
_BESIDE, _NAMES = 4, 96
"""Cells beside the lines, together, twice as many above bars in a high window; of columns of names at the most."""


def room(mirror: MirrorResult, width: int, *, high: bool) -> int:
    """Cells of the lines in a window so wide: as many as of what stands below them."""
    if not mirror.has_numbers:
        return max(1, min(width - _BESIDE, _NAMES))
    return max(1, width - (2 * _BESIDE if high else _BESIDE))


def first_lines(mirror: MirrorResult, talk_about: Sequence[str], width: int, *, air: bool) -> list[Content]:
    """Both in so many cells, with what they speak of at the right end; with `air` a blank line between them.

    The marked statements are called what stands before them: their number, or their name where there is none.
    """
    called = {row.id: str(at) if mirror.has_numbers else row.short for at, row in enumerate(mirror.statements, 1)}
    end = Content.styled(of_statements(mirror), "$muted")
    first = _ended(_parts(mirror, width - end.cell_length - 2), end, width)
    end = Content.styled(took_part(mirror), "$muted")
    text = Content(wanted([called[each] for each in talk_about]))
    wrapped = text.wrap(max(1, width - end.cell_length - 2 - _HANG)) if text.plain else []
    marked = [across([(0, star(wanted=at == 0)), (_HANG, part)]) for at, part in enumerate(wrapped)]
    return [*first, *([Content()] if air else []), *_ended(marked, end, width)]


def _parts(mirror: MirrorResult, width: int) -> list[Content]:
    """The parts of the headline, none of them torn apart where they need another line."""
    labels = (Content.styled(part.text, STYLES.get(part.kind, "bold")) for part in headline(mirror))
    return [each for line in side_by_side(labels, width, pair=dotted) for each in line.wrap(max(1, width))]


def _ended(lines: Sequence[Content], end: Content, width: int) -> list[Content]:
    """The lines, with a text at the right end of the first."""
    first = lines[0] if lines else Content()
    return [across([(0, first), (width - end.cell_length, end)]), *lines[1:]]
