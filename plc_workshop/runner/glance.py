"""How a session stands, in one line: told from its record alone.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall
from plc_workshop.words import _, ngettext, short_date

if TYPE_CHECKING:
    from plc_workshop.session.state import Record


@dataclass(frozen=True, slots=True)
class Glance:
    """A session in one line."""

    session: str
    group: str
    date: str
    state: str
    finished: bool
    left_open: bool = False
    """Whether its round was opened on an earlier day, and is open still."""


def standing(session: str, record: Record, private: Path) -> Glance:
    """The line of a session; `private` is the folder that holds its answers if its round is open on this laptop.

    `session` is its folder's name, under which it is opened, also where somebody gave it another than its record says.
    """
    group = record.group or session
    return Glance(session, group, record.date, _state(record, private), _is_finished(record), _left_open(record))


def unreadable(session: str, problem: WorkshopError) -> Glance:
    """The line of a session whose record cannot be read."""
    return Glance(session, session, session[:10], problem.message, finished=True)


def _is_finished(record: Record) -> bool:
    from plc_workshop.session.state import Stop

    return record.place is Stop.HOME


def is_over(record: Record) -> bool:
    """Whether there is something to take home and nobody is about to go on."""
    from plc_workshop.session.state import Round

    return _is_finished(record) or (record.round is Round.CLOSED and record.date < wall.today())


def _left_open(record: Record) -> bool:
    from plc_workshop.session.state import Round

    return record.round is Round.OPEN and record.date < wall.today()


def _state(record: Record, private: Path) -> str:
    from plc_workshop.session.state import Round
    from plc_workshop.store.book import people_done

    day = _("today") if record.date == wall.today() else short_date(record.date)
    if record.round is Round.OPEN:
        done = people_done(private, record.session)
        if done is None:
            return _("{day}, Mirror round open on another laptop").format(day=day)
        sentence = ngettext(
            "{day}, Mirror round open, {done} of {people} person is done",
            "{day}, Mirror round open, {done} of {people} people are done",
            record.people,
        )
        return sentence.format(day=day, done=done, people=record.people)
    return f"{day}, {_part(record)}"


def _part(record: Record) -> str:
    """Which part of the way the session is in."""
    from plc_workshop.session import flow
    from plc_workshop.session.pace import number_of
    from plc_workshop.session.state import Stop
    from plc_workshop.session.stretches import section_index

    stop = record.place
    if stop is Stop.SECTION:
        return _("in section {n}").format(n=number_of(record, section_index(record.plan, record.section)))
    if stop is Stop.DO:
        return _("what we will do")
    if stop is Stop.HOME:
        return _("finished")
    if flow.comes_after(stop, Stop.BEFORE):
        return _("in the talk")
    return _("before the Mirror") if flow.row(stop).stretch is not None else _("at the beginning")
