"""Lines as narrow as a large font, or a refreshable braille display, has them; none of them a bare sign."""

from collections.abc import Iterable

from plc_workshop.packs.wrap import wrap_text

WIDTH = 40
"""Cells of a line at the most."""


def wrapped(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines, each of them in as many as it needs."""
    return tuple(part for line in lines for part in wrap_text(line, WIDTH))
