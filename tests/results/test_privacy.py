"""The only gate: what may be shown, and that it tells nothing else."""

from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.order import grouped, ordered
from plc_workshop.results.phrases import headline, sentence
from plc_workshop.results.privacy import publish
from plc_workshop.results.proposals import proposals
from plc_workshop.results.showing import showing
from plc_workshop.results.summary import Display, Mostly, Privacy, Sides, Word
from tests.results.samples import Row, alike, pack, result, rounds, shown, tally

NUMBERS = attrgetter(
    "sides",
    "counts",
    "answered",
    "skipped",
    "agree_percent",
    "disagree_percent",
    "net_agreement",
    "interpolated_median",
    "spread",
)


@pytest.mark.parametrize("threshold", [-3, 0, 1, 4])
def test_below_four_people_nothing_shows_whatever_the_threshold_says(threshold: int) -> None:
    for display in ("careful", "open"):
        assert publish(tally([(0, 0, 0, 3, 0)]), pack(1), Privacy(threshold, display)) is None
        found = publish(tally([(0, 0, 0, 4, 0)]), pack(1), Privacy(threshold, display))
        assert found is not None
        assert found.mirror.threshold == 4


def test_a_group_may_want_more_people() -> None:
    assert publish(tally([(0, 0, 0, 8, 0)]), pack(1), Privacy(9)) is None
    assert publish(tally([(0, 0, 0, 9, 0)]), pack(1), Privacy(9)) is not None


@pytest.mark.parametrize(
    ("row", "detail", "word"),
    [
        ((0, 1, 2, 2, 2), "numbers", "split"),
        ((0, 3, 0, 1, 3), "numbers", "far_apart"),
        ((0, 1, 0, 4, 3), "numbers", "all_agree"),
        ((0, 0, 0, 4, 4), "numbers", "all_agree"),
        ((0, 1, 2, 1, 1, 0), "numbers", "most_disagree"),
        ((0, 0, 0, 4, 0, 0), "numbers", "all_undecided"),
        ((5, 0, 0, 2, 1), "none", "too_few"),
    ],
)
def test_open_display_shows_every_number_from_four_answers_on(row: Row, detail: str, word: Word) -> None:
    found = shown(row, "open")
    assert (found.detail, found.word) == (detail, word)
    assert found.counts == (row[1:] if detail == "numbers" else None)
    assert found.mostly in (None, Mostly())


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ((0, 0, 0, 2, 3), "Strongly agree"),
        ((0, 0, 0, 2, 2), "Agree"),
        ((0, 0, 1, 2, 2), "Agree"),
        ((0, 3, 3, 0, 1), "Disagree"),
        ((0, 4, 2, 0, 0), "Strongly disagree"),
        ((0, 0, 0, 4, 1, 0), "Neither"),
        ((0, 0, 0, 0, 0, 2, 1, 2), "Often"),
    ],
)
def test_the_label_most_chosen_is_the_milder_of_equals(row: Row, label: str) -> None:
    found = shown(row).mostly
    assert found is not None
    assert found.labels == (label,)


def test_the_figures_follow_from_the_numbers_that_show() -> None:
    every = shown((1, 2, 2, 3, 2))
    assert NUMBERS(every) == (Sides(4, None, 5), (2, 2, 3, 2), 9, 1, 55.6, 44.4, 11.1, 2.67, 0.59)
    some = shown((1, 1, 3, 3, 2))
    assert NUMBERS(some) == (Sides(4, None, 5), (None, None, 3, 2), 9, 1, 55.6, 44.4, 11.1, None, None)
    beside_others = shown((0, 0, 3, 0, 5, 0))
    assert NUMBERS(beside_others)[2:] == (8, 0, 62.5, None, None, None, None)
    in_the_middle = shown((1, 0, 2, 6, 0, 0))
    assert NUMBERS(in_the_middle)[2:] == (8, 1, None, None, None, None, None)


def test_a_percentage_is_rounded_once() -> None:
    """23 of 80 are 28.75 per cent, half-way between two tenths: their share as a float is already a little less."""
    assert round(100 * (23 / 80), 1) == 28.7
    assert shown((0, 57, 23)).agree_percent == 28.8


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_numbers_stand_only_where_they_may(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    rows, marks = found
    out = result(rows, display, marks)
    for shown_row, (skipped, *answers) in zip(out.mirror.statements, rows, strict=True):
        told = showing(answers, sum(rows[0]), careful=display == "careful")
        assert (shown_row.detail == "numbers") == (told.sides is not None)
        assert (shown_row.sides, shown_row.counts) == (told.sides, told.points)
        assert shown_row.skipped == (skipped if told.sides else None)
        assert told.sides or not any(value is not None for value in NUMBERS(shown_row))
        assert told.sides or shown_row.word != "far_apart"
    assert out.talk_about == tuple(f"s{i}" for i, number in enumerate(marks, 1) if number >= 2)


@given(st.data(), st.sampled_from([(4, 5), (6, 4), (7, 3), (9, 4)]))
def test_rounds_that_show_the_same_are_told_apart_by_nothing(data: st.DataObject, size: tuple[int, int]) -> None:
    people, points = size
    groups = data.draw(st.lists(st.sampled_from(alike(people, points)), min_size=1, max_size=6))
    one, other = ([data.draw(st.sampled_from(group)) for group in groups] for _round in range(2))
    marks = data.draw(st.lists(st.sampled_from([(0, 1), (2, people)]), min_size=len(groups), max_size=len(groups)))
    first = result(one, marks=[pair[0] for pair in marks])
    second = result(other, marks=[pair[1] for pair in marks])
    assert first == second
    assert repr(first) == repr(second)
    assert ordered(first.mirror, as_asked=False) == ordered(second.mirror, as_asked=False)
    assert grouped(first.mirror) == grouped(second.mirror)
    assert proposals(first) == proposals(second)
    assert headline(first.mirror) == headline(second.mirror)
    assert [*map(sentence, first.mirror.statements)] == [*map(sentence, second.mirror.statements)]
