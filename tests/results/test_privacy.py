"""The only gate: what may be shown, and that it tells nothing else."""

from collections.abc import Sequence
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.packs.model import Mirror, Statement
from plc_workshop.results import privacy
from plc_workshop.results.order import grouped, ordered
from plc_workshop.results.phrases import headline, sentence, word_of
from plc_workshop.results.privacy import publish
from plc_workshop.results.proposals import proposals
from plc_workshop.results.statistics import sides
from plc_workshop.results.summary import Display, Privacy, Word
from plc_workshop.results.tally import Tally
from tests.results.samples import SCALES, Row, alike, histories, mirror, result, rounds, shown, tally

NUMBERS = attrgetter(
    "counts",
    "answered",
    "skipped",
    "agree_percent",
    "disagree_percent",
    "net_agreement",
    "interpolated_median",
    "spread",
)
VALUES = attrgetter("detail", "word", "typical", "counts", "answered", "skipped", "agree_percent", "spread")


@pytest.mark.parametrize("threshold", [-3, 0, 1, 4])
def test_below_four_people_nothing_shows_whatever_the_threshold_says(threshold: int) -> None:
    for display in ("careful", "open"):
        assert publish(tally([(0, 0, 0, 3, 0)]), mirror(1), Privacy(threshold, display)) is None
        found = publish(tally([(0, 0, 0, 4, 0)]), mirror(1), Privacy(threshold, display))
        assert found is not None
        assert found.mirror.threshold == 4


def test_a_group_may_want_more_people() -> None:
    assert publish(tally([(0, 0, 0, 8, 0)]), mirror(1), Privacy(9)) is None
    assert publish(tally([(0, 0, 0, 9, 0)]), mirror(1), Privacy(9)) is not None


@pytest.mark.parametrize(
    ("row", "display", "detail", "word"),
    [
        ((0, 1, 2, 2, 2), "careful", "words", "split"),
        ((0, 1, 2, 2, 2), "open", "counts", "split"),
        ((0, 3, 0, 1, 3), "careful", "words", "split"),
        ((0, 3, 0, 1, 3), "open", "counts", "far_apart"),
        ((0, 1, 1, 4, 2), "careful", "counts", "most_agree"),
        ((1, 1, 1, 3, 2), "careful", "words", "most_agree"),
        ((0, 1, 0, 4, 3), "careful", "words", "all_agree"),
        ((0, 0, 0, 4, 4), "careful", "words", "all_agree"),
        ((0, 1, 1, 9, 9), "careful", "counts", "all_agree"),
        ((5, 0, 0, 2, 1), "careful", "none", "too_few"),
        ((5, 0, 0, 2, 1), "open", "none", "too_few"),
    ],
)
def test_the_table_of_what_shows(row: Row, display: Display, detail: str, word: Word) -> None:
    found = shown(row, display)
    assert (found.detail, found.word) == (detail, word)
    assert (found.typical is not None) == (detail == "words" and word.startswith("all_"))


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
    assert shown(row).typical == label


def test_the_figures_of_a_shown_statement() -> None:
    found = shown((1, 1, 3, 3, 2))
    assert NUMBERS(found) == ((1, 3, 3, 2), 9, 1, 55.6, 44.4, 11.1, 2.67, 0.52)


def test_a_percentage_is_rounded_once() -> None:
    """23 of 80 are 28.75 per cent, half-way between two tenths: their share as a float is already a little less."""
    assert round(100 * (23 / 80), 1) == 28.7
    assert shown((0, 57, 23)).agree_percent == 28.8


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_numbers_stand_only_where_they_may(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    rows, marks = found
    out = result(rows, display, marks)
    for shown_row, (skipped, *answers) in zip(out.mirror.statements, rows, strict=True):
        enough = sum(answers) >= 8 and min(sides(answers)[0], sides(answers)[2]) >= 2
        may = sum(answers) >= 4 and (display == "open" or enough)
        assert (shown_row.detail == "counts") == may
        assert shown_row.counts == (tuple(answers) if may else None)
        assert shown_row.skipped == (skipped if may else None)
        assert may or not any(value is not None for value in NUMBERS(shown_row))
        assert may or shown_row.word != "far_apart"
    assert out.talk_about == tuple(f"s{i}" for i, number in enumerate(marks, 1) if number >= 2)


def _telling(points: int, people: int) -> list[tuple[object, ...]]:
    """Displays of one statement that say "exactly one against the rest" or "all alike" to somebody who knows no answer.

    One is also against the rest who disagrees alone where others agree or stand in the middle.

    Every way to answer becomes a statement of one large round, so that all of them pass the gate itself.
    """
    rows = tuple(histories(people, points + 1))
    statements = tuple(Statement("s", "S") for _row in rows)
    out = publish(Tally(people, rows, (0,) * len(rows)), Mirror("", "", 60, SCALES[points], statements), Privacy())
    assert out is not None
    outside: dict[tuple[object, ...], set[int]] = {}
    alone: dict[tuple[object, ...], set[int]] = {}
    for found, (_skipped, *answers) in zip(out.mirror.statements, rows, strict=True):
        outside.setdefault(VALUES(found), set()).add(sum(answers) - max(sides(answers)))
        alone.setdefault(VALUES(found), set()).add(min(sides(answers)[0], sides(answers)[2]))
    shown = [values for values in outside if values[0] != "none"]
    return [values for values in shown if outside[values] in ({0}, {1}) or alone[values] == {1}]


@pytest.mark.parametrize("points", range(2, 8))
def test_no_display_says_that_one_is_alone_or_that_all_are_alike(points: int) -> None:
    """All there is from 4 to 12 people, with people who would rather not say."""
    assert [_telling(points, people) for people in range(4, 13)] == [[]] * 9


def test_the_enumeration_would_find_a_weaker_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy, "LEAST_SIDE", 1)
    assert _telling(4, 8)
    assert _telling(5, 8)


def test_the_enumeration_would_find_a_word_for_unanimity(monkeypatch: pytest.MonkeyPatch) -> None:
    def blunt(answers: Sequence[int], *, numbers: bool) -> Word:
        word = word_of(answers, numbers=numbers)
        return "most_agree" if word == "all_agree" and sides(answers)[2] < sum(answers) else word

    monkeypatch.setattr(privacy, "word_of", blunt)
    assert _telling(4, 6)


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
