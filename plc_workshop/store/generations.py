"""What the writes of a secret file have replaced: two generations of a count differ by one person's answers.

To replace a file leaves its bytes on the disk, where no name leads to them. So what is replaced gets a name of its own
first, under which it is overwritten afterwards: by us, or after a kill by the next start.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from plc_workshop import files

_ENDING = ".old"


class Generations:
    """The older generations of one file that are not overwritten yet."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._left: list[Path | int] = []
        """Their names; where the file system knows no second name, the file itself, held open."""

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the file as it is now, while another takes its place. Raises: OSError."""
        old = self._held()
        try:
            yield
        finally:
            if old is not None:
                self._left.append(old)

    def overwrite(self) -> None:
        """Overwrite and delete them. Raises: OSError; what is left then is tried again the next time."""
        while self._left:
            match self._left[-1]:
                case Path() as old:
                    destroy(old, self._path)
                    self._left.pop()
                case held:
                    self._left.pop()  # first: it is closed in any case, and its number may soon be another file's
                    _overwrite(held, self._path)

    def _held(self) -> Path | int | None:
        for number in count(len(self._left)):
            name = self._path.with_name(f".{self._path.name}.{number}{_ENDING}")
            # One of that name may be left from a killed writer.
            with suppress(FileExistsError):
                return name if files.second_name(self._path, name) else files.held(self._path)
        return None


def left(path: Path) -> tuple[Path, ...]:
    """The older generations of `path` that have a name. Raises: OSError."""
    return files.numbered(path, f".{path.name}.", _ENDING)


def tidy(path: Path) -> None:
    """Destroy what writers of `path` that were killed have left; ask only where nobody else writes it.

    Raises: OSError.
    """
    files.shred(*files.leftovers(path))
    for old in left(path) if path.exists() else ():  # without the file itself the answers stand there alone
        destroy(old, path)
    files.undate(path.parent)


def destroy(old: Path, path: Path) -> None:
    """Overwrite and delete an older generation of `path`; if nothing has replaced it, only its second name goes.

    Raises: OSError.
    """
    with suppress(FileNotFoundError):
        if _is_still(path, os.lstat(old)):
            files.remove(old)
        else:
            files.shred(old)
        files.undate(path.parent)


def _overwrite(held: int, path: Path) -> None:
    if _is_still(path, os.fstat(held)):
        os.close(held)
    else:
        files.overwrite(held)


def _is_still(path: Path, old: os.stat_result) -> bool:
    """Whether a file is the one at `path`."""
    try:
        return os.path.samestat(os.stat(path), old)  # noqa: PTH116 - as in files
    except FileNotFoundError:
        return False
