"""The line that a group hands in: what it holds, what it does not, and whose result is none to hand in."""

import json

import pytest

from plc_workshop.errors import Refused
from plc_workshop.export.region_line import line, why_not
from tests.region.inboxes import SECRET, one

HEAD = ["region", "key", "group_key", "pack", "language", "wording", "school_year", "nth"]
ROUND = ["participants", "display", "threshold", "points", "statements"]
ROW = ["id", "detail", "word", "mostly", "sides", "counts", "answered", "skipped"]


def test_a_line_holds_what_is_counted_and_no_text_that_people_wrote() -> None:
    summary = one()
    text = line(summary)
    values = json.loads(text)
    assert list(values) == [*HEAD, *ROUND]
    assert {tuple(row) for row in values["statements"]} == {tuple(ROW)}
    assert summary.mirror is not None
    assert text.count("\n") == 1
    assert not any(secret in text for secret in (*SECRET, summary.session, summary.mirror.statements[0].text))
    assert (values["school_year"], values["nth"]) == (2026, 1)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"audience": "group"}, "is for anyone"),
        ({"audience": "school"}, "is for anyone"),
        ({"rehearsal": True}, "rehearsal"),
        ({"mirror": None}, "no result"),
        ({"group": ""}, "without a name"),
        ({"key": None}, "older version"),
        ({"group_key": None}, "older version"),
        ({"nth": None}, "older version"),
    ],
)
def test_what_is_not_to_be_handed_in_is_refused_with_its_reason(changed: dict[str, object], why: str) -> None:
    summary = one(1, **changed)
    assert why in why_not(summary)
    with pytest.raises(Refused, match=why):
        line(summary)


def test_the_same_question_has_the_same_wording_and_another_one_has_not() -> None:
    first, again, other = (json.loads(line(one(seed)))["wording"] for seed in (1, 1, 2))
    assert first == again != other
