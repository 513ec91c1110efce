"""A pack that was edited before the round opened: the session goes on in the new one."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.session import flow
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.words import _


def edited(session: Session, pack: Pack) -> Session:
    """The session in the edited `pack`: at the same section where there is one still, with the minutes used so far.

    Raises: Refused once the round has opened.
    """
    if session.record.round is not Round.AHEAD:
        raise Refused(_("The round has begun: the topic stays as it is now."))
    after = replace(session, pack=pack, record=fitted(session.record, pack))
    return after if flow.is_open(after) else flow.on(after)


def fitted(record: Record, pack: Pack) -> Record:
    """The record with the sections and stretches of `pack`."""
    keys = [part.key for part in record.plan if part.is_section]
    here = keys[record.section] if record.section < len(keys) else ""
    sections = [f"section/{section.id}" for section in pack.sections]
    stays = here in sections
    old = {part.key: part for part in record.plan}
    return replace(
        record,
        section=sections.index(here) if stays else min(record.section, len(sections) - 1),
        page=record.page if stays else 0,
        plan=tuple(
            replace(part, used=old[part.key].used, left_out=old[part.key].left_out) if part.key in old else part
            for part in flow.planned(pack, record)
        ),
    )
