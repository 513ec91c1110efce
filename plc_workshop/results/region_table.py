"""A release of a region as frozen values: per topic, school year, statement and area what may be published, no more.

`region` makes it, `export` writes it. Everything in it is published: what may not be known of a group is not here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from plc_workshop.results.phrases import KINDS, Kind, kind
from plc_workshop.results.summary import Word

WORDS: tuple[Word, ...] = get_args(Word)
"""The nine words, in the order in which an area counts them."""


@dataclass(frozen=True, slots=True)
class AreaNumbers:
    """People's answers in those groups of an area whose results show numbers; bounds where a side is not told."""

    groups: int
    """How many of the groups of the area they are of."""
    answered: int
    """How many people answered there."""
    agree_least: int
    agree_most: int
    disagree_least: int
    disagree_most: int


@dataclass(frozen=True, slots=True)
class Area:
    """What is published of one statement in one area, or in several small ones of one parent together."""

    path: tuple[str, ...]
    """Country, region, district, as far as it goes; nothing for the whole. Of an elsewhere: its parent's."""
    groups: int
    """The sum of `words`."""
    people: int | None
    """None where not every group of the topic was asked this statement: beside others it would tell of those."""
    words: tuple[int, ...]
    """How many groups stand at each of `WORDS`."""
    numbers: AreaNumbers | None = None
    """None where they may not show."""
    elsewhere: int = 0
    """How many areas below `path` are in it together; 0 where it is the area of that name."""

    @property
    def name(self) -> str:
        """What the area is called; nothing for the whole, and for what is elsewhere."""
        return self.path[-1] if self.path and not self.elsewhere else ""

    @property
    def depth(self) -> int:
        """How far below the whole it stands: 0 the whole, 1 a country, 2 a region, 3 a district."""
        return len(self.path) + (self.elsewhere > 0)

    @property
    def kinds(self) -> dict[Kind, int]:
        """How many groups stand at each part of a first line, in the order in which a room hears of them."""
        found = dict.fromkeys(KINDS, 0)
        for word, number in zip(WORDS, self.words, strict=True):
            found[kind(word)] += number
        return found


@dataclass(frozen=True, slots=True)
class StatementAreas:
    """One statement, and the areas in which it may be published."""

    id: str
    areas: tuple[Area, ...]
    """Each before what lies in it, by name, what is elsewhere last; nothing where not even the whole may be shown."""


@dataclass(frozen=True, slots=True)
class TopicYear:
    """One topic in one school year: a table for itself."""

    pack: str
    """Its id; all languages of it together."""
    school_year: int
    """The year in which it began: 2026 is 2026/27."""
    points: int
    """Of its scale."""
    statements: tuple[StatementAreas, ...]
    """In the order of the pack."""


@dataclass(frozen=True, slots=True)
class RegionTable:
    """All of a release: the same name is the same table for ever."""

    release: str
    made: str
    """ISO date."""
    min_groups: int
    min_people: int
    topics: tuple[TopicYear, ...]
    """By pack, the latest school year first."""


@dataclass(frozen=True, slots=True)
class TopicNames:
    """How a pack calls itself and its statements, for people."""

    title: str
    language: str
    statements: Mapping[str, tuple[str, str]]
    """By id: the short name, and the whole text."""


NamesOf = Callable[[str], TopicNames | None]
"""The names of a pack by its id; None where that pack is not at hand, and ids stand for names."""
