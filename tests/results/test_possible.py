"""A closed round in a file: accepted is what the rules let through of some answers, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest

from plc_workshop.results.reduced import with_figures
from plc_workshop.results.result_json import check, check_one
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import MirrorResult, Mostly, Sides, StatementResult, Word
from tests.results.samples import SCALES, histories, shown

SIDES = ("disagree", "middle", "agree")
WORDS = [word for word in get_args(Word) if word != "too_few"]


def sides(people: int, points: int) -> Iterator[Sides]:
    """All numbers of sides that so many people could make, and many that they could not."""
    numbers = range(people + 1)
    for told in product(numbers, numbers if points % 2 else [None], numbers):
        yield Sides(*told)
    for side, one, others in product(SIDES, numbers, numbers):
        yield Sides(**{side: one}, others=others)


def edited(people: int, points: int) -> Iterator[StatementResult]:
    """Rows with numbers, as somebody could write them by hand who knows the format."""
    blank = replace(shown((people, *[0] * points)), detail="numbers", mostly=Mostly())
    alone = [part.start if len(part) == 1 else None for part in parts(points)]
    for told in sides(people, points):
        on_sides = dict(zip(alone, (told.disagree, told.middle, told.agree), strict=True))
        counts = tuple(on_sides.get(point) for point in range(points))
        for word, skipped in product(WORDS, {0, 1, max(0, people - told.answered)}):
            row = replace(blank, word=word, sides=told, counts=counts, answered=told.answered, skipped=skipped)
            if told.answered:
                yield with_figures(row)


def accepted(row: StatementResult, people: int, points: int) -> bool:
    """Whether a file with this row is read."""
    try:
        check(MirrorResult(people, "careful", 4, SCALES[points], (row,)))
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("people", "points"), [(5, 4), (7, 5), (8, 2), (8, 3), (8, 4), (9, 5), (8, 7)])
def test_numbers_that_no_answers_show_are_refused(people: int, points: int) -> None:
    real = {shown(row) for row in histories(people, points + 1)}
    assert all(accepted(row, people, points) for row in real)
    assert {row for row in edited(people, points) if accepted(row, people, points)} <= real


@pytest.mark.parametrize("points", [2, 3, 4, 5])
def test_a_statement_alone_is_read_as_it_was_shown(points: int) -> None:
    for row in histories(8, points + 1):
        for display in ("careful", "open"):
            found = shown(row, display)
            if found.sides is not None:
                check_one(found, SCALES[points])


def test_a_label_stands_where_the_rules_let_it_stand() -> None:
    """Of 4 people 2 and 2 on their points the points show; of 3 the label must; of 2 none may."""
    for row in ((0, 3, 1, 3, 2), (0, 1, 2, 4, 1), (0, 2, 0, 4, 2)):
        found = shown(row)
        assert found.mostly
        assert accepted(found, sum(row), 4)
        for side, label in (("disagree", "Disagree"), ("agree", "Agree")):
            other = replace(found.mostly, **{side: None if getattr(found.mostly, side) else label})
            assert not accepted(replace(found, mostly=other), sum(row), 4)
