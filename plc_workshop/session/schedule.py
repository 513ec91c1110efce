"""Whether the end will hold, and what can go if it will not: whole minutes, and a time of day that is handed in."""

from dataclasses import dataclass, replace

from plc_workshop.packs.model import Pack
from plc_workshop.session import flow
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.flow import position
from plc_workshop.session.pace import minutes_for_the_rest
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.session.stretches import DO, HOME, LAST, MIRROR, PREDICT, SEE

DAY = 24 * 60
STOP_STEP = 5
LEAST_MINUTES, MOST_MINUTES = 1, 180
SHORT_MINUTES = 12
"""With fewer minutes left, what the group will do matters more than the rest of the talk."""
_TALK = (PREDICT.key, SEE.key, DO.key, HOME.key)
_SHORTER = (LAST.key, PREDICT.key, SEE.key, DO.key)
"""Steps beside the sections that may be shortened: to take the summary home takes as long as it takes."""
_AT_RISK = 0.75
"""The share of the talk's minutes below which what is left for it is said."""


@dataclass(frozen=True, slots=True)
class Change:
    """What the plan could give up."""

    at: int
    """Index of the stretch in the plan."""
    minutes: int
    """Its minutes afterwards; 0 leaves it out."""


def minutes_of(time: str) -> int | None:
    """Minutes since midnight of a time such as 15:30, or None where `time` is none."""
    hours, colon, minutes = time.partition(":")
    if not (colon and hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit()):
        return None
    found = int(hours) * 60 + int(minutes)
    return found if found < DAY and int(minutes) < 60 else None


def spelled(minutes: int) -> str:
    """A time of day as people write it."""
    return f"{minutes % DAY // 60:02}:{minutes % 60:02}"


def stop_shifted(time: str, by: int, now: int, needed: int) -> str:
    """A time to stop, so many steps of five minutes later; from none, the end of what starts now."""
    stop = minutes_of(time)
    if stop is None:
        return spelled(-(-(now + needed) // STOP_STEP) * STOP_STEP)
    return spelled(stop + by * STOP_STEP)


def minutes_left(time: str, now: int) -> int | None:
    """Minutes from now until a time of this session, below 0 once it has passed; None where `time` is none."""
    stop = minutes_of(time)
    if stop is None:
        return None
    left = (stop - now) % DAY
    return left if left < DAY // 2 else left - DAY


def until_stop(session: Session) -> int | None:
    """Minutes until the time to stop, below 0 once it has passed; None where none was set."""
    return None if session.view.now is None else minutes_left(session.record.stop_at, session.view.now)


def is_short(session: Session) -> bool:
    """Whether there is too little time left for the whole talk."""
    left = until_stop(session)
    return left is not None and left < SHORT_MINUTES


def total(record: Record) -> int:
    """Minutes of the whole plan."""
    return sum(stretch.minutes for stretch in record.plan if not stretch.left_out)


def needed(session: Session) -> int:
    """Minutes from now to the end of the plan."""
    here = _left_here(session, position(session))
    return here + sum(session.record.plan[i].minutes for i in ahead(session))


def spare(session: Session) -> int | None:
    """Minutes between the end of the plan and the time to stop, below 0 where it is too late; None without one."""
    left = until_stop(session)
    return None if left is None else left - needed(session)


def behind(session: Session) -> int:
    """Minutes by which the session is later than its plan; below 0 it is ahead."""
    at = position(session)
    passed = [stretch for stretch in session.record.plan[: flow.behind(session)] if not stretch.left_out]
    late = sum(stretch.used - stretch.minutes for stretch in passed)
    if at is None:
        return late
    here = session.record.plan[at]
    if here.key == MIRROR.key and session.record.round is Round.OPEN:
        return late
    return late + max(0, int(session.view.elapsed // 60) - here.minutes)


def proposals(session: Session) -> tuple[Change, ...]:
    """What would make the end hold, or as much of that as can go; empty where it holds anyway.

    Steps that are ahead alone: first optional sections, as few as do, then minutes of the longest, never below half.
    """
    short = -(spare(session) or 0)
    plan, found = session.record.plan, dict[int, int]()
    optional = [i for i in ahead(session) if is_optional(session.pack, plan[i])]
    while short > 0 and optional:
        enough = [i for i in optional if plan[i].minutes >= short]
        chosen = min(enough, key=lambda i: plan[i].minutes) if enough else max(optional, key=lambda i: plan[i].minutes)
        optional.remove(chosen)
        found[chosen] = 0
        short -= plan[chosen].minutes
    kept = {i: plan[i].minutes for i in ahead(session) if i not in found and _can_be_shorter(plan[i])}
    while short > 0 and (able := [i for i, minutes in kept.items() if minutes > -(-plan[i].minutes // 2)]):
        longest = max(able, key=kept.__getitem__)
        kept[longest] -= 1
        found[longest] = kept[longest]
        short -= 1
    return tuple(Change(at, found[at]) for at in sorted(found))


def shortened(record: Record, changes: tuple[Change, ...]) -> Record:
    """The record after these changes; what is left out keeps its minutes for when it comes back."""
    plan = list(record.plan)
    for change in changes:
        here = plan[change.at]
        plan[change.at] = replace(here, minutes=change.minutes) if change.minutes else replace(here, left_out=True)
    return replace(record, plan=tuple(plan))


def saved(record: Record, changes: tuple[Change, ...]) -> int:
    """The minutes that these changes make."""
    return sum(record.plan[change.at].minutes - change.minutes for change in changes)


def left_for_talk(session: Session) -> int | None:
    """The minutes that are left for the talk where that is too few of those planned for it; else None.

    None as well where there is no time to stop, and once the talk has begun.
    """
    left = until_stop(session)
    if left is None or session.record.round.is_over:
        return None
    talk = sum(stretch.minutes for stretch in session.record.plan if stretch.key in _TALK)
    rest = left - (needed(session) - talk)
    return max(0, rest) if rest < talk * _AT_RISK else None


def ahead(session: Session) -> tuple[int, ...]:
    """Indexes of the stretches that are still to come and not left out."""
    first = flow.behind(session) + (position(session) is not None)
    return tuple(i for i, stretch in enumerate(session.record.plan) if i >= first and not stretch.left_out)


def is_optional(pack: Pack, stretch: Stretch) -> bool:
    """Whether the pack lets the section be left out when time is short."""
    return any(section.optional and stretch.key == f"section/{section.id}" for section in pack.sections)


def _can_be_shorter(stretch: Stretch) -> bool:
    return stretch.is_section or stretch.key in _SHORTER


def _left_here(session: Session, at: int | None) -> int:
    """Minutes that the step we are in still needs."""
    if at is None:
        return 0
    here = session.record.plan[at]
    if here.key == MIRROR.key and session.record.round is Round.OPEN:
        return minutes_for_the_rest(session)
    return max(0, here.minutes - int(session.view.elapsed // 60))
