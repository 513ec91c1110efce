"""The packs of a folder, found by name."""

import re
from collections.abc import Iterable
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.packs.problems import guessing, nearest, shortened, visible
from plc_workshop.words import _

_ENDINGS = (".yaml", ".yml")
_ID_LINE = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_HEAD = 64 * 1024


def find(folder: Path) -> tuple[Path, ...]:
    """The packs in a folder by name; none where there is no such folder."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and not path.name.startswith(".")]
        # What is no file, a pipe for instance, is among them: that it cannot be used is said where it is read.
        return tuple(sorted((path for path in found if not path.is_dir()), key=lambda path: path.name.casefold()))
    except OSError:
        return ()


def locate(name_or_path: str, folders: Iterable[Path]) -> Path:
    """The file of a pack named by a path, by its file name or by its id. Raises: WorkshopError."""
    asked = Path(name_or_path)
    if _lies_there(asked):
        return asked
    found = [path for folder in folders for path in find(folder)]
    for path in found:
        if name_or_path in {path.stem, path.name}:
            return path
    ids = {path: pack_id(path) for path in found}
    for path in found:
        if ids[path] == name_or_path:
            return path
    known = tuple(dict.fromkeys([*(path.stem for path in found), *filter(None, ids.values())]))
    what = _("There is no pack {name}.").format(name=visible(shortened(name_or_path, 80)))
    what = guessing(what, visible(nearest(name_or_path, known)))
    if not known:
        raise WorkshopError(what, _("There are no packs in the content folder."))
    names = ", ".join(visible(shortened(name)) for name in known[:8])
    raise WorkshopError(what, _("Packs here: {names}.").format(names=names))


def pack_id(path: Path) -> str:
    """The id at the top of a pack, or nothing; reads a few lines and no YAML, so that a folder is searched at once."""
    try:
        match = _ID_LINE.search(files.start(path, _HEAD).removeprefix(b"\xef\xbb\xbf"))
    except OSError:
        return ""
    return match.group(1).decode() if match else ""


def _lies_there(path: Path) -> bool:
    """Whether anything but a folder does: a folder may be called as a pack is."""
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False
