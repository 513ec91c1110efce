"""The packs of a folder, found by name."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.packs.problems import guessing, nearest, shortened, visible
from plc_workshop.words import _, pgettext
from plc_workshop.words.languages import in_language
from plc_workshop.words.lists import in_a_row

_ENDINGS = (".yaml", ".yml")
_ID_LINE = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_LANGUAGE_LINE = re.compile(rb"^language:[ \t]*[\"']?([A-Za-z0-9-]+)[\"']?[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_ID_AND_LANGUAGE = re.compile(r"([a-z0-9-]+):([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)")
_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class Head:
    """What the file of a pack is told by; empty where it does not say."""

    id: str
    language: str
    """BCP 47, as it is written there."""

    def same(self, other: "Head") -> bool:
        """Whether two files of one folder are one pack in one language: then nobody could choose."""
        return self.id == other.id and self.language.casefold() == other.language.casefold()


def find(folder: Path) -> tuple[Path, ...]:
    """The packs in a folder by name; none where there is no such folder."""
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and not path.name.startswith(".")]
        # What is no file, a pipe for instance, is among them: that it cannot be used is said where it is read.
        return tuple(sorted((path for path in found if not path.is_dir()), key=lambda path: path.name.casefold()))
    except OSError:
        return ()


def locate(name_or_path: str, folders: Iterable[Path], language: str = "") -> Path:
    """The file of a pack named by a path, by its file name, by its id or as `id:language`. Raises: WorkshopError.

    Of the siblings that one id has it is the one of the `language`, else the first.
    """
    asked = Path(name_or_path)
    if _lies_there(asked):
        return asked
    found = [path for folder in folders for path in find(folder)]
    heads = {path: head(path) for path in found}
    for path in found:
        if name_or_path in {path.stem, path.name} and heads[path].id != name_or_path:
            return path
    named = _ID_AND_LANGUAGE.fullmatch(name_or_path)
    pack, wanted = named.groups() if named else (name_or_path, language)
    of_it = [path for path in found if heads[path].id == pack]
    alike = sorted((path for path in of_it if path.parent == of_it[0].parent), key=first_of(pack))
    languages = [heads[path].language for path in alike]
    at = in_language(languages, wanted)
    if named and alike and at is None:
        what = _("There is no {pack} in this language: {language}.").format(pack=pack, language=wanted)
        raise WorkshopError(what, _("It is there in: {languages}.").format(languages=in_a_row(languages)))
    if alike:
        return alike[at or 0]
    known = tuple(dict.fromkeys([*(path.stem for path in found), *(each.id for each in heads.values() if each.id)]))
    what = _("There is no pack {name}.").format(name=visible(shortened(name_or_path, 80)))
    what = guessing(what, visible(nearest(name_or_path, known)))
    if not known:
        raise WorkshopError(what, _("There are no packs in the content folder."))
    names = in_a_row(visible(shortened(name)) for name in known[:8])
    raise WorkshopError(what, pgettext("sentence", "Packs here: {names}.").format(names=names))


def first_of(pack: str) -> Callable[[Path], tuple[bool, str]]:
    """By what siblings stand in order: the file that is called as the pack, then the others by name."""
    return lambda path: (path.stem != pack, path.name.casefold())


def siblings(path: Path) -> tuple[Path, ...]:
    """The files of the same pack in the folder of one of them, each of another language; this one alone has no id."""
    own, found = head(path), dict[str, Path]()
    for other in (path, *find(path.parent)):
        each = head(other)
        if own.id and each.id == own.id:
            found.setdefault(each.language.casefold(), other)
    return tuple(sorted(found.values(), key=first_of(own.id))) or (path,)


def pack_id(path: Path) -> str:
    """The id at the top of a pack, or nothing."""
    return head(path).id


def head(path: Path) -> Head:
    """What stands at the top of a pack; reads a few lines and no YAML, so that a folder is searched at once."""
    try:
        start = files.start(path, _HEAD).removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return Head("", "")
    known, language = _ID_LINE.search(start), _LANGUAGE_LINE.search(start)
    return Head(known.group(1).decode() if known else "", language.group(1).decode() if language else "")


def _lies_there(path: Path) -> bool:
    """Whether anything but a folder does: a folder may be called as a pack is."""
    try:
        return path.exists() and not path.is_dir()
    except (OSError, ValueError):
        return False
