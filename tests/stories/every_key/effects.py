"""What a key can be seen to do: values, so that two of them can be compared."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from textual.screen import Screen

from plc_workshop.session.events import Event
from plc_workshop.tui.above.commanding import Palette
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import EDGE
from tests.stories.conftest import Room

_CODE = "▀"
"""What a code is painted with."""


@dataclass
class Seen:
    """The room as it was before a key, and as it is now."""

    room: Room
    told: list[Event]
    """What the one door has heard since the key."""
    browsed: list[str] = field(default_factory=list)
    """The pages that a browser was asked to open."""

    def __post_init__(self) -> None:
        """Keep what was there before."""
        self.before, self.marked_before = plain(self.room.text()), marked(self.room.text())
        self.files_before, self.screen_before = written(self.room.folder), self.room.app.screen
        self.beneath_before = self.room.app.screen_stack[-2:][0]
        self.moments_before = moments(self.room.folder)
        self._kept: str | None = None

    @property
    def text(self) -> str:
        """What stands on the screen now; nothing once the program has ended."""
        return self._now() if self._kept is None else self._kept

    def _now(self) -> str:
        return "" if self.ended else plain(self.room.text())

    def keep(self) -> None:
        """From here on nothing changes any more, however many effects are looked for."""
        self._kept = self._now()

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self.room.app.return_value is not None


def plain(text: str) -> str:
    """A screen as one line of words, without the edges of its panels."""
    return " ".join(text.replace(EDGE, " ").replace(_CODE, " ").split())


def marked(text: str) -> tuple[str, ...]:
    """The rows that have an edge."""
    return tuple(" ".join(line.split()) for line in text.split("\n") if line.strip().startswith(EDGE))


def written(folder: Path) -> dict[Path, bytes]:
    """Every file in `folder`."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def moments(folder: Path) -> dict[Path, int]:
    """When every file in `folder` was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


class Effect(Protocol):
    """Something that a key does."""

    def holds(self, seen: Seen) -> bool:
        """Whether it has happened."""


@dataclass(frozen=True)
class Shows:
    """Words stand on the screen that did not."""

    words: str

    def holds(self, seen: Seen) -> bool:
        """Whether they do."""
        return self.words in seen.text and self.words not in seen.before


@dataclass(frozen=True)
class Hides:
    """Words stand on the screen no more."""

    words: str

    def holds(self, seen: Seen) -> bool:
        """Whether they are gone, and not with everything around them."""
        same = not seen.ended and seen.room.app.screen is seen.screen_before and bool(seen.text)
        return same and self.words in seen.before and self.words not in seen.text


@dataclass(frozen=True)
class Marks:
    """The mark stands on another row, or its row says something else."""

    words: str

    def holds(self, seen: Seen) -> bool:
        """Whether the row has these words and the mark, and had not."""
        return self._in(marked(seen.room.text())) and not self._in(seen.marked_before)

    def _in(self, rows: tuple[str, ...]) -> bool:
        return any(self.words in row for row in rows)


@dataclass(frozen=True)
class Tells:
    """The one door hears this event, and no other."""

    event: Event

    def holds(self, seen: Seen) -> bool:
        """Whether it did."""
        return seen.told == [self.event]


@dataclass(frozen=True)
class Asks:
    """A question is asked."""

    title: str

    def holds(self, seen: Seen) -> bool:
        """Whether it stands on the screen, as a new one."""
        screen = seen.room.app.screen
        return isinstance(screen, QuestionScreen) and screen is not seen.screen_before and self.title in seen.text


@dataclass(frozen=True)
class Closes:
    """What stood on top is gone, and nothing else has happened."""

    def holds(self, seen: Seen) -> bool:
        """Whether the screen beneath is there again, with nothing told, written or said."""
        if seen.ended or seen.told or seen.room.app.screen is not seen.beneath_before:
            return False
        return moments(seen.room.folder) == seen.moments_before and not _said(seen.beneath_before)


def _said(screen: Screen[object]) -> str:
    """What a screen says in the line for what has happened, apart from what always stands there."""
    line = screen.query_one("#say", Plain)
    return "" if line.has_class("-nothing") else str(line.render())


@dataclass(frozen=True)
class Ends:
    """The program ends."""

    def holds(self, seen: Seen) -> bool:
        """Whether it has, as something that went well."""
        return seen.room.app.return_value == 0


@dataclass(frozen=True)
class GoesDark:
    """Nothing stands on the screen."""

    def holds(self, seen: Seen) -> bool:
        """Whether it is so, and was not."""
        return bool(seen.before) and not seen.text and not seen.ended and not GivesTheTerminalBack().holds(seen)


@dataclass(frozen=True)
class GivesTheTerminalBack:
    """Nothing is painted any more: lines can be heard."""

    def holds(self, seen: Seen) -> bool:
        """Whether it is so."""
        screen = seen.room.app.screen
        return isinstance(screen, ListeningScreen) and screen.IN_LINES and not seen.text


@dataclass(frozen=True)
class AddsAMinute:
    """The clock of the step has a minute more."""

    def holds(self, seen: Seen) -> bool:
        """Whether it has."""
        before, now = (re.match(r"(.*?)\d+:\d+ left of (\d+)", text) for text in (seen.before, seen.text))
        return before is not None and now is not None and now[1] == before[1] and int(now[2]) == int(before[2]) + 1


@dataclass(frozen=True)
class OpensThePalette:
    """The palette of the commands stands on the screen."""

    def holds(self, seen: Seen) -> bool:
        """Whether it does."""
        return isinstance(seen.room.app.screen, Palette)


@dataclass(frozen=True)
class Paints:
    """Everything has other colours."""

    theme: str

    def holds(self, seen: Seen) -> bool:
        """Whether they are those of the theme."""
        return seen.room.app.theme == self.theme


@dataclass(frozen=True)
class Browses:
    """A browser was asked to open a page."""

    page: str

    def holds(self, seen: Seen) -> bool:
        """Whether it was this one."""
        return any(each.endswith(self.page) for each in seen.browsed)


@dataclass(frozen=True)
class Writes:
    """A file has words that it had not."""

    where: str
    """A pattern below the folder of the test."""
    words: str

    def holds(self, seen: Seen) -> bool:
        """Whether such a file is there."""
        words = self.words.encode()
        return any(
            words in path.read_bytes() and words not in seen.files_before.get(path, b"")
            for path in seen.room.folder.glob(self.where)
        )


@dataclass(frozen=True)
class Rewrites:
    """A file that was there is written once more."""

    where: str

    def holds(self, seen: Seen) -> bool:
        """Whether it is newer than it was."""
        now = moments(seen.room.folder)
        return any(
            now[path] > seen.moments_before[path]
            for path in seen.room.folder.glob(self.where)
            if path in seen.moments_before
        )


@dataclass(frozen=True)
class Deletes:
    """A file is no longer there."""

    where: str

    def holds(self, seen: Seen) -> bool:
        """Whether there was one and is none."""
        was = any(path.relative_to(seen.room.folder).match(self.where) for path in seen.files_before)
        return was and not any(seen.room.folder.glob(self.where))
