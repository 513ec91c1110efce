"""Coming to another place of the flow: what is open closes, and the mark stands on the harmless row."""

from dataclasses import replace

from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Place, Record, Round, Session

HARMLESS = 3
"""The row of the promise's page that hides most: the room can see the screen."""


def last_section(session: Session) -> Record:
    """The record at the last page of the last section."""
    return replace(session.record, place=Place.SECTION, section=len(session.pack.sections) - 1, page=-1)


def arrived(session: Session, record: Record, said: str = "") -> Session:
    """The session at the place that `record` names, with an empty tally where its round has just opened."""
    cursor = HARMLESS if record.place in (Place.BEFORE, Place.ROUND) else 0
    view = replace(session.view, cursor=cursor, opened="", guide=None, tried=None, said=said, undo=None)
    tally = session.tally
    if record.round is Round.OPEN and tally is None:
        mirror = session.pack.mirror
        tally = Tally.empty(len(mirror.statements), len(mirror.scale), record.privacy)
    return replace(session, record=record, tally=tally, view=view)
