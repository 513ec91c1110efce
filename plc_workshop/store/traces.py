"""Answers that outlived their round: found by the names in the private folder, at every start.

What opens files is imported where it is used: where there is nothing, looking costs next to nothing.
"""

import os
import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.store import private, shelf
from plc_workshop.store.moved import NAME

TRACE = re.compile(rf"\.?(?P<session>{NAME.pattern})\.json(?P<more>\.(damaged-\d+|\d+\.tmp|\d+\.old))?")
"""The file of a session's answers, one that was set aside, and what writes that were killed leave."""


def kept(state: Path) -> tuple[str, ...]:
    """The sessions of which answers lie here."""
    return tuple(_found(state))


def end(sessions: Path, state: Path) -> frozenset[str]:
    """Destroy the answers of rounds that are over, and older ones of open rounds; the sessions closed by that.

    An open round keeps what it has, and a session that a window holds is left alone. What cannot be done now is done
    at the next start: it is no command's fault.
    """
    ended = set()
    for session, names in _found(state).items():
        with suppress(OSError, WorkshopError):
            if shelf.is_open_elsewhere(state, session):
                continue  # looked at first: it reads no file
            folder = next((sessions / name for name in shelf.alike(sessions, session)), None)
            if folder is not None and _is_over(folder):
                ended |= {session} if _end(folder, state, session) else set()
            elif any(name.endswith((".tmp", ".old")) for name in names):
                _tidy(state, session)
    return frozenset(ended)


def without_session(sessions: Path, state: Path, known: Collection[str]) -> tuple[str, ...]:
    """The sessions of which answers lie here, but no folder there; none that is `known`, or that a window holds."""
    gone = []
    for session in sorted(_found(state).keys() - known):
        with suppress(OSError, WorkshopError):
            if not shelf.is_there(sessions, session) and not shelf.is_open_elsewhere(state, session):
                gone.append(session)
    return tuple(gone)


def destroy(sessions: Path, state: Path, session: str) -> None:
    """Destroy the answers of a session that is gone. Raises: LockedError, FilesError; WorkshopError if it is back."""
    from plc_workshop import files
    from plc_workshop.room import runtime_files
    from plc_workshop.store.document import tally_of
    from plc_workshop.store.faults import in_sentences
    from plc_workshop.store.lock import path_of, take
    from plc_workshop.words import _

    held = take(state, session)
    try:
        if shelf.is_there(sessions, session):
            raise WorkshopError(_("Its session is there again: nothing was destroyed."))
        tally_of(state, session).forget()
        with in_sentences(state):
            files.remove(runtime_files.path_of(state, session))
    finally:
        held.release()
    with in_sentences(state):
        files.remove(path_of(state, session))


def _found(state: Path) -> dict[str, list[str]]:
    """The sessions of which answers lie here, each with the names of its files."""
    found: dict[str, list[str]] = {}
    with suppress(OSError), os.scandir(state / private.PENDING) as entries:
        for entry in entries:
            if named := TRACE.fullmatch(entry.name):
                found.setdefault(named["session"], []).append(entry.name)
    return found


def _is_over(folder: Path) -> bool:
    """Whether nobody needs the answers any more; of a round said to be closed they may be all that is left of it."""
    from plc_workshop.session.state import Round
    from plc_workshop.store.document import record_in, result_in

    with suppress(WorkshopError):
        if result_in(folder).look() is not None:
            return True
    with suppress(WorkshopError):
        record = record_in(folder).look()
        return record is not None and record.round is Round.GIVEN_UP
    return False


def _end(folder: Path, state: Path, session: str) -> bool:
    """Finish what was cut off at the end of a session's round; whether it had been closed, and not given up.

    Raises: LockedError where a window holds the session, FilesError.
    """
    from plc_workshop.session.state import Round
    from plc_workshop.store.book import as_closed
    from plc_workshop.store.document import record_in, tally_of
    from plc_workshop.store.lock import take

    document, is_closed = record_in(folder), True
    held = take(state, session)
    try:
        with suppress(WorkshopError):
            record = document.look()
            if record is not None and not record.round.is_over:
                document.save(as_closed(record))
            is_closed = record is None or record.round is not Round.GIVEN_UP
        tally_of(state, session).forget()
    finally:
        held.release()
    return is_closed


def _tidy(state: Path, session: str) -> None:
    """Destroy all but the newest answers of a session. Raises: LockedError where a window holds it, FilesError."""
    from plc_workshop.store.document import tally_of
    from plc_workshop.store.lock import take

    held = take(state, session)
    try:
        tally_of(state, session).tidy()
    finally:
        held.release()
