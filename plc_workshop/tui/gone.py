"""How the program ends from outside: a signal, or a window that was closed under it.

Not everybody is told of a closed window, and reading on from nothing would never end.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable

from textual.app import App

HUNG_UP = 129
"""The exit code of a program whose window was closed."""


def terminal_is_gone() -> bool:
    """Whether there is no window any more."""
    return sys.platform != "win32" and sys.__stdin__ is not None and not os.isatty(sys.__stdin__.fileno())


def listen_to_signals(app: App[int], leave: Callable[[], None]) -> None:
    """A closed window or a kill restores the terminal; what is saved is saved already. `leave` lets go of files."""
    if sys.platform != "win32":
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, app.exit, None, 128 + number)
        loop.add_signal_handler(signal.SIGHUP, hang_up, app, leave)


def hang_up(app: App[int], leave: Callable[[], None]) -> None:
    """End because the window closes. Where it is gone there is nothing to restore, and no write to it would end."""
    if terminal_is_gone():
        leave()
        os._exit(HUNG_UP)
    app.exit(None, HUNG_UP)
