"""Files and folders as people name them: typed, pasted, dropped on the window; and the sticks in this laptop."""

import contextlib
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from urllib.parse import urlsplit

from plc_workshop import windows_api

_VOLUMES = Path("/Volumes")
"""Where a Mac has its disks, sticks and network drives."""
_ANSWERS = 1.0
"""Seconds in which a stick says that it is there."""


def path_in(text: str) -> Path:
    """The file that a typed, pasted or dropped text means: terminals put it in quotes, or escape its spaces."""
    text = text.strip()
    if text[:1] in ("'", '"') and text[-1:] == text[:1]:
        text = text[1:-1]
    elif text.startswith("file:"):
        from urllib.request import url2pathname

        with contextlib.suppress(ValueError):  # of what only looks like an address
            text = url2pathname(urlsplit(text).path)
    elif "\\ " in text and not Path(text).exists():
        text = text.replace("\\ ", " ")
    text = text.replace("\0", "")  # which ends a name for every system
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def sticks() -> tuple[Path, ...]:
    """Where sticks and other disks of their own are found, by name; only those that can be looked into.

    A network drive of Windows is none, and is not even looked at: where it is away that takes half a minute. A stick
    that does not answer is passed over.
    """
    if str(sys.platform) == "win32":
        kept = _that_answer(root for root, kind in windows_api.drives() if kind == windows_api.REMOVABLE)
    elif str(sys.platform) == "darwin":
        kept = _that_answer(_entries(_VOLUMES))
    else:
        user = Path.home().name
        kept = [*_inside(Path("/media") / user), *_inside(Path("/run/media") / user)]
    return tuple(sorted(kept))


def _that_answer(places: Iterable[Path]) -> list[Path]:
    """Those that are folders, and say so in time: a card reader, or a stick that is broken, may think for long."""
    answered: Queue[Path | None] = Queue()

    def look(place: Path) -> None:
        # The system's own disk is a link there. Path.is_dir may raise.
        answered.put(place if os.path.isdir(place) and not os.path.islink(place) else None)  # noqa: PTH112, PTH114

    asked = [Thread(target=look, args=(place,), daemon=True) for place in places]
    for each in asked:
        each.start()
    ends = time.monotonic() + _ANSWERS
    found: list[Path] = []
    with contextlib.suppress(Empty):
        for _each in asked:
            if place := answered.get(timeout=max(0.0, ends - time.monotonic())):
                found.append(place)
    return found


def _inside(folder: Path) -> list[Path]:
    try:
        return [each for each in _entries(folder) if each.is_dir()]
    except OSError:
        return []


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []
