"""What the terminal must be, and must not keep: keys typed ahead, and what debugging switches would record."""

import contextlib
import os
import sys
from typing import NoReturn

from plc_workshop import windows_api
from plc_workshop.cli.old_console import fault
from plc_workshop.errors import WorkshopError
from plc_workshop.runner.letters import are_all, encoding, screen
from plc_workshop.words import _, spoken
from plc_workshop.words.languages import ENGLISH

_PR_SET_DUMPABLE = 4
"""As <linux/prctl.h> numbers it."""
_HARMLESS = ("TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_FPS")


class NoScreen(WorkshopError):
    """There is no terminal for the workshop; said wherever somebody sees it."""


def need_terminal() -> None:
    """Stop before anything is written where there is no screen to paint on, or no keyboard. Raises: NoScreen."""
    # The screen is painted on one of the two outputs; and stdout is the one whose size is asked for.
    needed = (sys.__stdin__, sys.__stdout__, screen())
    if not all(stream is not None and stream.isatty() for stream in needed):
        raise NoScreen(
            _("The workshop needs a terminal: its screen and its keyboard."),
            _("Start it in a terminal window, without | or < or >."),
        )
    name = encoding(os.environ)
    if not are_all(name):
        told = _("The letters of this terminal are set to {name}. The workshop needs UTF-8, for its lines and codes.")
        do = _("Nearly every terminal can do that. Type:")
        raise NoScreen(told.format(name=name.upper()), f"{do}\n    {in_utf_8()}")
    if (found := fault(windows_api.console())) is not None:
        raise NoScreen(*found)


def in_utf_8() -> str:
    """What to type for the same command, with what has chosen other letters overruled."""
    from plc_workshop.runner.window import typed

    line = typed(*sys.argv[1:])
    if str(sys.platform) == "win32":  # nothing else keeps Python from writing UTF-8 to a console
        return f"$env:PYTHONLEGACYWINDOWSSTDIO=''; {line}"
    letters = "PYTHONIOENCODING=UTF-8" if os.environ.get("PYTHONIOENCODING") else "LC_ALL=C.UTF-8"
    # That says English too: whoever sits here keeps the language there is now.
    language = "" if spoken() == ENGLISH else f"PLC_WORKSHOP_LANGUAGE={spoken().code} "
    return f"{language}{letters} {line}"


def ignore_textual_environment() -> None:
    """Switches that would write a participant's screen or keys to disk, or press keys, do nothing here.

    The colours of a console on Windows are told by it: Rich looks before Textual has asked for sequences, and takes it
    for one of 256 or of 8.
    """
    for name in list(os.environ):
        if name.startswith("TEXTUAL") and name not in _HARMLESS:
            del os.environ[name]
    console = windows_api.console()
    if console is not None and console.all_colours:
        os.environ.setdefault("TEXTUAL_COLOR_SYSTEM", "truecolor")


def keep_no_memory() -> None:
    """No core dump: it would hold what only memory holds.

    On Linux no other program of this user may look into the memory either. It holds for this process alone: a browser
    that it starts is one of its own again.
    """
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):  # a Python or a system without it is as before
            import ctypes

            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def end(code: int) -> NoReturn:
    """End the program, without the prompt that Python may be told to give then: the memory could be read there."""
    os.environ.pop("PYTHONINSPECT", None)
    if sys.flags.inspect:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError, AttributeError):  # it may be closed, or none at all
                stream.flush()
        os._exit(code)
    sys.exit(code)


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
