"""The clock of the stretches of a plan: whole minutes, no time of day."""

from dataclasses import replace

from plc_workshop.packs.model import Pack
from plc_workshop.session import answer_time, on_sheets
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.flow import position
from plc_workshop.session.state import Record, Session, Stop
from plc_workshop.session.stretches import MIRROR, index_of, mirror_minutes

LEAST_SHARE = 60.0
"""Seconds that every statement in focus gets, however late it is."""


def number_of(record: Record, at: int) -> int:
    """The number of a stretch on the screen, from 1: what is left out has none, and is not counted."""
    return 1 + sum(not part.left_out for part in record.plan[:at])


def section_number(record: Record, section: int) -> int:
    """The number of a section among those that are not left out, from 1."""
    kept = [part for part in record.plan if part.is_section]
    return 1 + sum(not part.left_out for part in kept[:section])


def stretch(session: Session) -> Stretch | None:
    """The stretch the session is in, or None before the first."""
    at = position(session)
    return None if at is None else session.record.plan[at]


def changed(record: Record, at: int, new: Stretch) -> Record:
    """The record with another stretch in its plan."""
    return replace(record, plan=(*record.plan[:at], new, *record.plan[at + 1 :]))


def clocked(before: Session, after: Session) -> Session:
    """`after`, with its clock at what the stretch has used where it is another one; so for the statement in focus."""
    if position(before) != position(after):
        after = _started(after)
    here = after.record.place, after.record.focus_at
    return after if here == (before.record.place, before.record.focus_at) else _shared(after)


def with_clocks(session: Session) -> Session:
    """The session with its clocks where they stood when it was left: at whole minutes."""
    return _shared(_started(session))


def _started(session: Session) -> Session:
    now = stretch(session)
    return replace(session, view=replace(session.view, elapsed=60.0 * now.used if now else 0.0, paused=False))


def _shared(session: Session) -> Session:
    if session.record.place is not Stop.FOCUS:
        return session
    return replace(session, view=replace(session.view, talked=0.0, share=_share(session)))


def _share(session: Session) -> float:
    """Seconds for the statement in focus: what is left of the talk, shared by those not talked about yet."""
    now, record = stretch(session), session.record
    assert now is not None
    left = now.minutes * 60 - session.view.elapsed
    return max(LEAST_SHARE, left / (len(record.focus) - record.focus_at))


def share_left(session: Session) -> int | None:
    """Whole seconds that are left for the statement in focus, 0 once its time is up; None where none is."""
    if session.record.place is not Stop.FOCUS or session.view.opened:
        return None
    return max(0, int(session.view.share - session.view.talked))


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later. Of the Mirror no minute is kept before its round ends."""
    view, record = session.view, session.record
    if view.paused:
        return session
    elapsed = view.elapsed + seconds
    talked = view.talked + seconds if record.place is Stop.FOCUS else view.talked
    session = replace(session, view=replace(view, elapsed=elapsed, talked=talked))
    at = position(session)
    if at is not None and record.plan[at].used < int(elapsed // 60) and record.plan[at].key != MIRROR.key:
        session = replace(session, record=changed(record, at, replace(record.plan[at], used=int(elapsed // 60))))
    return session


def mirror_ended(session: Session, record: Record) -> Record:
    """The record of a round that has ended, with the whole minutes the Mirror used."""
    at = index_of(record.plan, MIRROR.key)
    used = int(session.view.elapsed // 60)
    return changed(record, at, replace(record.plan[at], used=used))


def people_changed(pack: Pack, record: Record, people: int) -> Record:
    """The record with another number of people, and the time they need."""
    at = index_of(record.plan, MIRROR.key)
    minutes = mirror_minutes(pack, people, record.turn_seconds, on_paper=record.on_paper is True)
    return changed(replace(record, people=people), at, replace(record.plan[at], minutes=minutes))


def minutes_for_the_rest(session: Session) -> int:
    """About how many minutes the people need who have not answered yet, at the pace of those who have.

    Where some answer on paper nobody knows how many of them will: then it is as many minutes as they need at the least.
    """
    record, missing = session.record, max(0, session.record.people - session.done)
    statements = len(session.pack.mirror.statements)
    if record.on_paper and not session.done:
        return answer_time.on_sheets(missing, record.turn_seconds, statements)
    paces = sorted(session.view.paces)
    pace = paces[len(paces) // 2] if paces else session.record.turn_seconds
    seconds = missing * pace
    if may_take_longer(session):
        here = min(missing, on_sheets.missing_turns(session)) if on_sheets.turns(session) else 0
        seconds = here * pace + (missing - here) * min(pace, answer_time.of_a_sheet(statements))
    return max(min(1, missing), -int(-seconds // 60))


def may_take_longer(session: Session) -> bool:
    """Whether nobody knows which way those will answer who have not yet, and the minutes are only the least."""
    return session.done > 0 and (session.record.on_paper is True or on_sheets.sheets(session) > 0)
