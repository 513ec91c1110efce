"""Summary -> the next meeting for a calendar, as the standard of such files (RFC 5545) has it.

Nobody is named in it: a calendar is often kept elsewhere.
"""

import hashlib
import re

from plc_workshop.export.bundle import encoded
from plc_workshop.results.next_meeting import we_bring
from plc_workshop.results.summary import Summary
from plc_workshop.words.lists import in_a_row

_LONGEST = 75
"""Bytes of a line without its end."""
_TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def event(summary: Summary, stamp: str) -> bytes:
    """The next meeting, made at `stamp` (such as 20261124T143000Z, in Greenwich); empty where it has no day."""
    from plc_workshop.export import view

    meets = view.meeting(summary)
    if not meets.date:
        return b""
    day, title = meets.date.replace("-", ""), in_a_row(filter(None, (summary.group, summary.pack.title)))
    # By the clock on the wall, wherever the phone is; the whole day where nobody has said a time.
    start = f":{day}T{meets.time.replace(':', '')}00" if _TIME.fullmatch(meets.time) else f";VALUE=DATE:{day}"
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//PLC Workshop//Next meeting//EN",
        "BEGIN:VEVENT",
        f"UID:{_uid(summary)}",
        f"DTSTAMP:{stamp}",
        f"DTSTART{start}",
        f"SUMMARY:{_escaped(title)}",
        *([f"DESCRIPTION:{_escaped(we_bring(meets))}"] if meets.bring else []),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _uid(summary: Summary) -> str:
    """The same for the same session: a day that is moved moves in the calendar too."""
    of = summary.key or f"{summary.session} {summary.date}"
    return f"{hashlib.sha256(of.encode('utf-8', 'backslashreplace')).hexdigest()[:32]}@plc-workshop"


def _escaped(text: str) -> str:
    return encoded(text).decode("utf-8").translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """The line with its end; what is longer goes on in lines that begin with a blank, no letter torn apart."""
    parts, part = [], b""
    for letter in line:
        sign = letter.encode("utf-8")
        if len(part) + len(sign) > _LONGEST:
            parts.append(part)
            part = b" "
        part += sign
    return b"\r\n".join((*parts, part)) + b"\r\n"
