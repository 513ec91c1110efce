"""Another terminal: opening the room's window in one, where this machine lets a program do that, and what to type."""

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from plc_workshop.settings import Folders, has_screen
from plc_workshop.words import spoken

_NAME = "plc-workshop"
_START_FILE = "PLC Workshop.cmd"
"""What starts the program of a stick; it lies beside the folder of its Python."""
_QUOTES = str.maketrans({quote: quote * 2 for quote in "'‘’‚‛"})
"""PowerShell takes each of these for the end of a text between single quotes, unless it stands there twice."""
_PYTHON, _STARTED_BY_PYTHON = ("-m", "plc_workshop"), "/plc_workshop/__main__.py"
"""How Python is told to start this program, and how the program sees that it did: on a school's Windows what pip makes
has no signature, and may not be started."""
_LINUX = (
    ("x-terminal-emulator", "-e"),
    ("gnome-terminal", "--"),
    ("konsole", "-e"),
    ("xfce4-terminal", "-x"),
    ("alacritty", "-e"),
    ("kitty", "--"),
    ("foot", "--"),
    ("xterm", "-e"),
)
"""Terminals, the likeliest first, and what stands before the program they run."""


def open_stage(folders: Folders) -> bool:
    """Open the room's window; whether there was a way to."""
    command = _command(folders)
    if command is None:
        return False
    try:
        if sys.platform == "win32":
            subprocess.Popen(command, creationflags=subprocess.CREATE_NEW_CONSOLE)  # noqa: S603 - our own program
        else:
            subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
    except OSError:
        return False
    return True


def typed(*words: str, folders: Folders | None = None) -> str:
    """What to type for a command of this program in a terminal that has just been opened (PowerShell on Windows).

    With those of the `folders` that only this start of the program was told of.
    """
    line = [*_program(), *words]
    for name, source in folders.sources.items() if folders else ():
        if source.kind in ("option", "environment"):
            line += [f"--{name}", str(getattr(folders, name))]
    system = str(sys.platform)
    if system == "win32":
        told = " ".join(map(_in_powershell, line))
        return f"& {told}" if told.startswith("'") else told
    return shlex.join(line)


def _in_powershell(word: str) -> str:
    return word if re.fullmatch(r"[\w.:/\\+-]+", word) else f"'{word.translate(_QUOTES)}'"


def _program() -> list[str]:
    """How to call this program: by its name where every terminal knows it, else by its whole path.

    A Python beside the start file of a stick is that stick's, which nobody has installed under any name.
    """
    start = Path(sys.executable).parent.with_name(_START_FILE)
    if start.is_file():
        return [str(start)]
    found = shutil.which(_NAME)
    known = found and not found.startswith(sys.prefix)  # the path of an activated environment is this terminal's alone
    if not known and sys.argv[0].replace("\\", "/").endswith(_STARTED_BY_PYTHON):
        return [sys.executable, *_PYTHON]
    if known or not os.path.basename(sys.argv[0]).startswith(_NAME):  # noqa: PTH119
        return [_NAME]
    with contextlib.suppress(OSError):  # the folder we are in may be gone
        return [os.path.abspath(sys.argv[0])]  # noqa: PTH100 - a link stays one
    return [sys.argv[0]]


def _command(folders: Folders) -> list[str] | None:
    """What opens a terminal that runs the room's window, or None where nothing does."""
    options = [("--sessions", folders.sessions), ("--content", folders.content), ("--state", folders.state)]
    given = [part for name, folder in options for part in (name, str(folder))]
    given += ["--language", spoken().code]  # until it follows a session, and speaks as that does
    isolated, utf_8 = ["-I"] if sys.flags.isolated else [], ["-X", "utf8"] if sys.flags.utf8_mode else []
    program = [sys.executable, *isolated, *utf_8, "-m", "plc_workshop", "stage", *given]
    system = str(sys.platform)
    if system == "win32":
        return program
    if system == "darwin":
        line = shlex.join(program).replace("\\", "\\\\").replace('"', '\\"')
        return ["osascript", "-e", f'tell application "Terminal" to do script "{line}"']
    for name, before in _LINUX if has_screen() else ():
        found = shutil.which(name)
        if found:
            return [found, before, *program]
    return None
