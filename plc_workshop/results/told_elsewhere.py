"""A summary.json, of this laptop or another, as the next session of the group is told of it: read strictly."""

from dataclasses import dataclass
from datetime import date

from plc_workshop.results.earlier import as_worded, made
from plc_workshop.results.format_1 import OldMirror, upgraded
from plc_workshop.results.identity import FORMAT
from plc_workshop.results.result_json import check
from plc_workshop.results.summary import Audience, Count, Earlier, EarlierCommitment, MirrorResult, State
from plc_workshop.shape import FilledText, IsoDay, shaped
from plc_workshop.words import _

MOST_PROMISED = 50
"""Commitments that are read from a file: more are in none that a group wrote."""


@dataclass(frozen=True, slots=True)
class _Pack:
    """Which pack a session ran."""

    id: FilledText
    title: object
    language: object


@dataclass(frozen=True, slots=True)
class _Promised:
    """A commitment as a summary.json has it."""

    what: FilledText
    who: FilledText | None
    by: IsoDay | None
    sign: object
    statement: FilledText | None


@dataclass(frozen=True, slots=True)
class _Kept:
    """What became of a commitment."""

    what: FilledText
    state: State
    who: FilledText | None
    by: IsoDay | None
    statement: FilledText | None
    saw: FilledText | None
    put_off: Count | None


@dataclass(frozen=True, slots=True)
class _OldKept:
    """The same in format 1."""

    what: FilledText
    state: State


@dataclass(frozen=True, slots=True)
class _Before:
    """The session before that one."""

    date: object
    statements: object
    commitments: tuple[_Kept, ...]


@dataclass(frozen=True, slots=True)
class _OldBefore:
    """The same in format 1."""

    date: object
    statements: object
    commitments: tuple[_OldKept, ...]


@dataclass(frozen=True, slots=True)
class _OldFile:
    """A summary.json of format 1; what stands as an object is not told any further."""

    format: int
    id: object
    session: object
    group: object
    date: FilledText
    audience: Audience
    rehearsal: bool
    pack: _Pack
    mirror: OldMirror | None
    talk_about: object
    focus: object
    commitments: tuple[_Promised, ...]
    parking_lot: object
    next_date: object
    earlier: _OldBefore | None


@dataclass(frozen=True, slots=True)
class _File:
    """A summary.json."""

    format: int
    id: object
    session: object
    key: object
    group: object
    group_key: object
    date: FilledText
    language: object
    meeting: object
    nth: object
    audience: Audience
    rehearsal: bool
    pack: _Pack
    mirror: MirrorResult | None
    talk_about: object
    focus: object
    commitments: tuple[_Promised, ...]
    expected: object
    parking_lot: object
    next_date: object
    next_time: object
    bring: object
    leads: object
    earlier: _Before | None


def earlier_from_json(values: object, language: str = "") -> tuple[str, Earlier]:
    """The id of the pack, and what a summary.json tells a session in this language.

    Raises: ValueError with the reason.
    """
    number = values.get("format") if isinstance(values, dict) else None
    if type(number) is int and number > FORMAT:
        raise ValueError(_("it is of a newer format"))
    is_old = type(number) is int and number == 1
    file: _File | _OldFile = shaped(_OldFile if is_old else _File, values, "")
    if file.rehearsal:
        raise ValueError(_("it is of a rehearsal"))
    mirror = upgraded(file.mirror) if isinstance(file.mirror, OldMirror) else file.mirror
    if mirror is not None:
        check(mirror)
    mirror = as_worded(mirror, file.pack.language, language)
    promised = tuple(
        EarlierCommitment(found.what, who=found.who or "", by=found.by or "", statement=found.statement or "")
        for found in file.commitments[:MOST_PROMISED]
    )
    kept = file.earlier.commitments[:MOST_PROMISED] if file.earlier else ()
    before = tuple(map(_kept, kept))
    return file.pack.id, made(_day(file.date), file.audience, mirror, promised, before)


def _kept(found: _Kept | _OldKept) -> EarlierCommitment:
    if isinstance(found, _OldKept):
        return EarlierCommitment(found.what, found.state)
    return EarlierCommitment(
        found.what, found.state, found.who or "", found.by or "", found.statement or "", found.saw, found.put_off
    )


def _day(text: str) -> str:
    """The day as an ISO date. Raises: ValueError with a sentence."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(_("{key} must be a date such as 2026-11-24").format(key="date")) from None
