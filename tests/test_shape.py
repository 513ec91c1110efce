"""Frozen values as JSON and back, strictly."""

import json
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal

import pytest

from plc_workshop.shape import EXACT, FilledText, Within, plain, shaped


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


TREE = Tree("", 9, 0.5, False, "large", Colour.RED, (Leaf("a", None), Leaf("b", 1.0)), {"any": [1]})


def test_a_value_comes_back_as_it_was() -> None:
    values = json.loads(json.dumps(plain(TREE)))
    assert list(values) == ["note", "count", "share", "on", "size", "colour", "leaves", "rest"]
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
