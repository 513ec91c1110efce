"""Opening the room's window in a terminal of its own, where this machine lets a program do that."""

import shlex
import shutil
import subprocess
import sys

from plc_workshop.settings import Places, has_screen

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


def open_stage(places: Places) -> bool:
    """Open the room's window; whether there was a way to."""
    command = _command(places)
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


def _command(places: Places) -> list[str] | None:
    """What opens a terminal that runs the room's window, or None where nothing does."""
    folders = [("--sessions", places.sessions), ("--content", places.content), ("--state", places.state)]
    given = [part for name, folder in folders for part in (name, str(folder))]
    program = [sys.executable, "-m", "plc_workshop", "stage", *given]
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
