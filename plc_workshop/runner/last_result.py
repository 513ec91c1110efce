"""The last result of a group with anything to look at: what its short meeting talks about.

Home and set-up ask when the group met last, so what reads results is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.results.iso_days import days_between
from plc_workshop.runner.meetings import meetings

if TYPE_CHECKING:
    from plc_workshop.packs.model import Pack
    from plc_workshop.results.summary import Meeting
    from plc_workshop.session.short_meeting import LastResult
    from plc_workshop.session.state import Record

LATELY = 183
"""Days after which a group begins anew: then the Mirror is offered first."""


def offered(sessions: Path, group: str, today: str) -> Meeting | None:
    """What set-up offers a group first; None where it has no last meeting that it could look back at."""
    last = next((record.date for _name, record in _before(sessions, group, today) if _left_something(record)), None)
    if last is None:
        return None
    return "short" if days_between(last, today) <= LATELY else "mirror"


def found(sessions: Path, group: str, pack: Pack, today: str) -> LastResult | None:
    """The group's last result of this topic with anything to look at, as far as it can be read and fits."""
    from plc_workshop.runner.past_rounds import result_of
    from plc_workshop.session.nearby import fits
    from plc_workshop.session.short_meeting import LastResult
    from plc_workshop.session.state import Round

    for _name, record in _before(sessions, group, today):
        result = result_of(sessions, record.session) if record.round is Round.CLOSED else None
        if result is None or not result.mirror.shows or not fits(pack, result):
            continue
        if result.pack is None or result.pack.id == pack.id:
            return LastResult(record.session, result, tuple(note.statement for note in record.focus))
    return None


def _before(sessions: Path, group: str, today: str) -> Iterator[tuple[str, Record]]:
    """The sessions of a group before today, the newest first, without what was only rehearsed."""
    return ((name, record) for name, record in meetings(sessions, group) if record.date < today)


def _left_something(record: Record) -> bool:
    from plc_workshop.session.state import Round

    return bool(record.commitments or record.parking_lot or record.promised or record.round is Round.CLOSED)
