"""Frozen values as JSON and back, strictly."""

import json
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal

import pytest

from plc_workshop.shape import EXACT, FilledText, IsoDay, IsoDayOrNone, Within, parsed, plain, shaped


class Colour(Enum):
    """An enumeration."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value inside another."""

    name: FilledText
    share: Annotated[float, Within(0, 1)] | None


@dataclass(frozen=True, slots=True)
class Tree:
    """A value with a field of every kind."""

    note: str
    count: Annotated[int, Within(1, 9)]
    share: float
    on: bool
    size: Literal["small", "large"]
    colour: Colour
    leaves: tuple[Leaf, ...]
    rest: object
    day: IsoDay
    later: IsoDayOrNone


LEAVES = (Leaf("a", None), Leaf("b", 1.0))
TREE = Tree("", 9, 0.5, False, "large", Colour.RED, LEAVES, {"any": [1]}, "2026-11-24", "")


def test_a_value_comes_back_as_it_was() -> None:
    values = json.loads(json.dumps(plain(TREE)))
    assert list(values) == ["note", "count", "share", "on", "size", "colour", "leaves", "rest", "day", "later"]
    assert shaped(Tree, values, "") == TREE


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"note": None}, "note must be a text"),
        ({"note": "\x07"}, "note has characters that steer a terminal"),
        ({"count": 0}, "count must be a number from 1 to 9"),
        ({"count": 10}, "count must be a number from 1 to 9"),
        ({"count": 1.0}, "count must be a whole number"),
        ({"count": True}, "count must be a whole number"),
        ({"share": True}, "share must be a number"),
        ({"share": float("nan")}, "share must be a number"),
        ({"share": 10**400}, "share must be a number"),
        ({"share": EXACT + 1}, "share must be a number"),
        ({"share": float("inf")}, "share must be a number"),
        ({"day": "2026-02-31"}, "day must be a date such as"),
        ({"day": "0000-01-01"}, "day must be a date such as"),
        ({"day": "99999-01-01"}, "day must be a date such as"),
        ({"day": "20261124"}, "day must be a date such as"),
        ({"day": "2026-11-24\n2026-11-25"}, "day must be a date such as"),
        ({"day": "２０２６-11-24"}, "day must be a date such as"),
        ({"day": ""}, "day must be a date such as"),
        ({"later": "soon"}, "later must be a date such as"),
        ({"on": 0}, "on must be true or false"),
        ({"size": "huge"}, "size must be one of small, large"),
        ({"colour": "blue"}, "colour must be one of red"),
        ({"leaves": {}}, "leaves must be a list"),
        ({"leaves": [None]}, "leaves[0] must be a set of keys"),
        ({"leaves": [{"name": "", "share": None}]}, "leaves[0].name must not be empty"),
        ({"leaves": [{"name": 1, "share": None}]}, "leaves[0].name must be a text"),
        ({"leaves": [{"name": "a", "share": -1}]}, "leaves[0].share must be a number from 0 to 1"),
        ({"leaves": [{"name": "a"}]}, "leaves[0].share is missing"),
        ({"more": 1}, "more is not a key that may stand there"),
    ],
)
def test_what_is_off_is_refused_with_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        shaped(Tree, plain(TREE) | change, "")
    assert said in str(caught.value)


def test_a_whole_number_is_a_number_too() -> None:
    found = shaped(Tree, plain(TREE) | {"share": -EXACT}, "").share
    assert type(found) is float
    assert found == -EXACT


def test_a_place_begins_with_the_name_that_is_given() -> None:
    with pytest.raises(ValueError, match=r"^room\.note must be a text$"):
        shaped(Tree, plain(TREE) | {"note": 3}, "room")


SIGNS = (
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200e",
    "\u200f",
    "\u061c",
    "\u00ad",
    "\u2060",
    "\ud800",
    "\udcff",
    "\uffff",
)


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
@pytest.mark.parametrize("lines", [False, True])
def test_signs_that_turn_a_line_or_show_nothing_are_taken_out(sign: str, *, lines: bool) -> None:
    assert shaped(str, f"O{sign}ak{sign}", "group", lines=lines) == "Oak"
    assert shaped(FilledText, sign, "group") == "", "a text was written, and nothing of it shows"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x07", "\r", "\x7f", "\x85", "\x9b"], ids=ascii)
def test_signs_that_steer_are_refused(sign: str) -> None:
    with pytest.raises(ValueError, match="group has characters that steer a terminal"):
        shaped(str, f"O{sign}ak", "group")


@pytest.mark.parametrize("sign", ["\n", "\t", "\u2028", "\u2029", " \n"], ids=ascii)
def test_a_text_is_one_line_unless_its_lines_are_kept(sign: str) -> None:
    assert "\n" not in shaped(str, f"Oak{sign}2026-11-25-ash-0000", "group")
    assert shaped(str, "One.\n\n- Two", "body", lines=True) == "One.\n\n- Two"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 9,
        b"{",
        b"\xff\xfe",
        '{"a": 1}'.encode("utf-16"),
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"a": 1, "a": 1}',
        b'{"a": [{"b": 1, "b": 1}]}',
        b"9" * 5000,
        b"-" + b"9" * 5000,
        b"[" + b"[]," * 2**17 + b"[]]",
        b'{"a": "\x1b"}',
    ],
    ids=lambda data: repr(data[:20]),
)
def test_bytes_that_are_no_file_of_ours_are_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"^[a-z ]+$|^it is not JSON$"):
        parsed(data)


def test_a_mark_at_the_start_is_no_fault() -> None:
    assert parsed(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}
