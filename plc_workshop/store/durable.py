"""TinyDB's storage, so that neither a kill nor a power cut tears a file; TinyDB's own writes in place."""

import copy
import json
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from tinydb import Storage

from plc_workshop import files
from plc_workshop.shape import Json, parsed
from plc_workshop.store.faults import DamagedError, NewerError, in_sentences, misfit
from plc_workshop.store.formats import Format
from plc_workshop.store.generations import Generations
from plc_workshop.store.tables import Tables
from plc_workshop.words import _

_ASIDE = ".damaged-"
_FORMAT = "format"
"""The table of the number of the format, and the key in its one document."""


class DurableStorage(Storage):
    """Replaces the whole file at each write. It reads once, since the session's lock makes us the only writer.

    The table `format` is added and taken off here.
    """

    def __init__(self, path: Path, form: Format[Any]) -> None:
        """Raises: as `read`; a damaged file is set aside."""
        self._path, self._form = path, form
        self._older = Generations(path) if form.is_secret else None
        self._tables = read(path, form, set_aside=True)

    def read(self) -> Tables | None:
        """The tables of the file, or None where there is no file."""
        # A copy: TinyDB changes what it was given before it writes, and the write may fail.
        return copy.deepcopy(self._tables)

    def write(self, data: Tables, *, durable: bool = True) -> None:
        """Replace the file. Raises: FilesError, and then the file is what it was."""
        written = as_bytes(data, self._form)
        with in_sentences(self._path), self._older.kept() if self._older else nullcontext():
            files.write(self._path, written, durable=durable, dated=not self._form.is_secret)
        self._tables = data

    def overwrite_replaced(self) -> None:
        """Put zeros over what was replaced, where that is a secret. Raises: FilesError."""
        if self._older is not None:
            with in_sentences(self._path):
                self._older.overwrite()


def read(path: Path, form: Format[Any], *, set_aside: bool) -> Tables | None:
    """The tables in `path`, or None where there is no file; a good file is not changed by looking.

    Raises: DamagedError for what cannot be read, set aside under another name where `set_aside` says so;
    NewerError for a newer format, which is left alone; FormatError; FilesError.
    """
    with in_sentences(path, reading=True):
        try:
            data = files.read(path, form.most)
        except FileNotFoundError:
            return None
    tables, number = _parsed(data, form.number)
    if number > form.number:
        raise NewerError(
            _("{file} was written by a newer version of this program; it is left as it is.").format(file=path),
            _("Install the newer version here."),
        )
    if number < 1 or not _are_tables(tables):
        raise damaged(path, set_aside=set_aside)
    try:
        return form.upgraded(tables, number)
    except ValueError as error:
        raise misfit(path, error) from error


def as_bytes(tables: Tables, form: Format[Any]) -> bytes:
    """What stands in a file with these tables."""
    number = {"1": {_FORMAT: form.number}}
    # In ASCII: TinyDB's own storage opens a file in the encoding of the system, which on Windows is none that holds
    # all letters; and a name typed on a command line may hold bytes that are no text.
    return json.dumps({_FORMAT: number, **tables}, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def asides(path: Path) -> tuple[Path, ...]:
    """What of `path` was set aside as damaged, the oldest first. Raises: OSError."""
    return files.numbered(path, f"{path.name}{_ASIDE}")


def _parsed(data: bytes, latest: int) -> tuple[Json, int]:
    """The tables of a file, and the number of its format: 0 for what is no file of ours."""
    try:
        found = parsed(data)
    except ValueError:
        return {}, 0
    return (found, _number(found.pop(_FORMAT, None), latest)) if isinstance(found, dict) else ({}, 0)


def _number(stands: object, latest: int) -> int:
    """In format 1 the number stood alone at the top of the file; since then it is a table as the others are."""
    if type(stands) is int:
        return stands if stands == 1 or stands > latest else 0
    match stands:
        case {"1": {"format": int(number), **more}, **others} if number > 1 and not more and not others:
            return number
    return 0


def _are_tables(found: Json) -> bool:
    return all(
        isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
        for table in found.values()
    )


def damaged(path: Path, *, set_aside: bool) -> DamagedError:
    """What is said of a file that cannot be read; where `set_aside` says so, it has another name then."""
    message = _("{file} is damaged and cannot be read.").format(file=path)
    if not set_aside:
        return DamagedError(message)
    try:
        taken = [int(found.name.rpartition("-")[2]) for found in asides(path)]
        aside = path.with_name(f"{path.name}{_ASIDE}{1 + max(taken, default=0)}")
        files.move(path, aside)
    except OSError:
        return DamagedError(message, _("It could not be set aside either: its folder cannot be written to."))
    return DamagedError(
        _("{file} is damaged. It was set aside as {aside}.").format(file=path, aside=aside.name),
        _("Nothing was deleted; somebody who knows JSON can look into it."),
    )
