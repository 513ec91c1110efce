"""The word of a result, and the sentences."""

from collections.abc import Sequence
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.phrases import (
    KINDS,
    heading,
    headline,
    in_row,
    kind,
    most_of_all,
    of_statements,
    sentence,
    short_sentence,
    title,
    wanted,
)
from plc_workshop.results.showing import showing
from plc_workshop.results.summary import Word
from plc_workshop.words.lists import listed
from tests.results.samples import Row, counts, result, rounds, shown
from tests.results.test_statistics import oracle_dispersion


def oracle(answers: Sequence[int]) -> Word:
    """The rules as they were agreed, in shares of the answers given, where every number shows."""
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
        (min(a, d) >= Fraction(1, 3) and oracle_dispersion(answers) > Fraction(2, 3), "far_apart"),
        (min(a, d) >= Fraction(1, 3), "split"),
        (a > Fraction(1, 2), "most_agree"),
        (d > Fraction(1, 2), "most_disagree"),
    ]
    return next((word for holds, word in rules if holds), "no_clear_side")


@given(counts(st.integers(2, 7)))
def test_the_word_is_the_first_rule_that_holds(answers: tuple[int, ...]) -> None:
    assert showing(answers, sum(answers), careful=False).word == oracle(answers)


@given(counts(st.integers(2, 7)), st.booleans())
def test_the_reversed_scale_gives_the_opposite_word(answers: tuple[int, ...], careful: bool) -> None:
    opposite = {"all_agree": "all_disagree", "most_agree": "most_disagree"}
    opposite |= {other: word for word, other in opposite.items()}
    word, turned = (showing(each, sum(answers), careful=careful).word for each in (answers, answers[::-1]))
    assert turned == opposite.get(word, word)


@given(counts(st.integers(2, 7)))
def test_the_word_in_careful_display_follows_from_what_shows(answers: tuple[int, ...]) -> None:
    found = showing(answers, sum(answers))
    if found.sides is None:
        assert found.word in ("too_few", "all_agree", "all_disagree", "all_undecided", "split")
    elif found.sides.others is not None:
        assert found.word in ("most_agree", "most_disagree", "no_clear_side")
    else:
        assert found.word == oracle(answers) or (found.word, oracle(answers)) == ("split", "far_apart")


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
    assert showing(answers, sum(answers), careful=False).word == word


def test_every_word_has_a_title_and_a_part_of_the_headline() -> None:
    words = get_args(Word)
    assert len({title(word) for word in words}) == len(words)
    assert {kind(word) for word in words} == set(KINDS)
    assert title("all_agree") == "All or nearly all say yes"
    assert title(None) == title("too_few") == "Too few answered"
    assert len({heading(which) for which in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("row", "long", "short"),
    [
        ((0, 1, 2, 4, 2), "6 yes, 3 no", "6 yes, 3 no"),
        ((0, 1, 0, 4, 4), "8 yes, 1 no", "8 yes, 1 no"),
        ((0, 1, 2, 2, 3, 1), "4 yes, 3 no, 2 in the middle", "4 yes, 3 no"),
    ],
)
def test_numbers_in_a_sentence(row: Row, long: str, short: str) -> None:
    found = shown(row, "open")
    assert (sentence(found), short_sentence(found)) == (long, short)
    assert in_row(found, beside_numbers=True) == long


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ((0, 0, 2, 0, 5, 1), "6 yes, 2 not"),
        ((0, 2, 3, 0, 3, 0), "5 no, 3 not"),
        ((0, 2, 0, 6, 0, 0), "6 in the middle, 2 not"),
    ],
)
def test_one_side_and_the_others_in_a_sentence(row: Row, said: str) -> None:
    assert sentence(shown(row)) == short_sentence(shown(row)) == said


@pytest.mark.parametrize(
    ("row", "beside_numbers", "said"),
    [
        ((0, 0, 1, 1, 4), True, "all or nearly all, mostly Strongly agree"),
        ((0, 0, 0, 5, 0, 1), False, "all or nearly all, mostly Neither"),
        ((0, 1, 2, 2, 1), False, ""),
        ((0, 2, 2, 1, 3, 0), True, "without numbers, to protect each of us"),
        ((0, 4, 0, 0, 5), True, "5 yes, 4 no"),
        ((0, 4, 2, 2, 4), True, "6 yes, 6 no, far apart"),
        ((6, 0, 1, 1, 1), True, ""),
    ],
)
def test_what_stands_in_a_row_below_its_heading(row: Row, beside_numbers: bool, said: str) -> None:
    assert in_row(shown(row), beside_numbers=beside_numbers) == said


def test_where_no_numbers_show_no_sentence_tells_them() -> None:
    found = shown((0, 0, 1, 1, 4))
    assert (sentence(found), short_sentence(found), most_of_all(found)) == ("", "", "mostly Strongly agree")


def test_the_headline_leaves_out_what_counts_nothing() -> None:
    rows = [(0, 0, 0, 3, 6), (0, 0, 2, 5, 2), (0, 2, 2, 3, 2), (0, 5, 2, 2, 0), (6, 0, 1, 1, 1)]
    found = headline(result(rows).mirror)
    assert [part.text for part in found] == ["Yes to 2", "Views differ on 1", "No to 1", "1 not shown"]
    odd = headline(result([(0, 0, 0, 8, 1, 0), (0, 2, 0, 4, 3, 0)], "open").mirror)
    assert [part.text for part in odd] == ["No clear side on 1", "In the middle on 1"]
    assert of_statements(result(rows).mirror) == "of 5 statements"


@given(rounds())
def test_the_headline_speaks_of_every_statement_once(found: tuple[tuple[Row, ...], tuple[int, ...]]) -> None:
    assert sum(part.number for part in headline(result(found[0]).mirror)) == len(found[0])


def test_names_are_listed_as_people_say_them() -> None:
    assert [listed(names) for names in ([], ["5"], ["5", "9"], ["1", "2", "3"])] == ["", "5", "5 and 9", "1, 2 and 3"]
    assert wanted(["5", "9"]) == "Several of us want to talk about 5 and 9."
    assert wanted([]) == ""
    assert wanted([*"123456789"]) == "Several of us want to talk about 1, 2, 3, 4, 5, 6, 7, 8 and 9."
    assert wanted([*"1234567890"]) == "Several of us want to talk about 1, 2, 3, 4, 5, 6, 7, 8 and 2 more."
