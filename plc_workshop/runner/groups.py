"""The groups that met on this laptop.

Home paints its first frame with this at hand, so what opens files is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.results.iso_days import days_between
from plc_workshop.runner import wall
from plc_workshop.runner.meetings import has_begun, has_looked_back, once
from plc_workshop.store import shelf

if TYPE_CHECKING:
    from plc_workshop.results.promises import Left
    from plc_workshop.runner.bringing import Brought
    from plc_workshop.session.state import Record
    from plc_workshop.settings import Folders

_ALL = 10**6
"""More sessions than a laptop has."""
_NEARLY_A_YEAR = 330
"""Days after which a day and a month alone could be taken for one of this year."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group that met here; the one without a name is all sessions that have none."""

    name: str
    """As it was written last."""
    days: tuple[str, ...] = ()
    """ISO dates on which it met, the newest first: of a session that never left its plan there is none."""
    folders: tuple[str, ...] = ()
    """All its sessions, the newest first, copies too."""
    people: int = 0
    """How many it was last; 0 where that is not known."""
    promised: int = 0
    done: int = 0
    still_on: int = 0
    not_talked_about: int = 0
    new: int = 0
    """How many of its promises stand so, as its year says it of each; the others are dropped."""
    next_date: str = ""
    """ISO date of its next meeting, where that is still to come."""

    @property
    def to_do(self) -> int:
        """How many of its promises are neither done nor dropped."""
        return self.still_on + self.not_talked_about + self.new


@dataclass(frozen=True, slots=True)
class Met:
    """All that lies in the folder of the sessions."""

    groups: tuple[Group, ...] = ()
    """Who met last comes first; those without a name come last."""
    rehearsed: tuple[str, ...] = ()
    """Folders of sessions with invented people."""
    unreadable: tuple[str, ...] = ()
    """Folders of sessions of which nobody can say whose they are."""

    @property
    def named(self) -> tuple[Group, ...]:
        """Those that have a name."""
        return tuple(group for group in self.groups if group.name)

    def of(self, name: str) -> Group | None:
        """The group of this name, whatever its spelling; None where there is none."""
        wanted = shelf.letters(name)
        return next((group for group in self.groups if shelf.letters(group.name) == wanted), None)


class Groups:
    """The groups in the folder that `folders` names when it is asked: it may change while the program runs."""

    def __init__(self, folders: Callable[[], Folders]) -> None:
        self._folders = folders

    def met(self) -> Met:
        """Everybody who met, from the records of all sessions."""
        return met(self._folders().sessions, wall.today())

    def topic(self, group: Group) -> str:
        """The title of what it met about last, as far as that can be read."""
        from plc_workshop.runner.group_topic import title

        return next(filter(None, (title(self._folders().sessions / folder) for folder in group.folders[:2])), "")

    def look_at(self, given: str) -> Brought:
        """What a summary.json of another laptop holds, by its path as somebody typed it. Raises: WorkshopError."""
        from plc_workshop.runner.bringing import look_at

        return look_at(self._folders().sessions, given)

    def in_folder(self, given: str) -> tuple[Brought, ...]:
        """The same of a file, or of all that lie in a folder and are not here yet. Raises: WorkshopError."""
        from plc_workshop.runner.bringing import in_folder

        return in_folder(self._folders().sessions, given)

    def on_sticks(self) -> tuple[Brought, ...]:
        """The meetings of other laptops that lie on the sticks in this one and are not here yet, the newest first."""
        from plc_workshop.runner.bringing import on_sticks

        return on_sticks(self._folders().sessions)

    def bring(self, brought: Brought, group: str) -> str:
        """Keep such a meeting as one of this group; the folder it lies in. Raises: WorkshopError."""
        from plc_workshop.runner.bringing import bring

        return bring(self._folders(), brought, group)


def met(sessions: Path, today: str) -> Met:
    """The groups of a folder of sessions."""
    found: dict[str, list[tuple[str, Record]]] = {}
    rehearsed, lost = [], []
    for folder in shelf.newest_first(sessions, _ALL):
        try:
            record = shelf.peek(sessions, folder)
        except WorkshopError:
            lost.append(folder)
            continue
        if record.rehearsal:
            rehearsed.append(folder)
        else:
            found.setdefault(shelf.letters(record.group), []).append((folder, record))
    groups = [_group(each, today) for each in found.values()]
    groups.sort(key=lambda group: not group.name)
    return Met(tuple(groups), tuple(rehearsed), tuple(lost))


def day_said(day: str) -> str:
    """A day on which a group met, with its year where that is not near."""
    from plc_workshop.words.days import day_of_month, full_date

    return day_of_month(day) if days_between(day, wall.today()) < _NEARLY_A_YEAR else full_date(day)


def _group(found: list[tuple[str, Record]], today: str) -> Group:
    from plc_workshop.results.year_promises import promised

    met = [record for _folder, record in once(found) if has_begun(record)]
    states = [each.state for each in promised(map(_left, reversed(met)), "group")]
    agreed = next((record.next_date for record in met if record.next_date), "")
    return Group(
        name=found[0][1].group,
        days=tuple(sorted({record.date for record in met}, reverse=True)),
        folders=tuple(folder for folder, _record in found),
        people=next((record.people for record in met if record.plan), 0),
        promised=len(states),
        done=states.count("done"),
        still_on=states.count("on"),
        not_talked_about=states.count("not_talked_about"),
        new=states.count(None),
        next_date=agreed if agreed >= today and agreed > met[0].date else "",  # of today: it is this meeting
    )


def _left(record: Record) -> Left:
    from plc_workshop.results.earlier import left_by

    left = left_by(record.audience, "", record.commitments, record.earlier, record.parking_lot)
    return replace(left, has_asked=has_looked_back(record))
