"""How the program ends from outside: a signal, or a window that was closed under it.

Not everybody is told of a closed window, and reading on from nothing would never end.
"""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable

from textual.app import App

from plc_workshop import windows_api

HUNG_UP = 129
"""The exit code of a program whose window was closed."""
_LAST = 4.5
"""Seconds that Windows surely leaves a program whose window is closed."""


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
    else:
        end_with_the_window(app, asyncio.get_running_loop())


def end_with_the_window(app: App[int], loop: asyncio.AbstractEventLoop) -> None:
    """Windows tells of a closed window on a thread of its own, and ends the program when that returns."""

    def told() -> None:
        with contextlib.suppress(RuntimeError):  # it has ended already
            loop.call_soon_threadsafe(app.exit, None, HUNG_UP)
            time.sleep(_LAST)

    windows_api.when_closed(told)


def hang_up(app: App[int], leave: Callable[[], None]) -> None:
    """End because the window closes. Where it is gone there is nothing to restore, and no write to it would end."""
    if terminal_is_gone():
        leave()
        os._exit(HUNG_UP)
    app.exit(None, HUNG_UP)
