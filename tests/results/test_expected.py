"""What was expected, beside what came."""

from typing import get_args

import pytest

from plc_workshop.results.expected import beside, with_expectation
from plc_workshop.results.summary import StatementResult, Word


def row(word: Word | None) -> StatementResult:
    return StatementResult("s1", "We do it.", "It", None, word=word)


@pytest.mark.parametrize(
    ("words", "told", "untold"),
    [
        (("split", "far_apart", "no_clear_side"), "expected, and so", "not expected"),
        (("all_agree", "most_agree", "all_disagree", "most_disagree", "all_undecided"), "expected, not so", ""),
        (("too_few", None), "expected", ""),
    ],
)
def test_each_word_says_whether_it_is_so(words: tuple[Word | None, ...], told: str, untold: str) -> None:
    assert {beside(("s1",), row(word)) for word in words} == {told}
    assert {beside(("s2",), row(word)) for word in words} == {untold}


def test_a_group_that_expected_nothing_is_told_nothing() -> None:
    assert {beside(expected, row(word)) for word in get_args(Word) for expected in (None, ())} == {""}


def test_it_stands_behind_the_result() -> None:
    assert with_expectation("5 yes, 4 no", "expected, and so") == "5 yes, 4 no (expected, and so)"
    assert with_expectation("", "not expected") == "not expected"
    assert with_expectation("5 yes", "") == "5 yes"
