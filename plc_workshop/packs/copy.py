"""A pack of one's own: the file of another with a new id, its remarks and its form kept."""

import re
from collections.abc import Sequence
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.packs.library import find, pack_id
from plc_workshop.packs.loader import good, parse, read
from plc_workshop.packs.originals import PREFIX
from plc_workshop.packs.tree import Text
from plc_workshop.words import _

_BOM = b"\xef\xbb\xbf"
_LINE_ENDS = re.compile("(\r\n|\n|\r)")


def copy(path: Path, folder: Path) -> Path:
    """Copy a good pack into `folder` under an id that no pack there has; the new file. Raises: WorkshopError."""
    (made,) = copy_all((path,), folder)
    return made


def copy_all(paths: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """Copy good packs of one id into `folder` under an id that no pack there has; the new files. Raises: WorkshopError.

    Several are siblings, and stay so: each file is named by the id and the language.
    """
    found = [good(path) for path in paths]  # all of them, before a file is made
    try:
        files.private_folder(folder)
        new = _free(found[0][1].id, folder)
        made = []
        for data, pack in found:
            target = folder / (f"{new}.yaml" if len(found) == 1 else f"{new}.{pack.language}.yaml")
            files.write(target, renamed(data, new))
            made.append(target)
    except OSError as error:
        raise WorkshopError(
            _("The copy cannot be written into {folder}: {reason}.").format(folder=folder, reason=error.strerror),
            _("--to names another folder."),
        ) from error
    return tuple(made)


def renamed(data: bytes, new: str) -> bytes:
    """The bytes of a good pack with another id and nothing else changed. Raises: WorkshopError."""
    root = read(data).root
    found = root.get("id") if root is not None else None
    if isinstance(found, Text):
        mark = _BOM if data.startswith(_BOM) else b""
        pieces = _LINE_ENDS.split(data.removeprefix(mark).decode("utf-8"))  # every other piece is a line end
        number, at = 2 * (found.place.line - 1), found.place.column - 1
        pieces[number] = pieces[number][:at] + pieces[number][at:].replace(found.value, new, 1)
        changed = mark + "".join(pieces).encode("utf-8")
        pack, _problems = parse(changed, "")
        if pack is not None and pack.id == new:
            return changed
    raise WorkshopError(
        _("The id in this file is written in a way that cannot be changed here."), _("Copy the file by hand.")
    )


def _free(old: str, folder: Path) -> str:
    """An id like the old one that neither a file nor a pack in the folder has."""
    taken = {
        name
        for path in find(folder)
        for name in (path.stem.lower(), path.stem.lower().partition(".")[0], pack_id(path))
    }
    first = PREFIX + old.removeprefix(PREFIX)
    names = (first if number == 1 else f"{first}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
