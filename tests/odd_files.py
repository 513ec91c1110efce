"""Things that can lie where a file should; none of them is made so on Windows."""

import os
from collections.abc import Callable
from pathlib import Path

SPARSE = 3 * 10**9
"""Bytes of a file that takes no room on the disk."""


def pipe(path: Path) -> None:
    """A pipe that nobody writes into."""
    make: Callable[[Path], None] = vars(os)["mkfifo"]
    make(path)


def link_to_a_pipe(path: Path) -> None:
    """A link to one beside it."""
    pipe(path.with_name("pipe"))
    path.symlink_to("pipe")


ODD: dict[str, Callable[[Path], None]] = {
    "a folder": Path.mkdir,
    "a pipe": pipe,
    "a link to a pipe": link_to_a_pipe,
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to the terminal": lambda path: path.symlink_to("/dev/tty"),
    "a link to a folder": lambda path: path.symlink_to(path.parent),
}


def endless(path: Path, start: bytes = b"") -> None:
    """A file of 3 GB."""
    path.write_bytes(start)
    os.truncate(path, SPARSE)
