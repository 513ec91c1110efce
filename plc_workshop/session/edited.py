"""A pack that was edited before the round opened: the session goes on in the new one."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.session.pace import plan
from plc_workshop.session.state import Place, Record, Round
from plc_workshop.words import _


def edited(record: Record, pack: Pack) -> Record:
    """The record for the edited `pack`: at the same section where there is one still, with the minutes used so far.

    Raises: Refused once the round has opened.
    """
    if record.round is not Round.AHEAD:
        raise Refused(_("The round has begun: the pack stays as it is now."))
    keys = [part.key for part in record.plan]
    here = keys[record.section] if record.section < len(keys) else ""
    sections = [f"section/{section.id}" for section in pack.sections]
    stays = here in sections
    old = {part.key: part for part in record.plan}
    return replace(
        record,
        place=_place(record.place, pack),
        section=sections.index(here) if stays else min(record.section, len(sections) - 1),
        page=record.page if stays else 0,
        plan=tuple(
            replace(part, used=old[part.key].used, left_out=old[part.key].left_out) if part.key in old else part
            for part in plan(pack, record.people, record.turn_seconds)
        ),
    )


def _place(place: Place, pack: Pack) -> Place:
    """The place, or the next one where the pack has no such page any more."""
    if place is Place.AGREEMENTS and not pack.agreements:
        return Place.SECTION
    return Place.BEFORE if place is Place.PRACTICE and not pack.mirror.practice else place
