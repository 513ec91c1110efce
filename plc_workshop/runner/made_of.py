"""What the program is made of, and under which licences: as the metadata of each part says."""

import re
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata, version
from importlib.metadata import requires as required_by
from typing import NamedTuple

from plc_workshop.words.lists import parted

NAME = "plc-workshop"
_REQUIRED = re.compile(r"(?P<name>[\w.-]+)\s*(\[(?P<extras>[^]]*)\])?[^;]*(;(?P<marker>.*))?")
_SOME_OTHER = "Other/Proprietary License"
"""A classifier for whatever has none of its own; beside a named one it says nothing."""
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")


class MadeOf(NamedTuple):
    """One part."""

    name: str
    licence: str


PYTHON = MadeOf("Python", "PSF-2.0")
"""What all of it is written for; it has no metadata of its own."""


def own_version() -> str:
    """The version of this program."""
    return version(NAME)


def own_licence() -> str:
    """The licence of this program."""
    return licence_of(metadata(NAME))  # type: ignore[arg-type]


def parts() -> tuple[MadeOf, ...]:
    """All that is installed for this program to run, by name; not what it is developed with."""
    found: dict[str, MadeOf] = {}
    waiting = [(NAME, frozenset[str]())]
    for name, extras in waiting:
        for each in _needed(name, extras):
            try:
                told = metadata(each[0])
            except PackageNotFoundError:  # of another system
                continue
            called = str(told["Name"])
            found[called.casefold()] = MadeOf(called, licence_of(told))  # type: ignore[arg-type]
            waiting += [] if each in waiting else [each]
    return (*(found[name] for name in sorted(found)), PYTHON)


def licence_of(told: Message) -> str:
    """What the metadata of a part says of its licence; empty where it says nothing."""
    classified = [
        each.rpartition("::")[2].strip() for each in told.get_all("Classifier", []) if each.startswith("License")
    ]
    named = [each for each in classified if each != _SOME_OTHER]
    licence = told["License-Expression"] or parted(named or classified) or told["License"] or ""
    return " ".join(str(licence).split())


def _needed(name: str, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for each in required_by(name) or ():
        match = _REQUIRED.match(each)
        assert match is not None
        only_for = _EXTRA.findall(match["marker"] or "")
        if not only_for or extras & set(only_for):
            more = (part.strip() for part in (match["extras"] or "").split(","))
            yield match["name"], frozenset(filter(None, more))
