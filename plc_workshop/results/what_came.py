"""What came beside what was expected, for a list of statements: in columns where there is room for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from plc_workshop.packs.width import GAP, cells
from plc_workshop.results.expected import beside
from plc_workshop.results.phrases import title, word_with_numbers
from plc_workshop.results.summary import StatementResult


@dataclass(frozen=True, slots=True)
class Came:
    """What stands beside the names of a list."""

    told: tuple[str, ...]
    """What came, for each statement; empty where nothing is told of it."""
    expected: tuple[str, ...]
    """What was expected of it, or empty."""
    column: int | None
    """Cells from where the one begins to where the other does; None where the other stands on a line below."""


def what_came(rows: Sequence[StatementResult | None], expected: Collection[str] | None, room: int) -> Came:
    """What fits into so many cells: the word with its numbers, else the word alone, before a line is added."""
    expectations = tuple("" if row is None else beside(expected, row) for row in rows)
    for say in (word_with_numbers, lambda row: title(row.word)):
        told = tuple("" if row is None else say(row) for row in rows)
        both = [(one, other) for one, other in zip(told, expectations, strict=True) if other]
        column = max((cells(one) + GAP for one, _other in both), default=0)
        if all(column + cells(other) <= room for _one, other in both):
            return Came(told, expectations, column)
    return Came(told, expectations, None)
