"""What the session speaks: chosen in set-up, and changed in the middle of it."""

from dataclasses import dataclass, replace

from plc_workshop.session.events import Event
from plc_workshop.session.state import Session


@dataclass(frozen=True, slots=True)
class LanguageChosen(Event):
    """What the session speaks from now on."""

    code: str
    """As BCP 47 has it."""


def spoken_from_now_on(session: Session, code: str) -> Session:
    """The session in that language; a page that phones can open is in the one before, and ends with its screen."""
    record, view = replace(session.record, language=code), replace(session.view, said="", link="")
    return replace(session, record=record, view=view)
