"""What macOS and Windows ask their user while this program works: told before it comes."""

import os
import sys
from pathlib import Path

from plc_workshop.words import _, pgettext
from plc_workshop.words.zoom_keys import on_a_mac


def for_documents(sessions: Path) -> str:
    """Before the first session on a Mac: it asks once whether the terminal may look into the user's documents."""
    documents = os.path.realpath(Path.home() / "Documents")
    if on_a_mac() and Path(os.path.realpath(sessions)).is_relative_to(documents) and not os.path.isdir(sessions):  # noqa: PTH112
        return _("macOS asks once whether the terminal may use your documents: allow it, your sessions lie there.")
    return ""


def for_another_window() -> str:
    """Beside what opens the room's window: a Mac asks whether one program may lead another, here its Terminal."""
    return _("for the projector; allow what macOS asks") if on_a_mac() else pgettext("value", "for the projector")


def for_connections() -> str:
    """Before a page is offered to phones: a firewall asks at the first one."""
    if on_a_mac() or str(sys.platform) == "win32":
        return _("The system may ask whether to let in connections to Python: allow it, or no phone opens the page.")
    return ""
