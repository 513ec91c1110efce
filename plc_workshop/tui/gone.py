"""A terminal window that was closed under us: not everybody is told, and reading on from nothing would never end."""

import os
import sys

HUNG_UP = 129
"""The exit code of a program whose window was closed."""


def terminal_is_gone() -> bool:
    """Whether there is no window any more."""
    return sys.platform != "win32" and sys.__stdin__ is not None and not os.isatty(sys.__stdin__.fileno())
