"""Each kind of file that cannot be taken, and a part of the sentence that says why."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from plc_workshop.export.json_file import document
from plc_workshop.export.region_line import line
from plc_workshop.results.identity import as_json
from tests.odd_files import pipe
from tests.region.inboxes import one, put

Change = Callable[[dict[str, Any]], object]


def _text(change: Change, seed: int = 77) -> str:
    values = json.loads(document(one(seed)))
    change(values)
    return json.dumps(values, indent=2)


def _row(values: dict[str, Any]) -> dict[str, Any]:
    """The first statement of it that has numbers."""
    rows: list[dict[str, Any]] = values["mirror"]["statements"]
    return next(row for row in rows if row["detail"] == "numbers")


def _set(*path: str, to: object) -> Change:
    def change(values: dict[str, Any]) -> None:
        for key in path[:-1]:
            values = values[key]
        values[path[-1]] = to

    return change


GOOD = document(one(77))
TEXTS: dict[str, tuple[bytes | str, str]] = {
    "empty.json": ("", "it is empty"),
    "blank.json": (" \n\t\n", "it is empty"),
    "cut.json": (GOOD[:-400], "it is cut off"),
    "zeros.json": (b"\0" * 4096, "zeros stand in it"),
    "zeros-behind.json": (GOOD[:2000].encode() + b"\0" * 900, "zeros stand in it"),
    "page.json": ("<!DOCTYPE html><title>Sign in</title>", "it is a web page"),
    "trailing.json": (GOOD + "TRAILER", "something stands behind its end"),
    "twice.json": (GOOD + GOOD, "it is not JSON"),
    "latin.json": (GOOD.replace("Quercus", "Liepāja").encode("iso-8859-4"), "no text in UTF-8"),
    "utf-16.json": (GOOD.encode("utf-16"), "UTF-16"),
    "wrong-type.json": (_text(_set("mirror", "participants", to="nine")), "mirror.participants must be a whole number"),
    "missing.json": (_text(lambda values: values["mirror"].pop("participants")), "mirror.participants is missing"),
    "array.json": ("[1, 2, 3]", "it is neither a summary nor a line"),
    "number.json": ("7", "it is neither a summary nor a line"),
    "other.json": ('{"name": "package", "version": 1}', "it is neither a summary nor a line"),
    "brackets.json": ("[" * 100_000, "it is neither a summary"),
    "large.json": (GOOD + " " * 3_000_000, "far larger"),
    "nan.json": (GOOD.replace('"participants": ', '"participants": NaN, "was": '), "it is not JSON"),
    "newer.json": (_text(_set("format", to=3)), "a newer version"),
    "older.json": (_text(_set("format", to=1)), "plc-workshop export SESSION"),
    "negative.json": (_text(_set("mirror", "participants", to=-4)), "mirror.participants"),
    "sums.json": (_text(lambda values: _row(values)["sides"].update(agree=7777)), "do not fit"),
    "answered.json": (_text(lambda values: _row(values).update(answered=0)), "do not fit"),
    "impossible.json": (_text(lambda values: values["mirror"].update(participants=900)), "no answers can show"),
    "alone.json": (_text(_set("mirror", "display", to="careful"), 79), "mirror.statements["),
    "key-twice.json": (
        GOOD.replace('"rehearsal": false', '"rehearsal": true, "rehearsal": false'),
        "stands there twice",
    ),
    "key-twice-for-another.json": (
        GOOD.replace('"meeting": "mirror"', '"rehearsal": true'),
        "meeting is missing",
    ),
    "count-twice-for-another.json": (
        re.sub(r'"spread": [^,\n]+', '"answered": 9', GOOD, count=1),
        "spread is missing",
    ),
    "count-twice.json": (GOOD.replace('"threshold": 4', '"threshold": 9, "threshold": 4'), "stands there twice"),
    "escaped-twice.json": (
        GOOD.replace('"threshold": 4', '"t\\u0068reshold" : 9, "threshold": 4'),
        "stands there twice",
    ),
    "rehearsal.json": (document(one(81, rehearsal=True)), "of a rehearsal"),
    "group.json": (document(one(82, audience="group")), "or its school, may see it"),
    "school.json": (document(one(83, audience="school")), "or its school, may see it"),
    "no-result.json": (document(one(84, mirror=None)), "has no result"),
    "no-key.json": (document(one(85, key=None, group_key=None)), "an older version began"),
    "no-day.json": (_text(_set("date", to="yesterday")), "date must be a date"),
    "odd-key.json": (_text(_set("key", to="../../etc/passwd")), "32 hexadecimal digits"),
    "odd-pack.json": (_text(_set("pack", "id", to="My Pack'; DROP TABLE last; --")), "letters than a to z"),
    "odd-language.json": (_text(_set("pack", "language", to="nl_NL")), "language is not what can stand there"),
    "odd-label.json": (_text(lambda values: values["mirror"].update(scale=["a"])), "points must be"),
    "no-statements.json": (_text(_set("mirror", "statements", to=[])), "must not be empty"),
    "letter.docx": (b"PK\3\4", "neither a summary (.json) nor lines"),
    "~$letter.docx": (b"\5Anna", "neither a summary (.json) nor lines"),
    "summary.json.txt": (GOOD, "neither a summary (.json) nor lines"),
    "cut.jsonl:1": (line(one(86))[:-300], "it is cut off"),
    "long.jsonl:1": ("x" * 3_000_000 + "\n", "far larger"),
    "empty.jsonl": ("\n\n", "it is empty"),
    "wording.jsonl:1": (re.sub('"wording":"[^"]*"', '"wording":"none"', line(one(88))), "16 hexadecimal digits"),
    "points.jsonl:1": (line(one(87)).replace('"points":', '"points":9,"was":'), "points must be"),
}
"""By the name of the file, and the line in it."""
ODD_BUT_GOOD: dict[str, bytes | str] = {
    "mark.json": b"\xef\xbb\xbf" + document(one(101)).encode(),
    "one-line.json": json.dumps(as_json(one(102))),
    "windows.json": document(one(103)).replace("\n", "\r\n"),
    "colons.json": document(replace(one(104), group='Oak: "north": 3', leads='a: "b":')),
    "a line.json": line(one(105)),
    "[/red]\n\x1b[31m.json": document(one(106)),
    "n" * 200 + ".json": document(one(107)),
    "CAPITALS.JSON": document(one(108)),
    "lines.jsonl": "\ufeff" + line(one(109)).replace("\n", "\r\n") + "\n\n" + line(one(110)).rstrip(),
    "summaries.ndjson": json.dumps(as_json(one(111))) + "\n" + line(one(112)),
    "emoji 🌳.json": document(one(113)),
}
"""Files that look odd and are taken; thirteen documents."""
GOOD_DOCUMENTS = 13
BESIDE = (
    *("summary.html", "summary.md", "summary.csv", "summary-qr.svg", "session.json", "for-the-school.nl.html"),
    *(".DS_Store", "._summary.json"),
)
"""What lies beside a Summary where a whole folder was handed in."""


def plant(district: Path) -> dict[str, str]:
    """Put all of them into a folder of an inbox; the names of what cannot be taken, with a part of the reason."""
    for name, (what, _why) in TEXTS.items():
        put(district / name.partition(":")[0], what)
    for name, text in ODD_BUT_GOOD.items():
        put(district / name, text)
    for name in BESIDE:
        put(district / name, "{}")
    whys = {name: why for name, (_what, why) in TEXTS.items()}
    (district / "zero.json").symlink_to("/dev/zero")
    pipe(district / "pipe.json")
    (district / "folder.json").mkdir()
    (district / "loop").symlink_to(district)
    first, second = one(120), one(120, nth=2)
    put(district / "version-1.json", first)
    put(district / "version-2.jsonl", line(second))
    put(district.parent / "high.json", one(121))
    put(district.parent.parent.parent / "top.json", one(122))
    put(district / "school" / "room" / "deep.json", one(123))
    return {
        **whys,
        "zero.json": "it is a link",
        "loop": "it is a link",
        "pipe.json": "no plain file",
        "folder.json": "it is a folder",
        "version-1.json": "version-2.jsonl:1",
        "version-2.jsonl:1": "version-1.json",
        "high.json": "too high",
        "top.json": "too high",
        "room": "too deep",
    }
