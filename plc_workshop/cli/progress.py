"""How far a long command is: one line on a terminal, written over and over and gone at its end; elsewhere nothing."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TextIO, cast

_EVERY = 0.2
"""Seconds between two numbers."""
_GONE = "\r\x1b[2K"


class Progress:
    """Says on a terminal how many are done."""

    def __init__(self, say: Callable[[int], str]) -> None:
        """`say` puts a number into a sentence."""
        stream = cast("TextIO | None", sys.stderr)
        self._stream = stream if stream is not None and stream.isatty() else None
        self._next = time.monotonic() + _EVERY
        self._say = say

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._write(_GONE)

    def told(self, done: int) -> None:
        """Say it, unless that was done a moment ago."""
        if self._stream is not None and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._write(f"{_GONE}{self._say(done)}")

    def _write(self, text: str) -> None:
        with suppress(OSError):
            if self._stream is not None:
                self._stream.write(text)
                self._stream.flush()
