"""What each file of a session holds, as a document and back, and how one of an older format becomes one of today's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plc_workshop.files import DEVICES
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_COUNTED
from plc_workshop.results.result_json import result_from_json, result_to_json
from plc_workshop.results.summary import Display, Privacy, Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.shape import Json, plain, shaped
from plc_workshop.words import _

DIGITS = 5
"""Every count has so many digits, so that the size of a file says nothing about the answers."""
_TALLY_KEYS = {"ballots", "threshold", "careful", "counts", "marks"}

_ADDED: Json = {"earlier": None, "near": False, "rehearsal": False}
_ADDED_TO_STRETCH: Json = {"left_out": False}
"""Keys that came to a record and to the stretches of its plan later; a file without them means this."""

_MOST_TIME = 10**7
"""Seconds of a turn, or minutes of a step: more are years, and no number to count with."""
_LARGE, _SMALL = 4 * 2**20, 2**18
"""Bytes: of a file that holds texts of a pack, four times the largest pack; of counts, ten times the largest tally."""

Upgrade = Callable[[Json], Json]


@dataclass(frozen=True, slots=True)
class Format:
    """What a kind of file may hold."""

    upgrades: tuple[Upgrade, ...] = ()
    """The first makes a document of format 2 from one of format 1, and so on: with each comes a sample in tests/."""
    most: int = _LARGE
    """Bytes of a file: what has more is none."""
    is_secret: bool = False
    """Whether a file of this kind is overwritten before it is deleted or replaced."""

    @property
    def number(self) -> int:
        """The format that is written."""
        return 1 + len(self.upgrades)

    def upgraded(self, document: Json, number: int) -> Json:
        """A document of an older format as one of today's."""
        for upgrade in self.upgrades[number - 1 :]:
            document = upgrade(document)
        return document


RECORD = Format()
TALLY = Format(most=_SMALL, is_secret=True)
RESULT = Format()


def record_document(record: Record) -> Json:
    """The record as a document."""
    document: Json = plain(record)
    return document


def record_from(document: object) -> Record:
    """The record in a document. Raises: ValueError with a sentence."""
    record: Record = shaped(Record, _completed(document), "")
    if not re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}", record.session):
        raise ValueError(_("{key} does not hold what it should").format(key="session"))
    if record.session.partition(".")[0].casefold() in DEVICES:
        raise ValueError(_("{key} does not hold what it should").format(key="session"))
    for key, value, least, most in (
        ("threshold", record.threshold, LEAST_THRESHOLD, MOST_COUNTED),
        ("people", record.people, 1, MOST_COUNTED),
        ("turn_seconds", record.turn_seconds, 1, _MOST_TIME),
        *((f"plan[{i}].minutes", part.minutes, 1, _MOST_TIME) for i, part in enumerate(record.plan)),
        *((f"plan[{i}].used", part.used, 0, _MOST_TIME) for i, part in enumerate(record.plan)),
    ):
        if value < least:
            raise ValueError(_("{key} must be at least {least}").format(key=key, least=least))
        if value > most:
            raise ValueError(_("{key} must be at most {most}").format(key=key, most=most))
    return record


def _completed(document: object) -> object:
    if not isinstance(document, dict):
        return document
    plan = document.get("plan")
    if isinstance(plan, list):
        document = document | {"plan": [_ADDED_TO_STRETCH | part if isinstance(part, dict) else part for part in plan]}
    return _ADDED | document


def tally_document(tally: Tally) -> Json:
    """The tally as a document whose size does not depend on its numbers. Raises: ValueError beyond 99,999 people."""
    if tally.ballots >= 10**DIGITS:
        raise ValueError(_("more than {most} people cannot be counted").format(most=10**DIGITS - 1))
    return {
        "ballots": _padded(tally.ballots),
        "threshold": _padded(tally.promised.threshold),
        "careful": _padded(tally.promised.display == "careful"),
        "counts": [[_padded(count) for count in row] for row in tally.counts],
        "marks": [_padded(count) for count in tally.marks],
    }


def tally_from(document: object) -> Tally:
    """The tally in a document. Raises: ValueError with a sentence, which never tells a count."""
    if not isinstance(document, dict) or set(document) != _TALLY_KEYS:
        raise ValueError(_("it has missing or unknown keys"))
    ballots = _count(document["ballots"])
    counts = tuple(tuple(map(_count, _list(row))) for row in _list(document["counts"]))
    marks = tuple(map(_count, _list(document["marks"])))
    fits = (
        len(marks) == len(counts)
        and len({len(row) for row in counts}) <= 1
        and all(sum(row) == ballots for row in counts)
        and all(count <= ballots for count in marks)
    )
    if not fits:
        raise ValueError(_("its counts do not fit each other"))
    display: Display = "careful" if _count(document["careful"]) else "open"
    return Tally(ballots, counts, marks, Privacy(max(LEAST_THRESHOLD, _count(document["threshold"])), display))


def result_document(result: Result) -> Json:
    """The result as a document."""
    return result_to_json(result)


def result_from(document: object) -> Result:
    """The result in a document. Raises: ValueError with a sentence."""
    return result_from_json(document)


def _padded(count: int) -> str:
    return str(int(count)).zfill(DIGITS)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(_("its counts do not fit each other"))  # noqa: TRY004 - every oddity of a file is a ValueError
    return value


def _count(text: object) -> int:
    if not isinstance(text, str) or len(text) != DIGITS or not (text.isascii() and text.isdigit()):
        raise ValueError(_("its counts are not numbers of five digits"))
    return int(text)
