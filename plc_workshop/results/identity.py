"""A Summary as JSON, and its id: a hash of shown values alone."""

from typing import Any

from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment, FocusNote, Parked, Summary
from plc_workshop.shape import plain

FORMAT = 2

Json = dict[str, object]


def as_json(summary: Summary) -> Json:
    """The Summary as values of JSON, with its id; a text that is missing is None, never empty."""
    values = _values(summary)
    return {"format": FORMAT, "id": _hash(values), **{key: values[key] for key in values if key != "format"}}


def content_id(summary: Summary) -> str:
    """The 16 hexadecimal digits that all files of one Summary share."""
    return _hash(_values(summary))


def written_id(values: Json) -> str:
    """The id that these values of JSON should have."""
    return _hash({key: found for key, found in values.items() if key != "id"})


def _values(summary: Summary) -> Json:
    return {
        "format": FORMAT,
        "session": summary.session or None,
        "key": summary.key or None,
        "group": summary.group or None,
        "group_key": summary.group_key or None,
        "date": summary.date or None,
        "language": summary.language or None,
        "meeting": summary.meeting or None,
        "nth": summary.nth,
        "audience": summary.audience,
        "rehearsal": summary.rehearsal,
        "pack": {"id": summary.pack.id, "title": summary.pack.title, "language": summary.pack.language},
        "mirror": plain(summary.mirror),
        "talk_about": list(summary.talk_about),
        "focus": [_filled(note) for note in summary.focus],
        "commitments": [_filled(found) for found in summary.commitments],
        "expected": plain(summary.expected),
        "parking_lot": [_filled(parked) for parked in summary.parking_lot],
        "next_date": summary.next_date or None,
        "next_time": summary.next_time or None,
        "bring": summary.bring or None,
        "leads": summary.leads or None,
        "earlier": _earlier(summary.earlier) if summary.earlier else None,
    }


def _earlier(earlier: Earlier) -> Json:
    return {
        "date": earlier.date or None,
        "statements": [{"id": row.id, "word": row.word} for row in earlier.statements],
        "commitments": [_filled(found, but=("until",)) for found in earlier.commitments],
    }


def _filled(value: FocusNote | Commitment | Parked | EarlierCommitment, but: tuple[str, ...] = ()) -> Json:
    """The fields of what the group wrote, and of its other wordings; a text that is missing is None."""
    found: Json = _or_none(plain(value))
    return {key: each for key, each in found.items() if key not in but}


def _or_none(value: object) -> Any:
    if isinstance(value, dict):
        return {key: _or_none(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_or_none(each) for each in value]
    return None if value == "" else value


def _hash(values: Json) -> str:
    import hashlib
    import json

    text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
