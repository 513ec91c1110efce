"""Write a file so that it is whole or not there: the only place that does."""

import contextlib
import os
import sys
from pathlib import Path


def write(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace `path` by `data`; with `durable` it survives a power cut that comes after the return.

    Raises: OSError, and then `path` is what it was.
    """
    temp = path.with_name(f".{path.name}.tmp")
    try:
        descriptor = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            if durable:
                _flush(descriptor)
        finally:
            os.close(descriptor)
        temp.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temp.unlink()
        raise
    if durable:
        _flush_folder(path.parent)


def remove(path: Path) -> None:
    """Delete `path` so that no power cut brings it back; no file is fine too. Raises: OSError."""
    path.unlink(missing_ok=True)
    _flush_folder(path.parent)


def private_folder(path: Path) -> Path:
    """Make `path` and what is missing above it, readable by this user only. Raises: OSError."""
    for folder in (*reversed(path.parents), path):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, exist_ok=True)
    return path


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # plain fsync stops at the drive's cache there
    else:
        os.fsync(descriptor)


def _flush_folder(folder: Path) -> None:
    """Windows has no such call; there the replacement itself is written through by the file system's journal."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
