"""The session of the same group before this one: found on this laptop, or read from a summary of another."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.earlier import earlier_from
from plc_workshop.results.summary import Earlier, Result, Summary
from plc_workshop.runner.collecting import collected
from plc_workshop.runner.groups import meetings
from plc_workshop.runner.paths import path_in
from plc_workshop.session.cleaning import clean
from plc_workshop.session.state import Record, Round
from plc_workshop.shape import parsed
from plc_workshop.store import shelf
from plc_workshop.store.closed import brought_pack, load_result
from plc_workshop.store.faults import in_sentences
from plc_workshop.words import _

LARGEST = 2**20
"""Bytes of a summary.json that is read in: those of 200 statements have a quarter of it."""


def found(sessions: Path, group: str, pack: str, today: str, language: str = "") -> Earlier | None:
    """What this group's last session with this pack showed and promised, or None where there was none before today."""
    for folder, record in _met(sessions, group):
        if record.date >= today:
            continue
        try:
            summary = _summary(folder)
        except (PackError, WorkshopError):
            continue
        if summary.pack.id == pack and (summary.mirror or summary.commitments):
            return earlier_from(summary, language)
    return None


def sections_seen(sessions: Path, group: str, pack: str) -> frozenset[str]:
    """The sections of this pack that this group has spent time on: their keys in the plan."""
    keys: set[str] = set()
    for folder, record in _met(sessions, group):
        met = {part.key for part in record.plan if part.used and not part.left_out}
        with contextlib.suppress(PackError, WorkshopError):
            if not met <= keys and _ran(folder, record, pack):
                keys |= met
    return frozenset(keys)


def read(given: str, pack: str, language: str = "") -> Earlier:
    """What a summary.json tells, for a session with this pack. Raises: WorkshopError."""
    from plc_workshop.results.told_elsewhere import earlier_from_json

    path = path_in(given)
    with in_sentences(path, reading=True):
        if path.is_dir():
            path = path / "summary.json"
        data = files.read(path, LARGEST)
    try:
        asked, earlier = earlier_from_json(parsed(data), language)
    except ValueError as error:
        raise WorkshopError(
            _("{file} is no summary of a session: {reason}.").format(file=path.name, reason=error),
            _("It is the file summary.json of the earlier session."),
        ) from error
    if asked != pack:
        raise WorkshopError(_("{file} is of another topic: {pack}.").format(file=path.name, pack=clean(asked, 40)))
    return _cleaned(earlier)


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


def _cleaned(earlier: Earlier) -> Earlier:
    """Texts of a file from elsewhere, fit for a screen."""
    kept = (
        replace(
            found,
            what=clean(found.what),
            who=clean(found.who),
            statement=clean(found.statement),
            saw=clean(found.saw) if found.saw else None,
        )
        for found in earlier.commitments
    )
    return replace(earlier, commitments=tuple(found for found in kept if found.what))
