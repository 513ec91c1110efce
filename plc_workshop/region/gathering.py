"""Collect what groups handed in: every file is read by itself, and each that is not taken is named with its reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, assert_never

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.region.extras import need
from plc_workshop.region.in_sql import reason
from plc_workshop.region.named_areas import Places
from plc_workshop.region.walking import KEY, Found, Left, PassedOver, apart, no_way, walked
from plc_workshop.waiting import patiently
from plc_workshop.words import _, ngettext

if TYPE_CHECKING:
    from plc_workshop.region.documents import Reader
    from plc_workshop.region.parquet import Disputed, Handed

_MOST = 2**20
"""Bytes of a document: a Summary of two hundred statements has a third of it."""
_MOST_NAMED = 50
"""Lines of one file that are named; a file that is none at all would name a million."""


class Collected(NamedTuple):
    """What became of all that lay in the inboxes."""

    documents: int
    """Summaries and lines that were taken."""
    sessions: int
    """Each counted once; those told in two ways are none of them."""
    results: int
    """In the file: of each group the last one of a pack in a school year."""
    passed_over: int
    """Files of the program and of systems that are not handed in."""
    left: tuple[Left, ...]
    begins: bool
    """Whether the folder of that file counts from nothing: it knows of no group that was counted elsewhere."""


def collected(inboxes: tuple[Path, ...], to: Path, *, told: Callable[[int], None]) -> Collected:
    """Read all that lies in the inboxes and write it to a Parquet file; `told` hears how many files were looked at.

    The file takes the place of an older one when it is whole. Raises: WorkshopError, OSError; then it is what it was.
    """
    need()
    import duckdb

    from plc_workshop.region.documents import Reader
    from plc_workshop.region.hashed import hasher
    from plc_workshop.region.parquet import Handed
    from plc_workshop.region.work_folder import work_folder

    inboxes = apart(inboxes)
    files.private_folder(to.parent)
    files.allow_only_a_file(to)
    begins = not os.path.lexists(to.parent / KEY)
    numbers = hasher(to.parent)
    with work_folder(to) as folder:
        made = folder / "made.parquet"
        reading = _Reading(Reader(), Places(), told)
        with closing(Handed(folder, numbers)) as handed:
            for inbox in inboxes:
                reading.read(inbox, to.parent, handed)
        try:
            found = handed.made(made, reading.reader, reading.places)
        except duckdb.Error as error:
            said = _("{path} cannot be written: {reason}")
            raise WorkshopError(said.format(path=to, reason=reason(error))) from None
        made.chmod(0o600)
        files.flush(made)
        files.move(made, to, replaces=True)
    left = (*reading.left, *reading.disputed(found.disputed))
    return Collected(reading.documents, found.sessions, found.results, reading.passed_over, left, begins)


class _Reading:
    """Goes through inboxes; nothing that lies there stops it."""

    def __init__(self, reader: Reader, places: Places, told: Callable[[int], None]) -> None:
        self.reader, self.places, self._told = reader, places, told
        self.documents = self.passed_over = self._looked_at = 0
        self.left: list[Left] = []
        self._paths: list[str] = []

    def read(self, inbox: Path, beside: Path, handed: Handed) -> None:
        """All of an inbox, but for what lies there of the file that is made. Raises: OSError of the work folder."""
        for found in walked(inbox, beside):
            self._looked_at += 1
            self._told(self._looked_at)
            match found:
                case Left():
                    self.left.append(found)
                case PassedOver():
                    self.passed_over += 1
                case Found():
                    self._read_file(found, handed)
                case _:
                    assert_never(found)

    def disputed(self, found: Iterable[Disputed]) -> Iterator[Left]:
        """Sessions that were handed in twice and not alike: each of their files is named, with another one."""
        for session in found:
            places = [self._place(file, line) for file, line in session.places]
            for place in places:
                other = next((each for each in places if each != place), place)
                if session.only_moved:
                    why = _("the same session lies in another area as well, and counts in neither: {other}")
                else:
                    why = _("the same session is told in another way, and neither is counted: {other}")
                yield Left(place, why.format(other=other))

    def _read_file(self, found: Found, handed: Handed) -> None:
        self._paths.append(found.path)
        file, faults = len(self._paths) - 1, 0
        for line, data in _documents(found.path, lines=found.holds_lines):
            try:
                if isinstance(data, str):
                    raise ValueError(data)  # noqa: TRY004 - a reason, as every other
                place, taken = self.places.number(found.areas), self.reader.read(data, is_line=found.holds_lines)
            except ValueError as problem:
                faults += 1
                if faults <= _MOST_NAMED:
                    self.left.append(Left(self._place(file, line), str(problem)))
                continue
            handed.add(taken, place, file, line)
            self.documents += 1
        if (more := faults - _MOST_NAMED) > 0:
            said = ngettext("{n} line more cannot be read", "{n} lines more cannot be read", more).format(n=more)
            self.left.append(Left(found.path, said))

    def _place(self, file: int, line: int) -> str:
        return f"{self._paths[file]}:{line}" if line else self._paths[file]


def _documents(path: str, *, lines: bool) -> Iterator[tuple[int, bytes | str]]:
    """Each document of a file with its line, 0 where it is the only one; or why there is none, as a text."""
    try:
        if lines:
            yield from _lines(path)
        else:
            yield 0, files.read(path, _MOST)
    except files.TooLarge:
        yield 0, _("it is far larger than it can be")
    except files.NoFile:
        yield 0, _("it is no plain file")
    except OSError as error:
        yield 0, no_way(error)


def _lines(path: str) -> Iterator[tuple[int, bytes | str]]:
    """The lines that are not empty, each with its number. Raises: NoFile, OSError."""
    number, rest, is_too_long, is_empty = 0, b"", False, True
    descriptor = patiently(lambda: files.opened(path))
    try:
        while piece := os.read(descriptor, _MOST):
            *whole, rest = (rest + piece).split(b"\n")
            for line in whole:
                number += 1
                if is_too_long or line.strip():
                    yield number, _("it is far larger than it can be") if is_too_long else line
                    is_empty = False
                is_too_long = False
            if len(rest) > _MOST:
                rest, is_too_long = b"", True
        if is_too_long or rest.strip():
            yield number + 1, _("it is far larger than it can be") if is_too_long else rest
        elif is_empty:
            yield 0, _("it is empty")
    finally:
        os.close(descriptor)
