"""One document that was handed in, a Summary or a line, as what is counted of it; or why it cannot be taken."""

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

import msgspec
from msgspec.json import Decoder

from plc_workshop.region.handed_in import (
    HandedLine,
    HandedSummary,
    LineRow,
    Marks,
    SummaryMirror,
    SummaryPack,
    SummaryRow,
)
from plc_workshop.region.shown import Shown, check
from plc_workshop.region.why_not import no_json, no_such_value, of_another_format
from plc_workshop.results.iso_days import school_year
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.palette import POINTS
from plc_workshop.results.wording import wording
from plc_workshop.shape import is_day, parsed
from plc_workshop.words import _

_KEY, _ID, _WORDING = re.compile("[0-9a-f]{32}"), re.compile("[a-z0-9-]{1,100}"), re.compile("[0-9a-f]{16}")
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_KEYS_OF_SUMMARY, _KEYS_OF_SUMMARY_ROW = 24 + 3 + 5, 16
_KEYS_OF_LINE, _KEYS_OF_LINE_ROW = 13, 8
"""How many keys stand in each of them; those of its pack and of its mirror are counted with the Summary's."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_TOLD = attrgetter("detail", "word", "mostly", "sides", "counts", "answered", "skipped")
_WORDED = attrgetter("id", "text")


class Asked(NamedTuple):
    """The statements that a group answered, as they were asked."""

    pack: str
    language: str
    wording: str
    points: int
    statements: tuple[str, ...]


class Taken(NamedTuple):
    """All that is counted of one document."""

    key: str
    group_key: str
    asked: int
    """Which of `Reader.asked`."""
    school_year: int
    nth: int
    participants: int
    display: str
    shown: list[int]
    """Which of `Reader.shown` each statement is."""


class Reader:
    """Reads documents, and knows again what was looked at before: most statements of most groups are alike."""

    def __init__(self) -> None:
        self.asked: dict[Asked, int] = {}
        self.shown: dict[Shown, int] = {}
        self._summary, self._line = Decoder(HandedSummary), Decoder(HandedLine)
        self._asked_as: dict[tuple[object, ...], int] = {}
        self._shown_as: dict[tuple[object, ...], dict[tuple[object, ...], int]] = {}
        self._years: dict[str | None, int] = {}
        self._keys_within: list[int] = []
        """How many keys stand in what each of `shown` has."""

    def read(self, data: bytes, *, is_line: bool) -> Taken:
        """What a document says; whether it is a line is a guess, which it is asked about where it does not fit.

        Raises: ValueError with the reason in one plain sentence.
        """
        data = data.removeprefix(_BYTE_ORDER_MARK)
        try:
            if not data.isascii():
                data.decode("utf-8")  # what is not decoded below is not looked at there
            return self._of_line(data) if is_line else self._of_summary(data)
        except msgspec.ValidationError as error:
            marks = _marks(data)
            if marks is not None and is_line == (marks.region is None):
                return self.read(data, is_line=not is_line)
            raise ValueError(of_another_format(marks) or no_such_value(str(error))) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise ValueError(no_json(data)) from None

    def _of_summary(self, data: bytes) -> Taken:
        found = self._summary.decode(data)
        mirror = found.mirror
        if found.rehearsal:
            raise ValueError(_("it is of a rehearsal"))
        if found.audience != "anyone":
            raise ValueError(_("only the group, or its school, may see it"))
        if mirror is None:
            raise ValueError(_("it has no result"))
        if found.key is None or found.group_key is None or found.nth is None:
            raise ValueError(_("it does not say which result of which group it is: an older version began the session"))
        year = self._school_year(found.date)
        asked, shown = self._asked(found.pack, mirror), self._shown(mirror, mirror.scale, "mirror.statements")
        keys = _KEYS_OF_SUMMARY + self._keys_in(shown, _KEYS_OF_SUMMARY_ROW)
        _each_once(data, keys + b"".join(found.undecoded).count(b":"))
        return _taken(found.key, found.group_key, asked, year, found.nth, mirror, shown)

    def _of_line(self, data: bytes) -> Taken:
        found = self._line.decode(data)
        ids = tuple(row.id for row in found.statements)
        asked = self._number(Asked(found.pack, found.language, found.wording, found.points, ids))
        shown = self._shown(found, range(found.points), "statements")
        _each_once(data, _KEYS_OF_LINE + self._keys_in(shown, _KEYS_OF_LINE_ROW))
        return _taken(found.key, found.group_key, asked, found.school_year, found.nth, found, shown)

    def _school_year(self, day: str | None) -> int:
        if (year := self._years.get(day)) is None:
            if day is None or not is_day(day):
                raise ValueError(_("{where} must be a date such as 2026-11-24").format(where="date"))
            year = self._years[day] = school_year(day)
        return year

    def _asked(self, pack: SummaryPack, mirror: SummaryMirror) -> int:
        rows = tuple(map(_WORDED, mirror.statements))
        told = (pack.id, pack.language, mirror.scale, rows)
        if (number := self._asked_as.get(told)) is None:
            ids = tuple(row.id for row in mirror.statements)
            asked = Asked(pack.id, pack.language, wording(mirror.scale, rows), len(mirror.scale), ids)
            number = self._asked_as[told] = self._number(asked)
        return number

    def _number(self, asked: Asked) -> int:
        if (number := self.asked.get(asked)) is None:
            _look_at(asked)
            number = self.asked[asked] = len(self.asked)
        return number

    def _shown(self, of: SummaryMirror | HandedLine, labels: tuple[str, ...] | range, where: str) -> list[int]:
        """The number of each statement; `labels` are those of the scale, or its positions."""
        if of.participants < of.threshold:
            sentence = _("{where} must be at least {least}, and no more than the participants")
            key = where.replace("statements", "threshold")
            raise ValueError(sentence.format(where=key, least=LEAST_THRESHOLD))
        known = self._shown_as.setdefault((of.participants, of.display, labels), {})
        rows: Sequence[SummaryRow | LineRow] = of.statements
        found = [known.get(told) for told in map(_TOLD, rows)]
        numbers = [number for number in found if number is not None]
        if len(numbers) < len(found):
            numbers = [self._looked_at(_as_shown(of, row, labels), f"{where}[{at}]") for at, row in enumerate(rows)]
            known.update(zip(map(_TOLD, rows), numbers, strict=True))
        if all(row.detail == "none" for row in rows):
            raise ValueError(_("it has no result"))
        return numbers

    def _looked_at(self, shown: Shown, where: str) -> int:
        if (number := self.shown.get(shown)) is None:
            check(shown, where)
            number = self.shown[shown] = len(self.shown)
            self._keys_within.append((3 if shown.mostly else 0) + (4 if shown.sides else 0))
        return number

    def _keys_in(self, shown: list[int], of_each: int) -> int:
        """How many keys stand in so many statements, and in what stands in them."""
        return of_each * len(shown) + sum(map(self._keys_within.__getitem__, shown))


def _taken(
    key: str,
    group_key: str,
    asked: int,
    year: int,
    nth: int,
    of: SummaryMirror | HandedLine,
    shown: list[int],
) -> Taken:
    if _KEY.fullmatch(key) is None or _KEY.fullmatch(group_key) is None:
        raise ValueError(_("{where} must be {digits} hexadecimal digits").format(where="key, group_key", digits=32))
    return Taken(key, group_key, asked, year, nth, of.participants, of.display, shown)


def _as_shown(of: SummaryMirror | HandedLine, row: SummaryRow | LineRow, labels: Sequence[object]) -> Shown:
    sides, mostly = row.sides, row.mostly
    return Shown(
        of.participants,
        of.display,
        len(labels),
        row.detail,
        row.word,
        None if mostly is None else _positions(labels, (mostly.disagree, mostly.middle, mostly.agree)),
        None if sides is None else (sides.disagree, sides.middle, sides.agree, sides.others),
        row.counts,
        row.answered,
        row.skipped,
    )


def _positions(labels: Sequence[object], mostly: tuple[object, object, object]) -> tuple[int | None, ...]:
    """Where on the scale the labels stand; past its end where they do not."""
    end = len(labels)
    half = end // 2
    parts = range(half), range(half, end - half), range(end - half, end)
    return tuple(
        None if label is None else next((at for at in part if labels[at] == label), end)
        for label, part in zip(mostly, parts, strict=True)
    )


def _look_at(asked: Asked) -> None:
    """Raises: ValueError where an id, the language, the wording or the number of points is none."""
    if not POINTS[0] <= asked.points <= POINTS[-1]:
        sentence = _("{where} must be a number from {least} to {most}")
        raise ValueError(sentence.format(where="points", least=POINTS[0], most=POINTS[-1]))
    if not asked.statements:
        raise ValueError(_("{where} must not be empty").format(where="statements"))
    if len(set(asked.statements)) < len(asked.statements):
        raise ValueError(_("two of {where} have the same id").format(where="statements"))
    for where, text in (("pack", asked.pack), *(("statements", each) for each in asked.statements)):
        if _ID.fullmatch(text) is None:
            raise ValueError(_("{where} has an id of other letters than a to z, digits and -").format(where=where))
    if _LANGUAGE.fullmatch(asked.language) is None:
        raise ValueError(_("{where} is not what can stand there").format(where="language"))
    if _WORDING.fullmatch(asked.wording) is None:
        raise ValueError(_("{where} must be {digits} hexadecimal digits").format(where="wording", digits=16))


def _each_once(data: bytes, keys: int) -> None:
    """Look for a key that stands there twice: the last one would count. Raises: ValueError.

    Each of so many keys is there, and behind it stands a colon. Where there are no more of them no key can stand there
    twice, and no text has one; else all is read as slowly as that takes.
    """
    if data.count(b":") != keys:
        parsed(data)


def _marks(data: bytes) -> Marks | None:
    """What tells which document it is meant to be; None where nothing does."""
    try:
        marks = msgspec.json.decode(data, type=Marks)
    except (msgspec.DecodeError, RecursionError):
        return None
    return None if marks.format is None and marks.region is None else marks
