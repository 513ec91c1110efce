"""Packs, rounds and results for the tests of what may be shown."""

from collections.abc import Iterator, Sequence
from functools import cache

from hypothesis import strategies as st

from plc_workshop.packs.model import Mirror, Pack, Source, Statement
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import Display, Privacy, Result, StatementResult
from plc_workshop.results.tally import Tally

SCALES: dict[int, tuple[str, ...]] = {
    2: ("No", "Yes"),
    3: ("No", "Partly", "Yes"),
    4: ("Strongly disagree", "Disagree", "Agree", "Strongly agree"),
    5: ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"),
    6: ("Not at all", "Hardly", "Rather not", "Rather", "Largely", "Fully"),
    7: ("Never", "Hardly ever", "Rarely", "At times", "Often", "Mostly", "Always"),
}

Row = tuple[int, ...]
"""Skips first, then each scale point."""


def mirror(statements: int, points: int = 4) -> Mirror:
    """A Mirror of so many statements called s1, s2, ..."""
    named = tuple(
        Statement(f"s{i}", f"We do thing number {i} together.", f"Thing {i}") for i in range(1, statements + 1)
    )
    return Mirror("Mirror", "How true is this?", 120, SCALES[points], named)


def pack(statements: int, points: int = 4) -> Pack:
    """A pack around that Mirror."""
    return Pack(1, "pack", "A pack", "en", Source("Ours"), (), mirror(statements, points))


def tally(rows: Sequence[Row], marks: Sequence[int] = ()) -> Tally:
    """A tally of these rows; every row has the same number of people."""
    return Tally(sum(rows[0]), tuple(rows), tuple(marks) or (0,) * len(rows))


def result(rows: Sequence[Row], display: Display = "careful", marks: Sequence[int] = ()) -> Result:
    """What is published of these rows."""
    found = publish(tally(rows, marks), pack(len(rows), len(rows[0]) - 1), Privacy(4, display))
    assert found is not None
    return found


def shown(row: Row, display: Display = "careful") -> StatementResult:
    """What is published of one statement."""
    return result([row], display).mirror.statements[0]


def histories(people: int, cells: int) -> Iterator[Row]:
    """Every way in which so many people can spread over so many cells."""
    if cells == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in histories(people - first, cells - 1):
            yield (first, *rest)


@cache
def alike(people: int, points: int) -> tuple[tuple[Row, ...], ...]:
    """All rows of a statement, those together of which the same is shown."""
    groups: dict[StatementResult, list[Row]] = {}
    for row in histories(people, points + 1):
        groups.setdefault(shown(row), []).append(row)
    return tuple(tuple(group) for group in groups.values())


def counts(points: st.SearchStrategy[int], most: int = 30) -> st.SearchStrategy[tuple[int, ...]]:
    """Answers to one statement, somebody answered."""
    return points.flatmap(lambda m: st.tuples(*[st.integers(0, most)] * m)).filter(any)


@st.composite
def rounds(draw: st.DrawFn, most_people: int = 30) -> tuple[tuple[Row, ...], tuple[int, ...]]:
    """The rows and the marks of a whole round."""
    people, points = draw(st.integers(4, most_people)), draw(st.integers(2, 7))
    rows = []
    for _statement in range(draw(st.integers(1, 6))):
        cuts = sorted(draw(st.lists(st.integers(0, people), min_size=points, max_size=points)))
        rows.append(tuple(high - low for low, high in zip([0, *cuts], [*cuts, people], strict=True)))
    marks = draw(st.lists(st.integers(0, people), min_size=len(rows), max_size=len(rows)))
    return tuple(rows), tuple(marks)
