"""Loaded by Python at its start there (sitecustomize): types into the console, and keeps what the program paints.

Keys come as records of the console's input, one for each UTF-16 unit of what stands newly in one file: so Windows
Terminal types. What is painted goes to the console as ever, and into another file: Wine's console shows no sequences.
"""

import os
import sys
import threading
import time
from typing import Any, TextIO

assert sys.platform == "win32"

import ctypes  # noqa: E402 - below what a type check of another system stops at
import struct  # noqa: E402

_KEYS, _PAINTED = "PLC_TESTS_KEYS", "PLC_TESTS_PAINTED"
_INPUT = -10
"""STD_INPUT_HANDLE."""
_ITSELF = -1
"""What GetCurrentProcess gives."""
_RECORD = "<HxxiHHHHI"
"""INPUT_RECORD with a KEY_EVENT_RECORD: its kind (1), down, how often, key, place on the keyboard, sign, modifiers."""


class Kept:
    """A stream whose text is kept in a file too."""

    def __init__(self, stream: TextIO, path: str) -> None:
        self._stream = stream
        self._file = open(path, "ab", buffering=0)  # noqa: SIM115, PTH123 - as long as the program runs

    def write(self, text: str) -> int:
        """Keep it first: whoever waits for it finds it as soon as the console has it."""
        self._file.write(text.encode("utf-8", "replace"))
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def type_what_comes(path: str) -> None:
    """Type all that is written into the file, for as long as the program runs."""
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetStdHandle.restype = ctypes.c_void_p
    console = ctypes.c_void_p(kernel.GetStdHandle(_INPUT))
    with open(path, "rb") as keys:  # noqa: PTH123
        while True:
            units = keys.read().decode("utf-8").encode("utf-16-le")
            for (unit,) in struct.iter_unpack("<H", units):
                if not unit:  # it is killed: nothing of Python gets to know
                    kernel.TerminateProcess(ctypes.c_void_p(_ITSELF), 1)
                # A sequence has no key of its own, as Windows Terminal sends it.
                key = 0 if unit == ord("\x1b") or unit > 0xFF else unit
                records = b"".join(struct.pack(_RECORD, 1, down, 1, key, 0, unit, 0) for down in (1, 0))
                kernel.WriteConsoleInputW(console, records, 2, ctypes.byref(ctypes.c_ulong()))
            time.sleep(0.02)


if _KEYS in os.environ:
    sys.stdout = sys.__stdout__ = Kept(sys.stdout, os.environ[_PAINTED])  # type: ignore[misc, assignment]
    threading.Thread(target=type_what_comes, args=(os.environ[_KEYS],), daemon=True).start()
