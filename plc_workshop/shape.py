"""Frozen values as plain JSON and back, strictly: what is off is refused with its place, never mended."""

import unicodedata
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, assert_never, get_args, get_origin, get_type_hints

from plc_workshop.words import _

Json = dict[str, Any]

EXACT = 2**53
"""Whole numbers up to here are the same as a float; far beyond it there is no float at all."""


@dataclass(frozen=True, slots=True)
class Within:
    """The least and the most that a number may be."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A text has at least one character."""


FilledText = Annotated[str, Filled()]
"""A text that is not empty."""


def plain(value: object) -> Any:
    """A value of dataclasses, tuples, enumerations and JSON's own types as plain JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def shaped(kind: Any, given: object, where: str) -> Any:
    """`given` as a `kind`: dataclass, tuple of one type, literal, enumeration, text, number, bool; or one or None.

    `Annotated` with Within or Filled limits a type further; an `object` is whatever stands there.
    Raises: ValueError with a sentence that names the place.
    """
    if kind is object:
        return given
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _limited(arguments[1], shaped(arguments[0], given, where), where)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, given, where)
    if origin is tuple:
        if not isinstance(given, list):
            raise ValueError(_("{where} must be a list").format(where=where))
        return tuple(shaped(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(given))
    if origin in (Union, UnionType):
        some = next(each for each in arguments if each is not NoneType)
        return None if given is None else shaped(some, given, where)
    if origin is Literal:
        return _one_of({word: word for word in arguments}, given, where)
    if issubclass(kind, Enum):
        return _one_of({member.value: member for member in kind}, given, where)
    if kind is float and type(given) is int and abs(given) <= EXACT:
        return float(given)
    if type(given) is not kind or given != given:
        wanted = {str: _("a text"), int: _("a whole number"), bool: _("true or false"), float: _("a number")}[kind]
        raise ValueError(_("{where} must be {wanted}").format(where=where, wanted=wanted))
    if isinstance(given, str) and any(unicodedata.category(ch) == "Cc" and ch not in "\n\t" for ch in given):
        raise ValueError(_("{where} has characters that steer a terminal").format(where=where))
    return given


def _limited(limit: Within | Filled, value: Any, where: str) -> Any:
    match limit:
        case Within(least, most):
            if not least <= value <= most:
                sentence = _("{where} must be a number from {least} to {most}")
                raise ValueError(sentence.format(where=where, least=least, most=most))
        case Filled():
            if not value:
                raise ValueError(_("{where} must not be empty").format(where=where))
        case _:
            assert_never(limit)
    return value


def _one_of(allowed: dict[str, Any], given: object, where: str) -> Any:
    if isinstance(given, str) and given in allowed:
        return allowed[given]
    raise ValueError(_("{where} must be one of {words}").format(where=where, words=", ".join(allowed)))


def _dataclass(kind: type, given: object, where: str) -> Any:
    if not isinstance(given, dict):
        sentence = _("{where} must be a set of keys with their values")
        raise ValueError(sentence.format(where=where or _("the document")))  # noqa: TRY004 - as for every oddity
    hints = _hints(kind)
    dot = f"{where}." if where else ""
    for key in given:
        if key not in hints:
            raise ValueError(_("{key} is not a key that may stand there").format(key=f"{dot}{key}"))
    for key in hints:
        if key not in given:
            raise ValueError(_("{key} is missing").format(key=f"{dot}{key}"))
    return kind(**{key: shaped(hint, given[key], f"{dot}{key}") for key, hint in hints.items()})


@cache
def _hints(kind: type) -> Json:
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in fields(kind)}
