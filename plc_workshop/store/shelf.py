"""All sessions of a folder, from its names alone: ten thousand of them cost next to nothing.

A session is known here by its folder: its name, or its path below the folder of all sessions where it was moved. The
name is its id as well, unless somebody gave the folder another; only such folders are opened to put them in order.

The start page paints from this, so what opens files is imported where it is used.
"""

import heapq
import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.files import DEVICES
from plc_workshop.store import moved
from plc_workshop.store.moved import NAME
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.session.state import Record

_SLUG_LENGTH = 30
_WHOLE_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h"}
)
"""Letters that Unicode does not take apart into a plain one and its mark."""


def names(folder: Path, most: int | None = None) -> tuple[str, ...]:
    """The sessions, the newest day first; what is no session is passed over."""
    order = _order(folder)
    found = heapq.nlargest(len(order) if most is None else most, order, key=lambda name: (order[name], name))
    return tuple(found)


def count(folder: Path) -> int:
    """How many sessions there are."""
    named, others = moved.scanned(folder)
    return len(named) + len(moved.below(folder, others))


def newest_first(folder: Path, most: int) -> tuple[str, ...]:
    """The sessions, the newest day first, and of one day, which names cannot order, the one worked on last."""
    order = _order(folder)
    found = list(order)
    if 0 < most < len(found):
        oldest = heapq.nlargest(most, order.values())[-1][:10]
        found = [name for name in found if order[name][:10] >= oldest]

    def written(name: str) -> float:
        try:
            return (folder / name / moved.RECORD).stat().st_mtime
        except OSError:
            return 0.0

    found.sort(key=lambda name: (order[name][:10], written(name)), reverse=True)
    return tuple(found[:most])


def of_days(folder: Path, days: Container[str]) -> tuple[str, ...]:
    """The sessions of these days, as ISO dates."""
    return tuple(name for name, known in _order(folder).items() if known[:10] in days)


def find(folder: Path, session: str) -> Path:
    """The folder of a session named by its id or by its folder. Raises: WorkshopError."""
    from plc_workshop.store.faults import in_sentences

    path = Path(session)
    with in_sentences(path, reading=True):
        for path in (folder / session, Path(session)):
            if session and path.is_dir() and (NAME.fullmatch(path.name) or (path / moved.RECORD).exists()):
                return path.resolve()
        for name in chain(alike(folder, session), _in_disguise(folder, session)):
            return (folder / name).resolve()
    near = [name for name in names(folder) if session and session.casefold() in name.casefold()]
    hint = _("Did you mean {name}?").format(name=near[0]) if near else _("The command “sessions” lists them.")
    raise WorkshopError(_("There is no session {session}.").format(session=session), hint)


def alike(folder: Path, session: str) -> tuple[str, ...]:
    """The folders of a session: the one of its name first, then renamed, moved and copied ones by name.

    Of the folders that are called as another session only those of its day, or of its four digits, are looked into.
    """
    named, others = moved.scanned(folder)
    near = [name for name in named if name[:10] == session[:10] or name[-4:] == session[-4:]]
    found = [name for name in (*near, *moved.below(folder, others)) if id_of(folder / name) == session]
    return tuple(sorted(found, key=lambda name: (name != session, name)))


def is_there(folder: Path, session: str) -> bool:
    """Whether some folder holds a session, whatever it is called, and wherever in `folder` it lies."""
    return any(chain(alike(folder, session), _in_disguise(folder, session)))


def _in_disguise(folder: Path, session: str) -> "Iterator[str]":
    """The folders of a session that are called as one of another day: all have to be looked into to find it."""
    if NAME.fullmatch(session):
        yield from (name for name in names(folder) if id_of(folder / name) == session)


def id_of(folder: Path) -> str:
    """The id that the record in a session's folder says; the folder's name where that cannot be read."""
    try:
        return peek(folder.parent, folder.name).session
    except WorkshopError:
        return folder.name


def peek(folder: Path, session: str) -> "Record":
    """The record of a session, read without its lock and without changing anything. Raises: FilesError."""
    from plc_workshop.store.document import record_in
    from plc_workshop.store.faults import FilesError

    document = record_in(folder / session)
    record = document.look()
    if record is None:
        raise FilesError(pgettext("sentence", "{file} is missing.").format(file=document.path))
    return record


def of_group(folder: Path, group: str, *, unnamed: bool = False) -> "Iterator[tuple[str, Record]]":
    """The sessions of a group with their records, the newest first; capitals, signs and accents do not matter.

    A group without a name is found where `unnamed` says so: all that have none are one then.
    """
    wanted, plain = letters(group), slug(group).replace("-", "")
    for name in names(folder) if wanted or unnamed else ():
        # The name of the folder is enough to pass over most of them; a long one is cut there.
        here = name[11:-5].replace("-", "")
        if NAME.fullmatch(name) and not (here.startswith(plain) or plain.startswith(here)):
            continue
        try:
            record = peek(folder, name)
        except WorkshopError:
            continue
        if letters(record.group) == wanted:
            yield name, record


def letters(group: str) -> str:
    """What tells groups apart: their letters and digits, or whatever shows where there are none."""
    folded = _without_marks(unicodedata.normalize("NFKD", group.casefold().translate(_WHOLE_LETTERS)))
    shown = (sign for sign in folded if unicodedata.category(sign)[0] not in "CMZ")
    return "".join(filter(str.isalnum, folded)) or "".join(shown)


def is_open_elsewhere(state: Path, session: str) -> bool:
    """Whether a window has the session open at this moment. Raises: FilesError."""
    from plc_workshop.store.lock import is_held

    return is_held(state, session)


def delete(folder: Path, state: Path, session: str) -> None:
    """Delete a session and every trace of it on this machine, the answers of an open round first.

    Where another folder holds the same session, only this one goes. Raises: LockedError where a window has it open;
    FilesError.
    """
    from plc_workshop import files
    from plc_workshop.room import runtime_files
    from plc_workshop.store import folder as folders
    from plc_workshop.store.document import tally_of
    from plc_workshop.store.faults import in_sentences
    from plc_workshop.store.lock import path_of, take

    known = id_of(folder / session)
    lock = take(state, known)
    try:
        is_last = not [name for name in alike(folder, known) if name != session]
        if is_last:
            tally_of(state, known).forget()
            with in_sentences(state):
                files.remove(runtime_files.path_of(state, known))
        folders.remove(folder / session, known)
    finally:
        lock.release()
    if is_last:
        with in_sentences(state):
            files.remove(path_of(state, known))


def sweep(folder: Path, state: Path) -> None:
    """Delete what a crash left of sessions that were being made or deleted; what cannot be deleted stays."""
    import contextlib
    import shutil

    from plc_workshop.store.folder import GONE, NEW
    from plc_workshop.store.lock import is_held

    with contextlib.suppress(OSError, WorkshopError):
        for path in folder.iterdir():
            session = path.stem[1:]
            ours = NAME.fullmatch(session) and path.name in (f".{session}{NEW}", f".{session}{GONE}")
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


def _order(folder: Path) -> dict[str, str]:
    """Every session, and what puts it in order: its folder's name where that is one, else what its record says."""
    named, others = moved.scanned(folder)
    order = dict(zip(named, named, strict=True))
    for path in moved.below(folder, others):
        name = path.rpartition("/")[2]
        known = name if NAME.fullmatch(name) else id_of(folder / path)
        order[path] = known if NAME.match(known) else ""
    return order
