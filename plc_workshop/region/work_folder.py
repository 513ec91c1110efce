"""A hidden folder beside the file that is made, for what it is made of: gone at the end, however that comes."""

import contextlib
import csv
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

_OLD = 24 * 3600
"""Seconds after which what a killed run left is taken away: no run takes a day."""
_END = ".work"
_AT_ONCE = 2000
"""Rows that are written in one go."""


@contextlib.contextmanager
def work_folder(path: Path) -> Iterator[Path]:
    """A folder of this run's own beside `path`, for this user only. Raises: OSError."""
    made = path.with_name(f"{_start(path)}{os.getpid()}{_END}")
    made.mkdir(mode=0o700, exist_ok=True)
    try:
        _sweep(path, made)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


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


def _start(path: Path) -> str:
    return f".{path.name[:100]}."


def _sweep(path: Path, made: Path) -> None:
    """Take away what runs left that were killed long before this one's folder was `made`."""
    for found in path.parent.iterdir():
        if found.name.startswith(_start(path)) and found.name.endswith(_END):
            with contextlib.suppress(OSError):
                if made.stat().st_mtime - found.stat().st_mtime > _OLD:
                    shutil.rmtree(found, ignore_errors=True)
