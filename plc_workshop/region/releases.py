"""The ledger beside a region's files: each release with its table as it was printed, and the groups that it counted."""

import contextlib
import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock, Timeout

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.region.walking import RELEASES
from plc_workshop.results.region_table import RegionTable
from plc_workshop.words import _, ngettext

LONGEST_NAME = 100
"""Characters of a release's name."""
_FORMAT = 1
MOST = 2**31
"""Bytes of a file here: a table of a million groups has a hundredth of it."""
_LONGEST_STEM = 40
_LIKE_A_HASHED_ONE = re.compile(r"(.*-)?[0-9a-f]{8}")
_LOCK = ".lock"


class Release(msgspec.Struct, frozen=True):
    """One release, as its file says, without its table, which may be large."""

    format: int
    nth: int
    """The first release of a folder is 1."""
    name: str
    min_groups: int
    min_people: int
    groups: int
    """How many it counted, each with its topic and school year."""
    counted_sha256: str
    """Of the file that names them."""


class _WithTable(Release, frozen=True):
    table: RegionTable


Kind = TypeVar("Kind", bound=Release)


class Ledger:
    """The releases of a folder; another program may be adding to them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / RELEASES
        self._paths: dict[str, Path] = {}

    def releases(self) -> tuple[Release, ...]:
        """All there are, the first one first.

        Raises: WorkshopError where one is damaged or gone, since its groups would be counted once more; OSError.
        """
        found: dict[str, Release] = {}
        for path in self._called(".json"):
            release = _read(path, Release)
            if found.setdefault(_folded(release.name), release) is release:  # no copy beside it
                self._paths[release.name] = path
        every = sorted(found.values(), key=attrgetter("nth"))
        for nth, release in enumerate(every, 1):
            if release.nth != nth:
                said = _("Release {nth} is missing in {folder}: without it its groups would be counted twice.")
                raise WorkshopError(said.format(nth=nth, folder=self._folder), _put_back())
            self._check(release)
        return tuple(every)

    def table(self, release: Release) -> RegionTable:
        """What was printed of one of them. Raises: WorkshopError, OSError."""
        return _read(self._paths[release.name], _WithTable).table

    def counted(self, release: Release) -> Path:
        """The file that names the groups of a release."""
        return self._folder / f"{stem(release.name)}.parquet"

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else makes a release here meanwhile. Raises: WorkshopError where somebody does; OSError."""
        path = files.private_folder(self._folder) / _LOCK
        files.allow_only_a_file(path)
        lock = FileLock(path, timeout=0, mode=0o600)
        with contextlib.suppress(Timeout):
            lock.acquire()
        if not lock.is_locked:
            raise WorkshopError(
                _("Another window is making a release here."), _("Wait until it is done, then try again.")
            )
        try:
            yield
        finally:
            lock.release()

    def check_for_more(self, known: Sequence[Release]) -> None:
        """While held. Raises: WorkshopError where groups were counted by a release that is none of these; OSError."""
        hashes = {each.counted_sha256 for each in known}
        for alone in sorted(set(self._called(".parquet")) - set(map(self.counted, known))):
            if _hash_of(alone) in hashes:  # a copy beside it
                continue
            gone = _damaged(alone.with_suffix(".json"))
            killed = _("If the program was killed while it made this release, it was never shown: delete {file} then.")
            raise WorkshopError(gone.message, " ".join((gone.hint, killed.format(file=alone))))

    def add(self, nth: int, table: RegionTable, counted: bytes, groups: int) -> None:
        """Keep a release, while held; what it counted is written first, so that no table is there without.

        Where the table cannot be written, or the program is told to end, that goes again. Raises: OSError.
        """
        rule, digest = (table.min_groups, table.min_people), hashlib.sha256(counted).hexdigest()
        release = _WithTable(_FORMAT, nth, table.release, *rule, groups, digest, table)
        path = self._folder / f"{stem(table.release)}.json"
        try:
            files.write(self.counted(release), counted)
            files.write(path, msgspec.json.encode(release))
        finally:
            if not os.path.lexists(path):
                files.remove(self.counted(release))

    def _called(self, ending: str) -> list[Path]:
        """What lies there with this ending; not what a Mac puts beside each file of a stick: none of ours is hidden."""
        with contextlib.suppress(FileNotFoundError):
            return sorted(path for path in self._folder.iterdir() if path.suffix == ending and path.name[0] != ".")
        return []

    def _check(self, release: Release) -> None:
        path = self.counted(release)
        if _hash_of(path) != release.counted_sha256:
            raise _damaged(path)


def _read(path: Path, kind: type[Kind]) -> Kind:
    try:
        found = msgspec.json.decode(files.read(path, MOST), type=kind)
    except (files.NoFile, files.TooLarge, FileNotFoundError, msgspec.DecodeError, UnicodeDecodeError):
        raise _damaged(path) from None
    if found.format != _FORMAT:
        said = _("{file} was written by a newer version of this program.").format(file=path)
        raise WorkshopError(said, _("Use that version here."))
    return found


def as_named(name: str) -> str:
    """The name of a release as it is kept: on one line, in one spelling. Raises: ValueError with the reason."""
    found = unicodedata.normalize("NFC", on_one_line(name)).strip()
    if not found:
        raise ValueError(_("give the release a name, such as {name}").format(name="2026-autumn"))
    if len(found) > LONGEST_NAME:
        said = ngettext(
            "the name of a release has at most {n} letter",
            "the name of a release has at most {n} letters",
            LONGEST_NAME,
        )
        raise ValueError(said.format(n=LONGEST_NAME))
    return found


def is_same(one: str, other: str) -> bool:
    """Whether two names are of one release: large and small letters are alike, as in the names of files."""
    return _folded(one) == _folded(other)


def stem(name: str) -> str:
    """How the files of a release begin: its name where a file can be called so, else what is near to it.

    No two names have one: else a release that is called as the files of another would take their place.
    """
    folded = _folded(name)
    plain = re.sub(r"[^\w-]+", "-", folded)[:_LONGEST_STEM].strip("-")
    if plain == folded and plain not in files.DEVICES and not _LIKE_A_HASHED_ONE.fullmatch(plain):
        return plain
    return "-".join(filter(None, (plain, hashlib.sha256(folded.encode("utf-8", "backslashreplace")).hexdigest()[:8])))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _hash_of(path: Path) -> str:
    """The hash of a file; empty where there is none. Raises: OSError."""
    try:
        return hashlib.sha256(files.read(path, MOST)).hexdigest()
    except (files.NoFile, files.TooLarge, FileNotFoundError):
        return ""


def _damaged(path: Path) -> WorkshopError:
    said = _("{file} is damaged or gone: without it the groups of a release would be counted twice.").format(file=path)
    return WorkshopError(said, _put_back())


def _put_back() -> str:
    return _("Put it back from a copy of the folder.")
