"""A console of Windows that cannot show the workshop: what is wrong with it, and what to do."""

from typing import NamedTuple

from plc_workshop.windows_api import Console
from plc_workshop.words import _
from plc_workshop.words.zoom_keys import smaller

LEAST_COLUMNS, LEAST_ROWS = 40, 12
"""What the start page fits; other screens say themselves what they need."""


class Fault(NamedTuple):
    """Why nothing can be shown there."""

    message: str
    hint: str


def fault(console: Console | None) -> Fault | None:
    """What keeps the workshop from being shown there; None where nothing does, or where there is no console."""
    if console is None:
        return None
    if not console.takes_sequences:
        return Fault(
            _("This window is too old: it cannot show the workshop."),
            # Translators: “Properties” and “Use legacy console” are what Windows says.
            _("Right-click its title, choose “Properties”, untick “Use legacy console”, close it, and start again."),
        )
    if console.columns < LEAST_COLUMNS or console.rows < LEAST_ROWS:
        told = _("This window is too small: {columns} by {rows} characters, and the workshop needs {least} by {lines}.")
        return Fault(
            told.format(columns=console.columns, rows=console.rows, least=LEAST_COLUMNS, lines=LEAST_ROWS),
            # Translators: {keys} is such as “Ctrl and -”.
            _("Make it larger, or the text in it smaller ({keys}), and start again.").format(keys=smaller()),
        )
    return None
