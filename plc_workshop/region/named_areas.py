"""Areas by the names of their folders: one area for each, however its name was typed."""

import unicodedata
from collections import Counter
from typing import NamedTuple

from plc_workshop.harmless import on_one_line
from plc_workshop.words import _

LONGEST = 100
"""Characters of an area's name."""


class Place(NamedTuple):
    """A district, and the school where the folders name one."""

    country: str
    region: str
    district: str
    school: str
    """Folded: what schools are called is nowhere written."""


class Places:
    """The areas of an inbox, each with a number; of its spellings the one that most use is told."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._of_names: dict[tuple[str, ...], int] = {}
        self._spelled: dict[tuple[str, ...], Counter[str]] = {}

    def number(self, areas: tuple[str, ...]) -> int:
        """The number of the area in folders of these names. Raises: ValueError where a name has nothing in it."""
        if (number := self._of_names.get(areas)) is None:
            number = self._of_names[areas] = self._numbered(tuple(map(_clean, areas)))
        return number

    def all(self) -> list[Place]:
        """The areas by their number."""
        return [self._place(folded) for folded in self._numbers]

    def _numbered(self, names: tuple[str, ...]) -> int:
        if not all(names):
            raise ValueError(_("the name of a folder above it shows nothing"))
        folded = tuple(map(_folded, names))
        for at, name in enumerate(names):
            self._spelled.setdefault(folded[: at + 1], Counter())[name] += 1
        return self._numbers.setdefault(folded, len(self._numbers))

    def _place(self, folded: tuple[str, ...]) -> Place:
        country, region, district = (self._name(folded[: at + 1]) for at in range(3))
        return Place(country, region, district, folded[3] if folded[3:] else "")

    def _name(self, folded: tuple[str, ...]) -> str:
        spelled = self._spelled[folded]
        return min(spelled, key=lambda name: (-spelled[name], name))


def _clean(name: str) -> str:
    """The name as it is told: composed, on one line, without what steers a terminal or is no text."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(on_one_line(unicodedata.normalize("NFC", text)).split())[:LONGEST].strip()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
