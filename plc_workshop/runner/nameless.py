"""What may be shown to people elsewhere: without the name of whoever uses this laptop, and without its address."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

HOME, USER = "~", "USER"
_ADDRESS = re.compile(r"(?<![\w.])(\d{1,3})(?:\.\d{1,3}){3}(?![\w.]*\w)")


def nameless(text: str, home: Path | None = None) -> str:
    """The text with ~ for the home folder, and with USER where else a folder is called as the user is.

    Of an address in a network its first number is left: from outside the whole one can tell where this laptop stands.
    """
    text = _ADDRESS.sub(r"\1.x.x.x", text)
    try:
        home = Path.home() if home is None else home
    except RuntimeError:  # a user without one has no folder that is called so
        return text
    if len(home.parts) < 2:  # of a user of the system, who is nobody
        return text
    for known in _spellings(home):
        text = re.sub(rf"{re.escape(known)}(?![\w.-]*\w)", lambda _found: HOME, text, flags=re.IGNORECASE)
    return re.sub(rf"(?<=[\\/]){re.escape(home.name)}(?![\w.-]*\w)", USER, text, flags=re.IGNORECASE)


def _spellings(home: Path) -> Iterator[str]:
    """The same folder as programs write it: as it is set, and as the disk has it."""
    # The longer one first: it may end in the other.
    for path in sorted({str(home), os.path.realpath(home)}, key=len, reverse=True):
        yield path
        if "\\" in path:
            yield path.replace("\\", "/")
