"""What a killed run has left on the terminal: answers, keys that nobody has read, modes of screen and keys."""

import sys
from pathlib import Path
from shutil import get_terminal_size

from plc_workshop.cli.output import say
from plc_workshop.cli.terminal import flush_input
from plc_workshop.runner.killed import in_a_round, left_open
from plc_workshop.runner.letters import screen
from plc_workshop.tui.erased import erased
from plc_workshop.words import _

# What Textual turns on: a frame sent as one, kitty's keyboard, mouse, focus, paste, sizes; and no wrapping.
_AS_EVER = "\x1b[?2026l\x1b[<u" + "".join(f"\x1b[?{mode}l" for mode in (1000, 1003, 1015, 1006, 1004, 2004, 2048))
_AS_EVER += "\x1b[?7h\x1b[0m"
_FIRST_SCREEN, _CURSOR = "\x1b[?1049l", "\x1b[?25h"
_ALL, _ABOVE = "\x1b[2J", "\x1b[3J"


def tidied(state: Path) -> str:
    """Make the terminal fit for a start; a sentence, told already on stderr, where answers may have stood on it."""
    _typed_is_seen_again()
    if not (sessions := left_open(state)):
        return ""
    _tell_the_terminal(_AS_EVER)
    if not any(in_a_round(state, session) for session in sessions):
        return ""
    # Above comes last: some terminals put there what is erased at once.
    cleared = erased(get_terminal_size().lines) + _ALL + _ABOVE
    _tell_the_terminal(f"{cleared}{_FIRST_SCREEN}{cleared}{_CURSOR}")
    flush_input()
    why = _("The program was ended in the middle of a round, and answers could still stand here.")
    said = _("This window was cleared first. Close any other the program ran in.")
    say(f"{why} {said}")
    return said


def _typed_is_seen_again() -> None:
    """Lines and echo, where a killed program has turned both off and no shell has mended it.

    Textual gives back what it finds, so it would stay so for good.
    """
    if sys.platform != "win32":  # a shell there sets them for itself
        import termios

        found = termios.tcgetattr(sys.stdin)
        if not found[3] & (termios.ICANON | termios.ECHO):
            found[0] = found[0] & ~(termios.INLCR | termios.IGNCR) | termios.ICRNL | termios.IXON
            found[3] |= termios.ICANON | termios.ECHO | termios.IEXTEN | termios.ISIG
            termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, found)


def _tell_the_terminal(sequences: str) -> None:
    """Write to the screen; on Windows sequences count only where a program has asked for it."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        console, mode = wintypes.HANDLE(ctypes.windll.kernel32.GetStdHandle(-11)), wintypes.DWORD()
        if ctypes.windll.kernel32.GetConsoleMode(console, ctypes.byref(mode)):
            ctypes.windll.kernel32.SetConsoleMode(console, mode.value | 0x0004)
    if (to := screen()) is not None:
        to.write(sequences)
        to.flush()
