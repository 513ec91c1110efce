"""One window a session: a lock that dies with the process that holds it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from plc_workshop import files
from plc_workshop.store import private
from plc_workshop.store.faults import LockedError, in_sentences
from plc_workshop.words import _

PROBE = "probe"
"""A lock of no session."""


def path_of(state: Path, session: str) -> Path:
    """The lock file of a session; that it is there says nothing, only that somebody holds it."""
    return state / private.LOCKS / f"{session}.lock"


def take(state: Path, session: str) -> FileLock:
    """Hold the session's lock. Raises: LockedError where another window holds it; FilesError."""
    path = path_of(state, session)
    with in_sentences(path):
        files.private_folder(path.parent)
        files.allow_only_a_file(path)
        # Of no thread: what takes it may run beside the screen, and what releases it not.
        lock = FileLock(path, timeout=0, mode=0o600, thread_local=False)
        with contextlib.suppress(Timeout):
            lock.acquire()
    if not lock.is_locked:
        raise LockedError(
            _("This session is open in another window."),
            _("Go on there, or close that window first."),
        )
    return lock


@contextlib.contextmanager
def held(path: Path, seconds: float = 5.0) -> Iterator[None]:
    """Hold a lock that others hold for moments only. Raises: LockedError where it stays held; FilesError."""
    with in_sentences(path):
        files.private_folder(path.parent)
        files.allow_only_a_file(path)
        lock = FileLock(path, timeout=seconds, mode=0o600)
        with contextlib.suppress(Timeout):
            lock.acquire(poll_interval=0.01)
    if not lock.is_locked:
        raise LockedError(
            _("Another window holds this open: {path}").format(path=path),
            _("Nothing was lost. Close that window, then try again."),
        )
    try:
        yield
    finally:
        lock.release()


def is_held(state: Path, session: str) -> bool:
    """Whether somebody holds the session's lock at this moment; this window counts too. Raises: FilesError."""
    if not path_of(state, session).is_file():
        return False
    try:
        take(state, session).release()
    except LockedError:
        return True
    return False


def works(state: Path) -> bool:
    """Whether a lock that is held here keeps another out; nothing of it is left. Raises: FilesError."""
    held = take(state, PROBE)
    try:
        return is_held(state, PROBE)
    finally:
        held.release()
        with contextlib.suppress(OSError):
            path_of(state, PROBE).unlink()
