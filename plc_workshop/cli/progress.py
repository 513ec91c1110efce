"""How far a long command is: one line on a terminal, written over and over and gone at its end; elsewhere nothing."""

import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import TextIO, cast

from plc_workshop.words import ngettext
from plc_workshop.words.large_numbers import grouped

_EVERY = 0.2
"""Seconds between two numbers."""
_GONE = "\r\x1b[2K"


class Progress:
    """Says on a terminal how many files were looked at."""

    def __init__(self) -> None:
        stream = cast("TextIO | None", sys.stderr)
        self._stream = stream if stream is not None and stream.isatty() else None
        self._next = time.monotonic() + _EVERY

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._write(_GONE)

    def told(self, files: int) -> None:
        """Say it, unless that was done a moment ago."""
        if self._stream is not None and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            said = ngettext("{n} file looked at", "{n} files looked at", files).format(n=grouped(files))
            self._write(f"{_GONE}{said}")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            if self._stream is not None:
                self._stream.write(text)
                self._stream.flush()
