"""The packs in other languages that belong to the one of a session: a turn can be taken in them."""

from collections.abc import Iterable
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.library import find, head, siblings
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.words.languages import nearest


def beside(path: Path, pack: Pack) -> tuple[Pack, ...]:
    """The pack of this file in the other languages that the app speaks; without those that cannot be used."""
    return tuple(found for found in map(_good, _spoken(path, pack)) if found is not None)


def of_kept(folders: Iterable[Path], pack: Pack) -> tuple[Pack, ...]:
    """The same of a pack that a session keeps: they lie beside the file that it was, or beside what has become of it.

    A copy that asks something else under the same name has siblings of its own.
    """
    files = [path for folder in folders for path in find(folder) if _is_called_as(path, pack)]
    wanted = [path for path in files if _spoken(path, pack)]
    same = (path for path in wanted if (found := _good(path)) is not None and found.mirror == pack.mirror)
    path = next(same, wanted[0] if wanted else None)
    return beside(path, pack) if path is not None else ()


def _is_called_as(path: Path, pack: Pack) -> bool:
    told = head(path)
    return told.id == pack.id and told.language.casefold() == pack.language.casefold()


def _spoken(path: Path, pack: Pack) -> list[Path]:
    """The files of its siblings whose language the app speaks."""
    languages = [(each, head(each).language) for each in siblings(path)]
    return [each for each, code in languages if code.casefold() != pack.language.casefold() and nearest(code)]


def _good(path: Path) -> Pack | None:
    try:
        return load(path)
    except WorkshopError:
        return None
