"""How a session stands, in one line: told from its record alone.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.runner import wall
from plc_workshop.store.moved import is_brought
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.days import short_date
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.session.state import Record


@dataclass(frozen=True, slots=True)
class Glance:
    """A session in one line."""

    session: str
    """Its id, as its record says it."""
    group: str
    date: str
    state: str
    finished: bool
    left_open: bool = False
    """Whether its round was opened on an earlier day, and is open still."""
    folder: str = ""
    """Where it lies, below the folder of all sessions: by this name it is opened."""
    brought: bool = False
    """Whether it was led on another laptop: only what it said is here."""
    copy: bool = False
    """Whether another folder holds the same session, and is the one that goes on."""
    how: str = ""
    """How it stands, without its day."""
    unnamed: bool = False
    """Whether its group has no name: `group` is its id then, and `unnamed.names` says what people call it."""

    @property
    def behind_its_name(self) -> str:
        """How it stands, where what it is called stands before that: that of an unnamed one has its day."""
        return self.how if self.unnamed else self.state


def standing(folder: str, record: Record, private: Path, sessions: Path) -> Glance:
    """The line of a session; `private` is the folder that holds its answers if its round is open on this laptop."""
    brought = is_brought(sessions / folder)
    how = pgettext("state", "from another laptop") if brought else _how(record, private)
    if folder != record.session:
        # Translators: {state} is such as "finished".
        how = _("{state}; its folder is {folder}").format(state=how, folder=on_one_line(folder))
    # Translators: how a session of today stands: today, finished. Another day is a date there.
    day = pgettext("state", "today") if record.date == wall.today() else short_date(record.date)
    finished, left_open = _is_finished(record), _left_open(record)
    group = record.group or record.session
    state = in_a_row((day, how))
    told = Glance(record.session, group, record.date, state, finished, left_open, folder, brought)
    return replace(told, how=how, unnamed=not record.group)


def unreadable(folder: str, problem: WorkshopError) -> Glance:
    """The line of a session whose record cannot be read."""
    name = on_one_line(folder)
    return Glance(name, name, name[:10], problem.message, finished=True, folder=folder, how=problem.message)


def told_apart(glances: Iterable[Glance]) -> tuple[Glance, ...]:
    """The same, each copy marked as one: of the folders of one session all but that of its name, or else the first."""
    glances = tuple(glances)
    # Translators: another folder holds the same session.
    copied = pgettext("state", "a copy")
    first: dict[str, str] = {}
    for glance in sorted(glances, key=lambda glance: (glance.folder != glance.session, glance.folder)):
        first.setdefault(glance.session, glance.folder)
    return tuple(
        glance
        if glance.folder == first[glance.session]
        else replace(glance, copy=True, state=in_a_row((glance.state, copied)), how=in_a_row((glance.how, copied)))
        for glance in glances
    )


def _is_finished(record: Record) -> bool:
    """Whether it has come to its end; on a later day also where the lid was closed on the pages before."""
    from plc_workshop.session.state import Stop

    return record.place is Stop.END or (record.place in (Stop.MEET, Stop.HOME) and record.date < wall.today())


def is_over(record: Record) -> bool:
    """Whether there is something to take home and nobody is about to write down more."""
    from plc_workshop.session.state import Round, Stop

    has_talked = record.round is Round.CLOSED or (record.is_short and record.place is not Stop.PLAN)
    at_its_end = record.place in (Stop.MEET, Stop.HOME, Stop.END)
    return at_its_end or (has_talked and record.date < wall.today())


def _left_open(record: Record) -> bool:
    from plc_workshop.session.state import Round

    return record.round is Round.OPEN and record.date < wall.today()


def _how(record: Record, private: Path) -> str:
    from plc_workshop.session.state import Round
    from plc_workshop.store.book import people_done
    from plc_workshop.store.faults import SealedError

    if record.round is Round.OPEN:
        try:
            done = people_done(private, record.session)
        except SealedError:
            return pgettext("state", "Mirror round open, sealed")
        except WorkshopError:
            return pgettext("state", "Mirror round open, its answers cannot be read")
        if done is None:
            return pgettext("state", "Mirror round open, its answers are not here")
        sentence = ngettext(
            "Mirror round open, {done} of {people} person is done",
            "Mirror round open, {done} of {people} people are done",
            record.people,
        )
        return sentence.format(done=done, people=record.people)
    return _part(record)


def _part(record: Record) -> str:
    """Which part of the way the session is in."""
    from plc_workshop.session import flow
    from plc_workshop.session.pace import section_number
    from plc_workshop.session.state import Stop

    stop = record.place
    if stop is Stop.SECTION:
        # Translators: {n} is the number of a section.
        return pgettext("state", "in section {n}").format(n=section_number(record, record.section))
    if stop is Stop.LAST:
        return pgettext("state", "what we said last time")
    if stop is Stop.DO:
        return pgettext("state", "what we will do")
    if _is_finished(record):
        return pgettext("state", "finished")
    if stop in (Stop.MEET, Stop.HOME):
        return pgettext("state", "take it home")
    if flow.comes_after(stop, Stop.BEFORE):
        return pgettext("state", "in the talk")
    if flow.row(stop).stretch is not None:
        return pgettext("state", "before the Mirror")
    return pgettext("state", "at the beginning")
