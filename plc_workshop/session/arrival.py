"""Coming to another place of the flow: what is open closes, and the mark stands on the harmless row."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Place, Record, Round, Session
from plc_workshop.words import _

PRACTICE = "practice"
"""The key of the practice in the plan."""
HARMLESS = 3
"""The row of the promise's page that hides most: the room can see the screen."""


def is_known(record: Record) -> bool:
    """Whether the group promised something last time."""
    return record.earlier is not None and bool(record.earlier.commitments)


def at_first_page(pack: Pack, record: Record) -> Record:
    """The record where a session begins."""
    return replace(record, place=Place.LAST) if is_known(record) else after_last_time(pack, record)


def after_last_time(pack: Pack, record: Record) -> Record:
    """The record at the agreements, or at what stands there where the pack has none."""
    return replace(record, place=Place.AGREEMENTS) if pack.agreements else at_section_after(pack, record, -1)


def at_section_after(pack: Pack, record: Record, at: int) -> Record:
    """The record at the next section that is not left out, or at what comes after them before the round."""
    found = next((i for i in range(at + 1, len(pack.sections)) if not record.plan[i].left_out), None)
    if found is not None:
        return replace(record, place=Place.SECTION, section=found, page=0)
    return replace(record, place=Place.PRACTICE if practises(pack, record) else Place.BEFORE)


def at_section_before(pack: Pack, record: Record, at: int) -> Record | None:
    """The record at the last page of the section before that is not left out, or before all; None at the first page."""
    found = next((i for i in range(at - 1, -1, -1) if not record.plan[i].left_out), None)
    if found is not None:
        return replace(record, place=Place.SECTION, section=found, page=-1)
    if pack.agreements:
        return replace(record, place=Place.AGREEMENTS)
    return replace(record, place=Place.LAST) if is_known(record) else None


def last_section(session: Session) -> Record:
    """The record at the last page of the sections. Raises: Refused where there is no page before."""
    found = at_section_before(session.pack, session.record, len(session.pack.sections))
    if found is None:
        raise Refused(_("This is the first page."))
    return found


def practises(pack: Pack, record: Record) -> bool:
    """Whether the practice statement is answered together today."""
    return bool(pack.mirror.practice) and not any(part.left_out for part in record.plan if part.key == PRACTICE)


def arrived(session: Session, record: Record, said: str = "") -> Session:
    """The session at the place that `record` names, with an empty tally where its round has just opened."""
    cursor = HARMLESS if record.place in (Place.BEFORE, Place.ROUND) else 0
    view = replace(session.view, cursor=cursor, opened="", guide=None, tried=None, said=said, undo=None, link="")
    tally = session.tally
    if record.round is Round.OPEN and tally is None:
        mirror = session.pack.mirror
        tally = Tally.empty(len(mirror.statements), len(mirror.scale), record.privacy)
    return replace(session, record=record, tally=tally, view=view)
