"""Then and now: today's result beside that of the group's session before."""

from plc_workshop.results.earlier import Compared, compared, is_near
from plc_workshop.session.state import Session


def then_and_now(session: Session) -> tuple[Compared, ...]:
    """The statements of both sessions, as far as both were shown; empty where there is none, or no result of today."""
    record, result = session.record, session.result
    if record.earlier is None or result is None or record.talk_of or not session.shows:
        return ()
    if is_near(record.earlier, record.date):
        return ()
    return compared(record.earlier, result.mirror)
