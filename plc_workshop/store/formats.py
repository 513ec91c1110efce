"""What each file of a session holds: its value as a document of JSON, and the tables in which that stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from plc_workshop.files import DEVICES
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_COUNTED
from plc_workshop.results.near import Line
from plc_workshop.results.result_json import result_from_json, result_to_json
from plc_workshop.results.summary import Display, PackName, Privacy, Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.shape import Json, plain, shaped
from plc_workshop.store.tables import Tables, apart, together
from plc_workshop.words import _, ngettext

T = TypeVar("T")

DIGITS = 5
"""Every count has so many digits, so that the size of a file says nothing about the answers."""

SEALED = "00001"
"""What the header of a sealed round says."""

_MOST_TIME = 10**7
"""Seconds of a turn, or minutes of a step: more are years, and no number to count with."""
_LARGE, _SMALL = 4 * 2**20, 2**18
"""Bytes: of a file that holds texts of a pack, four times the largest pack; of counts, ten times the largest tally."""


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """What a kind of file holds."""

    one: str
    """The table of a single document: all that is no list of documents; empty where there is nothing else."""
    many: tuple[str, ...]
    """The lists of documents in it, each a table of its own."""
    to_json: Callable[[T], Json]
    from_json: Callable[[Json], T]
    """Raises: ValueError with a sentence."""
    upgrades: tuple[Callable[[Tables], Tables], ...] = ()
    """The first makes the tables of format 2 from those of format 1, and so on; ValueError with a sentence."""
    most: int = _LARGE
    """Bytes of a file: what has more is none."""
    is_secret: bool = False
    """Whether a file of this kind is overwritten before it is deleted or replaced."""

    @property
    def number(self) -> int:
        """The format that is written."""
        return 1 + len(self.upgrades)

    def tables(self, value: T) -> Tables:
        """The tables of a value. Raises: ValueError with a sentence where they cannot hold it."""
        return apart(self.to_json(value), self.one, self.many)

    def value(self, tables: Tables) -> T:
        """The value that the tables hold. Raises: ValueError with a sentence."""
        return self.from_json(together(tables, self.one, self.many))

    def upgraded(self, tables: Tables, number: int) -> Tables:
        """The tables of an older format as those of today's. Raises: ValueError with a sentence."""
        for upgrade in self.upgrades[number - 1 :]:
            tables = upgrade(tables)
        return tables


def record_document(record: Record) -> Json:
    """The record as a document."""
    document: Json = plain(record)
    return document


def record_from(document: Json) -> Record:
    """The record in a document. Raises: ValueError with a sentence."""
    record: Record = shaped(Record, document, "")
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


@dataclass(frozen=True, slots=True)
class _Counted:
    """One statement in the file of an open round."""

    counts: tuple[str, ...]
    """Skips first, then each scale point, lowest first."""
    marks: str


@dataclass(frozen=True, slots=True)
class _Open:
    """An open round: its file is of one size, whatever it counts."""

    turns: str
    sheets: str
    threshold: str
    careful: str
    near: str
    sealed: str | None
    said_of_near: str | None
    statements: tuple[_Counted, ...]


def tally_document(tally: Tally) -> Json:
    """The tally as a document whose size does not depend on its numbers. Raises: ValueError beyond 99,999 people."""
    if tally.ballots >= 10**DIGITS:
        most = 10**DIGITS - 1
        many = ngettext("more than {most} person cannot be counted", "more than {most} people cannot be counted", most)
        raise ValueError(many.format(most=most))
    promised = tally.promised
    return {
        "turns": _padded(tally.turns),
        "sheets": _padded(tally.sheets),
        "threshold": _padded(promised.threshold),
        "careful": _padded(promised.display == "careful"),
        "near": _padded(promised.near),
        "sealed": _said(tally.sealed),
        "said_of_near": _said(tally.said_of_near),
        "statements": [
            {"counts": [_padded(count) for count in row], "marks": _padded(marks)}
            for row, marks in zip(tally.counts, tally.marks, strict=True)
        ],
    }


def tally_from(document: Json) -> Tally:
    """The tally in a document. Raises: ValueError with a sentence, which never tells a count."""
    found: _Open = shaped(_Open, document, "")
    turns, sheets = _count(found.turns), _count(found.sheets)
    counts = tuple(tuple(map(_count, row.counts)) for row in found.statements)
    marks = tuple(_count(row.marks) for row in found.statements)
    fits = (
        len({len(row) for row in counts}) <= 1
        and all(sum(row) == turns + sheets for row in counts)
        and all(count <= turns + sheets for count in marks)
    )
    if not fits:
        raise ValueError(_("its counts do not fit each other"))
    display: Display = "careful" if _count(found.careful) else "open"
    least = max(LEAST_THRESHOLD, _count(found.threshold))
    promised = Privacy(least, display, near=_count(found.near) > 0)
    return Tally(turns, counts, marks, promised, sheets, _heard(found.sealed), _heard(found.said_of_near))


def _plain_document(tally: Tally) -> Json:
    """The same for a file that anybody can read. Raises: ValueError for counts that were promised to be sealed."""
    if tally.sealed:
        raise ValueError(_("it was to be sealed"))
    return tally_document(tally)


def _plain_tally_from(document: Json) -> Tally:
    """The tally in such a file. Raises: ValueError with a sentence, which never tells a count."""
    tally = tally_from(document)
    if tally.sealed:
        raise ValueError(_("it was to be sealed"))
    return tally


def result_document(result: Result) -> Json:
    """The result as a document."""
    values = result_to_json(result)
    pack = values["pack"]
    document: Json = values["mirror"]
    return document | {"talk_about": values["talk_about"], "pack": [] if pack is None else [pack]}


def result_from(document: Json) -> Result:
    """The result in a document. Raises: ValueError with a sentence."""
    packs = document.pop("pack")
    if len(packs) > 1:
        raise ValueError(_("there is not exactly one document in {table}").format(table="pack"))
    marked = {"talk_about": document.pop("talk_about")} if "talk_about" in document else {}
    return result_from_json({"mirror": document, "pack": packs[0] if packs else None, **marked})


def lines_document(lines: tuple[Line, ...]) -> Json:
    """The lines of rounds as a document."""
    return {"rounds": plain(lines)}


def lines_from(document: Json) -> tuple[Line, ...]:
    """The lines in a document. Raises: ValueError with a sentence."""
    lines: tuple[Line, ...] = shaped(tuple[Line, ...], document["rounds"], "rounds")
    return lines


def brought_from(document: Json) -> PackName:
    """The pack of a meeting of another laptop, in a document. Raises: ValueError with a sentence."""
    pack: PackName = shaped(PackName, document, "")
    return pack


def _padded(count: int) -> str:
    return str(int(count)).zfill(DIGITS)


def _count(text: str) -> int:
    if len(text) != DIGITS or not (text.isascii() and text.isdigit()):
        raise ValueError(_("its counts are not numbers of five digits"))
    return int(text)


def _said(answer: bool | None) -> str | None:
    return None if answer is None else _padded(answer)


def _heard(text: str | None) -> bool | None:
    return None if text is None else _count(text) > 0


def _record_2(tables: Tables) -> Tables:
    from plc_workshop.store.upgrades import record_2  # few have older files

    return record_2(tables)


def _tally_2(tables: Tables) -> Tables:
    from plc_workshop.store.upgrades import tally_2

    return tally_2(tables)


def _result_2(tables: Tables) -> Tables:
    from plc_workshop.store.upgrades import result_2

    return result_2(tables)


def _unknown(_tables: Tables) -> Tables:
    raise ValueError(_("it is of a format that there never was"))


def _rounds_2(tables: Tables) -> Tables:
    from plc_workshop.store.upgrades import rounds_2

    return rounds_2(tables)


RECORD = Format("session", ("plan", "focus", "commitments", "parking_lot"), record_document, record_from, (_record_2,))
TALLY = Format("tally", ("statements",), _plain_document, _plain_tally_from, (_tally_2,), most=_SMALL, is_secret=True)
RESULT = Format("mirror", ("pack", "statements"), result_document, result_from, (_result_2,))
BROUGHT = Format("pack", (), plain, brought_from, (_unknown,), most=_SMALL)
ROUNDS = Format("", ("rounds",), lines_document, lines_from, (_rounds_2,))
