"""Values of JSON read strictly: what is off is refused with its name, never mended. Everything raises ValueError."""

import unicodedata
from typing import TypeVar

Json = dict[str, object]
T = TypeVar("T")


def mapping(values: object, keys: tuple[str, ...], name: str) -> Json:
    """A mapping with exactly these keys."""
    if isinstance(values, dict) and set(values) == set(keys):
        return values
    odd = sorted(map(str, set(values) ^ set(keys))) if isinstance(values, dict) else []
    raise ValueError(f"{name} has missing or unknown keys: {', '.join(odd)}" if odd else f"{name} is no mapping")


def items(value: object, name: str) -> list[object]:
    """A list."""
    if isinstance(value, list):
        return value
    raise ValueError(f"{name} is no list")


def text(value: object, name: str) -> str:
    """A text that is not empty."""
    if not isinstance(value, str) or not value:
        raise ValueError(f"{name} is no text")
    if any(unicodedata.category(ch) == "Cc" and ch not in "\n\t" for ch in value):
        raise ValueError(f"{name} has characters that steer a terminal")
    return value


MOST = 99_999
"""The most people that a tally can count: more are in no file of this program."""


def count(value: object, name: str) -> int:
    """A whole number of people."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise ValueError(f"{name} is no count")
    return value


def number(value: object, name: str) -> float:
    """A percentage or a point of a scale: nothing beyond a hundred, so neither infinite nor none at all."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not -100 <= value <= 100:
        raise ValueError(f"{name} is no number")
    return float(value)


def one_of(value: object, allowed: tuple[T, ...], name: str) -> T:
    """One of the words allowed."""
    for each in allowed:
        if type(value) is type(each) and value == each:
            return each
    raise ValueError(f"{name} is none of the words it may be")
