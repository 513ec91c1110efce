"""An earlier session beside today's."""

from dataclasses import replace
from typing import get_args

import pytest

from plc_workshop.results.earlier import Compared, beside, compared, goes_along, then_to_now
from plc_workshop.results.summary import Audience, Earlier, EarlierStatement, Word
from tests.results.samples import result

MANY = (0, 2, 2, 4, 4)
FEW = (0, 0, 0, 2, 3)


def earlier(*percents: float | None, date: str = "2026-10-12") -> Earlier:
    return Earlier(date, tuple(EarlierStatement(f"s{i}", "split", each) for i, each in enumerate(percents)))


@pytest.mark.parametrize(
    ("today", "told"), [("2026-11-08", False), ("2026-11-09", True), ("2027-11-09", True), ("2026-10-01", False)]
)
def test_numbers_need_four_weeks(today: str, told: bool) -> None:
    mirror = result([MANY, FEW]).mirror
    names = [row.id for row in mirror.statements]
    before = Earlier("2026-10-12", tuple(EarlierStatement(each, "split", 50.0) for each in names))
    rows = compared(beside(before, mirror, today), mirror)
    assert {row.id: row.percents for row in rows} == dict(
        zip(names, ((50.0, 66.7) if told else None, None), strict=True)
    )
    assert beside(before, None, today).statements[0].agree_percent is None


def test_statements_are_matched_by_id_and_new_words_are_said() -> None:
    mirror = result([MANY, MANY]).mirror
    first, second = mirror.statements
    before = Earlier(
        "2026-10-12",
        (
            EarlierStatement(second.id, "most_agree", None, second.text),
            EarlierStatement("gone", "split", None),
            EarlierStatement(first.id, None, None, "Once said otherwise."),
        ),
    )
    assert [(row.id, row.then, row.reworded) for row in compared(before, mirror)] == [
        (first.id, "too_few", True),
        (second.id, "most_agree", False),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Compared("s", "S", "split", "most_agree", None, reworded=False), "↑ Split → Most agree"),
        (Compared("s", "S", "split", "split", None, reworded=False), "Split, as then"),
        (Compared("s", "S", "split", "split", (50.0, 66.7), reworded=True),
         "↑ Split, as then; 50 → 67 % agree; worded differently then"),
    ],
)  # fmt: skip
def test_what_has_become_of_a_statement_is_one_line(row: Compared, said: str) -> None:
    assert then_to_now(row) == said


@pytest.mark.parametrize(
    ("then", "now", "along"),
    [("group", "group", True), ("group", "school", False), ("school", "group", True), ("anyone", "anyone", True),
     ("school", "anyone", False)],
)  # fmt: skip
def test_a_wider_audience_does_not_get_what_was_for_fewer(then: Audience, now: Audience, along: bool) -> None:
    assert goes_along(replace(earlier(), audience=then), now) is along


NO, DIFFER, YES = (
    ("all_disagree", "most_disagree"),
    ("split", "far_apart", "no_clear_side"),
    ("most_agree", "all_agree"),
)


@pytest.mark.parametrize("then", get_args(Word))
@pytest.mark.parametrize("now", get_args(Word))
def test_a_result_moves_from_no_over_differing_views_to_yes(then: Word, now: Word) -> None:
    words = (*NO, *DIFFER, *YES)
    found = Compared("s", "S", then, now, None, reworded=False).direction
    back = Compared("s", "S", now, then, None, reworded=False).direction
    assert (found == "same") == (then == now)
    assert {found, back} in ({"same"}, {"other"}, {"more", "fewer"})
    if "too_few" in (then, now):
        assert found in ("same", "other")
    elif then in NO and now in (*DIFFER, *YES):
        assert found == "more"
    elif then in words and now in words and words.index(then) > words.index(now):
        assert found in ("fewer", "other")


@pytest.mark.parametrize(
    ("percents", "direction"), [((60.0, 52.4), "fewer"), ((52.4, 60.0), "more"), ((50.0, 50.0), "other")]
)
def test_where_numbers_may_be_told_they_say_where_it_moved(percents: tuple[float, float], direction: str) -> None:
    """On an odd scale most can agree although fewer do: those against went to the middle."""
    assert Compared("s", "S", "split", "most_agree", percents, reworded=False).direction == direction
    same = Compared("s", "S", "split", "split", percents, reworded=False).direction
    assert same == (direction if direction != "other" else "same")


def test_what_moved_stands_before_what_is_as_it_was() -> None:
    mirror = result([MANY, FEW, MANY]).mirror
    words = [row.word for row in mirror.statements]
    before = Earlier(
        "2026-10-12", tuple(EarlierStatement(f"s{i}", w, None) for i, w in ((1, words[0]), (2, "split"), (3, words[2])))
    )
    assert [row.id for row in compared(before, mirror)] == ["s2", "s1", "s3"]
