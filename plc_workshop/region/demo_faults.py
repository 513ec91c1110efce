"""What lies in real inboxes and is no Summary that counts: planted where a reader of many files must find it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plc_workshop.results.identity import as_json, written_id
from plc_workshop.results.summary import Summary

_OLD = ("key", "group_key", "nth", "meeting", "language", "expected", "next_time", "bring", "leads")
"""What files of format 1 do not say."""
_BESIDE = {
    "summary.html": b"<!doctype html><title>Summary</title>\n",
    ".DS_Store": b"\x00\x00\x00\x01Bud1",
    "Thumbs.db": b"\xd0\xcf\x11\xe0",
}


def document(summary: Summary) -> bytes:
    """A summary.json as the program writes it."""
    return (json.dumps(as_json(summary), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def plant(district: Path, above: Path, summary: Summary, other: Summary) -> int:
    """Put each kind of fault, of two results, into these folders. How many files and lines are not to be taken."""
    twice = replace(summary, key=_other(summary, 6))
    good = document(summary)
    faulty = {
        "summary (cut).json": good[: len(good) // 2],
        "summary (empty).json": b"",
        "summary (of a browser).json": b"<!doctype html>\n<title>Log in</title>\n",
        "summary (of an editor).json": good.decode("utf-8").encode("utf-16"),
        "summary (rehearsal).json": document(replace(summary, key=_other(summary, 1), rehearsal=True)),
        "summary (for us only).json": document(replace(summary, key=_other(summary, 2), audience="group")),
        "summary (format 1).json": _changed(summary, 3, _as_format_1),
        "summary (newer).json": _changed(summary, 4, lambda values: values | {"format": 99}),
        "summary (by hand).json": _changed(summary, 5, _by_hand),
        "summary (one version).json": document(twice),
        "summary (another version).json": document(replace(twice, mirror=other.mirror, pack=other.pack)),
        "summary-region (cut).jsonl": b'{"region": 1, "key": "0\n',
    }
    for name, data in (faulty | _BESIDE).items():
        (district / name).write_bytes(data)
    (above / "summary.json").write_bytes(document(replace(summary, key=_other(summary, 7))))
    return len(faulty) + 1


def _other(summary: Summary, at: int) -> str:
    """The random key of another session."""
    return f"{int(summary.key or '0', 16) ^ at:032x}"


def _changed(summary: Summary, at: int, change: Callable[[dict[str, object]], dict[str, object]]) -> bytes:
    values = change(as_json(replace(summary, key=_other(summary, at))))
    return json.dumps(values | {"id": written_id(values)}, ensure_ascii=False).encode("utf-8")


def _as_format_1(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if name not in _OLD} | {"format": 1}


def _by_hand(values: dict[str, object]) -> dict[str, object]:
    """More people answered than were there."""
    mirror = values["mirror"]
    assert isinstance(mirror, dict)
    return values | {"mirror": mirror | {"participants": 0}}
