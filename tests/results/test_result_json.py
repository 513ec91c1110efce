"""A closed round on disk, and the Summary as JSON."""

import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.identity import as_json, content_id
from plc_workshop.results.result_json import result_from_json, result_to_json
from plc_workshop.results.summary import Commitment, Display, Earlier, FocusNote, PackName, Parked, Summary
from tests.results.samples import Row, result, rounds
from tests.results.test_order import NINE

MIXED = result([*NINE, (7, 0, 0, 1, 1)], marks=[2, *[0] * 10])

SUMMARY = Summary(
    session="2026-11-24-oak-3f2a",
    group="Oak",
    date="2026-11-24",
    audience="group",
    rehearsal=False,
    pack=PackName("demo", "Demo", "en"),
    mirror=MIXED.mirror,
    talk_about=MIXED.talk_about,
    focus=(FocusNote("s1"),),
    commitments=(Commitment("Visit a lesson", by="2027-01-15"),),
    parking_lot=(Parked("Room plan"),),
    earlier=Earlier("2026-05-05"),
    names=(("s1", "Thing 1"),),
)


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_a_result_comes_back_as_it_was(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    out = result(*found[:1], display, found[1])
    assert result_from_json(json.loads(json.dumps(result_to_json(out)))) == out


def _broken(path: tuple[str | int, ...], value: object) -> object:
    values: Any = deepcopy(json.loads(json.dumps(result_to_json(MIXED))))
    at = values
    for key in path[:-1]:
        at = at[key]
    if value is ...:
        del at[path[-1]]
    else:
        at[path[-1]] = value
    return values


WORDS_ROW: tuple[str | int, ...] = ("mirror", "statements", 0)
COUNTS_ROW: tuple[str | int, ...] = ("mirror", "statements", 2)
NONE_ROW: tuple[str | int, ...] = ("mirror", "statements", 10)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("mirror",), None),
        (("mirror",), ...),
        (("more",), 1),
        (("talk_about",), "s1"),
        (("talk_about",), ["s99"]),
        (("talk_about",), ["s1", "s1"]),
        (("mirror", "participants"), 3),
        (("mirror", "participants"), True),
        (("mirror", "participants"), "9"),
        (("mirror", "display"), "all"),
        (("mirror", "threshold"), 3),
        (("mirror", "scale"), ["a", ""]),
        (("mirror", "statements"), {}),
        ((*WORDS_ROW, "counts"), [0, 0, 5, 4]),
        ((*WORDS_ROW, "answered"), 9),
        ((*WORDS_ROW, "spread"), 0.1),
        ((*WORDS_ROW, "typical"), "Sometimes"),
        ((*WORDS_ROW, "typical"), None),
        ((*WORDS_ROW, "typical"), ""),
        ((*WORDS_ROW, "word"), "too_few"),
        ((*WORDS_ROW, "word"), None),
        ((*WORDS_ROW, "id"), "s2"),
        ((*WORDS_ROW, "dimension"), 3),
        ((*WORDS_ROW, "dimension"), ""),
        ((*COUNTS_ROW, "counts"), None),
        ((*COUNTS_ROW, "counts"), [1, 2, 4]),
        ((*COUNTS_ROW, "counts"), [1, 2, 4, 1]),
        ((*COUNTS_ROW, "counts"), [1, 2, -1, 7]),
        ((*COUNTS_ROW, "skipped"), None),
        ((*COUNTS_ROW, "agree_percent"), "55"),
        ((*COUNTS_ROW, "spread"), float("nan")),
        ((*COUNTS_ROW, "detail"), "words"),
        ((*COUNTS_ROW, "text"), None),
        ((*NONE_ROW, "word"), "split"),
        ((*NONE_ROW, "skipped"), 7),
        ((*NONE_ROW, "more"), None),
    ],
)
def test_what_is_off_is_refused_with_a_reason(path: tuple[str | int, ...], value: object) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        result_from_json(_broken(path, value))


@pytest.mark.parametrize("nothing", [None, [], "", 3, {}])
def test_what_is_no_result_is_refused(nothing: object) -> None:
    with pytest.raises(ValueError, match="result"):
        result_from_json(nothing)


def test_the_summary_as_json_has_the_agreed_keys() -> None:
    values = as_json(SUMMARY)
    assert list(values) == [
        *("format", "id", "session", "group", "date", "audience", "rehearsal", "pack", "mirror", "talk_about"),
        *("focus", "commitments", "parking_lot", "next_date", "earlier"),
    ]
    mirror: Any = values["mirror"]
    assert list(mirror) == ["participants", "display", "threshold", "scale", "statements"]
    assert list(mirror["statements"][0]) == [
        *("id", "text", "short", "dimension", "detail", "word", "typical", "counts", "answered", "skipped"),
        *("agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread"),
    ]
    assert values["focus"] == [{"statement": "s1", "notice": None, "because": None}]
    assert values["commitments"] == [
        {"what": "Visit a lesson", "who": None, "by": "2027-01-15", "sign": None, "statement": None}
    ]
    assert '""' not in json.dumps(values)


def test_a_round_without_result_has_no_mirror() -> None:
    assert as_json(replace(SUMMARY, mirror=None))["mirror"] is None


def test_the_id_is_of_shown_values_alone() -> None:
    values = as_json(SUMMARY)
    assert values["id"] == content_id(SUMMARY) == content_id(replace(SUMMARY, names=()))
    assert isinstance(values["id"], str)
    assert len(values["id"]) == 16
    assert int(values["id"], 16) >= 0
    assert content_id(replace(SUMMARY, group="Elm")) != content_id(SUMMARY)
