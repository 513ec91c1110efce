"""A session in temporary folders."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plc_workshop.store.book import Book
from tests.store.made import PACK, RECORD, SESSION


class Shop:
    """The folders of a laptop with one session, opened and let go as often as wanted."""

    def __init__(self, root: Path) -> None:
        self.sessions, self.state = root / "sessions", root / "state"
        self.folder = self.sessions / SESSION
        self.pending = self.state / "pending" / f"{SESSION}.json"
        self._open: list[Book] = []

    def create(self) -> Book:
        """A new session."""
        self._open.append(Book.create(self.sessions, self.state, RECORD, PACK))
        return self._open[-1]

    def open(self) -> Book:
        """The session, by whoever comes after the last one has gone."""
        self.let_go()
        self._open.append(Book.open(self.sessions, self.state, SESSION))
        return self._open[-1]

    def let_go(self) -> None:
        """What the end of a process does."""
        while self._open:
            self._open.pop().close()

    def pending_files(self) -> list[str]:
        """Whatever lies in the private folder of open rounds."""
        folder = self.pending.parent
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    """A laptop without a session yet."""
    here = Shop(tmp_path)
    yield here
    here.let_go()
