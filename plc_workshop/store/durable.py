"""TinyDB's storage, so that neither a kill nor a power cut tears a file; TinyDB's own writes in place."""

import json
from pathlib import Path
from typing import Any

from tinydb import Storage

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.store.faults import DamagedError, told
from plc_workshop.store.formats import FORMAT
from plc_workshop.words import _

Tables = dict[str, dict[str, Any]]


class DurableStorage(Storage):
    """Replaces the whole file at each write. It reads once, since the session's lock makes us the only writer.

    `"format": 1` stands at the top of the file; to TinyDB it would be a table, so it is added and taken off here.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tables: Tables | None = read(path)

    def read(self) -> Tables | None:
        """The tables of the file, or None where there is no file."""
        return self._tables

    def write(self, data: Tables, *, durable: bool = True) -> None:
        """Replace the file. Raises: FilesError, and then the file is what it was."""
        text = json.dumps({"format": FORMAT, **data}, ensure_ascii=False, separators=(",", ":"))
        with told(self._path):
            files.write(self._path, text.encode("utf-8"), durable=durable)
        self._tables = data


def read(path: Path, *, set_aside: bool = True) -> Tables | None:
    """The tables in `path`, or None where there is no file; nothing is changed by looking.

    Raises: DamagedError for what cannot be read, set aside under another name unless `set_aside` is off;
    WorkshopError for a newer format, which is left alone; FilesError.
    """
    with told(path):
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
    found = _parsed(data)
    if found is None:
        raise _damaged(path, set_aside=set_aside)
    number = found.pop("format", None)
    if isinstance(number, int) and number > FORMAT:
        raise WorkshopError(
            _("{file} was written by a newer version of this program; it is left as it is.").format(file=path),
            _("Install the newer version here."),
        )
    if number != FORMAT or not all(isinstance(table, dict) for table in found.values()):
        raise _damaged(path, set_aside=set_aside)
    return found


def _parsed(data: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _damaged(path: Path, *, set_aside: bool) -> DamagedError:
    if not set_aside:
        return DamagedError(_("{file} is damaged and cannot be read.").format(file=path))
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    with told(path):
        path.rename(aside)
    return DamagedError(
        _("{file} is damaged. It was set aside as {aside}.").format(file=path, aside=aside.name),
        _("Nothing was deleted; somebody who knows JSON can look into it."),
    )
