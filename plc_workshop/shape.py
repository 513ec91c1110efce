"""Frozen values as plain JSON and back, strictly: what is off is refused with its place, never mended.

But for texts: what turns a line around or shows nothing is taken out of them here, where they enter.
"""

import json
import math
import unicodedata
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, assert_never, get_args, get_origin, get_type_hints

from plc_workshop.harmless import on_its_lines, on_one_line
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import in_a_row

Json = dict[str, Any]

EXACT = 2**53
"""Whole numbers up to here are the same as a float; far beyond it there is no float at all."""
_MOST_DIGITS = 1000
_MOST_VALUES = 2**17
"""In one file: a value takes many times the memory of its two or three bytes, and no session has a tenth as many."""


@dataclass(frozen=True, slots=True)
class Within:
    """The least and the most that a number may be."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A text has at least one character."""


@dataclass(frozen=True, slots=True)
class Day:
    """A text is an ISO date; or empty, where it may be."""

    or_none: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """A key that came to a format later: where it is missing, nothing was said."""


FilledText = Annotated[str, Filled()]
"""A text that is not empty."""
IsoDay = Annotated[str, Day()]
"""An ISO date."""
IsoDayOrNone = Annotated[str, Day(or_none=True)]
"""An ISO date, or empty."""


def parsed(data: bytes) -> object:
    """What a JSON file of ours says. Raises: ValueError with the reason, and nothing else whatever the bytes are."""
    if sum(map(data.count, (b",", b"[", b"{"))) > _MOST_VALUES:
        raise ValueError(_("it holds far too much"))
    try:
        # A name typed on a command line may hold bytes that are no text: they come back, to be taken out.
        text = data.decode("utf-8-sig", "surrogatepass")
        return json.loads(text, object_pairs_hook=_each_once, parse_int=_whole)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        raise ValueError(_("it is not JSON")) from None


def _each_once(pairs: list[tuple[str, Any]]) -> Json:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(_("a key stands there twice"))
    return found


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(_("a number in it has far too many digits"))
    return int(digits)


def plain(value: object) -> Any:
    """A value of dataclasses, tuples, enumerations and JSON's own types as plain JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def shaped(kind: Any, given: object, where: str, *, lines: bool = False) -> Any:
    """`given` as a `kind`: dataclass, tuple of one type, literal, enumeration, text, number, bool; or one or None.

    `Annotated` with Within, Filled or Day limits a type further, and with Later the key may be missing; an `object` is
    whatever stands there. A text is one line, unless `lines` are kept.
    Raises: ValueError with a sentence that names the place.
    """
    if kind is object:
        return given
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        found = shaped(arguments[0], given, where, lines=lines)
        return found if isinstance(arguments[1], Later) else _limited(arguments[1], given, found, where)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, given, where, lines=lines)
    if origin is tuple:
        if not isinstance(given, list):
            raise ValueError(_("{where} must be a list").format(where=where))
        return tuple(shaped(arguments[0], item, f"{where}[{i}]", lines=lines) for i, item in enumerate(given))
    if origin in (Union, UnionType):
        some = next(each for each in arguments if each is not NoneType)
        return None if given is None else shaped(some, given, where, lines=lines)
    if origin is Literal:
        return _one_of({word: word for word in arguments}, given, where)
    if issubclass(kind, Enum):
        return _one_of({member.value: member for member in kind}, given, where)
    return _simple(kind, given, where, lines=lines)


def _simple(kind: Any, given: object, where: str, *, lines: bool) -> Any:
    if kind is float and type(given) is int and abs(given) <= EXACT:
        return float(given)
    endless = (isinstance(given, float) and not math.isfinite(given)) or (type(given) is int and abs(given) > EXACT)
    if type(given) is not kind or endless:
        raise ValueError(_of_another_kind(kind).format(where=where))
    if not isinstance(given, str):
        return given
    if any(unicodedata.category(ch) == "Cc" and ch not in "\n\t" for ch in given):
        raise ValueError(_("{where} has characters that steer a terminal").format(where=where))
    return on_its_lines(given) if lines else on_one_line(given)


def _of_another_kind(kind: Any) -> str:
    return {
        # Translators: {where} is the path of a key in a file, here and in the next ones: plan[0].minutes.
        str: _("{where} must be a text"),
        int: _("{where} must be a whole number"),
        bool: _("{where} must be true or false"),
        float: _("{where} must be a number"),
    }[kind]


def _limited(limit: Within | Filled | Day, given: object, value: Any, where: str) -> Any:
    match limit:
        case Within(least, most):
            if not least <= value <= most:
                sentence = _("{where} must be a number from {least} to {most}")
                raise ValueError(sentence.format(where=where, least=least, most=most))
        case Filled():
            if not given:  # a text in which nothing shows was one when it was written
                raise ValueError(_("{where} must not be empty").format(where=where))
        case Day(or_none):
            if not (is_day(value) or (or_none and not value)):
                raise ValueError(_("{where} must be a date such as 2026-11-24").format(where=where))
        case _:
            assert_never(limit)
    return value


def is_day(text: str) -> bool:
    """Whether it is a date as ISO writes it, and a day that there was or will be."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _one_of(allowed: dict[str, Any], given: object, where: str) -> Any:
    if isinstance(given, str) and given in allowed:
        return allowed[given]
    raise ValueError(_("{where} must be one of {words}").format(where=where, words=in_a_row(allowed)))


def _dataclass(kind: type, given: object, where: str, *, lines: bool) -> Any:
    if not isinstance(given, dict):
        whole = _("the document must be a set of keys with their values")
        sentence = _("{where} must be a set of keys with their values").format(where=where) if where else whole
        raise ValueError(sentence)  # noqa: TRY004 - as for every oddity
    hints = _hints(kind)
    dot = f"{where}." if where else ""
    for key in given:
        if key not in hints:
            raise ValueError(_("{key} is not a key that may stand there").format(key=f"{dot}{key}"))
    for key, hint in hints.items():
        if key not in given and not _is_later(hint):
            raise ValueError(pgettext("sentence", "{key} is missing").format(key=f"{dot}{key}"))
    given = dict.fromkeys(hints) | given
    return kind(**{key: shaped(hint, given[key], f"{dot}{key}", lines=lines) for key, hint in hints.items()})


def _is_later(hint: Any) -> bool:
    return any(isinstance(limit, Later) for limit in getattr(hint, "__metadata__", ()))


@cache
def _hints(kind: type) -> Json:
    hints = get_type_hints(kind, include_extras=True)
    return {field.name: hints[field.name] for field in fields(kind)}
