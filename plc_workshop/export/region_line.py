"""Summary -> the line that a group hands in for a region: what is counted there, and nothing that names anybody."""

import json

from plc_workshop.errors import Refused
from plc_workshop.results.iso_days import school_year
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import MirrorResult, StatementResult, Summary
from plc_workshop.results.wording import wording
from plc_workshop.shape import plain
from plc_workshop.words import _

NAME = "summary-region.jsonl"
FORMAT = 1
_ALWAYS_SHOWN = ("counts", "answered", "skipped")


def why_not(summary: Summary) -> str:
    """Why a session has nothing to hand in, in one sentence; empty where it has."""
    if summary.rehearsal:
        return _("This is a rehearsal: it has nothing to hand in for the region.")
    if summary.mirror is None or not summary.mirror.shows:
        return _("There is no result to hand in for the region.")
    if summary.audience != "anyone":
        return _("Only a result that is for anyone can be handed in for the region; your group chose otherwise.")
    if not summary.group:
        return _("A group without a name cannot be told from others: the region counts each only once.")
    if summary.key is None or summary.group_key is None or summary.nth is None:
        return _("An older version of the program began this session: the region cannot tell which result it is.")
    return ""


def line(summary: Summary) -> str:
    """The line. Raises: Refused where there is nothing to hand in."""
    if (why := why_not(summary)) or summary.mirror is None:
        raise Refused(why)
    mirror = summary.mirror
    values = {
        "region": FORMAT,
        "key": summary.key,
        "group_key": summary.group_key,
        "pack": summary.pack.id,
        "language": summary.pack.language,
        "wording": wording(mirror.scale, ((row.id, row.text) for row in mirror.statements)),
        "school_year": school_year(summary.date),
        "nth": summary.nth,
        "participants": mirror.participants,
        "display": mirror.display,
        "threshold": mirror.threshold,
        "points": len(mirror.scale),
        "statements": [_row(row, mirror) for row in mirror.statements],
    }
    return json.dumps(values, ensure_ascii=True, allow_nan=False, separators=(",", ":")) + "\n"


def _row(row: StatementResult, mirror: MirrorResult) -> dict[str, object]:
    return {
        "id": row.id,
        "detail": row.detail,
        "word": row.word,
        "mostly": _positions(row, mirror.scale),
        "sides": plain(row.sides),
        **{key: plain(getattr(row, key)) for key in _ALWAYS_SHOWN},
    }


def _positions(row: StatementResult, scale: tuple[str, ...]) -> dict[str, int | None] | None:
    """Where on the scale the labels stand that are told: the region looks with them whether answers can show this."""
    if row.mostly is None:
        return None
    labels = plain(row.mostly)
    starts = dict(zip(labels, (part.start for part in parts(len(scale))), strict=True))
    return {side: None if label is None else scale.index(label, starts[side]) for side, label in labels.items()}
