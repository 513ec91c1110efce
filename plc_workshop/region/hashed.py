"""The key of a region's folder: what it makes of a session or a group says nothing outside that folder."""

import contextlib
import hashlib
import os
import re
import secrets
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.region.walking import KEY, RELEASES
from plc_workshop.words import _

_MOST, _BYTES = 1000, 32
_WRITTEN = re.compile(rb"([0-9a-f]{64})\r?\n?")


class Hasher:
    """Gives each session, group and school a number that stays the same between runs."""

    def __init__(self, key: bytes) -> None:
        self._sessions, self._groups, self._schools = (
            hashlib.blake2b(key=key, person=kind, digest_size=8) for kind in (b"session", b"group", b"school")
        )
        self.mark = hashlib.blake2b(key=key, person=b"mark", digest_size=8).hexdigest()
        """Tells this key from another one, and nothing else of it: what is hashed with it carries this."""

    def session(self, key: str) -> int:
        """63 bits of the session with this key."""
        return _number(self._sessions, key)

    def group(self, key: str) -> int:
        """The same of a group in a school year."""
        return _number(self._groups, key)

    def school(self, *areas: str) -> str:
        """16 hexadecimal digits of the school with these areas' folded names."""
        made = self._schools.copy()
        made.update("\0".join(areas).encode("utf-8", "backslashreplace"))
        return made.hexdigest()


def hasher(folder: Path) -> Hasher:
    """That of a folder, made there once. Raises: WorkshopError where its key is gone, or cannot be read; OSError."""
    if (found := _found(folder)) is not None:
        return found
    _make(folder / KEY)
    return Hasher(_key(folder / KEY))


def mark_of(folder: Path) -> str:
    """That of the folder's key; empty where it has none yet. Raises: WorkshopError as above; OSError."""
    found = _found(folder)
    return "" if found is None else found.mark


def _found(folder: Path) -> Hasher | None:
    path = folder / KEY
    with contextlib.suppress(FileNotFoundError):
        return Hasher(_key(path))
    if os.path.lexists(folder / RELEASES):
        said = _("{file} is missing: without it groups that a release has counted are not known again.")
        raise WorkshopError(said.format(file=path), _("Put it back from a copy of the folder."))
    return None


def _number(kind: "hashlib.blake2b", key: str) -> int:
    made = kind.copy()
    made.update(key.encode("ascii"))
    return int.from_bytes(made.digest(), "big") >> 1


def _key(path: Path) -> bytes:
    try:
        files.allow_only_a_file(path)
        found = _WRITTEN.fullmatch(files.read(path, _MOST))
    except (files.NoFile, files.TooLarge):
        found = None
    if found is None:
        said = _("{file} is damaged: without it groups that were counted are not known again.").format(file=path)
        raise WorkshopError(said, _("Put it back from a copy of the folder."))
    return bytes.fromhex(found[1].decode("ascii"))


def _make(path: Path) -> None:
    """Put a new key there, unless another run was faster."""
    made = path.with_name(f".{path.name}.{os.getpid()}.new")
    files.write(made, secrets.token_hex(_BYTES).encode("ascii") + b"\n")
    try:
        with contextlib.suppress(FileExistsError):
            if not files.second_name(made, path) and not os.path.lexists(path):
                files.move(made, path)
    finally:
        files.remove(made)
