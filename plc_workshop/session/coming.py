"""What comes next on the way, and when it ends: for whoever leads it, beside the room's own window."""

from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.session import discussion, flow, pace, schedule
from plc_workshop.session import events as e
from plc_workshop.session.flow import position
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from plc_workshop.words import pgettext

_STEPS = 2
"""How many parts ahead are told."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A part that is ahead."""

    title: str
    name: str = ""
    """The statement that it is about, where it is about one."""
    statements: int = 0
    """How many statements it is about, where they share its time."""
    minutes: int = 0
    """Of each of these, or of the whole part; 0 where its time has begun already."""
    ends: str = ""
    """The time of day at which it ends where nothing gets longer; empty where nobody knows."""


def coming(session: Session) -> tuple[Coming, ...]:
    """The next part of the session, and the one after it: fewer at the end."""
    found: list[Coming] = []
    there, titles = session, {""}
    while len(found) < _STEPS:
        try:
            before, there = there, apply(_later(there), e.WentOn())
        except Refused:
            break
        part = _part(session, before, there)
        if part.title not in titles:  # the other statements in focus are told with the first of them
            titles.add(part.title)
            found.append(part)
    return tuple(found)


def _later(session: Session) -> Session:
    """The session once the statement in focus has had its share of the time: the next one gets no more than its own."""
    return pace.passed(replace(session, view=replace(session.view, paused=False)), pace.share_left(session) or 0)


def _part(session: Session, before: Session, there: Session) -> Coming:
    title, record = flow.row(there.stop).title(there), there.record
    if there.stop is Stop.FOCUS:
        left = len(record.focus) - record.focus_at
        each = max(1, round(there.view.share / 60))
        about = discussion.shown(there)
        return Coming(title, about.name if about and left == 1 else "", left, each)
    at = position(there)
    if at is None or at == position(before):
        return Coming(title, pgettext("value", "the result") if there.stop is Stop.SEE else "")
    return Coming(title, minutes=record.plan[at].minutes, ends=_end_of(session, at))


def _end_of(session: Session, at: int) -> str:
    """When a stretch of the plan that is ahead ends, should all before it take as long as planned."""
    now = session.view.now
    if now is None:
        return ""
    later = sum(session.record.plan[i].minutes for i in schedule.ahead(session) if i > at)
    return schedule.spelled(now + schedule.needed(session) - later)
