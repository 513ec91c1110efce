"""What an entry of a question is: how somebody meets it, and what only each of its answers does."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.stories.every_key.effects import Closes, Effect
from tests.stories.every_key.entries import Keys, Until
from tests.stories.every_key.home import down


class Row(NamedTuple):
    """One answer."""

    label: str
    """How it begins."""
    key: str
    """Its shortcut, or empty."""
    effects: tuple[Effect, ...]
    source: str = ""
    """What stands in the source for the label, where that is a name."""
    slow: bool = False
    only_closes: bool = False
    """Whether all it does is to close the question."""


class Asked(NamedTuple):
    """A question as somebody meets it."""

    title: str
    start: str
    keys: Keys
    """What is pressed until it is asked."""
    rows: tuple[Row, ...]
    source: str = ""
    """What stands in the source for the title, where that is computed."""
    again: bool = False
    """Whether it is the same question as another entry's, at another moment."""
    discreet: bool = False
    """Whether it has no mark, so that arrows and Enter choose nothing."""
    locked: bool = False
    """Whether the folder of the sessions cannot be written to."""


def row(label: str, *effects: Effect, key: str = "", source: str = "", slow: bool = False) -> Row:
    """An answer and what only it does."""
    return Row(label, key, effects, source, slow)


def harmless(label: str, key: str = "") -> Row:
    """An answer that closes the question and does nothing else."""
    return Row(label, key, (Closes(),), only_closes=True)


class Answered(NamedTuple):
    """One answer, and one way to give it."""

    asked: Asked
    row: Row
    keys: tuple[str | Until, ...]
    """All that is pressed, the key that answers last."""

    @property
    def name(self) -> str:
        """Names the entry among all."""
        return f"{self.asked.title}, {self.row.label}, {self.keys[-1]}, at {self.asked.start}"


def ways(asked: Asked) -> Iterator[Answered]:
    """Each answer by its key, and by arrows and Enter where the question has a mark."""
    for at, each in enumerate(asked.rows):
        if each.key:
            yield Answered(asked, each, (*asked.keys, each.key))
        if not asked.discreet:
            yield Answered(asked, each, (*asked.keys, *down(at), "enter"))
