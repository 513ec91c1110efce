"""All sessions of a folder, from its names alone: ten thousand of them cost next to nothing.

The start page paints from this, so what opens files is imported where it is used.
"""

import heapq
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.files import DEVICES
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.session.state import Record

_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]+-[0-9a-f]{4}")
_SLUG_LENGTH = 30
_WHOLE_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h"}
)
"""Letters that Unicode does not take apart into a plain one and its mark."""


def names(folder: Path, most: int | None = None) -> tuple[str, ...]:
    """Session ids, the newest day first; what is no session is passed over."""
    found = _names(folder)
    return tuple(sorted(found, reverse=True) if most is None else heapq.nlargest(most, found))


def count(folder: Path) -> int:
    """How many sessions there are."""
    return sum(1 for _name in _names(folder))


def newest_first(folder: Path, most: int) -> tuple[str, ...]:
    """Session ids, the newest day first, and of one day, which names cannot order, the one worked on last."""
    found = list(_names(folder))
    if 0 < most < len(found):
        oldest = heapq.nlargest(most, found)[-1][:10]
        found = [session for session in found if session[:10] >= oldest]

    def written(session: str) -> float:
        try:
            return (folder / session / "session.json").stat().st_mtime
        except OSError:
            return 0.0

    found.sort(key=lambda session: (session[:10], written(session)), reverse=True)
    return tuple(found[:most])


def find(folder: Path, session: str) -> Path:
    """The folder of a session named by its id or by its path. Raises: WorkshopError."""
    from plc_workshop.store.faults import in_sentences

    path = Path(session)
    with in_sentences(path, reading=True):
        for path in (folder / session, Path(session)):
            if session and path.is_dir() and (_NAME.fullmatch(path.name) or (path / "session.json").is_file()):
                return path.resolve()
    near = [name for name in names(folder) if session and session.casefold() in name]
    hint = _("Did you mean {name}?").format(name=near[0]) if near else _("plc-workshop sessions lists them.")
    raise WorkshopError(_("There is no session {session}.").format(session=session), hint)


def peek(folder: Path, session: str) -> "Record":
    """The record of a session, read without its lock and without changing anything. Raises: FilesError."""
    from plc_workshop.store.document import record_in
    from plc_workshop.store.faults import FilesError

    document = record_in(folder / session)
    record = document.look()
    if record is None:
        raise FilesError(_("{file} is missing.").format(file=document.path))
    return record


def of_group(folder: Path, group: str) -> "Iterator[Record]":
    """Records of the sessions of a group, the newest first; capitals, spaces, signs and accents do not matter."""
    wanted, plain = _letters(group), slug(group).replace("-", "")
    for name in names(folder) if wanted else ():
        # The name of the folder is enough to pass over most of them; a long one is cut there.
        here = name[11:-5].replace("-", "")
        if not (here.startswith(plain) or plain.startswith(here)):
            continue
        try:
            record = peek(folder, name)
        except WorkshopError:
            continue
        if _letters(record.group) == wanted:
            yield record


def _letters(group: str) -> str:
    """What tells groups apart: their letters and digits, or whatever there is where there are none."""
    folded = _without_marks(unicodedata.normalize("NFKD", group.casefold().translate(_WHOLE_LETTERS)))
    return "".join(filter(str.isalnum, folded)) or "".join(folded.split())


def is_open_elsewhere(state: Path, session: str) -> bool:
    """Whether a window has the session open at this moment. Raises: FilesError."""
    from plc_workshop.store.lock import is_held

    return is_held(state, session)


def delete(folder: Path, state: Path, session: str) -> None:
    """Delete a session and every trace of it on this machine, the answers of an open round first.

    Raises: LockedError where a window has it open; FilesError.
    """
    from plc_workshop import files
    from plc_workshop.store import folder as folders
    from plc_workshop.store.document import tally_of
    from plc_workshop.store.faults import in_sentences
    from plc_workshop.store.lock import path_of, take

    lock = take(state, session)
    try:
        tally_of(state, session).forget()
        with in_sentences(state):
            files.remove(state / "live" / f"{session}.json")
        folders.remove(folder / session)
    finally:
        lock.release()
    with in_sentences(state):
        files.remove(path_of(state, session))


def sweep(folder: Path, state: Path) -> None:
    """Delete what a crash left of sessions that were being made or deleted; what cannot be deleted stays."""
    import contextlib
    import shutil

    from plc_workshop.store.folder import GONE, NEW
    from plc_workshop.store.lock import is_held

    with contextlib.suppress(OSError, WorkshopError):
        for path in folder.iterdir():
            session = path.stem[1:]
            ours = _NAME.fullmatch(session) and path.name in (f".{session}{NEW}", f".{session}{GONE}")
            # The lock tells a crash from a window that is at it right now.
            if ours and not is_held(state, session):
                shutil.rmtree(path, ignore_errors=True)


def slug(group: str) -> str:
    """The part of an id that names the group: plain letters, digits and dashes; "group" where no letter is plain."""
    folded = unicodedata.normalize("NFKD", group.casefold().translate(_WHOLE_LETTERS))
    found = re.sub(r"[^a-z0-9]+", "-", _without_marks(folded)).strip("-")[:_SLUG_LENGTH].strip("-")
    return "group" if not found or found in DEVICES else found


def new_id(date: str, group: str, token: str) -> str:
    """The id of a new session: ISO date, group, and four random hexadecimal digits."""
    return f"{date}-{slug(group)}-{token}"


def _without_marks(text: str) -> str:
    return "".join(character for character in text if not unicodedata.combining(character))


def _names(folder: Path) -> Iterator[str]:
    """Names of the folders that are sessions by their names; a folder that cannot be read has none."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if _NAME.fullmatch(entry.name) and _is_folder(entry):
                    yield entry.name
    except OSError:
        return


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
