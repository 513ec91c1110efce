"""The folders of rehearsals: one for each, in the folder for temporary things; and what a kill has left of them."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall

_PREFIX = "plc-workshop-rehearsal-"
_NAME = re.compile(re.escape(_PREFIX) + "[a-z0-9_]{8}")
_LOCK = "rehearsal"
"""A lock of no session: it is held as long as the rehearsal goes on, also before and after its session."""
_BEGINS = 3600.0
"""Seconds in which a rehearsal that begins surely has its lock."""
SESSIONS, STATE = "sessions", "state"
_INSIDE = {SESSIONS, STATE}
"""All that there ever is in the folder of a rehearsal: what has more is somebody else's."""


class RehearsalFolder:
    """A temporary folder that its lock keeps from being swept."""

    def __init__(self) -> None:
        """Raises: WorkshopError."""
        from plc_workshop.store.faults import in_sentences
        from plc_workshop.store.lock import take

        with in_sentences(Path(tempfile.gettempdir())):
            self._folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
        self.path = Path(self._folder.name)
        self._lock = take(self.path / STATE, _LOCK)

    def delete(self) -> None:
        """Delete all that is in it."""
        self._lock.release()
        self._folder.cleanup()


def sweep() -> None:
    """Delete what rehearsals that were killed have left; what goes on in another window stays, and all else."""
    with contextlib.suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name) and _is_left(Path(entry.path)):
                shutil.rmtree(entry.path, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    """Whether it is of this user, of a rehearsal, and no process holds a lock in it."""
    from plc_workshop.store.shelf import is_open_elsewhere

    with contextlib.suppress(OSError, WorkshopError):
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != _user(found):
            return False
        if not {path.name for path in folder.iterdir()} <= _INSIDE or not _holds_rehearsals(folder / SESSIONS):
            return False
        locks = [path.stem for path in (folder / STATE).glob("locks/*")]
        if not locks:  # it may be one that begins at this moment
            return wall.stamp() - found.st_mtime > _BEGINS
        return not any(is_open_elsewhere(folder / STATE, lock) for lock in locks)
    return False


def _holds_rehearsals(sessions: Path) -> bool:
    """Whether nothing but invented sessions, and what is on the way to be one, lies there. Raises: WorkshopError."""
    from plc_workshop.store.shelf import peek

    with contextlib.suppress(FileNotFoundError):
        return all(path.name.startswith(".") or peek(sessions, path.name).rehearsal for path in sessions.iterdir())
    return True


def _user(found: os.stat_result) -> int:
    """The number of this user; on Windows, where the folder for temporary things is each user's own, nobody has one."""
    if sys.platform == "win32":
        return found.st_uid
    else:  # noqa: RET505 - what follows a return on one system is unreachable to the type check of that system
        return os.getuid()
