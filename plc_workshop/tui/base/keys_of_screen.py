"""The keys of a screen, and what else there is to know of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plc_workshop.tui.commands import Command
from plc_workshop.words import later, pgettext

if TYPE_CHECKING:
    from plc_workshop.tui.base.keyed import KeyedScreen


def show_help(screen: KeyedScreen, *notes: str) -> None:
    """Show all keys of a screen, and what else there is to know."""
    from plc_workshop.tui.above.reading import ReadingScreen

    named = [(screen.name_in_help(c), screen.label(c)) for c in screen.COMMANDS_HERE if screen.is_there(c)]
    entries = [(key, label) for key, label in named if key and label]
    screen.app.push_screen(ReadingScreen(pgettext("heading", "Keys"), (*entries, *notes)))


HELP = Command("question_mark ? f1", later("key", "keys"), call=show_help, shown="?", help="? F1")
