"""What the keys are called that belong to the system: a Mac has others for the same."""

import sys

from plc_workshop.words import pgettext


def on_a_mac() -> bool:
    """Whether this laptop is a Mac."""
    return str(sys.platform) == "darwin"


def larger() -> str:
    """The keys that make the text of a terminal larger."""
    return pgettext("key", "Cmd and +") if on_a_mac() else pgettext("key", "Ctrl and +")


def smaller() -> str:
    """The keys that make it smaller."""
    return pgettext("key", "Cmd and -") if on_a_mac() else pgettext("key", "Ctrl and -")
