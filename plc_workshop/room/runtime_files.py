"""Where the runtime files between the windows lie, in the private state folder, and how one goes."""

import os
from contextlib import suppress
from pathlib import Path

LIVE, STAGE = "live", "stage"
"""The folders of these files, in the private one."""
OUR_YEAR = "our-year"
"""The name of the file of a group's year while no session is open: no session is called so."""


def path_of(state: Path, session: str) -> Path:
    """Where the Room of a session is."""
    return state / LIVE / f"{session}.json"


def withdraw(path: Path) -> None:
    """Nothing is shown to the room any more; what cannot be deleted stays."""
    with suppress(OSError):
        path.unlink()


def inside(folder: Path) -> list[Path]:
    """The JSON files of a folder; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.name.endswith(".json") and entry.name[0] != "."]
    except OSError:
        return []
