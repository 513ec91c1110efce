"""A closed round of format 1, reduced to what may be shown today."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.format_1 import OldMirror, upgraded
from plc_workshop.results.result_json import check
from plc_workshop.results.summary import Display, Mostly
from plc_workshop.shape import shaped
from tests.results.samples import SCALES, Row, result, rounds

_FIGURES = ("agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread")


def old(display: Display, people: int, points: int, *rows: dict[str, Any]) -> OldMirror:
    """A mirror of format 1."""
    statements = [
        {
            "id": f"s{i}",
            "text": f"We do thing number {i} together.",
            "short": f"Thing {i}",
            "dimension": None,
            **dict.fromkeys(("typical", "counts", "answered", "skipped", *_FIGURES)),
            **row,
        }
        for i, row in enumerate(rows, 1)
    ]
    values = {
        "participants": people,
        "display": display,
        "threshold": 4,
        "scale": list(SCALES[points]),
        "statements": statements,
    }
    found: OldMirror = shaped(OldMirror, values, "")
    return found


def counted(row: Row) -> dict[str, Any]:
    """A row with numbers as format 1 has it; its word and figures are reckoned anew."""
    counts, answered = list(row[1:]), sum(row[1:])
    figures = dict.fromkeys(_FIGURES, 0.0)
    return {"detail": "counts", "word": "split", "counts": counts, "answered": answered, "skipped": row[0], **figures}


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_numbers_become_what_the_same_answers_would_show_today(
    found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display
) -> None:
    rows = tuple(row for row in found[0] if sum(row[1:]) >= 4)
    if rows:
        today = upgraded(old(display, sum(rows[0]), len(rows[0]) - 1, *map(counted, rows)))
        assert today == result(rows, display).mirror
        check(today)


@pytest.mark.parametrize("word", ["split", "most_agree", "most_disagree", "no_clear_side"])
def test_a_word_without_numbers_tells_no_side(word: str) -> None:
    (row,) = upgraded(old("careful", 7, 4, {"detail": "words", "word": word})).statements
    assert (row.detail, row.word, row.mostly, row.sides) == ("words", "split", Mostly(), None)


def test_nearly_all_keep_their_label_and_too_few_stay_hidden() -> None:
    mirror = upgraded(
        old(
            "careful",
            5,
            5,
            {"detail": "words", "word": "all_undecided", "typical": "Neither"},
            {"detail": "none", "word": "too_few"},
        )
    )
    middle, few = mirror.statements
    assert (middle.word, middle.mostly) == ("all_undecided", Mostly(middle="Neither"))
    assert (few.detail, few.word, few.mostly) == ("none", "too_few", None)
    check(mirror)


@pytest.mark.parametrize("wrong", [{"answered": 9}, {"skipped": None}, {"counts": [1, 2]}])
def test_numbers_that_do_not_fit_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        upgraded(old("open", 8, 4, counted((0, 2, 2, 2, 2)) | wrong))
