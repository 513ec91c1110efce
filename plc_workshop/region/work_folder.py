"""Folders for what a run needs for a while, beside the file that it makes or elsewhere: gone at its end.

What a killed run left goes when another one begins, a day later.
"""

import contextlib
import csv
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_OLD = 24 * 3600
"""Seconds after which what a killed run left is taken away: no run takes a day."""
_END = ".work"
_AT_ONCE = 2000
"""Rows that are written in one go."""


@contextlib.contextmanager
def work_folder(path: Path) -> Iterator[Path]:
    """A folder of this run's own beside `path`, for this user only. Raises: OSError."""
    start = f".{path.name[:100]}."
    made = path.with_name(f"{start}{os.getpid()}{_END}")
    made.mkdir(mode=0o700, exist_ok=True)
    try:
        _sweep(made, start, _END)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextlib.contextmanager
def temporary_folder(kind: str) -> Iterator[Path]:
    """A folder where the system keeps such, for this user only. Raises: OSError."""
    start = f"plc-workshop-{kind}-"
    with TemporaryDirectory(prefix=start, ignore_cleanup_errors=True) as folder:
        _sweep(Path(folder), start)
        yield Path(folder)


class Rows:
    """A file of rows that DuckDB reads; a row is a line of comma-separated values, quoted by whoever made it."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._waiting: list[str] = []

    def add(self, row: str) -> None:
        """Add a row. Raises: OSError."""
        self._waiting.append(row)
        if len(self._waiting) == _AT_ONCE:
            self._write()

    def close(self) -> None:
        """Write what is left. Raises: OSError."""
        with self._file:
            self._write()

    def _write(self) -> None:
        self._file.write("\n".join((*self._waiting, "")))
        self._waiting.clear()


def write_rows(path: Path, rows: Iterable[Iterable[object]]) -> None:
    """Write a table of any values. Raises: OSError."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_NONNUMERIC).writerows(rows)


def _sweep(made: Path, start: str, end: str = "") -> None:
    """Take away what runs left that were killed long before this one's folder was `made`."""
    for found in made.parent.iterdir():
        if found.name.startswith(start) and found.name.endswith(end):
            with contextlib.suppress(OSError):
                if made.stat().st_mtime - found.stat().st_mtime > _OLD:
                    shutil.rmtree(found, ignore_errors=True)
