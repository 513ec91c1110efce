"""What the terminal must not keep: keys typed ahead, and what debugging switches would record."""

import os
import sys

_HARMLESS = ("TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FPS")


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
