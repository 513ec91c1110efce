"""Rounds that can be compared with one another: lines that tell neither answers nor groups, and what follows from them.

A second result of nearly the same people, soon after the first, shows what somebody new thinks.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from plc_workshop.packs.originals import original
from plc_workshop.packs.signs import as_read
from plc_workshop.results.limits import DAYS_APART
from plc_workshop.results.summary import Audience, Result
from plc_workshop.shape import FilledText, IsoDay

_SIZE = 16
"""Bytes of a hash."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """A statement as keyed hashes."""

    text: FilledText
    """Of its text as a reader takes it: the same in another pack."""
    id: FilledText
    """Of the ids of its pack and its own: the same in another language."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is kept of a round, from its opening on."""

    session: FilledText | None
    """A keyed hash by which a session finds its own line; None where that is not known."""
    opened: IsoDay
    closed: IsoDay | None
    """None while the round is open."""
    statements: tuple[Hashed, ...] | None
    """None matches every statement."""

    def concerns(self, wanted: frozenset[str]) -> bool:
        """Whether a statement was asked in it, under its text or its ids."""
        return self.statements is None or any({found.text, found.id} & wanted for found in self.statements)

    def day(self, today: str) -> str:
        """The day from which the weeks are counted; one that is not over, or not yet there, counts as today."""
        return today if self.closed is None else min(today, max(self.opened, self.closed))


Told = Literal["answered", "open", "unknown"]


@dataclass(frozen=True, slots=True)
class Near:
    """A round that one of today could be compared with."""

    told: Told
    """Whether these statements were answered on its day, are being answered, or nobody can say."""
    day: str
    """ISO date of the day that counts."""
    today: str
    session: str = ""
    """The session whose result it is, where that can be talked about here; else empty."""
    result: Result | None = field(default=None, repr=False)
    """That result."""
    audience: Audience = "group"
    """Whom it is for."""

    @property
    def said(self) -> tuple[str, str]:
        """What somebody speaks of who says that nobody here answered then."""
        return self.told, self.day

    @property
    def possible(self) -> str:
        """ISO date of the first day on which a new result is possible."""
        return (date.fromisoformat(self.day) + timedelta(days=DAYS_APART)).isoformat()

    @property
    def days(self) -> int:
        """How many days ago it was."""
        return days_between(self.day, self.today)


def days_between(earlier: str, today: str) -> int:
    """Days from one ISO date to another."""
    return (date.fromisoformat(today) - date.fromisoformat(earlier)).days


def hashed(key: bytes, pack: str, statements: Iterable[tuple[str, str]]) -> tuple[Hashed, ...]:
    """Statements of a pack, or of a copy of it, each an id and its text; its dots and quotes do not matter."""
    pack = original(pack)
    return tuple(
        Hashed(_hash(key, b"text", _letters(as_read(text))), _hash(key, b"id", json.dumps([pack, known])))
        for known, text in statements
    )


def of_session(key: bytes, session: str) -> str:
    """By what a session with this random key finds its line."""
    return _hash(key, b"session", session)


def hashes(statements: Iterable[Hashed]) -> frozenset[str]:
    """All that these statements can be found by."""
    return frozenset(one for found in statements for one in (found.text, found.id))


def nearest(lines: Iterable[Line], own: str | None, wanted: frozenset[str], today: str) -> Line | None:
    """The line that keeps a round from opening today, of several the one that does so longest; None where none does.

    A line of this session counts once it is closed: then a copy of the session has had the round.
    """
    found = [
        line
        for line in lines
        if line.concerns(wanted)
        and not (own is not None and line.session == own and line.closed is None)
        and days_between(line.day(today), today) < DAYS_APART
    ]
    return max(found, key=lambda line: (line.day(today), line.closed is not None), default=None)


def told(line: Line, today: str) -> Told:
    """What can be said of it."""
    if line.statements is None or line.opened > today or (line.closed or "") > today:
        return "unknown"
    return "open" if line.closed is None else "answered"


def came_between(lines: Iterable[Line], own: str, wanted: frozenset[str], today: str) -> bool:
    """Whether another round with these statements was opened after this session's; lines stand in that order.

    Where its own line is away, every round that is near counts.
    """
    lines = tuple(lines)
    at = next((i for i, line in enumerate(lines) if line.session == own and line.closed is None), None)
    later = lines if at is None else lines[at + 1 :]
    return nearest(later, own, wanted, today) is not None


def _letters(text: str) -> str:
    """What is left of a text without what is no letter, mark or digit; all of it where nothing is."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LMN") or text


def _hash(key: bytes, kind: bytes, text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=_SIZE, key=key, person=kind).hexdigest()
