"""All sessions of a folder, from its names alone: ten thousand of them cost next to nothing."""

import heapq
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.session.state import Record

_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9-]+-[0-9a-f]{4}")
_SLUG_LENGTH = 30
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{i}" for name in ("com", "lpt") for i in range(10))}
"""Names that Windows keeps for itself."""


def names(folder: Path, most: int | None = None) -> tuple[str, ...]:
    """Session ids, the newest day first; what is no session is passed over."""
    found = _names(folder)
    return tuple(sorted(found, reverse=True) if most is None else heapq.nlargest(most, found))


def count(folder: Path) -> int:
    """How many sessions there are."""
    return sum(1 for _name in _names(folder))


def _names(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            yield from (entry.name for entry in entries if _NAME.fullmatch(entry.name))
    except OSError:
        return


def find(folder: Path, session: str) -> Path:
    """The folder of a session named by its id or by its path. Raises: WorkshopError."""
    for path in (folder / session, Path(session)):
        if session and (path / "session.json").is_file():
            return path.resolve()
    near = [name for name in names(folder) if session and session.casefold() in name]
    hint = _("Did you mean {name}?").format(name=near[0]) if near else _("plc-workshop sessions lists them.")
    raise WorkshopError(_("There is no session {session}.").format(session=session), hint)


def peek(folder: Path, session: str) -> "Record":
    """The record of a session, read without its lock and without changing anything. Raises: WorkshopError."""
    from plc_workshop.store.durable import read
    from plc_workshop.store.formats import record_from

    path = folder / session / "session.json"
    tables = read(path, set_aside=False)
    if tables is None:
        raise WorkshopError(_("{file} is missing.").format(file=path))
    return record_from(tables.get("_default", {}).get("1"))


def slug(group: str) -> str:
    """The part of an id that names the group: plain letters, digits and dashes."""
    plain = unicodedata.normalize("NFKD", group).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LENGTH].strip("-")
    return "group" if not found or found in _RESERVED else found


def new_id(date: str, group: str, token: str) -> str:
    """The id of a new session: ISO date, group, and four random hexadecimal digits."""
    return f"{date}-{slug(group)}-{token}"
