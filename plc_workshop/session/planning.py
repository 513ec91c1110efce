"""The plan as a page: change minutes, leave out, take what is proposed, jump."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import flow, pace, schedule, short_meeting, too_few
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.session.stretches import DO, HOME, LAST, MIRROR, PREDICT, SEE, index_of, is_of, section_index
from plc_workshop.words import _, ngettext

TURN_STEP, LEAST_TURN, MOST_TURN = 10, 20, 3600
"""Seconds of a turn."""


def without(record: Record, keys: frozenset[str]) -> Record:
    """The record with these sections left out, named by the keys of their stretches."""
    plan = tuple(replace(part, left_out=part.key in keys and part.is_section) for part in record.plan)
    return replace(record, plan=plan)


def steps(session: Session) -> tuple[int, ...]:
    """The steps that the page lists, by their places in the plan: in a short meeting no section that is left out."""
    hidden = session.record.is_short
    return tuple(i for i, part in enumerate(session.record.plan) if not (hidden and part.is_section and part.left_out))


def add_row(session: Session) -> int | None:
    """The row that adds a section to a short meeting; None where there is none to add."""
    short = session.record.is_short and short_meeting.to_add(session.record)
    return len(steps(session)) if short else None


def stop_row(session: Session) -> int:
    """The row of the time to stop; a row with what is proposed stands below it, where anything is."""
    return len(steps(session)) + (add_row(session) is not None)


def rows(session: Session) -> int:
    """How many rows the mark can stand on."""
    return stop_row(session) + 1 + bool(schedule.proposals(session))


def mark(session: Session) -> int:
    """The row of the mark."""
    at = session.view.cursor if session.view.planning is None else session.view.planning
    return min(at, rows(session) - 1)


def adds(session: Session) -> bool:
    """Whether the mark stands on the row that adds a section."""
    return mark(session) == add_row(session)


def opened(session: Session) -> Session:
    """The plan over whatever is shown, the mark where the session is."""
    at, listed = flow.position(session), steps(session)
    return _marked(session, listed.index(at) if at in listed else 0, over=True)


def on_plan(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the plan; None where it means nothing there. Raises: Refused."""
    row, over = mark(session), session.view.planning is not None
    listed = steps(session)
    match event:
        case e.CursorMoved(by):
            return _marked(session, min(rows(session) - 1, max(0, row + by)), over=over)
        case e.RowChanged(by):
            return replace(session, record=_changed(session, row, by))
        case e.LeftOut():
            return replace(session, record=_left_out(session, row))
        case short_meeting.SectionAdded(section) if section in short_meeting.to_add(session.record):
            return _added(session, section, over=over)
        case e.RowTaken() | e.WentOn() if row > stop_row(session):
            after = replace(session, record=schedule.shortened(session.record, schedule.proposals(session)))
            return _marked(after, stop_row(session), over=over)
        case e.RowTaken() if over and row < len(listed):
            return _jumped(session, listed[row])
        case e.RowTaken() | e.WentBack() | e.PlanOpened() if over:
            return replace(session, view=replace(session.view, planning=None))
        case e.RowTaken() | e.WentOn() if not over:
            return flow.on(session)
        case e.WentBack() | e.PlanOpened():
            raise Refused(_("The session has not begun yet: Enter begins it, q leaves."))
    return None


def _added(session: Session, section: int, *, over: bool) -> Session:
    """The plan with one section more, and the mark on it. Raises: Refused."""
    at = section_index(session.record.plan, section)
    if at < flow.behind(session):
        raise Refused(_("That is behind us."))
    after = replace(session, record=short_meeting.with_section(session.record, section))
    return _marked(after, steps(after).index(at), over=over)


def _marked(session: Session, at: int, *, over: bool) -> Session:
    view = session.view
    return replace(session, view=replace(view, planning=at) if over else replace(view, cursor=at))


def _changed(session: Session, row: int, by: int) -> Record:
    record = session.record
    if row > stop_row(session):
        raise Refused(_("Enter does what is proposed here."))
    if row == add_row(session):
        raise Refused(_("Enter shows the sections that can be added."))
    if row == stop_row(session):
        return replace(
            record, stop_at=schedule.stop_shifted(record.stop_at, by, session.view.now or 0, schedule.needed(session))
        )
    at = steps(session)[row]
    stretch = record.plan[at]
    if at < flow.behind(session):
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
    return too_few.timed(replace(session, record=replace(record, turn_seconds=seconds))).record


def _left_out(session: Session, row: int) -> Record:
    record, listed = session.record, steps(session)
    if row >= len(listed):
        raise Refused(_("Only a step can be left out."))
    at = listed[row]
    stretch = record.plan[at]
    if any(is_of(stretch, kind) for kind in (DO, HOME)):
        raise Refused(_("This step belongs to every meeting: only its minutes can change."))
    if any(is_of(stretch, kind) for kind in (MIRROR, PREDICT, SEE)) and not record.is_short:
        raise Refused(_("This step belongs to every meeting with the Mirror: only its minutes can change."))
    if at == flow.position(session):
        raise Refused(_("We are there."))
    if at < flow.behind(session):
        raise Refused(_("That is behind us."))
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
    if session.record.is_short or is_of(plan[at], LAST):
        return _("There is nothing to talk about in this step today.")
    if at > index_of(plan, MIRROR.key):
        there = is_of(plan[at], PREDICT) and round_.is_over
        none = _("There is no result to look at.")
        return none if there else _("First the Mirror: what comes after it talks about its result.")
    if round_.is_over:
        return _("The round has ended: it cannot be begun again.")
    return _("The round has begun: there is nothing to practise any more.")
