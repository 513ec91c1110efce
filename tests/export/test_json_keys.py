"""summary.json has every key of its format at every level, and null where there is nothing to tell."""

import json
from dataclasses import replace
from typing import Any

from plc_workshop.export.bundle import made
from plc_workshop.results.summary import EarlierCommitment, Summary, Wording
from tests.export.sample import FULL, GIVEN_UP

TOP = (
    *("format", "id", "session", "key", "group", "group_key", "date", "language", "meeting", "nth", "audience"),
    *("rehearsal", "pack", "mirror", "talk_about", "focus", "commitments", "expected", "parking_lot"),
    *("next_date", "next_time", "bring", "leads", "earlier"),
)
STATEMENT = (
    *("id", "text", "short", "dimension", "detail", "word", "mostly", "sides", "counts", "answered", "skipped"),
    *("agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread"),
)
INSIDE: dict[str, tuple[str, ...]] = {
    "pack": ("id", "title", "language"),
    "mirror": ("participants", "display", "threshold", "scale", "statements"),
    "mirror.statements": STATEMENT,
    "mirror.statements.mostly": ("disagree", "middle", "agree"),
    "mirror.statements.sides": ("disagree", "middle", "agree", "others"),
    "focus": ("statement", "notice", "because"),
    "commitments": ("what", "who", "by", "sign", "statement", "said"),
    "parking_lot": ("what", "who", "state", "audience", "wider"),
    "earlier": ("date", "statements", "commitments"),
    "earlier.statements": ("id", "word"),
    "earlier.commitments": (
        *("what", "who", "by", "statement", "state", "saw", "put_off"),
        *("audience", "pack", "wider"),
    ),
}
FILLED = replace(
    FULL,
    key="0" * 32,
    group_key="1" * 32,
    language="nl",
    meeting="mirror",
    nth=2,
    expected=("dialogue",),
    next_time="15:30",
    bring="one page",
    leads="Ana",
)
"""What nobody fills in the sample."""
WANTED: dict[str, object] = {
    "key": "0" * 32,
    "group_key": "1" * 32,
    "language": "nl",
    "meeting": "mirror",
    "nth": 2,
    "expected": ["dialogue"],
    "next_time": "15:30",
    "bring": "one page",
    "leads": "Ana",
}


WORDING = {"statement": None, "pack": None, "put_off": None}


def values(summary: Summary) -> dict[str, Any]:
    """The file, read again."""
    found = json.loads(made(summary)["summary.json"])
    assert isinstance(found, dict)
    return found


def keys(value: object, path: str = "") -> dict[str, set[tuple[str, ...]]]:
    """The keys of every mapping, by where it stands."""
    found: dict[str, set[tuple[str, ...]]] = {}
    if isinstance(value, dict):
        found[path] = {tuple(sorted(value))}
    parts = (
        value.items()
        if isinstance(value, dict)
        else ((None, each) for each in value)
        if isinstance(value, list)
        else ()
    )
    for key, each in parts:
        for below, more in keys(each, path if key is None else f"{path}.{key}".lstrip(".")).items():
            found.setdefault(below, set()).update(more)
    return found


def test_every_level_has_exactly_its_keys() -> None:
    assert keys(values(FULL)) == {path: {tuple(sorted(each))} for path, each in (("", TOP), *INSIDE.items())}
    assert tuple(values(FULL)) == TOP
    assert all(tuple(row) == STATEMENT for row in values(FULL)["mirror"]["statements"])


def test_a_round_that_was_given_up_has_the_same_keys_and_null() -> None:
    found = values(GIVEN_UP)
    assert tuple(found) == TOP
    assert [found[key] for key in ("mirror", "earlier", "next_date")] == [None] * 3


def test_what_nobody_fills_is_null_and_what_somebody_fills_is_there() -> None:
    bare, filled = values(replace(FULL, expected=None, next_time=None, bring=None, leads=None)), values(FILLED)
    assert {key for key in bare if bare[key] != filled[key]} == {*WANTED, "id"}
    assert {key: bare[key] for key in WANTED} == dict.fromkeys(WANTED)
    assert {key: filled[key] for key in WANTED} == WANTED


def test_an_earlier_promise_keeps_who_until_when_and_what_was_seen() -> None:
    assert FULL.earlier
    wider = (Wording("anyone", "Read", by="2026-05-31"),)
    told = EarlierCommitment(
        "Read", "on", "Marta", "2026-06-30", "dialogue", "two of us did", 2, "group", "demo", wider
    )
    earlier = replace(FULL.earlier, commitments=(told, EarlierCommitment("Start", "not_talked_about")))
    assert values(replace(FULL, earlier=earlier))["earlier"]["commitments"] == [
        {"what": "Read", "who": "Marta", "by": "2026-06-30", "statement": "dialogue", "state": "on"}
        | {"saw": "two of us did", "put_off": 2, "audience": "group", "pack": "demo"}
        | {"wider": [{"audience": "anyone", "what": "Read", "who": None, "by": "2026-05-31", **WORDING}]},
        {"what": "Start", "who": None, "by": None, "statement": None, "state": "not_talked_about"}
        | {"saw": None, "put_off": None, "audience": None, "pack": None, "wider": None},
    ]


def test_what_may_not_show_is_null_and_never_zero_or_empty() -> None:
    for row in values(FULL)["mirror"]["statements"]:
        hidden = [key for key in STATEMENT[7:] if row[key] is None]
        if row["detail"] != "numbers":
            assert hidden == list(STATEMENT[7:])
            continue
        for cell in (*row["counts"], *row["sides"].values(), *row["mostly"].values()):
            assert cell is None or cell not in (0, 1, "")
