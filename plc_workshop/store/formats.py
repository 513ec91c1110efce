"""Records and tallies as documents of a file, and back: strictly, and from older formats once there are any."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from plc_workshop.errors import WorkshopError
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.words import _

FORMAT = 1
DIGITS = 5
"""Every count has so many digits, so that the size of a file says nothing about the answers."""
UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Format -> what makes a document of the next one from it; there is none before format 1."""

T = TypeVar("T")


class FormatError(WorkshopError):
    """A document that does not hold what it should."""


def record_document(record: Record) -> dict[str, Any]:
    """The record as a document."""
    return asdict(record)


def record_from(document: object) -> Record:
    """The record in a document. Raises: FormatError."""
    record: Record = _value(Record, document, "session.json")
    return record


def tally_document(tally: Tally) -> dict[str, Any]:
    """The tally as a document whose size does not depend on its numbers. Raises: FormatError beyond 99,999 people."""
    if tally.ballots >= 10**DIGITS:
        raise FormatError(_("More than {most} people cannot be counted.").format(most=10**DIGITS - 1))
    return {
        "ballots": _padded(tally.ballots),
        "counts": [[_padded(count) for count in row] for row in tally.counts],
        "marks": [_padded(count) for count in tally.marks],
    }


def tally_from(document: object) -> Tally:
    """The tally in a document. Raises: FormatError."""
    problem = FormatError(_("The open round cannot be read: its counts do not fit each other."))
    if not isinstance(document, dict) or set(document) != {"ballots", "counts", "marks"}:
        raise problem
    try:
        tally = Tally(
            _count(document["ballots"]),
            tuple(tuple(_count(count) for count in row) for row in document["counts"]),
            tuple(_count(count) for count in document["marks"]),
        )
    except (TypeError, ValueError) as error:
        raise problem from error
    fits = all(sum(row) == tally.ballots for row in tally.counts) and len(tally.marks) == len(tally.counts)
    if not fits or any(count > tally.ballots for count in tally.marks):
        raise problem
    return tally


def _padded(count: int) -> str:
    return f"{count:0{DIGITS}}"


def _count(text: object) -> int:
    if not isinstance(text, str) or len(text) != DIGITS or not (text.isascii() and text.isdigit()):
        raise ValueError(text)
    return int(text)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, given: object, where: str) -> Any:
    """`given` as a value of `kind`. Raises: FormatError."""
    origin, arguments = get_origin(kind), get_args(kind)
    if is_dataclass(kind) and isinstance(kind, type) and isinstance(given, dict):
        return _dataclass(kind, given, where)
    if origin is tuple and isinstance(given, list):
        return tuple(_value(arguments[0], item, f"{where}[{i}]") for i, item in enumerate(given))
    if origin is Literal and given in arguments:
        return given
    if isinstance(kind, type) and issubclass(kind, Enum) and given in [member.value for member in kind]:
        return kind(given)
    if kind in (int, str, bool, NoneType) and type(given) is kind:
        return given
    raise FormatError(_("{where} does not hold what it should.").format(where=where))


def _dataclass(kind: type, given: dict[str, Any], where: str) -> Any:
    known = {field.name: field for field in fields(kind)}
    unknown = sorted(set(given) - set(known))
    missing = [name for name, field in known.items() if name not in given and field.default is MISSING]
    if unknown or missing:
        raise FormatError(
            _("{where} has missing or unknown keys: {keys}").format(where=where, keys=", ".join([*unknown, *missing]))
        )
    return kind(**{name: _value(_hints(kind)[name], item, f"{where}: {name}") for name, item in given.items()})
