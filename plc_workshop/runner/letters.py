"""The letters of the terminal: it is painted in UTF-8, or not at all."""

import codecs
import sys
from collections.abc import Mapping
from typing import TextIO


def screen() -> TextIO | None:
    """Where Textual paints, whatever the other stream was sent to."""
    return sys.__stdout__ if sys.platform == "win32" else sys.__stderr__


def encoding(environment: Mapping[str, str]) -> str:
    """The encoding a terminal is painted in here, also where this program has none before it."""
    to = screen()
    if to is not None and to.isatty():
        return to.encoding
    if str(sys.platform) == "win32":  # its consoles take UTF-8
        return "utf-8"
    from locale import getpreferredencoding

    return environment.get("PYTHONIOENCODING", "").partition(":")[0] or getpreferredencoding(do_setlocale=False)


def are_all(name: str) -> bool:
    """Whether an encoding of this name has all letters and signs of the screens: UTF-8 alone is read as it is meant."""
    try:
        return codecs.lookup(name).name == "utf-8"
    except LookupError:
        return False
