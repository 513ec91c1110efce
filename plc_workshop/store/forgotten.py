"""To forget what the private folder keeps: what of it is there, and how it goes.

First a line is written that matches every statement: that is what can fail, and then nothing has changed. A kill in
between leaves what the next `forget` finds again.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Literal

from filelock import FileLock

from plc_workshop import files
from plc_workshop.results.near import Line
from plc_workshop.room import runtime_files
from plc_workshop.store import generations, lock, private, rounds
from plc_workshop.store.document import Document
from plc_workshop.store.durable import as_bytes
from plc_workshop.store.faults import FilesError, LockedError, NewerError, in_sentences
from plc_workshop.store.formats import ROUNDS
from plc_workshop.store.moved import NAME
from plc_workshop.store.traces import TRACE
from plc_workshop.words import _

Kind = Literal["answers", "rounds", "key", "room", "locks", "fault"]
_MORE = r"(\.(damaged-\d+|\d+\.tmp|\d+\.old))?"
"""How that ends which was set aside, or which a kill has left."""
_SHOWN = rf"({NAME.pattern}|{re.escape(runtime_files.OUR_YEAR)})"
_NAMES: Mapping[Kind, tuple[str, re.Pattern[str]]] = {
    "answers": (private.PENDING, TRACE),
    "rounds": ("", re.compile(rf"\.?{re.escape(private.ROUNDS)}{_MORE}")),
    "key": ("", re.compile(rf"\.?{re.escape(private.KEY)}{_MORE}")),
    "room": (runtime_files.LIVE, re.compile(rf"\.?{_SHOWN}\.json{_MORE}")),
    "locks": (private.LOCKS, re.compile(rf"({NAME.pattern}|{re.escape(lock.PROBE)})\.lock")),
    "fault": ("", re.compile(rf"\.?{re.escape(private.FAULT)}{_MORE}|\.\d+\.probe")),
}
"""Of each kind its folder, and what is called so there: all else that lies there is somebody else's."""
_SIGNS = re.compile(rf"\.?{_SHOWN}?-\d+\.json{_MORE}")
"""Signs of life of the room's windows."""

Kept = Mapping[Kind, tuple[Path, ...]]


def kept(state: Path) -> Kept:
    """The files of each kind that there are; kinds without any are not in it."""
    found = {kind: tuple(_inside(state / folder, called)) for kind, (folder, called) in _NAMES.items()}
    key, fault = state / private.KEY, state / private.FAULT
    theirs = {key if rounds.is_another_key(state) else None, None if _is_of_a_fault(fault) else fault}
    found = {kind: tuple(path for path in paths if path not in theirs) for kind, paths in found.items()}
    found["room"] += tuple(_inside(state / runtime_files.STAGE, _SIGNS))
    return {kind: paths for kind, paths in found.items() if paths}


def forget(state: Path, new_key: Callable[[int], bytes], today: str) -> None:
    """Let one line stand there that matches every statement, with a new key, and destroy all else.

    Raises: LockedError where a session is open in a window; NewerError for lines of a newer format; FilesError.
    """
    with lock.held(lock.path_of(state, rounds.LOCK)):
        rounds.refuse_another_key(state)
        there = kept(state)
        with ExitStack() as held:
            for session in _sessions(there):
                held.callback(_taken(state, session).release)
            _written_anew(state, new_key(rounds.KEY_LENGTH), today)
            with in_sentences(state):
                for kind in ("answers", "rounds", "key"):
                    _destroy(there.get(kind, ()), state)
                files.remove(*there.get("room", ()), *there.get("fault", ()))
        with in_sentences(state):
            locks = kept(state).get("locks", ())  # those that were taken just now too
            files.remove(*(path for path in locks if not lock.is_held(state, path.stem)))
            for folder in (private.PENDING, runtime_files.LIVE, runtime_files.STAGE):
                with suppress(OSError):  # what is somebody else's stays in it
                    (state / folder).rmdir()


def is_forgotten(there: Kept, state: Path) -> bool:
    """Whether nothing is there but what `forget` leaves. Raises: NewerError."""
    left = {"rounds": (state / private.ROUNDS,), "key": (state / private.KEY,)}
    return {**there} == left and bool(day_of(state))


def day_of(state: Path) -> str:
    """The day of the only line, where that is one that `forget` wrote; else empty. Raises: NewerError."""
    try:
        lines = Document(state / private.ROUNDS, ROUNDS).look()
    except NewerError:
        raise
    except FilesError:  # what it was goes
        return ""
    match lines:
        case (Line(session=None, closed=str(day), statements=None),):
            return day
    return ""


def _is_of_a_fault(path: Path) -> bool:
    """Whether a file is what the program kept of a fault, or cannot be read; else it only has that name."""
    with suppress(OSError):
        return files.start(path, len(private.FAULT_BEGINS)) == private.FAULT_BEGINS
    return True


def _sessions(there: Kept) -> list[str]:
    """The sessions that answers or views for the room are of; a lock alone is looked at, and let go."""
    found = {match["session"] for path in there.get("answers", ()) if (match := TRACE.fullmatch(path.name))}
    shown = (re.match(rf"\.?({NAME.pattern})", path.name) for path in there.get("room", ()))
    found |= {match[1] for match in shown if match}
    for path in there.get("locks", ()):
        if path.stem not in found:
            _taken(path.parents[1], path.stem).release()
    return sorted(found)


def _taken(state: Path, session: str) -> FileLock:
    try:
        return lock.take(state, session)
    except LockedError as error:
        raise LockedError(
            _("A session is open in another window. Nothing was removed."), _("Close that window first.")
        ) from error


def _written_anew(state: Path, key: bytes, today: str) -> None:
    """Replace all lines by one and the key by another, then overwrite what they were.

    Where the one line stands there already its day stays. What is replaced has names until both are new: by those a
    `forget` that was killed in between is seen.
    """
    lines, of_key = state / private.ROUNDS, state / private.KEY
    day, older = day_of(state) or today, (generations.Generations(of_key), generations.Generations(lines))
    with in_sentences(state):
        try:
            with older[1].kept():
                # Not as a document: what stands there may be damaged, and goes all the same.
                files.write(lines, as_bytes(ROUNDS.tables((Line(None, day, day, None),)), ROUNDS))
            with older[0].kept():
                files.write(of_key, key)
        finally:
            for each in older:
                each.overwrite()


def _destroy(paths: tuple[Path, ...], state: Path) -> None:
    """Overwrite and delete files; what was just written anew stays."""
    for path in paths:
        if path in (state / private.ROUNDS, state / private.KEY):
            continue
        if path.name.endswith(".old") and path.parent == state:
            generations.destroy(path, state / path.name[1:].rsplit(".", 2)[0])
        else:
            files.shred(path)


def _inside(folder: Path, called: re.Pattern[str]) -> Iterator[Path]:
    """The files in a folder that are called so; a folder of such a name is somebody else's."""
    with suppress(OSError), os.scandir(folder) as entries:
        found = [entry for entry in entries if called.fullmatch(entry.name)]
        yield from sorted(Path(entry.path) for entry in found if not entry.is_dir(follow_symlinks=False))
