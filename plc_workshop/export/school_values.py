"""What the page for the school is made of: what it tells of this laptop, and its parts."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """What the files and folders are called, as the program that writes them says it."""

    pending: str
    rounds: Sequence[str]
    room: Sequence[str]
    locks: str
    fault: str
    """These five in the private folder."""
    written: Sequence[str]
    """Of a session: what the group wrote, and where it stands."""
    result: str
    topic: Sequence[str]
    taken_home: Sequence[str]
    for_a_region: str
    """The line to hand in, where the group wrote one."""


@dataclass(frozen=True, slots=True)
class OfThisLaptop:
    """Folders, names of files, times and licences, as they are here."""

    version: str
    licence: str
    parts: Sequence[tuple[str, str]]
    """What the program is made of, each with its licence."""
    day: str
    """ISO date of the day on which the page is made."""
    sessions: str
    state: str
    settings: str
    away: tuple[str, ...]
    """What does not stay on this laptop, a sentence each; nothing where all does, as far as is known."""
    rounds_stay: bool
    """Whether the answers of an open round are among what does."""
    forget: str
    """What to type to forget what is kept."""
    names: Names
    days_apart: int
    shared_minutes: int
    least: int
    """Nothing shows before so many people are done."""
    dark_seconds: int
    gone_minutes: int
    """So long a dark screen waits after that."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows below a line of names; the first cell of a row says what it is about."""

    names: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page."""

    title: str
    texts: Sequence[str] = ()
    table: Table | None = None
    blanks: Sequence[str] = ()
    """What is filled in by hand."""
