"""The word of a result, and the sentences."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.order import WORDS
from plc_workshop.results.phrases import (
    headline,
    kind,
    listed,
    mostly,
    sentence,
    short_sentence,
    title,
    wanted,
    word_of,
)
from plc_workshop.results.summary import Word
from tests.results.samples import Row, counts, result, rounds, shown
from tests.results.test_statistics import oracle_dispersion


def oracle(answers: Sequence[int], *, numbers: bool) -> Word:
    """The rules as they were agreed, in shares of the answers given."""
    v, points = sum(answers), len(answers)
    if v < 4:
        return "too_few"
    place = [Fraction(2 * k - points + 1, 2) for k in range(points)]
    d = Fraction(sum(c for c, where in zip(answers, place, strict=True) if where < 0), v)
    a = Fraction(sum(c for c, where in zip(answers, place, strict=True) if where > 0), v)
    u = 1 - a - d
    nearly = Fraction(v - max(1, v // 10), v)
    rules: list[tuple[bool, Word]] = [
        (a >= nearly, "all_agree"),
        (d >= nearly, "all_disagree"),
        (u >= nearly, "all_undecided"),
        (min(a, d) >= Fraction(1, 3) and numbers and oracle_dispersion(answers) > Fraction(2, 3), "far_apart"),
        (min(a, d) >= Fraction(1, 3), "split"),
        (a > Fraction(1, 2), "most_agree"),
        (d > Fraction(1, 2), "most_disagree"),
    ]
    return next((word for holds, word in rules if holds), "no_clear_side")


@given(counts(st.integers(2, 7)), st.booleans())
def test_the_word_is_the_first_rule_that_holds(answers: tuple[int, ...], numbers: bool) -> None:
    assert word_of(answers, numbers=numbers) == oracle(answers, numbers=numbers)


@given(counts(st.integers(2, 7)), st.booleans())
def test_the_reversed_scale_gives_the_opposite_word(answers: tuple[int, ...], numbers: bool) -> None:
    opposite = {"all_agree": "all_disagree", "most_agree": "most_disagree"}
    opposite |= {other: word for word, other in opposite.items()}
    word = word_of(answers, numbers=numbers)
    assert word_of(answers[::-1], numbers=numbers) == opposite.get(word, word)


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        ((0, 0, 3, 0), "too_few"),
        ((0, 1, 3, 0), "all_agree"),
        ((1, 1, 12, 6), "all_agree"),
        ((1, 1, 11, 6), "most_agree"),
        ((1, 3, 3, 2), "split"),
        ((3, 0, 0, 3), "far_apart"),
        ((1, 1, 2, 1, 1), "split"),
        ((1, 0, 4, 0, 0), "all_undecided"),
        ((1, 0, 3, 2, 0), "no_clear_side"),
        ((1, 5, 1, 1), "most_disagree"),
    ],
)
def test_words_at_their_borders(answers: tuple[int, ...], word: Word) -> None:
    assert word_of(answers, numbers=True) == word


def test_every_word_has_a_title_a_kind_and_a_place() -> None:
    assert len({title(word) for word in WORDS}) == len(WORDS)
    assert [kind(word) for word in WORDS].count("agree") == 2
    assert title("all_agree") == "All or nearly all agree"
    assert title(None) == title("too_few") == "Too few answered"


@pytest.mark.parametrize(
    ("row", "long", "short"),
    [
        ((0, 1, 2, 4, 2), "6 agree, 3 do not", "6 agree, 3 not"),
        ((0, 1, 0, 4, 4), "8 agree, 1 does not", "8 agree, 1 not"),
        ((0, 4, 4, 1, 0), "1 agrees, 8 do not", "1 agrees, 8 not"),
        ((0, 1, 2, 2, 3, 1), "4 agree, 3 disagree, 2 in the middle", "4 agree, 3 disagree"),
        ((0, 1, 0, 0, 4, 4), "8 agree, 1 disagrees", "8 agree, 1 disagrees"),
    ],
)
def test_numbers_in_a_sentence(row: Row, long: str, short: str) -> None:
    found = shown(row, "open")
    assert (sentence(found), short_sentence(found)) == (long, short)
    assert mostly(found) == ""


def test_where_no_numbers_show_no_sentence_tells_them() -> None:
    found = shown((0, 0, 1, 1, 4))
    assert (sentence(found), short_sentence(found), mostly(found)) == ("", "", "mostly Strongly agree")
    assert found.detail == "words"


def test_the_headline_leaves_out_what_counts_nothing() -> None:
    rows = [(0, 0, 0, 3, 6), (0, 0, 2, 7, 0), (0, 2, 2, 3, 2), (0, 5, 2, 2, 0), (6, 0, 1, 1, 1)]
    found = headline(result(rows, "open").mirror)
    assert [part.text for part in found] == [
        "We agree on 2",
        "We are split on 1",
        "We do not agree on 1",
        "1 not shown",
    ]
    odd = headline(result([(0, 0, 0, 8, 1, 0), (0, 2, 0, 4, 3, 0)], "open").mirror)
    assert [part.text for part in odd] == ["No clear side on 1", "Undecided on 1"]


@given(rounds())
def test_the_headline_speaks_of_every_statement_once(found: tuple[tuple[Row, ...], tuple[int, ...]]) -> None:
    assert sum(part.number for part in headline(result(found[0]).mirror)) == len(found[0])


def test_names_are_listed_as_people_say_them() -> None:
    assert [listed(names) for names in ([], ["5"], ["5", "9"], ["1", "2", "3"])] == ["", "5", "5 and 9", "1, 2 and 3"]
    assert wanted(["5", "9"]) == "Several of us want to talk about 5 and 9."
    assert wanted([]) == ""
    assert wanted([*"123456789"]) == "Several of us want to talk about 1, 2, 3, 4, 5, 6, 7, 8 and 9."
    assert wanted([*"1234567890"]) == "Several of us want to talk about 1, 2, 3, 4, 5, 6, 7, 8 and 2 more."
