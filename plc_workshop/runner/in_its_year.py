"""Where a new session stands in its group's school year: which result it may get, and the key its files share."""

import contextlib
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from plc_workshop.errors import WorkshopError
from plc_workshop.results.iso_days import first_day
from plc_workshop.runner.meetings import meetings
from plc_workshop.runner.other_rounds import OtherRounds
from plc_workshop.session.state import Record, Round
from plc_workshop.store.moved import is_brought
from plc_workshop.store.shelf import letters


class InItsYear(NamedTuple):
    """What a session's record keeps of it; None for a group without a name, which may be any."""

    nth: int | None = None
    group_key: str | None = None


def in_its_year(sessions: Path, others: OtherRounds, group: str, date: str, *, short: bool = False) -> InItsYear:
    """For a session of this group on an ISO date; a `short` one has no result."""
    if not letters(group):
        return InItsYear()
    first = first_day(date)
    met = [(name, record) for name, record in meetings(sessions, group) if first <= record.date <= date]
    results = sum(record.round is Round.CLOSED and not record.talk_of for _name, record in met)
    return InItsYear(None if short else 1 + results, _shared(sessions, met) or _made(others, group, first))


def _shared(sessions: Path, met: list[tuple[str, Record]]) -> str | None:
    """The key of the year's meetings: the oldest that was led here says it, else one that came from elsewhere."""
    found = [(is_brought(sessions / name), record.group_key) for name, record in reversed(met) if record.group_key]
    return min(found, key=lambda each: each[0])[1] if found else None


def _made(others: OtherRounds, group: str, first: str) -> str | None:
    with contextlib.suppress(WorkshopError):  # no session waits for it
        text = json.dumps([letters(group), first]).encode("ascii")
        return hashlib.blake2b(text, digest_size=16, key=others.key(), person=b"group").hexdigest()
    return None
