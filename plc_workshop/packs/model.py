"""A pack as frozen values; the names are those of the file format."""

from dataclasses import dataclass
from typing import Literal, Self

NAME_LENGTH = 25
"""The most characters of a statement's name in charts."""

SKIP = 0
"""The choice "I cannot or would rather not say"; 1 is the lowest point of a scale."""

Mode = Literal["room", "pairs", "alone"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the content of a pack comes from."""

    title: str
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long the steps that are no section take, in minutes."""

    last: int = 5
    """Only where the group looks back; twice as many in a short meeting."""
    practice: int = 2
    before: int = 3
    predict: int = 4
    see: int = 25
    do: int = 10
    home: int = 5


@dataclass(frozen=True, slots=True)
class Talk:
    """What the facilitator alone reads in the parts of the talk: Markdown, before the program's own script."""

    predict: str = ""
    see: str = ""
    notice: str = ""
    focus: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One guidance page for the projector."""

    id: str
    title: str
    minutes: int
    body: str
    """Markdown: paragraphs, lists, bold, italic, quotes."""
    optional: bool = False
    mode: Mode = "room"
    notes: str = ""
    """For the facilitator only."""
    discuss: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the Mirror."""

    id: str
    text: str
    short: str = ""
    explain: str = ""
    dimension: str = ""
    section: str = ""
    """Id of the section it belongs to, or empty."""
    discuss: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name in sentences and lists: at most `NAME_LENGTH` characters."""
        return self.short or _shortened(self.text)


def whole_name(name: str, text: str) -> str:
    """A statement's name for where there is room to wrap it: one that was made of its text is the whole text."""
    return text if name == _shortened(text) else name


def _shortened(text: str) -> str:
    return text if len(text) <= NAME_LENGTH else text[: NAME_LENGTH - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Mirror:
    """A scale and the statements rated on it."""

    title: str
    instruction: str
    turn_seconds: int
    scale: tuple[str, ...]
    """Labels, lowest first; 2 to 7."""
    statements: tuple[Statement, ...]
    practice: str = ""
    waiting: tuple[str, ...] = ()

    def asks_the_same_as(self, other: Self) -> bool:
        """Whether an answer means the same in both, as it does in two languages of one pack."""
        own, others = ([each.id for each in mirror.statements] for mirror in (self, other))
        return own == others and len(self.scale) == len(other.scale)


@dataclass(frozen=True, slots=True)
class Reference:
    """Something to read on."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The content of one workshop: one YAML file."""

    format: int
    id: str
    title: str
    language: str
    source: Source
    sections: tuple[Section, ...]
    mirror: Mirror
    agreements: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    minutes: Minutes = Minutes()
    talk: Talk = Talk()
    references: tuple[Reference, ...] = ()
