"""The session of the same group before this one: found on this laptop, or read from a summary of another."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.earlier import (
    Before,
    Past,
    as_worded,
    before,
    known_promises,
    looked_through,
    shown_in,
)
from plc_workshop.results.promises import Left, became
from plc_workshop.results.summary import (
    Earlier,
    Result,
    Summary,
)
from plc_workshop.runner.collecting import collected
from plc_workshop.runner.fit_texts import fit
from plc_workshop.runner.groups import meetings
from plc_workshop.runner.paths import path_in
from plc_workshop.session.state import Record, Round
from plc_workshop.shape import parsed
from plc_workshop.store import shelf
from plc_workshop.store.closed import brought_pack, is_brought, load_result
from plc_workshop.store.faults import in_sentences
from plc_workshop.words import _

LARGEST = 2**20
"""Bytes of a summary.json that is read in: those of 200 statements have a quarter of it."""


def found(sessions: Path, group: str, pack: str, today: str, language: str = "") -> Before:
    """What this group's meetings before today leave to one with this pack, whatever they were about."""
    past, shown = _past(sessions, group, pack, today, language)
    return _before(past, shown)


def _before(past: Sequence[Past], shown: Earlier | None) -> Before:
    return before(past[0], shown, *past[1:]) if past else before(None, shown)


def _past(sessions: Path, group: str, pack: str, today: str, language: str) -> tuple[tuple[Past, ...], Earlier | None]:
    """The meetings in which something was said, the newest first, and the last result of this pack.

    A meeting that was led here was asked about all that was said here on an earlier day; of one on another laptop, or
    of the same day, it may have known nothing.
    """
    past: list[Past] = []
    shown: Earlier | None = None
    led = ""
    for folder, record in _met(sessions, group):
        if record.date >= today:
            continue
        if record.commitments or record.parking_lot or record.promised:
            is_ours = not is_brought(folder)
            past.append(Past(record.date, _left(folder, record, is_known=is_ours and record.date < led), None))
            led = max(led, record.date) if is_ours else led
        if shown is None:
            shown = _shown(folder, record, pack, language)
    return tuple(past), shown


def _left(folder: Path, record: Record, *, is_known: bool) -> Left:
    """What a meeting leaves: the whole of it, also what its summary may not tell."""
    pack, commitments = "", record.commitments
    if not is_known and any(found.statement for found in commitments):
        try:
            pack = _summary(folder).pack.id
        except (PackError, WorkshopError):  # of which topic its statements were nobody can say
            commitments = tuple(replace(each, statement="") for each in commitments)
    promised = tuple(became(each, record.audience) for each in known_promises(record.earlier))
    return Left(record.audience, pack, commitments, promised, record.parking_lot, is_known)


def _shown(folder: Path, record: Record, pack: str, language: str) -> Earlier | None:
    """The result of a session with this pack, or the last one that it knew of; None where it is of another one."""
    if record.round is not Round.CLOSED and not (record.earlier and record.earlier.statements):
        return None
    try:
        summary = _summary(folder)
    except (PackError, WorkshopError):
        return None
    if summary.pack.id != pack:
        return None
    mirror = as_worded(summary.mirror, summary.pack.language, language)
    if mirror is not None:
        return shown_in(record.date, record.audience, mirror)
    return looked_through(record.earlier, summary.pack.language, language)


def sections_seen(sessions: Path, group: str, pack: str) -> frozenset[str]:
    """The sections of this pack that this group has spent time on: their keys in the plan."""
    keys: set[str] = set()
    for folder, record in _met(sessions, group):
        met = {part.key for part in record.plan if part.used and not part.left_out}
        with contextlib.suppress(PackError, WorkshopError):
            if not met <= keys and _ran(folder, record, pack):
                keys |= met
    return frozenset(keys)


def read(given: str, pack: str, language: str = "", here: tuple[Path, str, str] | None = None) -> Before:
    """What a summary.json leaves to a session with this pack, whatever it was about.

    Beside it stands what meetings of the same group on this laptop leave: `here` is the folder of all sessions, the
    group, and today. Raises: WorkshopError.
    """
    from plc_workshop.results.told_elsewhere import past_from_json

    path = path_in(given)
    with in_sentences(path, reading=True):
        if path.is_dir():
            path = path / "summary.json"
        data = files.read(path, LARGEST)
    try:
        asked, told = past_from_json(parsed(data), language)
    except ValueError as error:
        raise WorkshopError(
            _("{file} is no summary of a session: {reason}.").format(file=path.name, reason=error),
            _("It is the file summary.json of the earlier session."),
        ) from error
    theirs = replace(told, left=_cleaned(told.left), shown=told.shown if asked == pack else None)
    ours, shown = _past(here[0], here[1], pack, here[2], language) if here else ((), None)
    results = sorted((each for each in (shown, theirs.shown) if each), key=lambda each: each.date)
    past = sorted((theirs, *ours), key=lambda each: each.date, reverse=True)
    return _before(past, results[-1] if results else None)


def _met(sessions: Path, group: str) -> Iterator[tuple[Path, Record]]:
    """The sessions of a group with their folders, the newest first, without what was only rehearsed."""
    return ((sessions / name, record) for name, record in meetings(sessions, group))


def _ran(folder: Path, record: Record, pack: str) -> bool:
    """Whether a session was one with this pack. Raises: PackError, WorkshopError."""
    with contextlib.suppress(WorkshopError):
        result = _result(folder, record)
        if result is not None and result.pack is not None:
            return result.pack.id == pack
    return (brought_pack(folder) or _pack(folder)).id == pack


def _summary(folder: Path) -> Summary:
    record = shelf.peek(folder.parent, folder.name)
    return collected(lambda: brought_pack(folder) or _pack(folder), record, _result(folder, record))


def _result(folder: Path, record: Record) -> Result | None:
    return load_result(folder) if record.round is Round.CLOSED else None


def _pack(folder: Path) -> Pack:
    return load(folder / "pack.yaml", begun=True)


def _cleaned(left: Left) -> Left:
    """Texts of a file from elsewhere, fit for a screen."""
    return replace(
        left,
        commitments=tuple(each for each in map(fit, left.commitments) if each.what),
        before=tuple(each for each in map(fit, left.before) if each.what),
        parking_lot=tuple(each for each in map(fit, left.parking_lot) if each.what),
    )
