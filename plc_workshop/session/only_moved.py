"""What of a record is no decision: the place, and the minutes used."""

from dataclasses import replace

from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.state import Record


def only_moved(record: Record, other: Record) -> bool:
    """Whether nothing but the place and the minutes used differ: no decision, so that a power cut may lose it.

    To go on from "I notice" with what stands there settles it without a change: that is none either.
    """
    return record != other and replace(other, plan=_unused(other.plan)) == replace(
        record,
        place=other.place,
        section=other.section,
        page=other.page,
        focus_at=other.focus_at,
        revealed=other.revealed,
        settled=other.settled,
        plan=_unused(record.plan),
    )


def _unused(plan: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    return tuple(replace(stretch, used=0) for stretch in plan)
