"""Too few people for a result: then the page before the Mirror offers the talk without a round first."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import flow, nearby, pace, settling
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.session.stretches import MIRROR, index_of
from plc_workshop.words import _, ngettext

TALK, ANSWER = HARMLESS, HARMLESS + 1
"""The rows, the harmless one first: the mark comes to it as to the harmless one of the question."""


class AnsweringChosen(e.Event):
    """The group answers although too few are here: more people may come while the round is open."""


def nobody_answers(session: Session) -> bool:
    """Whether no round is meant to open, as things stand: too few are here, and nobody said that more may come."""
    record = session.record
    ahead = record.round is Round.AHEAD and not record.is_short
    return ahead and record.people < record.threshold and not session.view.more_come


def is_too_few(session: Session) -> bool:
    """Whether the page before the Mirror asks first whether we answer at all."""
    return nobody_answers(session) and not nearby.is_near(session)


def on_too_few(session: Session, event: e.Event) -> Session | None:
    """The session after `event` before the Mirror, as far as it matters how many are here; None where it does not.

    Raises: Refused.
    """
    record, view = session.record, session.view
    if record.round is not Round.AHEAD:
        return None
    if isinstance(event, e.PeopleChanged):
        return _counted(session, event.by)
    if not is_too_few(session):
        if isinstance(event, e.WentBack) and view.more_come and record.people < record.threshold:
            return timed(replace(session, view=replace(view, more_come=False, more=False, cursor=TALK)))
        return None
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(ANSWER, max(TALK, view.cursor + by))))
        case e.RowTaken() | e.WentOn():
            return on_too_few(session, AnsweringChosen() if view.cursor == ANSWER else e.TalkChosen())
        case e.TalkChosen():
            return nearby.without_a_round(session, session.pack)
        case AnsweringChosen():
            return timed(replace(session, view=replace(view, more_come=True, cursor=HARMLESS)))
        case e.WentBack():
            return flow.back(session)
        case e.PlanOpened():
            return None
    raise Refused(" ".join((why(session), _("First say whether we answer all the same."))))


def timed(session: Session) -> Session:
    """The session whose plan has minutes for the turns only where somebody answers."""
    record, pack = session.record, session.pack
    if not nobody_answers(session):
        return replace(session, record=pace.people_changed(pack, record, record.people))
    return replace(session, record=_without_turns(record, pack.minutes.before))


def why(session: Session) -> str:
    """Why there can be no result."""
    people, least = session.record.people, session.record.threshold
    # Translators: {people} people are here; a result needs {least}, which is always four or more.
    said = ngettext(
        "One of us is here: a result needs {least} who answer.",
        "{people} of us are here: a result needs {least} who answer.",
        people,
    )
    return said.format(people=people, least=least)


def what_it_protects() -> str:
    """What the least number is for, and that the talk needs none."""
    return _("With fewer it could show who said what. The talk needs no numbers.")


def if_more_come() -> str:
    """What it means to answer all the same."""
    return _("If we answer and no more come, the answers are destroyed, and nothing shows.")


def _counted(session: Session, by: int) -> Session:
    """Somebody came or left: the page asks what is to be asked now."""
    was = nobody_answers(session)
    after = timed(replace(session, record=settling.people(session, by)))
    if nobody_answers(after) is was:
        return after
    return replace(after, view=replace(after.view, cursor=HARMLESS, more=False))


def _without_turns(record: Record, minutes: int) -> Record:
    at = index_of(record.plan, MIRROR.key)
    return pace.changed(record, at, replace(record.plan[at], minutes=minutes))
