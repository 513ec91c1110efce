"""A result as sentences to read aloud, for who cannot see the screen."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from plc_workshop.packs.model import NAME_LENGTH
from plc_workshop.results.earlier import Compared
from plc_workshop.results.read_aloud import compared_aloud, result_aloud, statement_aloud
from tests.results.samples import SCALES, Row, result, rounds, shown

ROWS = [(0, 0, 0, 4, 5), (0, 2, 2, 2, 3), (0, 1, 3, 3, 2), (0, 3, 4, 2, 0), (7, 0, 0, 2, 0)]


def of_one(row: Row, *, marked: bool = False) -> str:
    found = shown(row)
    text, _line, told = statement_aloud(found.text, found, SCALES[len(row) - 1], marked=marked).partition("\n")
    assert text == found.text
    return told


def test_the_result_of_nine_people() -> None:
    found = result(ROWS, marks=[0, 2, 0, 2, 1])
    assert result_aloud(found, ["s2", "s4"]) == (
        "There are five statements. This is how nine of us answered. We say yes to one: Thing 1. On two our views "
        "differ: Thing 2 and Thing 3. We say no to one: Thing 4. Of one nothing is shown, since too few answered: "
        "Thing 5. Several of us want to talk about Thing 2 and Thing 4. We expected that views differ on Thing 2 and "
        "Thing 4."
    )


def test_of_six_people_there_are_words_alone_and_why() -> None:
    told = result_aloud(result([(0, 0, 0, 2, 4), (0, 1, 2, 2, 1)]))
    assert told.endswith(
        "We say yes to one: Thing 1. On one our views differ: Thing 2. Yes: all or nearly all of those who answered. "
        "Up to 7 people there are words instead of numbers, to protect each of us."
    )


def test_of_more_people_than_there_are_words_for_their_number_stands() -> None:
    assert "This is how 13 of us answered." in result_aloud(result([(0, 2, 2, 4, 5)]))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ((0, 0, 0, 4, 5), "All or nearly all say yes, mostly Strongly agree."),
        (
            (0, 1, 3, 3, 2),
            ("Views differ. Of those who answered, five say yes and four say no. Those who say no mostly chose "
             "Disagree. One by one, three chose Agree and two chose Strongly agree."),
        ),
        ((0, 1, 2, 2, 1), "Views differ."),
        ((0, 0, 0, 2, 2, 4),
            ("Most say yes. Of those who answered, six say yes and two do not. One by one, two chose Agree and four "
             "chose Strongly agree."),
        ),
        (
            (0, 0, 0, 5, 1, 2),
            "No clear side. Of those who answered, five stand in the middle and three do not.",
        ),
        ((7, 0, 0, 1, 1), "Too few answered."),
    ],
)  # fmt: skip
def test_one_statement(row: Row, told: str) -> None:
    assert of_one(row) == told
    assert of_one(row, marked=True) == f"{told} Several of us want to talk about it."


def test_without_a_result_it_is_the_statement() -> None:
    assert statement_aloud("We learn.", None, SCALES[4], marked=False) == "We learn."


@given(rounds())
def test_nobody_is_told_alone(found: tuple[tuple[Row, ...], tuple[int, ...]]) -> None:
    rows, marks = found
    mirror = result(rows, marks=marks).mirror
    for row in mirror.statements:
        told = statement_aloud(row.text, row, mirror.scale, marked=False)
        assert not re.search(r"\bone (says|stands|does|chose)\b", told)


def test_a_statement_without_a_name_is_read_whole() -> None:
    text = "We look at our pupils' work together every week."
    row = shown((0, 0, 0, 4, 5))
    found = result(ROWS)
    assert len(text) > NAME_LENGTH
    unnamed = replace(row, text=text, short=text[: NAME_LENGTH - 1].rstrip() + "…")
    mirror = replace(found.mirror, statements=(unnamed,))
    assert f"We say yes to one: {text}." in result_aloud(replace(found, mirror=mirror))


def test_what_has_moved_since() -> None:
    rows = (
        Compared("a", "Fun", "disagree", "agree", reworded=False),
        Compared("b", "Trust", "agree", "split", reworded=False),
        Compared("c", "Time", "split", "undecided", reworded=False),
        Compared("d", "Calm", "agree", "agree", reworded=False),
    )
    assert compared_aloud("2026-11-03", rows) == (
        "We compare today with Tuesday 3 November 2026. Today more say yes to Fun. Today fewer say yes to Trust. It "
        "has moved, but neither towards yes nor towards no: Time. As before: Calm."
    )
