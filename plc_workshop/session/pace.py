"""The plan of a session and the clock of its steps: whole minutes, no time of day."""

from dataclasses import replace

from plc_workshop.packs.model import Pack
from plc_workshop.session.arrival import PRACTICE
from plc_workshop.session.state import Place, Record, Round, Session, Stretch
from plc_workshop.words import _

MIRROR = "mirror"
LEAST_SHARE = 60.0
"""Seconds that every statement in focus gets, however late it is."""
_KEYS = {
    Place.PRACTICE: PRACTICE,
    Place.BEFORE: MIRROR,
    Place.ROUND: MIRROR,
    Place.PREDICT: "predict",
    Place.SEE: "see",
    Place.NOTICE: "see",
    Place.FOCUS: "see",
    Place.THEN: "see",
    Place.DO: "do",
    Place.HOME: "home",
}


def mirror_minutes(pack: Pack, people: int, turn_seconds: int) -> int:
    """How long the promise and all turns take together, in minutes."""
    return pack.minutes.before - (-people * turn_seconds // 60)


def plan(pack: Pack, people: int, turn_seconds: int) -> tuple[Stretch, ...]:
    """The stretches of a session of `pack`, with the minutes the pack gives them."""
    minutes = pack.minutes
    return (
        *(Stretch(f"section/{section.id}", section.minutes) for section in pack.sections),
        *((Stretch(PRACTICE, minutes.practice),) if pack.mirror.practice else ()),
        Stretch(MIRROR, mirror_minutes(pack, people, turn_seconds)),
        Stretch("predict", minutes.predict),
        Stretch("see", minutes.see),
        Stretch("do", minutes.do),
        Stretch("home", minutes.home),
    )


def title(pack: Pack, key: str) -> str:
    """What the step of a stretch is called on the screen."""
    names = {
        PRACTICE: _("Try it together"),
        MIRROR: pack.mirror.title,
        "predict": _("Before we look"),
        "see": _("What we see"),
        "do": _("What we will do"),
        "home": _("Take it home"),
    }
    return next((section.title for section in pack.sections if key == f"section/{section.id}"), "") or names[key]


def position(session: Session) -> int | None:
    """Index of the stretch in the plan that the session is in; None before the first."""
    record = session.record
    match record.place:
        case Place.PLAN | Place.LAST | Place.AGREEMENTS:
            return None
        case Place.SECTION:
            return record.section
        case place:
            return next(i for i, stretch in enumerate(record.plan) if stretch.key == _KEYS[place])


def number_of(record: Record, at: int) -> int:
    """The number of a stretch on the screen, from 1: what is left out has none, and is not counted."""
    return 1 + sum(not part.left_out for part in record.plan[:at])


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
        now = stretch(after)
        after = replace(after, view=replace(after.view, elapsed=60.0 * now.used if now else 0.0, paused=False))
    here = after.record.place, after.record.focus_at
    if after.record.place is Place.FOCUS and here != (before.record.place, before.record.focus_at):
        after = replace(after, view=replace(after.view, talked=0.0, share=_share(after)))
    return after


def taken_up(session: Session) -> Session:
    """The session with its clocks where they stood when it was left: at whole minutes."""
    nowhere = replace(session, record=replace(session.record, place=Place.LAST))
    return clocked(nowhere, session)


def _share(session: Session) -> float:
    """Seconds for the statement in focus: what is left of the talk, shared by those not talked about yet."""
    now, record = stretch(session), session.record
    assert now is not None
    left = now.minutes * 60 - session.view.elapsed
    return max(LEAST_SHARE, left / (len(record.focus) - record.focus_at))


def passed(session: Session, seconds: float) -> Session:
    """The session `seconds` later. Of the Mirror no minute is kept before its round ends."""
    view, record = session.view, session.record
    if view.paused:
        return session
    elapsed = view.elapsed + seconds
    talked = view.talked + seconds if record.place is Place.FOCUS else view.talked
    session = replace(session, view=replace(view, elapsed=elapsed, talked=talked))
    at = position(session)
    if at is not None and record.plan[at].used < int(elapsed // 60) and record.plan[at].key != MIRROR:
        session = replace(session, record=changed(record, at, replace(record.plan[at], used=int(elapsed // 60))))
    return session


def mirror_ended(session: Session, record: Record) -> Record:
    """The record of a round that has ended, with the whole minutes the Mirror used."""
    at = next(i for i, item in enumerate(record.plan) if item.key == MIRROR)
    used = int(session.view.elapsed // 60)
    return changed(record, at, replace(record.plan[at], used=used))


def people_changed(pack: Pack, record: Record, people: int) -> Record:
    """The record with another number of people, and the time they need."""
    at = next(i for i, item in enumerate(record.plan) if item.key == MIRROR)
    minutes = mirror_minutes(pack, people, record.turn_seconds)
    return changed(replace(record, people=people), at, replace(record.plan[at], minutes=minutes))


def minutes_for_the_rest(session: Session) -> int:
    """About how many minutes the people need who have not answered yet, at the pace of those who have."""
    missing = max(0, session.record.people - session.done)
    paces = sorted(session.view.paces)
    pace = paces[len(paces) // 2] if paces else session.record.turn_seconds
    return max(min(1, missing), -int(-missing * pace // 60))


def over(record: Record) -> bool:
    """Whether the round has ended, one way or the other."""
    return record.round in (Round.CLOSED, Round.GIVEN_UP)
