"""The group's year above "Then and now": what the room may see of it meanwhile."""

from dataclasses import dataclass, replace

from plc_workshop.results.year import Looked
from plc_workshop.session.events import Event
from plc_workshop.session.state import Session


@dataclass(frozen=True, slots=True)
class YearLooked(Event):
    """Something of the year is looked at, or nothing is any more."""

    looked: Looked | None


def looked_at(session: Session, looked: Looked | None) -> Session:
    """The session while that is looked at."""
    return replace(session, view=replace(session.view, year=looked))
