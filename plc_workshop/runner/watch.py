"""The file of a pack that somebody is writing while its session is shown."""

from dataclasses import dataclass
from pathlib import Path

from plc_workshop import files
from plc_workshop.packs.safe_text import LARGEST


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes when a file is saved; many editors put a new file in its place."""

    modified: int
    size: int
    number: int


class Watch:
    """Asked now and then, it hands out each save once, as soon as two looks in a row find the same."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._shown = self._last = _stamp(path)

    def news(self) -> bytes | None:
        """The bytes of a save not handed out yet; None where there is none, or it is not finished or not readable."""
        now, before = _stamp(self.path), self._last
        self._last = now
        if now is None or now == self._shown or now != before:
            return None
        try:
            data = files.start(self.path, LARGEST + 1)
        except OSError:
            return None
        self._shown = now
        return data


def _stamp(path: Path) -> _Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return _Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
