"""What lies in an inbox: its folders are areas, country/region/district and perhaps school, and its files are read."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _

LEAST_AREAS, MOST_AREAS = 3, 4
_MOST_FOLDERS = 8
"""Folders within folders that are looked into, those of sessions too."""
_OF_A_SESSION = re.compile(r"\d{4}-\d\d-\d\d-")
"""How the folder of a session begins, which people hand in as it is: it is no area, and has the group's name."""
_OURS = re.compile(
    r"\..*|readme(\..*)?|thumbs\.db|desktop\.ini|summary\.(html|md|csv)|summary-qr\.svg|our-year-.*\.html"
    r"|for-the-school\..*\.html|(session|result|brought)\.json(\..*)?|pack\.yaml"
    r"|.*-(facilitator|statements|answers)\.html|region\.key|.*\.parquet"
)
"""What the program or a system puts beside a Summary: it is passed over. Names in lower case."""
_LINES = (".jsonl", ".ndjson")
_READ = (".json", *_LINES)
RELEASES, KEY = "releases", "region.key"


class Left(NamedTuple):
    """What was not taken."""

    where: str
    """The file, and behind a colon the line."""
    why: str


class Found(NamedTuple):
    """A file to be read."""

    path: str
    areas: tuple[str, ...]
    """The names of the folders that are areas, the country first."""
    holds_lines: bool


class PassedOver(NamedTuple):
    """A file that is none of what is handed in, and lies beside it rightly."""

    path: str


def apart(inboxes: tuple[Path, ...]) -> tuple[Path, ...]:
    """The inboxes, each once. Raises: WorkshopError where one lies in another: its files would have two places."""
    found: dict[Path, Path] = {}
    for inbox in inboxes:
        found.setdefault(inbox.resolve(), inbox)
    for real, inbox in found.items():
        for above in real.parents:
            if above in found:
                said = _("{inner} lies in {outer}: name only the one in which the countries are.")
                raise WorkshopError(said.format(inner=inbox, outer=found[above]))
    return tuple(found.values())


def walked(inbox: Path, beside: Path) -> Iterator[Found | Left | PassedOver]:
    """All that lies in an inbox, in the order of names; links are not followed.

    What lies in the folder `beside`, where the file is written, and is of earlier releases is not handed in.
    """
    ours = os.path.realpath(beside / RELEASES)
    folders: list[tuple[str, tuple[str, ...], int]] = [(str(inbox), (), 0)]
    while folders:
        path, areas, depth = folders.pop()
        below = []
        try:
            with os.scandir(path) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Left(path, no_way(error))
            continue
        for entry in listed:
            found = _looked_at(entry, areas, depth)
            if isinstance(found, _Folder):
                if entry.name != RELEASES or os.path.realpath(entry.path) != ours:
                    below.append((entry.path, found.areas, depth + 1))
            else:
                yield found
        folders += reversed(below)


def no_way(error: OSError) -> str:
    """Why the system does not let a file or folder be read."""
    if isinstance(error, FileNotFoundError):
        return _("it is gone, since the folder was looked into")
    return _("it cannot be read: {reason}").format(reason=error.strerror or error)


class _Folder(NamedTuple):
    areas: tuple[str, ...]


def _looked_at(entry: os.DirEntry[str], areas: tuple[str, ...], depth: int) -> _Folder | Found | Left | PassedOver:
    name = entry.name.casefold()
    try:
        is_file = entry.is_file(follow_symlinks=False)
        is_link = not is_file and entry.is_symlink()
        is_folder = not is_file and entry.is_dir(follow_symlinks=False)
    except OSError as error:
        return Left(entry.path, no_way(error))
    if is_link:
        return Left(entry.path, _("it is a link: put the file itself there"))
    if _OURS.fullmatch(name) and (is_file or name.startswith(".")):
        return PassedOver(entry.path)
    if is_folder:
        return _below(entry, areas, depth)
    if not is_file:
        return Left(entry.path, _("it is no plain file"))
    if not name.endswith(_READ):
        return Left(entry.path, _("it is neither a summary (.json) nor lines for the region (.jsonl)"))
    if len(areas) < LEAST_AREAS:
        return Left(entry.path, _("it lies too high: in country/region/district, and perhaps a school, it is counted"))
    return Found(entry.path, areas, name.endswith(_LINES))


def _below(entry: os.DirEntry[str], areas: tuple[str, ...], depth: int) -> _Folder | Left:
    if entry.name.casefold().endswith(_READ):
        return Left(entry.path, _("it is a folder"))
    if _OF_A_SESSION.match(entry.name) and depth < _MOST_FOLDERS:
        return _Folder(areas)
    if len(areas) == MOST_AREAS or depth >= _MOST_FOLDERS:
        return Left(entry.path, _("it lies too deep: below country/region/district/school there are no more areas"))
    return _Folder((*areas, entry.name))
