"""Sessions whose folder has another name than theirs, or lies in another folder: told by the session.json in it.

Folders of sessions are tidied and copied by people. Those whose names are a session's are not looked into.
"""

import os
import re
from collections import deque
from collections.abc import Iterable
from pathlib import Path

NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]+-[0-9a-f]{4}")
"""What a session is called: its date, its group, four random digits."""
RECORD = "session.json"
BROUGHT = "brought.json"
"""Lies where a meeting came from another laptop, in the place of its pack."""
_DEEPEST, _MOST, _MOST_INSIDE = 3, 500, 2000
"""Folders within folders, folders, and things in one of them that are looked at: a disk full of photos is no shelf."""


def is_brought(folder: Path) -> bool:
    """Whether a meeting came from another laptop, as a file that it wrote: it has no pack here."""
    return os.path.exists(folder / BROUGHT)  # noqa: PTH110 - Path.exists may raise


def scanned(folder: Path) -> tuple[list[str], list[str]]:
    """The folders in a folder, by name: those called as a session, and others; none where it cannot be read."""
    named, others = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if NAME.fullmatch(entry.name):
                    named += [entry.name] if _is_folder(entry) else []
                elif entry.name[0] != "." and _is_folder(entry):
                    others.append(entry.name)
    except OSError:
        return [], []
    return named, others


def below(folder: Path, others: Iterable[str]) -> tuple[str, ...]:
    """The sessions in these folders of `folder`, as their paths below it, with / on every system."""
    found: list[str] = []
    waiting = deque((name, 1) for name in others)
    for _folder in range(_MOST):
        if not waiting:
            break
        at, depth = waiting.popleft()
        holds_one, inside = _look_into(folder / at)
        if holds_one:
            found.append(at)
        elif not (folder / at).is_symlink():  # it may lead back to where we are
            paths = [(name, f"{at}/{name}") for name in inside]
            found += [path for name, path in paths if NAME.fullmatch(name)]
            waiting.extend((path, depth + 1) for name, path in paths if depth < _DEEPEST and not NAME.fullmatch(name))
    return tuple(found)


def _look_into(folder: Path) -> tuple[bool, list[str]]:
    """Whether a session's record lies in it, damaged ones as well, and the folders in it that are no links."""
    inside = []
    try:
        with os.scandir(folder) as entries:
            for _entry, entry in zip(range(_MOST_INSIDE), entries, strict=False):
                if entry.name == RECORD or entry.name.startswith(f"{RECORD}."):
                    return True, []
                if entry.name[0] != "." and entry.is_dir(follow_symlinks=False):
                    inside.append(entry.name)
    except OSError:
        return False, []
    return False, inside


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
