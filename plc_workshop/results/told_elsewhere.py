"""A summary.json, of this laptop or another, as a Summary, and as the group's next session is told of it."""

from dataclasses import dataclass

from plc_workshop.results.earlier import earlier_from
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
)
from plc_workshop.shape import FilledText, IsoDay, shaped
from plc_workshop.words import _

MOST_PROMISED = 50
"""Commitments that are read from a file: more are in none that a group wrote."""


@dataclass(frozen=True, slots=True)
class _Pack:
    id: FilledText
    title: str
    language: str


@dataclass(frozen=True, slots=True)
class _Note:
    statement: FilledText
    notice: FilledText | None
    because: FilledText | None


@dataclass(frozen=True, slots=True)
class _Promised:
    what: FilledText
    who: FilledText | None
    by: IsoDay | None
    sign: FilledText | None
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
    what: FilledText
    state: State


@dataclass(frozen=True, slots=True)
class _Parked:
    what: FilledText
    who: FilledText | None
    state: ParkedState | None


@dataclass(frozen=True, slots=True)
class _Shown:
    id: FilledText
    word: Word | None


@dataclass(frozen=True, slots=True)
class _Before:
    """The session before that one."""

    date: IsoDay
    statements: tuple[_Shown, ...]
    commitments: tuple[_Kept, ...]


@dataclass(frozen=True, slots=True)
class _OldBefore:
    date: IsoDay
    statements: object
    """Its words meant another thing."""
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
    parking_lot: object
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


def earlier_from_json(values: object, language: str = "") -> tuple[str, Earlier]:
    """The id of the pack, and what a summary.json tells a session in this language.

    Raises: ValueError with the reason.
    """
    summary = summary_from_json(values)
    return summary.pack.id, earlier_from(summary, language)


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
    if mirror is not None:
        check(mirror)
    summary = Summary(
        session=file.session or "",
        group=file.group or "",
        date=file.date,
        audience=file.audience,
        rehearsal=False,
        pack=PackName(file.pack.id, file.pack.title, file.pack.language),
        mirror=mirror,
        talk_about=file.talk_about,
        focus=tuple(FocusNote(note.statement, note.notice or "", note.because or "") for note in file.focus),
        commitments=tuple(map(_promise, file.commitments[:MOST_PROMISED])),
        next_date=file.next_date,
        earlier=_earlier(file.earlier, file.audience),
    )
    return summary if isinstance(file, _OldFile) else _with_the_rest(summary, file)


def was_changed(values: object) -> bool:
    """Whether a summary.json does not hold what its id says: somebody has written in it since."""
    return isinstance(values, dict) and values.get("format") == FORMAT and values.get("id") != written_id(values)


def _with_the_rest(summary: Summary, file: _File) -> Summary:
    from dataclasses import replace

    parked = tuple(Parked(each.what, each.who or "", each.state) for each in file.parking_lot[:MOST_PROMISED])
    return replace(
        summary,
        key=file.key,
        group_key=file.group_key,
        language=file.language,
        meeting=file.meeting,
        nth=file.nth,
        expected=file.expected,
        parking_lot=parked,
        next_time=file.next_time,
        bring=file.bring,
        leads=file.leads,
    )


def _promise(found: _Promised) -> Commitment:
    return Commitment(found.what, found.who or "", found.by or "", found.sign or "", found.statement or "")


def _earlier(found: _Before | _OldBefore | None, audience: Audience) -> Earlier | None:
    """The session before, which those who got this summary were to get as well."""
    if found is None:
        return None
    rows = found.statements if isinstance(found, _Before) else ()
    shown = tuple(EarlierStatement(row.id, row.word) for row in rows)
    return Earlier(found.date, shown, tuple(map(_kept, found.commitments[:MOST_PROMISED])), audience=audience)


def _kept(found: _Kept | _OldKept) -> EarlierCommitment:
    if isinstance(found, _OldKept):
        return EarlierCommitment(found.what, found.state)
    return EarlierCommitment(
        found.what, found.state, found.who or "", found.by or "", found.statement or "", found.saw, found.put_off
    )
