"""Which meetings are a group's: the one place that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.store import shelf

if TYPE_CHECKING:
    from plc_workshop.session.state import Record


def meetings(sessions: Path, group: str, *, unnamed: bool = False) -> tuple[tuple[str, Record], ...]:
    """The sessions of a group with their folders, the newest first: each once, without what was only rehearsed."""
    return tuple(once(shelf.of_group(sessions, group, unnamed=unnamed)))


def has_begun(record: Record) -> bool:
    """Whether the group met: it has left the plan."""
    from plc_workshop.session.state import Stop

    return record.place is not Stop.PLAN


def has_looked_back(record: Record) -> bool:
    """Whether it is past what the group said last time: nobody is asked before that."""
    from plc_workshop.session.state import Stop

    return record.place not in (Stop.PLAN, Stop.LAST)


def last_named(sessions: Path, name: str) -> str:
    """How a group wrote its name last, where only its spelling differs from this one; else this one."""
    return next((record.group for _folder, record in meetings(sessions, name)), name)


def once(found: Iterable[tuple[str, Record]]) -> Iterator[tuple[str, Record]]:
    """Of several folders of one session the one of its name, or else the first."""
    kept: dict[str, tuple[str, Record]] = {}
    for folder, record in found:
        if not record.rehearsal and (record.session not in kept or folder == record.session):
            kept[record.session] = (folder, record)
    yield from sorted(kept.values(), key=lambda each: (each[1].date, each[1].session), reverse=True)
