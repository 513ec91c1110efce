"""What the terminal must be, and must not keep: keys typed ahead, and what debugging switches would record."""

import os
import sys
from pathlib import Path
from typing import TextIO

from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.words import _

_HARMLESS = ("TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FPS")


def screen() -> TextIO | None:
    """Where Textual paints, whatever the other stream was sent to."""
    return sys.__stdout__ if sys.platform == "win32" else sys.__stderr__


def as_data(path: Path) -> str | bytes:
    """A path for stdout: for another program as it is, whatever bytes it has; for a terminal without what steers it."""
    return on_one_line(str(path)) if sys.stdout.isatty() else os.fsencode(path)


def need_terminal() -> None:
    """Stop before anything is written where there is no screen to paint on, or no keyboard. Raises: WorkshopError."""
    to = screen()
    if not (sys.__stdin__ and sys.__stdin__.isatty() and to and to.isatty()):
        raise WorkshopError(
            _("The workshop needs a terminal: its screen and its keyboard."),
            _("Start it in a terminal window, without | or < or >."),
        )


def ignore_textual_environment() -> None:
    """Switches that would write a participant's screen or keys to disk, or press keys, do nothing here."""
    for name in list(os.environ):
        if name.startswith("TEXTUAL") and name not in _HARMLESS:
            del os.environ[name]


def keep_no_memory() -> None:
    """No core dump and no prompt after the end: either would hold what only memory holds."""
    os.environ.pop("PYTHONINSPECT", None)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def flush_input() -> None:
    """Throw away what was typed and not read, so that no digit of a turn reaches the shell."""
    if not sys.stdin.isatty():
        return
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getch()
    else:
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
