"""The plan as a page: change minutes, leave out, take what is proposed, jump."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import pace, schedule
from plc_workshop.session.arrival import PRACTICE, arrived, at_first_page
from plc_workshop.session.state import Place, Record, Round, Session
from plc_workshop.words import _

TURN_STEP, LEAST_TURN, MOST_TURN = 10, 20, 3600
"""Seconds of a turn."""


def without(record: Record, keys: frozenset[str]) -> Record:
    """The record with these sections left out, named by the keys of their stretches."""
    plan = tuple(replace(part, left_out=part.key in keys and part.key.startswith("section/")) for part in record.plan)
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
    return _marked(session, pace.position(session) or 0, over=True)


def moved(session: Session, event: e.Event) -> Session:
    """The session after `event` on the plan. Raises: Refused."""
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
            return arrived(session, at_first_page(session.pack, session.record))
        case e.WentBack() | e.PlanOpened():
            raise Refused(_("The session has not begun yet: Enter begins it, q leaves."))
        case _other:
            raise Refused(_("That key does nothing here."))


def _marked(session: Session, at: int, *, over: bool) -> Session:
    view = session.view
    return replace(session, view=replace(view, planning=at) if over else replace(view, cursor=at))


def _changed(session: Session, at: int, by: int) -> Record:
    record = session.record
    if at > stop_row(session):
        raise Refused(_("Enter does what is proposed here."))
    if at == stop_row(session):
        return replace(
            record, stop_at=schedule.stop_moved(record.stop_at, by, session.view.now or 0, schedule.needed(session))
        )
    stretch = record.plan[at]
    if at < (pace.position(session) or 0):
        raise Refused(_("That is behind us."))
    if stretch.key == pace.MIRROR:
        return _turn_time(session, by)
    minutes = stretch.minutes + by
    if not schedule.LEAST_MINUTES <= minutes <= schedule.MOST_MINUTES:
        raise Refused(_("A step takes {least} to {most} minutes.").format(
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
    if not stretch.key.startswith("section/") and stretch.key != PRACTICE:
        raise Refused(_("This step belongs to every session: only its minutes can change."))
    here = pace.position(session)
    if here is not None and at <= here:
        raise Refused(_("We are there.") if at == here else _("That is behind us."))
    return pace.changed(record, at, replace(stretch, left_out=not stretch.left_out))


def _jumped(session: Session, at: int) -> Session:
    record, key = session.record, session.record.plan[at].key
    back = replace(session, view=replace(session.view, planning=None))
    if at == pace.position(session):
        return back
    if record.plan[at].left_out:
        raise Refused(_("It is left out today: Space brings it back."))
    if key.startswith("section/"):
        return arrived(_out_of_round(back), replace(record, place=Place.SECTION, section=at, page=0))
    over = record.round in (Round.CLOSED, Round.GIVEN_UP)
    if key in (pace.MIRROR, PRACTICE):
        if over:
            raise Refused(_("The round has ended: it cannot be begun again."))
        if key == PRACTICE and record.round is Round.OPEN:
            raise Refused(_("The round has begun: there is nothing to practise any more."))
        place = Place.PRACTICE if key == PRACTICE else Place.BEFORE
        return arrived(_out_of_round(back), replace(record, place=place))
    if not over:
        raise Refused(_("First the Mirror: what comes after it talks about its result."))
    see = Place.SEE if session.shows else Place.NOTICE
    places = {"predict": Place.PREDICT, "see": see, "do": Place.DO, "home": Place.HOME}
    if key == "predict" and not session.shows:
        raise Refused(_("There is no result to look at."))
    return arrived(back, replace(record, place=places[key]))


def _out_of_round(session: Session) -> Session:
    """Who comes back into an open round is asked again what the room can see."""
    return replace(session, view=replace(session.view, room_sees=None))
