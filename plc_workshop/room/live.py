"""What the runtime files between the windows say: the main one's the Room, of each of the room's its sign of life.

They lie in the private state folder and are lost with a power cut, as they should be.
"""

import contextlib
import json
import os
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from plc_workshop import files
from plc_workshop.room.runtime_files import LIVE, STAGE, inside, path_of, withdraw
from plc_workshop.room.sight import Cells, Room, Size, fits
from plc_workshop.shape import parsed, plain, shaped

ALIVE = 3.0
"""Seconds after which a window that has not said that it is there is gone."""
FRESH = 12 * 3600.0
"""Seconds after which what a killed program has left is no session of today."""
LARGEST, _LARGEST_SIGN = 4 * 2**20, 2**12
"""Bytes of the Room's file and of a sign of life: what has more is none."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a window of the room says of itself."""

    format: int
    columns: Cells
    rows: Cells


def publish(path: Path, room: Room) -> None:
    """Put `room` where the room's window finds it. Raises: OSError."""
    files.private_folder(path.parent)
    files.refresh(path, json.dumps({"format": 1, **plain(room)}, ensure_ascii=False).encode())


def read(path: Path) -> Room | None:
    """The Room, or None where the file is none that can be understood."""
    try:
        document = parsed(files.read(path, LARGEST))
        if not isinstance(document, dict) or document.pop("format", None) != 1:
            return None
        room: Room = shaped(Room, document, "", lines=True)
        fits(room)
    except (OSError, ValueError):
        return None
    return room


def newest(state: Path, session: str, now: float, none: Container[tuple[Path, int]] = ()) -> tuple[Path, int] | None:
    """The Room to follow and its stamp: of one session, or without a name of the one that moved last.

    Files that were looked at and hold `none` are passed over.
    """
    found = []
    for path in [path_of(state, session)] if session else inside(state / LIVE):
        with contextlib.suppress(OSError):
            stamp = path.stat().st_mtime_ns
            if (session or now - stamp / 1e9 < FRESH) and (path, stamp) not in none:
                found.append((stamp, path))
    if not found:
        return None
    stamp, path = max(found)
    return path, stamp


def sign(state: Path, session: str, size: Size) -> None:
    """Say that a window of this size shows the session. Raises: OSError."""
    path = _sign_of(state, session)
    files.private_folder(path.parent)
    files.refresh(path, json.dumps({"format": 1, "columns": size.columns, "rows": size.rows}).encode())


def sign_off(state: Path, session: str) -> None:
    """Say that the window is gone."""
    withdraw(_sign_of(state, session))


def smallest(state: Path, session: str, now: float) -> Size | None:
    """The smallest size of all windows that show the session now; None where there is none."""
    sizes = []
    for path in inside(state / STAGE):
        if path.name.rpartition("-")[0] == session:
            with contextlib.suppress(OSError, ValueError):
                if abs(now - path.stat().st_mtime) < ALIVE:
                    said: _Sign = shaped(_Sign, parsed(files.read(path, _LARGEST_SIGN)), "")
                    sizes.append(Size(said.columns, said.rows))
    if not sizes:
        return None
    return Size(min(size.columns for size in sizes), min(size.rows for size in sizes))


def _sign_of(state: Path, session: str) -> Path:
    return state / STAGE / f"{session}-{os.getpid()}.json"
