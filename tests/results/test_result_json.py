"""A closed round on disk, and the Summary as JSON."""

import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.packs.loader import parse
from plc_workshop.results.identity import as_json, content_id
from plc_workshop.results.privacy import publish
from plc_workshop.results.result_json import result_from_json, result_to_json
from plc_workshop.results.summary import (
    Commitment,
    Display,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    FocusNote,
    PackName,
    Parked,
    Privacy,
    Summary,
)
from plc_workshop.results.tally import Tally
from tests.packs.examples import changed
from tests.results.samples import Row, result, rounds
from tests.results.test_order import NINE

MIXED = result([*NINE, (7, 0, 0, 1, 1)], marks=[2, *[0] * 10])
ODD = result([(0, 0, 0, 3, 4, 2), (0, 0, 3, 0, 5, 1), (0, 2, 2, 2, 3, 0)])

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
    earlier=Earlier(
        "2026-05-05",
        (EarlierStatement("s1", "split", "Once said otherwise."),),
        (EarlierCommitment("Ask the pupils", "done", "Bo", "2026-11-01", "s1"),),
    ),
    names=(("s1", "Thing 1"),),
)


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_a_result_comes_back_as_it_was(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    out = result(*found[:1], display, found[1])
    assert result_from_json(json.loads(json.dumps(result_to_json(out)))) == out


@pytest.mark.parametrize("sign", "\u00ad\u200e\u200f\u061c\u2060", ids=ascii)
@pytest.mark.parametrize("display", ["careful", "open"])
def test_a_result_of_a_pack_with_signs_that_nobody_sees_comes_back_as_it_was(sign: str, display: Display) -> None:
    pack, _problems = parse(changed("We learn", f"We le{sign}arn").replace("Yes]", f"Y{sign}es]").encode(), "")
    assert pack is not None
    out = publish(Tally(6, ((0, 0, 0, 1, 5),), (0,)), pack, Privacy(4, display))
    assert out is not None
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
NUMBERS_ROW: tuple[str | int, ...] = ("mirror", "statements", 2)
NONE_ROW: tuple[str | int, ...] = ("mirror", "statements", 10)


WORDS, NUMBERS, NONE = (f"mirror.statements[{row}]" for row in (0, 2, 10))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("mirror",), None, "mirror must be a set of keys"),
        (("mirror",), ..., "mirror is missing"),
        (("more",), 1, "more is not a key"),
        (("talk_about",), "s1", "talk_about must be a list"),
        (("talk_about",), ["s99"], "talk_about names a statement that is not there"),
        (("talk_about",), ["s1", "s1"], "talk_about names a statement that is not there, or one twice"),
        (("talk_about",), [""], "talk_about[0] must not be empty"),
        (("mirror", "participants"), 3, "mirror.threshold must be at least 4, and no more than the participants"),
        (("mirror", "participants"), True, "mirror.participants must be a whole number"),
        (("mirror", "participants"), "9", "mirror.participants must be a whole number"),
        (("mirror", "participants"), 100_000, "mirror.participants must be a number from 0 to 99999"),
        (("mirror", "display"), "all", "mirror.display must be one of careful, open"),
        (("mirror", "threshold"), 3, "mirror.threshold must be at least 4"),
        (("mirror", "scale"), ["a", ""], "mirror.scale[1] must not be empty"),
        (("mirror", "statements"), {}, "mirror.statements must be a list"),
        (("mirror", "statements"), [3], "mirror.statements[0] must be a set of keys"),
        ((*WORDS_ROW, "counts"), [0, 0, 5, 4], f"{WORDS}.counts does not fit the detail words"),
        ((*WORDS_ROW, "answered"), 9, f"{WORDS}.answered does not fit the detail words"),
        ((*WORDS_ROW, "spread"), 0.1, f"{WORDS}.spread does not fit the detail words"),
        ((*WORDS_ROW, "mostly", "agree"), "Sometimes", f"{WORDS}.mostly does not fit the word all_agree"),
        ((*WORDS_ROW, "mostly", "agree"), "Disagree", f"{WORDS}.mostly does not fit the word all_agree"),
        ((*WORDS_ROW, "mostly", "disagree"), "Disagree", f"{WORDS}.mostly does not fit the word all_agree"),
        ((*WORDS_ROW, "mostly", "agree"), None, f"{WORDS}.mostly does not fit the word all_agree"),
        ((*WORDS_ROW, "mostly", "agree"), "", f"{WORDS}.mostly.agree must not be empty"),
        ((*WORDS_ROW, "mostly"), None, f"{WORDS}.mostly does not fit the word all_agree"),
        ((*WORDS_ROW, "word"), "too_few", f"{WORDS}.word does not fit the detail words"),
        ((*WORDS_ROW, "word"), "split", f"{WORDS}.mostly does not fit the word split"),
        ((*WORDS_ROW, "word"), None, f"{WORDS}.word does not fit the detail words"),
        ((*WORDS_ROW, "id"), "s2", "two of mirror.statements have the same id"),
        ((*WORDS_ROW, "id"), "", f"{WORDS}.id must not be empty"),
        ((*WORDS_ROW, "short"), "", f"{WORDS}.short must not be empty"),
        ((*WORDS_ROW, "short"), "a\x1b[31m", f"{WORDS}.short has characters that steer a terminal"),
        ((*WORDS_ROW, "dimension"), 3, f"{WORDS}.dimension must be a text"),
        ((*WORDS_ROW, "dimension"), "", f"{WORDS}.dimension must not be empty"),
        ((*NUMBERS_ROW, "sides"), None, f"{NUMBERS}.sides does not fit the detail numbers"),
        ((*NUMBERS_ROW, "sides", "agree"), 5, f"{NUMBERS}.sides do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "sides", "middle"), 0, f"{NUMBERS}.sides do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "sides", "others"), 0, f"{NUMBERS}.sides do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "counts"), None, f"{NUMBERS}.counts does not fit the detail numbers"),
        ((*NUMBERS_ROW, "counts"), [None, 4, 2], f"{NUMBERS}.sides do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "counts"), [None, None, 4, 3], f"{NUMBERS}.counts do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "counts"), [None, None, 6, None], f"{NUMBERS}.counts do not fit the scale or their sum"),
        ((*NUMBERS_ROW, "counts"), [None, None, -1, 7], f"{NUMBERS}.counts[2] must be a number from 0 to 99999"),
        ((*NUMBERS_ROW, "counts"), [1, 2, 4, 2], f"{NUMBERS} tells of one person alone"),
        ((*NUMBERS_ROW, "skipped"), None, f"{NUMBERS}.skipped does not fit the detail numbers"),
        ((*NUMBERS_ROW, "skipped"), -1, f"{NUMBERS}.skipped must be a number from 0 to 99999"),
        ((*NUMBERS_ROW, "agree_percent"), "55", f"{NUMBERS}.agree_percent must be a number"),
        ((*NUMBERS_ROW, "agree_percent"), None, f"{NUMBERS} has percentages that do not fit its numbers"),
        ((*NUMBERS_ROW, "spread"), 0.5, f"{NUMBERS} has percentages that do not fit its numbers"),
        ((*NUMBERS_ROW, "agree_percent"), 100.1, f"{NUMBERS}.agree_percent must be a number from -100 to 100"),
        ((*NUMBERS_ROW, "net_agreement"), -101, f"{NUMBERS}.net_agreement must be a number from -100 to 100"),
        ((*NUMBERS_ROW, "interpolated_median"), 10**400, f"{NUMBERS}.interpolated_median must be a number"),
        ((*NUMBERS_ROW, "spread"), float("nan"), f"{NUMBERS}.spread must be a number"),
        ((*NUMBERS_ROW, "spread"), float("inf"), f"{NUMBERS}.spread must be a number"),
        ((*NUMBERS_ROW, "mostly", "disagree"), "Agree", f"{NUMBERS}.mostly does not fit the word"),
        ((*NUMBERS_ROW, "detail"), "words", f"{NUMBERS}.mostly does not fit the word split"),
        ((*NUMBERS_ROW, "text"), None, f"{NUMBERS}.text must be a text"),
        ((*NONE_ROW, "word"), "split", f"{NONE}.word does not fit the detail none"),
        ((*NONE_ROW, "skipped"), 7, f"{NONE}.skipped does not fit the detail none"),
        ((*NONE_ROW, "more"), None, f"{NONE}.more is not a key"),
        ((*NONE_ROW, "spread"), ..., f"{NONE}.spread is missing"),
    ],
)
def test_what_is_off_is_refused_with_its_place(path: tuple[str | int, ...], value: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        result_from_json(_broken(path, value))
    assert said in str(caught.value)


@pytest.mark.parametrize("nothing", [None, [], "", 3])
def test_what_is_no_result_is_refused(nothing: object) -> None:
    with pytest.raises(ValueError, match="the document must be a set of keys"):
        result_from_json(nothing)


def test_a_result_without_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="mirror is missing"):
        result_from_json({})


def test_the_summary_as_json_has_the_agreed_keys() -> None:
    values = as_json(SUMMARY)
    assert list(values) == [
        *("format", "id", "session", "key", "group", "group_key", "date", "language", "meeting", "nth", "audience"),
        *("rehearsal", "pack", "mirror", "talk_about", "focus", "commitments", "expected", "parking_lot"),
        *("next_date", "next_time", "bring", "leads", "earlier"),
    ]
    mirror: Any = values["mirror"]
    assert list(mirror) == ["participants", "display", "threshold", "scale", "statements"]
    row = mirror["statements"][2]
    assert list(row) == [
        *("id", "text", "short", "dimension", "detail", "word", "mostly", "sides", "counts", "answered", "skipped"),
        *("agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread"),
    ]
    assert row["mostly"] == {"disagree": "Disagree", "middle": None, "agree": None}
    assert row["sides"] == {"disagree": 3, "middle": None, "agree": 6, "others": None}
    assert row["counts"] == [None, None, 4, 2]
    assert values["focus"] == [{"statement": "s1", "notice": None, "because": None}]
    assert values["commitments"] == [
        {"what": "Visit a lesson", "who": None, "by": "2027-01-15", "sign": None, "statement": None, "said": None}
    ]
    assert values["parking_lot"] == [{"what": "Room plan", "who": None, "state": None, "audience": None, "wider": None}]
    assert values["earlier"] == {
        "date": "2026-05-05",
        "statements": [{"id": "s1", "word": "split"}],
        "commitments": [
            {
                "what": "Ask the pupils",
                "state": "done",
                "who": "Bo",
                "by": "2026-11-01",
                "statement": "s1",
                "saw": None,
                "put_off": None,
                "audience": None,
                "pack": None,
                "wider": None,
            }
        ],
    }
    assert '""' not in json.dumps(values)


def test_of_a_row_in_words_all_but_the_word_and_its_label_is_null() -> None:
    mirror: Any = as_json(SUMMARY)["mirror"]
    words, none = mirror["statements"][0], mirror["statements"][10]
    named = ("id", "text", "short", "dimension", "detail", "word")
    assert {key for key, value in words.items() if value is not None} == {*named, "mostly"} - {"dimension"}
    assert {key for key, value in none.items() if value is not None} == {*named} - {"dimension"}


def test_a_row_with_others_that_names_a_second_side_is_refused() -> None:
    values: Any = json.loads(json.dumps(result_to_json(ODD)))
    assert result_from_json(values) == ODD
    values["mirror"]["statements"][1]["sides"] |= {"disagree": 2, "others": 1}
    with pytest.raises(ValueError, match="sides do not fit"):
        result_from_json(values)


def test_a_round_without_result_has_no_mirror() -> None:
    assert as_json(replace(SUMMARY, mirror=None))["mirror"] is None


def test_the_id_is_of_shown_values_alone() -> None:
    values = as_json(SUMMARY)
    assert values["id"] == content_id(SUMMARY) == content_id(replace(SUMMARY, names=()))
    assert isinstance(values["id"], str)
    assert len(values["id"]) == 16
    assert int(values["id"], 16) >= 0
    assert content_id(replace(SUMMARY, group="Elm")) != content_id(SUMMARY)


def test_numbers_of_nobody_are_refused_with_a_sentence() -> None:
    from plc_workshop.results.result_json import check
    from plc_workshop.results.summary import MirrorResult, Mostly, Sides, StatementResult

    nobody = Sides(0, None, 0, None)
    row = StatementResult("a", "A", "A", None, "numbers", "no_clear_side", Mostly(), nobody, (0, 0, 0, 0), 0, 0)
    with pytest.raises(ValueError, match="do not fit"):
        check(MirrorResult(9, "open", 4, ("a", "b", "c", "d"), (row,)))
