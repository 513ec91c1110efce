"""A Summary as JSON, and its id: a hash of shown values alone."""

from plc_workshop.results.summary import Earlier, Summary
from plc_workshop.shape import plain

FORMAT = 1

Json = dict[str, object]


def as_json(summary: Summary) -> Json:
    """The Summary as values of JSON, with its id; a text that is missing is None, never empty."""
    values = _values(summary)
    return {"format": FORMAT, "id": _hash(values), **{key: values[key] for key in values if key != "format"}}


def content_id(summary: Summary) -> str:
    """The 16 hexadecimal digits that all files of one Summary share."""
    return _hash(_values(summary))


def _values(summary: Summary) -> Json:
    return {
        "format": FORMAT,
        "session": summary.session or None,
        "group": summary.group or None,
        "date": summary.date or None,
        "audience": summary.audience,
        "rehearsal": summary.rehearsal,
        "pack": {"id": summary.pack.id, "title": summary.pack.title, "language": summary.pack.language},
        "mirror": plain(summary.mirror),
        "talk_about": list(summary.talk_about),
        "focus": [
            {"statement": note.statement, "notice": note.notice or None, "because": note.because or None}
            for note in summary.focus
        ],
        "commitments": [
            {
                "what": found.what,
                "who": found.who or None,
                "by": found.by or None,
                "sign": found.sign or None,
                "statement": found.statement or None,
            }
            for found in summary.commitments
        ],
        "parking_lot": [{"what": parked.what, "who": parked.who or None} for parked in summary.parking_lot],
        "next_date": summary.next_date or None,
        "earlier": _earlier(summary.earlier) if summary.earlier else None,
    }


def _earlier(earlier: Earlier) -> Json:
    return {
        "date": earlier.date or None,
        "statements": [
            {"id": row.id, "word": row.word, "agree_percent": row.agree_percent} for row in earlier.statements
        ],
        "commitments": [{"what": found.what, "state": found.state} for found in earlier.commitments],
    }


def _hash(values: Json) -> str:
    import hashlib
    import json

    text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
