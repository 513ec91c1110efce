"""A group's school year on this laptop: all its meetings since the first of August, whatever their topic was."""

import contextlib
from dataclasses import replace
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.results.iso_days import first_day
from plc_workshop.results.summary import Summary
from plc_workshop.results.year import Year, year_of
from plc_workshop.runner.meetings import has_begun, has_looked_back, meetings
from plc_workshop.session.state import Record
from plc_workshop.store import shelf
from plc_workshop.words import _


def of_group(sessions: Path, group: str, today: str) -> Year:
    """The school year of the group's latest meeting. Raises: WorkshopError where no meeting of it can be read.

    What was only rehearsed is left out, and so is a session that has not begun; what cannot be read is named.
    """
    met = [(name, record) for name, record in meetings(sessions, group) if has_begun(record)]
    found: list[Summary] = []
    left_out: list[str] = []
    first = first_day(met[0][1].date) if met else ""
    for name, record in met:
        if record.date < first:
            break
        try:
            found.insert(0, _whole(sessions / name, record))
        except WorkshopError:
            left_out.append(name)
    left_out += _unreadable(sessions, group, first)
    if not found:
        raise WorkshopError(_("There is no meeting of this group that can be read."))
    return year_of(found, today, left_out, [record.session for _name, record in met if not has_looked_back(record)])


def _whole(folder: Path, record: Record) -> Summary:
    """A meeting's summary, its promises whole: the year itself leaves out what not all of its people may know.

    Raises: WorkshopError.
    """
    from plc_workshop.runner.resuming import summary

    return replace(
        summary(folder),
        earlier=record.earlier,
        commitments=record.commitments,
        parking_lot=record.parking_lot,
    )


def _unreadable(sessions: Path, group: str, first: str) -> list[str]:
    """The folders that bear the group's name, and whose record cannot be read."""
    found = []
    for name in shelf.names(sessions):
        if name[11:-5] == shelf.slug(group) and name[:10] >= first:
            with contextlib.suppress(WorkshopError):
                shelf.peek(sessions, name)
                continue
            found.append(name)
    return found
