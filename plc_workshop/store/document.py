"""One file with one value: what the files of a session have in common."""

from pathlib import Path
from typing import Generic, TypeVar

from tinydb import TinyDB

from plc_workshop import files
from plc_workshop.results.summary import PackName, Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.store import formats, generations, private
from plc_workshop.store.durable import DurableStorage, asides, read
from plc_workshop.store.faults import DamagedError, in_sentences, misfit
from plc_workshop.store.formats import Format
from plc_workshop.store.moved import BROUGHT, RECORD
from plc_workshop.store.tables import Tables
from plc_workshop.words import _

T = TypeVar("T")
RESULT = "result.json"
"""The file of a closed round, in the folder of its session."""


class Document(Generic[T]):
    """A value and its file. To change the file takes the session's lock; `look` does not."""

    def __init__(self, path: Path, form: Format[T]) -> None:
        self.path, self._form = path, form
        self._database: TinyDB | None = None

    def look(self) -> T | None:
        """The value, or None where there is no file; nothing is changed by it. Raises: FilesError."""
        return self._value(read(self.path, self._form, set_aside=False))

    def load(self) -> T | None:
        """The value, or None where there never was a file. Raises: FilesError; DamagedError names what is set aside."""
        return self._value(self._storage().read())

    def save(self, value: T, *, durable: bool = True) -> None:
        """Replace all its tables in one write: TinyDB's own would be one for each of them. Raises: FilesError."""
        try:
            tables = self._form.tables(value)
        except ValueError as error:
            raise misfit(self.path, error) from error
        self._storage().write(tables, durable=durable)

    def exists(self) -> bool:
        """Whether there is a file. Raises: FilesError."""
        with in_sentences(self.path, reading=True):
            return self.path.exists()

    def traces(self) -> tuple[Path, ...]:
        """The file, and what was left or set aside beside it. Raises: FilesError."""
        with in_sentences(self.path, reading=True):
            here = (self.path,) if self.path.exists() else ()
            return (*here, *generations.left(self.path), *files.leftovers(self.path), *asides(self.path))

    def forget(self) -> None:
        """Delete every trace of the file, for good. Raises: FilesError."""
        self.settle()
        self._database = None
        traces = self.traces()
        with in_sentences(self.path):
            (files.shred if self._form.is_secret else files.remove)(*traces)

    def tidy(self) -> None:
        """Destroy what writes that were killed have left beside the file; the lock is held. Raises: FilesError."""
        with in_sentences(self.path):
            generations.tidy(self.path)

    def settle(self) -> None:
        """Overwrite what the last writes have replaced, where that is a secret. Raises: FilesError."""
        if self._database is not None:
            self._storage().overwrite_replaced()

    def _storage(self) -> DurableStorage:
        if self._database is None:
            self._database = TinyDB(self.path, self._form, storage=DurableStorage)
        storage = self._database.storage
        assert isinstance(storage, DurableStorage)
        return storage

    def _value(self, tables: Tables | None) -> T | None:
        if tables is None:
            with in_sentences(self.path, reading=True):
                aside = asides(self.path)
            if aside:
                raise DamagedError(
                    _("{file} was damaged; it was set aside as {aside}.").format(file=self.path, aside=aside[-1].name),
                    _("Somebody who knows JSON can look into it."),
                )
            return None
        try:
            return self._form.value(tables)
        except ValueError as error:
            raise misfit(self.path, error) from error


def record_in(folder: Path) -> Document[Record]:
    """session.json of a session's folder."""
    return Document(folder / RECORD, formats.RECORD)


def result_in(folder: Path) -> Document[Result]:
    """result.json of a session's folder."""
    return Document(folder / RESULT, formats.RESULT)


def brought_in(folder: Path) -> Document[PackName]:
    """brought.json of a session's folder: which pack it was of on the laptop it came from."""
    return Document(folder / BROUGHT, formats.BROUGHT)


def tally_of(state: Path, session: str) -> Document[Tally]:
    """The open round of a session in the state folder of this machine."""
    return Document(tally_path(state, session), formats.TALLY)


def tally_path(state: Path, session: str) -> Path:
    """Where the open round of a session lies, sealed or not."""
    return state / private.PENDING / f"{session}.json"
