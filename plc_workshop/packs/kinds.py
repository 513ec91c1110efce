"""What a pack may hold: for each key, which kind of value. Checker and schema read this one table."""

import re
from dataclasses import MISSING, dataclass, fields
from typing import get_args

from plc_workshop.packs.model import (
    NAME_LENGTH,
    Minutes,
    Mirror,
    Mode,
    Pack,
    Reference,
    Section,
    Source,
    Statement,
    Talk,
)

FORMAT = 1
"""The format of packs that this program reads."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text."""

    lines: bool = False
    """Its lines are kept; else a line break is a blank."""
    most: int = 0
    """The most characters, 0 for any number."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name for the program: small letters, digits and hyphens."""

    pattern: str = "[a-z0-9-]+"


@dataclass(frozen=True, slots=True)
class Language:
    """A language as BCP 47 names it."""

    pattern: str = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list."""

    of: "Kind"
    least: int = 0
    most: int = 0
    """0 for any number."""


@dataclass(frozen=True, slots=True)
class Part:
    """Keys of their own."""

    of: type


Kind = Words | Name | Language | Number | Flag | Choice | Listed | Part

_TEXT = Words()
_MINUTES = Number(1, 180)

KINDS: dict[type, dict[str, Kind]] = {
    Pack: {
        "format": Number(FORMAT, FORMAT),
        "id": Name(),
        "title": _TEXT,
        "language": Language(),
        "source": Part(Source),
        "agreements": Listed(_TEXT),
        "ideas": Listed(_TEXT),
        "minutes": Part(Minutes),
        "talk": Part(Talk),
        "sections": Listed(Part(Section), least=1),
        "mirror": Part(Mirror),
        "references": Listed(Part(Reference)),
    },
    Source: {"title": _TEXT, "url": _TEXT, "licence": _TEXT},
    Minutes: {field.name: _MINUTES for field in fields(Minutes)},
    Talk: {field.name: Words(lines=True) for field in fields(Talk)},
    Section: {
        "id": Name(),
        "title": _TEXT,
        "minutes": _MINUTES,
        "optional": Flag(),
        "mode": Choice(get_args(Mode)),
        "body": Words(lines=True),
        "notes": Words(lines=True),
        "discuss": Listed(_TEXT),
    },
    Mirror: {
        "title": _TEXT,
        "instruction": _TEXT,
        "practice": _TEXT,
        "turn_seconds": Number(20, 3600),
        "waiting": Listed(_TEXT),
        "scale": Listed(_TEXT, 2, 7),
        "statements": Listed(Part(Statement), 1, 200),
    },
    Statement: {
        "id": Name(),
        "text": _TEXT,
        "short": Words(most=NAME_LENGTH),
        "explain": _TEXT,
        "dimension": _TEXT,
        "section": Name(),
        "discuss": Listed(_TEXT),
    },
    Reference: {"text": _TEXT, "url": _TEXT},
}


def required(part: type) -> tuple[str, ...]:
    """The keys that a part of a pack cannot be without, in their usual order."""
    needed = {field.name for field in fields(part) if field.default is MISSING}
    return tuple(key for key in KINDS[part] if key in needed)


def home_of(key: str, *, number: bool = False) -> str:
    """The key of the one part of a pack that such a key belongs to, or nothing if there are several or none.

    Of two that have such a key, one for a number and one for another value, `number` says which value was found.
    """
    homes = {
        name: KINDS[inner.of][key]
        for kinds in KINDS.values()
        for name, kind in kinds.items()
        if isinstance(inner := kind.of if isinstance(kind, Listed) else kind, Part) and key in KINDS[inner.of]
    }
    found = [name for name, kind in homes.items() if len(homes) == 1 or isinstance(kind, Number) is number]
    return found[0] if len(found) == 1 and key not in KINDS[Pack] else ""


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text is of that form."""
    return re.fullmatch(pattern, text) is not None
