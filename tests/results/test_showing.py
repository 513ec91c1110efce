"""The rules of careful display, and all that can be worked out from what they show."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from plc_workshop.results import showing as rules
from plc_workshop.results.showing import Showing, showing
from plc_workshop.results.summary import Mostly, Sides, StatementResult
from tests.results import enumerated
from tests.results.enumerated import displays, told_too_much
from tests.results.samples import Row, histories, shown

GROUPS = [(points, people) for points in range(2, 8) for people in range(4, 13)]
LARGER = [(points, people) for points in range(2, 5) for people in (19, 20, 21)]


def _leaks(points: int, people: int) -> set[str]:
    return {said for each, rows in displays(points, people).items() for said in told_too_much(each, rows)}


@pytest.mark.parametrize("points", range(2, 8))
def test_no_display_tells_more_than_it_may(points: int) -> None:
    """All there is from 4 to 12 people, and around 20 on the shorter scales, with people who would rather not say."""
    assert {(points, people): _leaks(points, people) for at, people in (*GROUPS, *LARGER) if at == points} == {
        (points, people): set() for at, people in (*GROUPS, *LARGER) if at == points
    }


def _first_point(counts: Any, told: Sides) -> Any:
    """Rule 5 as it was: points of one are hidden, and their being hidden tells."""
    points = tuple(None if count == 1 else count for count in counts)
    return (points if told.others is None else (None,) * len(counts)), (None, None, None)


def _all_points(counts: Any, told: Sides) -> Any:
    return tuple(counts), (None, None, None)


def _with_passed(row: StatementResult, found: Showing, scale: Any, skipped: int) -> StatementResult:
    from plc_workshop.results.reduced import told

    return replace(told(row, found, scale, skipped), skipped=skipped)


@pytest.mark.parametrize(
    ("rule", "weaker", "said"),
    [
        ("too_few", lambda counts: False, "something of fewer than four answers"),
        ("nearly_all", lambda counts: None, "exactly one stands against the rest"),
        ("nearly_all", lambda counts: None, "all think alike"),
        (
            "nearly_all",
            lambda counts: None,
            "where each colleague stands, to somebody who stands there too or passed",
        ),
        ("too_small", lambda people: False, "numbers of fewer than eight people"),
        ("careful_sides", rules.open_sides, "exactly one stands on some side"),
        ("careful_points", _all_points, "exactly one chose some point"),
        ("careful_points", _first_point, "exactly one chose some point"),
    ],
)
def test_a_rule_that_is_left_out_is_noticed(
    rule: str, weaker: Callable[..., Any], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, rule, weaker)
    assert any(said in _leaks(points, people) for points in (3, 4, 5) for people in (7, 8, 9))


def test_how_many_passed_beside_words_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enumerated, "told", _with_passed)
    assert "how many passed where no numbers stand" in _leaks(4, 6)


def test_how_many_passed_beside_words_would_tell_of_one_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enumerated, "told", _with_passed)
    assert "exactly one stands on some side" in _leaks(5, 8)


@pytest.mark.parametrize("points", range(2, 8))
def test_no_number_of_people_is_a_one(points: int) -> None:
    for people in range(4, 13 if points < 6 else 11):
        for row in histories(people, points + 1):
            found = showing(row[1:], people)
            told = found.sides or Sides()
            assert 1 not in (told.disagree, told.middle, told.agree, told.others, *(found.points or ()))


@pytest.mark.parametrize(
    ("row", "word", "sides", "counts", "mostly"),
    [
        ((0, 1, 3, 2, 3), "split", Sides(4, None, 5), (None, None, 2, 3), Mostly(disagree="Disagree")),
        ((0, 0, 3, 3, 3), "split", Sides(3, None, 6), (None, None, 3, 3), Mostly(disagree="Disagree")),
        ((0, 0, 2, 5, 2), "most_agree", Sides(2, None, 7), (None, None, 5, 2), Mostly()),
        ((0, 1, 6, 2, 0), "most_disagree", Sides(7, None, 2), (None, None, None, None), Mostly(disagree="Disagree")),
        ((0, 2, 2, 2, 3), "split", Sides(4, None, 5), (2, 2, 2, 3), Mostly()),
        ((0, 4, 0, 0, 5), "split", Sides(4, None, 5), (None,) * 4,
         Mostly(disagree="Strongly disagree", agree="Strongly agree")),
        ((0, 4, 5), "far_apart", Sides(4, None, 5), (4, 5), Mostly()),
        ((0, 3, 3, 3), "split", Sides(3, 3, 3), (3, 3, 3), Mostly()),
        ((0, 0, 3, 0, 5, 0), "most_agree", Sides(None, None, 5, 3), (None,) * 5, Mostly(agree="Agree")),
        ((0, 0, 1, 1, 4, 2), "most_agree", Sides(None, None, 6, 2), (None, None, None, 4, 2), Mostly()),
        ((0, 0, 2, 6, 0, 0), "no_clear_side", Sides(None, 6, None, 2), (None, None, 6, None, None), Mostly()),
        ((0, 1, 2, 2, 3, 0), "split", Sides(3, 2, 3), (None, None, 2, None, None),
         Mostly(disagree="Disagree", agree="Agree")),
        ((0, 2, 2, 1, 3, 0), "split", None, None, Mostly()),
        ((4, 0, 2, 2, 0), "split", Sides(2, None, 2), (None,) * 4, Mostly()),
        ((0, 0, 1, 2, 5), "all_agree", None, None, Mostly(agree="Strongly agree")),
        ((0, 0, 0, 1, 7, 0), "all_agree", None, None, Mostly(agree="Agree")),
        ((0, 1, 0, 7, 0, 0), "all_undecided", None, None, Mostly(middle="Neither")),
        ((0, 1, 1, 3, 2), "split", None, None, Mostly()),
        ((5, 0, 1, 1, 1), "too_few", None, None, None),
    ],
)  # fmt: skip
def test_the_table_of_what_shows(
    row: Row, word: str, sides: Sides | None, counts: tuple[int | None, ...] | None, mostly: Mostly | None
) -> None:
    found = shown(row)
    assert (found.word, found.sides, found.counts, found.mostly) == (word, sides, counts, mostly)
    assert found.detail == ("none" if mostly is None else "words" if sides is None else "numbers")


def test_a_round_near_another_shows_words_alone() -> None:
    for row in histories(9, 5):
        found = showing(row[1:], 9, numbers=False)
        assert found.detail != "numbers"
        assert found.word in ("too_few", "all_agree", "all_disagree", "split")


def test_open_display_shows_all_numbers_from_four_answers_on() -> None:
    for row in histories(7, 6):
        found = showing(row[1:], 7, careful=False)
        assert found.points == (row[1:] if sum(row[1:]) >= 4 else None)
