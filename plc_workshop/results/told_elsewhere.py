"""A summary.json, of this laptop or another, as a Summary, and as the group's next session is told of it."""

from dataclasses import dataclass, replace
from typing import Annotated, get_args

from plc_workshop.results.earlier import Past, past_of
from plc_workshop.results.format_1 import OldMirror, upgraded
from plc_workshop.results.identity import FORMAT, written_id
from plc_workshop.results.result_json import check
from plc_workshop.results.summary import (
    Audience,
    Commitment,
    Count,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    FocusNote,
    Meeting,
    MirrorResult,
    PackName,
    Parked,
    ParkedState,
    State,
    Summary,
    Word,
    Wording,
)
from plc_workshop.shape import FilledText, IsoDay, Later, plain, shaped
from plc_workshop.words import _

MOST_PROMISED = 50
"""Commitments that are read from a file: more are in none that a group wrote."""


@dataclass(frozen=True, slots=True)
class _Pack:
    """Which pack a session ran."""

    id: FilledText
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class _Note:
    """A statement in focus."""

    statement: FilledText
    notice: FilledText | None
    because: FilledText | None


@dataclass(frozen=True, slots=True)
class _Wider:
    """What was promised or put off, in the words that more people may know."""

    audience: Audience
    what: FilledText
    who: FilledText | None
    by: IsoDay | None
    statement: FilledText | None
    pack: FilledText | None
    put_off: Count | None


@dataclass(frozen=True, slots=True)
class _Promised:
    what: FilledText
    who: FilledText | None
    by: IsoDay | None
    sign: FilledText | None
    statement: FilledText | None
    said: Annotated[FilledText | None, Later()]


@dataclass(frozen=True, slots=True)
class _Parked:
    what: FilledText
    who: FilledText | None
    state: ParkedState | None
    audience: Annotated[Audience | None, Later()]
    wider: Annotated[tuple[_Wider, ...] | None, Later()]


@dataclass(frozen=True, slots=True)
class _OldParked:
    """The same in format 1."""

    what: FilledText
    who: FilledText | None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the session before that one showed of a statement."""

    id: FilledText
    word: Word | None


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
    audience: Annotated[Audience | None, Later()]
    pack: Annotated[FilledText | None, Later()]
    wider: Annotated[tuple[_Wider, ...] | None, Later()]


@dataclass(frozen=True, slots=True)
class _OldKept:
    """The same in format 1."""

    what: FilledText
    state: State


@dataclass(frozen=True, slots=True)
class _Before:
    """The session before that one."""

    date: IsoDay | None
    statements: tuple[_Shown, ...]
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
    session: FilledText | None
    group: FilledText | None
    date: IsoDay
    audience: Audience
    rehearsal: bool
    pack: _Pack
    mirror: OldMirror | None
    talk_about: tuple[FilledText, ...]
    focus: tuple[_Note, ...]
    commitments: tuple[_Promised, ...]
    parking_lot: tuple[_OldParked, ...]
    next_date: IsoDay | None
    earlier: _OldBefore | None


@dataclass(frozen=True, slots=True)
class _File:
    """A summary.json."""

    format: int
    id: object
    session: FilledText | None
    key: FilledText | None
    group: FilledText | None
    group_key: FilledText | None
    date: IsoDay
    language: FilledText | None
    meeting: Meeting | None
    nth: Count | None
    audience: Audience
    rehearsal: bool
    pack: _Pack
    mirror: MirrorResult | None
    talk_about: tuple[FilledText, ...]
    focus: tuple[_Note, ...]
    commitments: tuple[_Promised, ...]
    expected: tuple[FilledText, ...] | None
    parking_lot: tuple[_Parked, ...]
    next_date: IsoDay | None
    next_time: FilledText | None
    bring: FilledText | None
    leads: FilledText | None
    earlier: _Before | None


def past_from_json(values: object, language: str = "") -> tuple[str, Past]:
    """The id of the pack, and what a summary.json tells a session in this language.

    Raises: ValueError with the reason.
    """
    summary = summary_from_json(values)
    return summary.pack.id, past_of(summary, language)


def summary_from_json(values: object) -> Summary:
    """The Summary that a summary.json holds. Raises: ValueError with the reason."""
    number = values.get("format") if isinstance(values, dict) else None
    if type(number) is int and number > FORMAT:
        raise ValueError(_("it is of a newer format"))
    is_old = type(number) is int and number == 1
    file: _File | _OldFile = shaped(_OldFile if is_old else _File, values, "")
    if file.rehearsal:
        raise ValueError(_("it is of a rehearsal"))
    mirror = upgraded(file.mirror) if isinstance(file.mirror, OldMirror) else file.mirror
    # What showed nothing is empty by now, and no result could be read again that was kept with it: all over again.
    pack: _Pack = shaped(_Pack, plain(file.pack), "pack")
    if mirror is not None:
        check(mirror := shaped(MirrorResult, plain(mirror), "mirror"))
    summary = Summary(
        session=file.session or "",
        group=file.group or "",
        date=file.date,
        audience=file.audience,
        rehearsal=False,
        pack=PackName(pack.id, pack.title, pack.language),
        mirror=mirror,
        talk_about=file.talk_about,
        focus=tuple(FocusNote(note.statement, note.notice or "", note.because or "") for note in file.focus),
        commitments=tuple(map(_promised, file.commitments[:MOST_PROMISED])),
        parking_lot=tuple(map(_parked, file.parking_lot[:MOST_PROMISED])),
        next_date=file.next_date,
        earlier=_earlier(file.earlier, file.audience),
    )
    return summary if isinstance(file, _OldFile) else _with_the_rest(summary, file)


def was_changed(values: object) -> bool:
    """Whether a summary.json does not hold what its id says: somebody has written in it since."""
    return isinstance(values, dict) and values.get("format") == FORMAT and values.get("id") != written_id(values)


def _with_the_rest(summary: Summary, file: _File) -> Summary:
    return replace(
        summary,
        key=file.key,
        group_key=file.group_key,
        language=file.language,
        meeting=file.meeting,
        nth=file.nth,
        expected=file.expected,
        next_time=file.next_time,
        bring=file.bring,
        leads=file.leads,
    )


def _promised(found: _Promised) -> Commitment:
    return Commitment(found.what, found.who or "", found.by or "", found.sign or "", found.statement or "", found.said)


def _parked(found: _Parked | _OldParked) -> Parked:
    if isinstance(found, _OldParked):
        return Parked(found.what, found.who or "")
    return Parked(found.what, found.who or "", found.state, found.audience, _wider(found.wider))


def _wider(found: tuple[_Wider, ...] | None) -> tuple[Wording, ...] | None:
    """The wordings for more people: there are no more of them than audiences."""
    kept = tuple(
        Wording(each.audience, each.what, each.who or "", each.by or "", each.statement or "", each.pack, each.put_off)
        for each in (found or ())[: len(get_args(Audience))]
    )
    return kept or None


def _earlier(found: _Before | _OldBefore | None, audience: Audience) -> Earlier | None:
    """What that session was told of the one before it: of one in format 1 no results, which told more then."""
    if found is None:
        return None
    promised = tuple(map(_kept, found.commitments[:MOST_PROMISED]))
    if isinstance(found, _OldBefore) or found.date is None:
        return Earlier("", (), promised, audience=audience)
    return Earlier(
        found.date, tuple(EarlierStatement(row.id, row.word) for row in found.statements), promised, audience=audience
    )


def _kept(found: _Kept | _OldKept) -> EarlierCommitment:
    if isinstance(found, _OldKept):
        return EarlierCommitment(found.what, found.state)
    return EarlierCommitment(
        found.what,
        found.state,
        found.who or "",
        found.by or "",
        found.statement or "",
        found.saw,
        found.put_off,
        found.audience,
        found.pack,
        _wider(found.wider),
    )
