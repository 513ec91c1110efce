"""One file with one document: what the files of a session have in common."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from tinydb import TinyDB

from plc_workshop import files
from plc_workshop.results.summary import Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.shape import Json
from plc_workshop.store import formats
from plc_workshop.store.durable import DurableStorage, Tables, asides, read
from plc_workshop.store.faults import DamagedError, FormatError, in_sentences
from plc_workshop.store.formats import Format
from plc_workshop.words import _

T = TypeVar("T")

_TABLE, _ONLY = "_default", "1"


class Document(Generic[T]):
    """A value and its file. To change the file takes the session's lock; `look` does not."""

    def __init__(
        self, path: Path, form: Format, to_json: Callable[[T], Json], from_json: Callable[[object], T]
    ) -> None:
        self.path = path
        self._form, self._to_json, self._from_json = form, to_json, from_json
        self._database: TinyDB | None = None

    def look(self) -> T | None:
        """The value, or None where there is no file; nothing is changed by it. Raises: FilesError."""
        return self._value(read(self.path, self._form, set_aside=False))

    def load(self) -> T | None:
        """The value, or None where there never was a file. Raises: FilesError; DamagedError names what is set aside."""
        return self._value(self._storage().read())

    def save(self, value: T, *, durable: bool = True) -> None:
        """Replace the file in one write: an upsert would read twice and flush twice. Raises: FilesError."""
        try:
            document = self._to_json(value)
        except ValueError as error:
            raise self._misfit(error) from error
        self._storage().write({_TABLE: {_ONLY: document}}, durable=durable)

    def exists(self) -> bool:
        """Whether there is a file. Raises: FilesError."""
        with in_sentences(self.path, reading=True):
            return self.path.exists()

    def traces(self) -> tuple[Path, ...]:
        """The file, and what was left or set aside beside it. Raises: FilesError."""
        with in_sentences(self.path, reading=True):
            here = (self.path,) if self.path.exists() else ()
            return (*here, *files.leftovers(self.path), *asides(self.path))

    def forget(self) -> None:
        """Delete every trace of the file, for good. Raises: FilesError."""
        self.settle()
        self._database = None
        traces = self.traces()
        with in_sentences(self.path):
            (files.shred if self._form.is_secret else files.remove)(*traces)

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
            if list(tables) != [_TABLE] or list(tables[_TABLE]) != [_ONLY]:
                raise ValueError(_("there is not exactly one document in it"))
            return self._from_json(tables[_TABLE][_ONLY])
        except ValueError as error:
            raise self._misfit(error) from error

    def _misfit(self, error: ValueError) -> FormatError:
        return FormatError(
            _("{file} does not hold what it should: {reason}.").format(file=self.path, reason=error),
            _("It is left as it is."),
        )


def record_in(folder: Path) -> Document[Record]:
    """session.json of a session's folder."""
    return Document(folder / "session.json", formats.RECORD, formats.record_document, formats.record_from)


def result_in(folder: Path) -> Document[Result]:
    """result.json of a session's folder."""
    return Document(folder / "result.json", formats.RESULT, formats.result_document, formats.result_from)


def tally_of(state: Path, session: str) -> Document[Tally]:
    """The open round of a session in the state folder of this machine."""
    return Document(state / "pending" / f"{session}.json", formats.TALLY, formats.tally_document, formats.tally_from)
