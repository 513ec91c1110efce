"""What the meetings of a group before this one leave to it."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.earlier import Before, as_worded, before, left_by, looked_through, shown_in
from plc_workshop.results.promises import Left
from plc_workshop.results.summary import Earlier, Result, Summary
from plc_workshop.runner.collecting import collected
from plc_workshop.runner.meetings import meetings
from plc_workshop.session.state import Record, Round
from plc_workshop.store.closed import brought_pack, load_result
from plc_workshop.store.moved import is_brought

_Met = tuple[Path, Record]
"""A session's folder, and its record."""


def found(sessions: Path, group: str, pack: str, today: str, language: str = "") -> Before:
    """What this group's meetings before today leave to one with this pack, whatever they were about."""
    met = [each for each in _met(sessions, group) if each[1].date < today]
    shown = next(filter(None, (_shown(folder, record, pack, language) for folder, record in met)), None)
    said = [each for each in met if each[1].commitments or each[1].parking_lot or each[1].promised]
    if not said:
        return Before(shown)
    led = max((record.date for folder, record in said if not is_brought(folder)), default="")
    return before(said[0][1].date, [_left(folder, record, led) for folder, record in reversed(said)], shown)


def _left(folder: Path, record: Record, led: str) -> Left:
    """What a meeting leaves: the whole of it, also what its summary may not tell.

    A meeting that was led here was asked about all that was said here on an earlier day; of one on another laptop, or
    of the same day, it may have known nothing. `led` is the day of the last one here.
    """
    if record.date < led and not is_brought(folder):
        known = left_by(record.audience, "", record.commitments, record.earlier, record.parking_lot)
        return replace(known, is_known=True)
    pack, commitments = "", record.commitments
    if any(found.statement for found in commitments):
        try:
            pack = _summary(folder, record).pack.id
        except (PackError, WorkshopError):  # of which topic its statements were nobody can say
            commitments = tuple(replace(each, statement="") for each in commitments)
    return left_by(record.audience, pack, commitments, record.earlier, record.parking_lot)


def _shown(folder: Path, record: Record, pack: str, language: str) -> Earlier | None:
    """The result of a session with this pack, or the last one that it knew of; None where it is of another one."""
    if record.round is not Round.CLOSED and not (record.earlier and record.earlier.statements):
        return None
    try:
        summary = _summary(folder, record)
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


def _met(sessions: Path, group: str) -> Iterator[_Met]:
    """The sessions of a group with their folders, the newest first, without what was only rehearsed."""
    return ((sessions / name, record) for name, record in meetings(sessions, group))


def _ran(folder: Path, record: Record, pack: str) -> bool:
    """Whether a session was one with this pack. Raises: PackError, WorkshopError."""
    with contextlib.suppress(WorkshopError):
        result = _result(folder, record)
        if result is not None and result.pack is not None:
            return result.pack.id == pack
    return (brought_pack(folder) or _pack(folder)).id == pack


def _summary(folder: Path, record: Record) -> Summary:
    return collected(lambda: brought_pack(folder) or _pack(folder), record, _result(folder, record))


def _result(folder: Path, record: Record) -> Result | None:
    return load_result(folder) if record.round is Round.CLOSED else None


def _pack(folder: Path) -> Pack:
    return load(folder / "pack.yaml", begun=True)
