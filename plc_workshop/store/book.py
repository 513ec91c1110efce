"""One open session on the disk: its lock and its files. Takes a Record or a Tally, never a Session."""

import contextlib
import re
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from tinydb import TinyDB

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.results.result_json import result_to_json
from plc_workshop.results.summary import Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record, Round
from plc_workshop.store import closed
from plc_workshop.store.durable import DurableStorage, read
from plc_workshop.store.faults import told
from plc_workshop.store.formats import DIGITS, record_document, record_from, tally_document, tally_from
from plc_workshop.words import _

TABLE, ONLY = "_default", "1"
"""The one table of each file, and the id of its one document."""


class Book:
    """An open session. The lock dies with the process."""

    def __init__(self, sessions: Path, state: Path, session: str) -> None:
        self.folder = sessions / session
        self._pending = state / "pending" / f"{session}.json"
        self._lock = _locked(state, session)
        self._record: TinyDB | None = None
        self._tally: TinyDB | None = None

    @classmethod
    def create(cls, sessions: Path, state: Path, record: Record, pack: bytes) -> "Book":
        """Make the folder of a new session, whole or not at all, and open it. Raises: WorkshopError."""
        hidden = sessions / f".{record.session}.new"
        with told(sessions):
            files.private_folder(hidden)
            files.write(hidden / "pack.yaml", pack)
            _put(TinyDB(hidden / "session.json", storage=DurableStorage), record_document(record))
            hidden.rename(sessions / record.session)
        return cls(sessions, state, record.session)

    @classmethod
    def open(cls, sessions: Path, state: Path, session: str) -> "Book":
        """Open a session that exists. Raises: WorkshopError."""
        if not (sessions / session).is_dir():
            raise WorkshopError(_("There is no session {session}.").format(session=session))
        return cls(sessions, state, session)

    def load_record(self) -> Record:
        """What the facilitator decided. Raises: WorkshopError."""
        path = self.folder / "session.json"
        if self._record is None:
            self._record = TinyDB(path, storage=DurableStorage)
        document = _get(self._record)
        if document is None:
            raise WorkshopError(_("{file} is missing.").format(file=path))
        return record_from(document)

    def save_record(self, record: Record, *, durable: bool = True) -> None:
        """Write what the facilitator decided. Raises: WorkshopError."""
        if self._record is None:
            self._record = TinyDB(self.folder / "session.json", storage=DurableStorage)
        _put(self._record, record_document(record), durable=durable)

    def load_tally(self) -> Tally | None:
        """The open round, or None where this machine holds none. Raises: WorkshopError."""
        tables = read(self._pending)
        return None if tables is None else tally_from(tables.get(TABLE, {}).get(ONLY))

    def save_tally(self, tally: Tally) -> None:
        """Write the counts of the open round, in one durable write. Raises: WorkshopError; then nothing has changed."""
        if self._tally is None:
            with told(self._pending.parent):
                files.private_folder(self._pending.parent)
            self._tally = TinyDB(self._pending, storage=DurableStorage)
        _put(self._tally, tally_document(tally))

    def masked_tally(self) -> str:
        """The file of the open round with every digit but the number of people masked; empty where there is none."""
        try:
            text = self._pending.read_text("utf-8")
        except OSError:
            return ""
        head, ballots, rest = text.partition('"ballots":"')
        return head + ballots + rest[:DIGITS].lstrip("0").rjust(DIGITS, "•") + re.sub(r"\d", "•", rest[DIGITS:])

    def load_result(self) -> Result | None:
        """The closed round, or None where there is none. Raises: WorkshopError."""
        return closed.load_result(self.folder)

    def close_round(self, result: Result, record: Record) -> None:
        """End the round in three steps whose order is the safety: write the result, say closed, delete the tally.

        Raises: WorkshopError; what is half done then is finished by `finish`.
        """
        path = self.folder / "result.json"
        if not path.exists():
            _put(TinyDB(path, storage=DurableStorage), result_to_json(result))
        self.save_record(record)
        self._forget_tally()

    def give_up(self, record: Record) -> None:
        """End the round without a result: say so, then delete the tally. Raises: WorkshopError."""
        self.save_record(record)
        self._forget_tally()

    def finish(self) -> bool:
        """Finish a close that was cut off; whether there was one. Raises: WorkshopError."""
        from dataclasses import replace

        from plc_workshop.session.state import Place

        record = self.load_record()
        if record.round is Round.OPEN and (result := self.load_result()) is not None:
            place = Place.PREDICT if result.mirror.shows else Place.NOTICE
            self.save_record(replace(record, round=Round.CLOSED, place=place))
            self._forget_tally()
            return True
        if record.round is not Round.OPEN and self._pending.exists():
            self._forget_tally()
            return record.round is Round.CLOSED
        return False

    def _forget_tally(self) -> None:
        self._tally = None
        with told(self._pending):
            if self._pending.exists():
                files.remove(self._pending)

    def close(self) -> None:
        """Let the session go."""
        self._lock.release()


def people_done(state: Path, session: str) -> int | None:
    """How many people are done in an open round, read without the lock; None where this machine holds no such round."""
    try:
        tables = read(state / "pending" / f"{session}.json", set_aside=False)
        return None if tables is None else tally_from(tables.get(TABLE, {}).get(ONLY)).ballots
    except WorkshopError:
        return None


def _locked(state: Path, session: str) -> FileLock:
    locks = state / "locks"
    with told(locks):
        files.private_folder(locks)
        lock = FileLock(locks / f"{session}.lock", timeout=0)
        with contextlib.suppress(Timeout):
            lock.acquire()
    if not lock.is_locked:
        raise WorkshopError(
            _("The session {session} is open in another window.").format(session=session),
            _("Go on there, or close that window first."),
        )
    return lock


def _put(database: TinyDB, document: dict[str, Any], *, durable: bool = True) -> None:
    """Write the one document: an upsert would read twice and flush twice."""
    storage = database.storage
    assert isinstance(storage, DurableStorage)
    storage.write({TABLE: {ONLY: document}}, durable=durable)


def _get(database: TinyDB) -> object:
    storage = database.storage
    assert isinstance(storage, DurableStorage)
    return (storage.read() or {}).get(TABLE, {}).get(ONLY)
