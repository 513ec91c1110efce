"""The plan as a page: change minutes, leave out, take what is proposed, jump."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import flow, pace, schedule
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.session.stretches import MIRROR, PRACTICE, PREDICT, index_of, is_of
from plc_workshop.words import _, ngettext

TURN_STEP, LEAST_TURN, MOST_TURN = 10, 20, 3600
"""Seconds of a turn."""


def without(record: Record, keys: frozenset[str]) -> Record:
    """The record with these sections left out, named by the keys of their stretches."""
    plan = tuple(replace(part, left_out=part.key in keys and part.is_section) for part in record.plan)
    return replace(record, plan=plan)


def stop_row(session: Session) -> int:
    """The row of the time to stop; a row with what is proposed stands below it, where anything is."""
    return len(session.record.plan)


def rows(session: Session) -> int:
    """How many rows the mark can stand on."""
    return stop_row(session) + 1 + bool(schedule.proposals(session))


def mark(session: Session) -> int:
    """The row of the mark."""
    at = session.view.cursor if session.view.planning is None else session.view.planning
    return min(at, rows(session) - 1)


def opened(session: Session) -> Session:
    """The plan over whatever is shown, the mark where the session is."""
    return _marked(session, flow.position(session) or 0, over=True)


def on_plan(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the plan; None where it means nothing there. Raises: Refused."""
    at, over = mark(session), session.view.planning is not None
    match event:
        case e.CursorMoved(by):
            return _marked(session, min(rows(session) - 1, max(0, at + by)), over=over)
        case e.RowChanged(by):
            return replace(session, record=_changed(session, at, by))
        case e.LeftOut():
            return replace(session, record=_left_out(session, at))
        case e.RowTaken() | e.WentOn() if at > stop_row(session):
            after = replace(session, record=schedule.shortened(session.record, schedule.proposals(session)))
            return _marked(after, stop_row(session), over=over)
        case e.RowTaken() if over and at < stop_row(session):
            return _jumped(session, at)
        case e.RowTaken() | e.WentBack() | e.PlanOpened() if over:
            return replace(session, view=replace(session.view, planning=None))
        case e.RowTaken() | e.WentOn() if not over:
            return flow.on(session)
        case e.WentBack() | e.PlanOpened():
            raise Refused(_("The session has not begun yet: Enter begins it, q leaves."))
    return None


def _marked(session: Session, at: int, *, over: bool) -> Session:
    view = session.view
    return replace(session, view=replace(view, planning=at) if over else replace(view, cursor=at))


def _changed(session: Session, at: int, by: int) -> Record:
    record = session.record
    if at > stop_row(session):
        raise Refused(_("Enter does what is proposed here."))
    if at == stop_row(session):
        return replace(
            record, stop_at=schedule.stop_shifted(record.stop_at, by, session.view.now or 0, schedule.needed(session))
        )
    stretch = record.plan[at]
    if at < (flow.position(session) or 0):
        raise Refused(_("That is behind us."))
    if is_of(stretch, MIRROR):
        return _turn_time(session, by)
    minutes = stretch.minutes + by
    if not schedule.LEAST_MINUTES <= minutes <= schedule.MOST_MINUTES:
        raise Refused(ngettext(
            "A step takes {least} to {most} minute.", "A step takes {least} to {most} minutes.", schedule.MOST_MINUTES
        ).format(
            least=schedule.LEAST_MINUTES, most=schedule.MOST_MINUTES
        ))  # fmt: skip
    return pace.changed(record, at, replace(stretch, minutes=minutes))


def _turn_time(session: Session, by: int) -> Record:
    record = session.record
    if record.round is not Round.AHEAD:
        raise Refused(_("Turns have begun: their time stays."))
    seconds = record.turn_seconds + by * TURN_STEP
    if not LEAST_TURN <= seconds <= MOST_TURN:
        raise Refused(_("A turn takes 20 seconds at least, and an hour at most."))
    return pace.people_changed(session.pack, replace(record, turn_seconds=seconds), record.people)


def _left_out(session: Session, at: int) -> Record:
    record = session.record
    if at >= stop_row(session):
        raise Refused(_("Only a section or the practice can be left out."))
    stretch = record.plan[at]
    if not stretch.is_section and not is_of(stretch, PRACTICE):
        raise Refused(_("This step belongs to every session: only its minutes can change."))
    here = flow.position(session)
    if here is not None and at <= here:
        raise Refused(_("We are there.") if at == here else _("That is behind us."))
    return pace.changed(record, at, replace(stretch, left_out=not stretch.left_out))


def _jumped(session: Session, at: int) -> Session:
    back = replace(session, view=replace(session.view, planning=None))
    if at == flow.position(session):
        return back
    if session.record.plan[at].left_out:
        raise Refused(_("It is left out today: Space brings it back."))
    there = flow.into(back, at)
    if there is None:
        raise Refused(_why_not(session, at))
    return there


def _why_not(session: Session, at: int) -> str:
    """Why no stop of a stretch is open."""
    plan, round_ = session.record.plan, session.record.round
    if at > index_of(plan, MIRROR.key):
        there = is_of(plan[at], PREDICT) and round_.is_over
        none = _("There is no result to look at.")
        return none if there else _("First the Mirror: what comes after it talks about its result.")
    if round_.is_over:
        return _("The round has ended: it cannot be begun again.")
    return _("The round has begun: there is nothing to practise any more.")
