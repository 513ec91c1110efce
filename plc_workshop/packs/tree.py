"""A tree of texts, lists and keys that know where they stand in the file."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Position:
    """Where something stands: line and column from 1, and the path of its key."""

    line: int
    column: int
    path: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place."""

    place: Position
    what: str
    warning: bool = False
    absence: bool = False
    """Something is not there; it may stand in lines that cannot be read."""
    meant: bool = False
    """The text can be used; only it may say something else than was meant."""
    typed: Literal["", "word", "form"] = ""
    """How a word of plain letters, or how the line, is typed: a sign that only looks right may be the reason."""


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as typed."""

    place: Position
    value: str
    style: str
    """`|`, `>`, a quote, or empty for a plain one."""
    broken: bool = False
    """What is wrong with it has been said."""
    last: int = 0
    """The line it ends on, from 1."""


class Items(list["Node"]):
    """A list."""

    def __init__(self, place: Position, *, brackets: bool = False) -> None:
        super().__init__()
        self.place = place
        self.brackets = brackets
        """Its items stand in brackets, with commas between them."""


class Keys(dict[str, "Node"]):
    """Keys and their values."""

    def __init__(self, place: Position) -> None:
        super().__init__()
        self.place = place
        self.places: dict[str, Position] = {}
        """Where each key stands."""


Node = Text | Items | Keys
