"""The groups that met on this laptop, and the one place that says which meetings are a group's.

Home paints its first frame with this at hand, so what opens files is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.results.near import days_between
from plc_workshop.results.promises import taken_over
from plc_workshop.runner import wall
from plc_workshop.runner.glance import Glance, standing, told_apart, unreadable
from plc_workshop.store import shelf

if TYPE_CHECKING:
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
    """How many of its promises are neither done nor dropped."""
    next_date: str = ""
    """ISO date of its next meeting, where that is still to come."""


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

    def glances(self, folders: Iterable[str]) -> tuple[Glance, ...]:
        """Sessions in one line each; one whose file cannot be read says so, and so does a copy."""
        return told_apart(self._glance(folder) for folder in folders)

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

    def _glance(self, folder: str) -> Glance:
        sessions = self._folders().sessions
        try:
            record = shelf.peek(sessions, folder)
        except WorkshopError as problem:
            return unreadable(folder, problem)
        return standing(folder, record, self._folders().state, sessions)


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


def meetings(sessions: Path, group: str, *, unnamed: bool = False) -> tuple[tuple[str, Record], ...]:
    """The sessions of a group with their folders, the newest first: each once, without what was only rehearsed."""
    return tuple(_once(shelf.of_group(sessions, group, unnamed=unnamed)))


def day_said(day: str) -> str:
    """A day on which a group met, with its year where that is not near."""
    from plc_workshop.words.days import day_of_month, full_date

    return day_of_month(day) if days_between(day, wall.today()) < _NEARLY_A_YEAR else full_date(day)


def has_begun(record: Record) -> bool:
    """Whether the group met: it has left the plan."""
    from plc_workshop.session.state import Round, Stop

    return record.place is not Stop.PLAN or record.round is not Round.AHEAD


def last_named(sessions: Path, name: str) -> str:
    """How a group wrote its name last, where only its spelling differs from this one; else this one."""
    return next((record.group for _folder, record in meetings(sessions, name)), name)


def _once(found: Iterable[tuple[str, Record]]) -> Iterator[tuple[str, Record]]:
    """Of several folders of one session the one of its name, or else the first."""
    kept: dict[str, tuple[str, Record]] = {}
    for folder, record in found:
        if not record.rehearsal and (record.session not in kept or folder == record.session):
            kept[record.session] = (folder, record)
    yield from sorted(kept.values(), key=lambda each: (each[1].date, each[1].session), reverse=True)


def _group(found: list[tuple[str, Record]], today: str) -> Group:
    met = [record for _folder, record in _once(found) if has_begun(record)]
    states = _promises(reversed(met))
    agreed = next((record.next_date for record in met if record.next_date), "")
    return Group(
        name=found[0][1].group,
        days=tuple(sorted({record.date for record in met}, reverse=True)),
        folders=tuple(folder for folder, _record in found),
        people=next((record.people for record in met if record.plan), 0),
        promised=len(states),
        done=sum(state == "done" for state in states.values()),
        still_on=sum(state in ("on", "not_talked_about") for state in states.values()),
        next_date=agreed if agreed >= today and agreed > met[0].date else "",  # of today: it is this meeting
    )


def _promises(met: Iterable[Record]) -> dict[tuple[str, str], str]:
    """What became of each promise, from the oldest meeting on."""
    states: dict[tuple[str, str], str] = {}
    for record in met:
        states |= {_called(told.what, told.who): told.state for told in record.promised}
        for at, made in taken_over(record.commitments, record.promised).items():
            before = record.promised[at]
            states.pop(_called(before.what, before.who), None)  # the same promise, perhaps in other words
            states.setdefault(_called(made.what, made.who), "on")
        for made in record.commitments:
            states.setdefault(_called(made.what, made.who), "on")
    return states


def _called(what: str, who: str) -> tuple[str, str]:
    return what.casefold(), who.casefold()
