"""The next meeting for a calendar, read by a second reader as strict as the standard (RFC 5545)."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.export.bundle import encoded
from plc_workshop.export.ics_file import event
from tests.export.sample import FULL

STAMP = "20261124T153000Z"
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:\x00-\x1f]+)*):([^\x00-\x1f]*)")
_ESCAPES = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}
_SIGN = re.compile(r"\\[\\;,nN]|[^\\;,]")


def read(data: bytes) -> dict[str, str]:
    """The properties of the one event by name and parameters, their texts as they were meant."""
    *lines, end = data.split(b"\r\n")
    assert end == b"", "the last line has its end"
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode("utf-8") for line in lines), "no line is empty, no letter torn apart"
    unfolded = b"\r\n".join(lines).replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    found = {}
    for line in unfolded:
        matched = _LINE.fullmatch(line)
        assert matched, line
        name, parameters, value = matched.groups()
        if name in ("SUMMARY", "DESCRIPTION"):
            signs = _SIGN.findall(value)
            assert "".join(signs) == value, "nothing in a text is left unescaped"
            value = "".join(_ESCAPES.get(sign, sign) for sign in signs)
        assert name in ("BEGIN", "END") or name not in found, "each property stands once"
        found[name + parameters] = value
    assert unfolded[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PLC Workshop//Next meeting//EN"]
    assert unfolded[3] == "BEGIN:VEVENT"
    assert unfolded[-2:] == ["END:VEVENT", "END:VCALENDAR"]
    assert re.fullmatch(r"\d{8}T\d{6}Z", found["DTSTAMP"])
    return found


def test_a_meeting_is_an_event_at_the_time_on_the_wall() -> None:
    found = read(event(FULL, STAMP))
    assert found["DTSTART"] == "20270112T143000", "no zone: it is half past two wherever the phone is"
    assert found["DTSTAMP"] == STAMP
    assert found["SUMMARY"] == f"{FULL.group}, {FULL.pack.title}"
    assert found["DESCRIPTION"] == "We bring: one page of pupils' work."
    assert not any(name in event(FULL, STAMP).decode() for name in ("Ana", "Marta", "Jonas")), "nobody is named in it"


@pytest.mark.parametrize("time", [None, "", "half past two", "25:00", "14:3"])
def test_without_a_time_it_takes_the_day(time: str | None) -> None:
    found = read(event(replace(FULL, next_time=time, bring=None), STAMP))
    assert found["DTSTART;VALUE=DATE"] == "20270112"
    assert "DESCRIPTION" not in found


def test_without_a_day_there_is_nothing() -> None:
    assert event(replace(FULL, next_date=None), STAMP) == b""


def test_a_day_that_is_moved_is_the_same_event_and_another_session_another_one() -> None:
    moved, other = replace(FULL, next_date="2027-01-19"), replace(FULL, session="2026-11-24-oak-0000", key="f" * 32)
    assert read(event(moved, STAMP))["UID"] == read(event(FULL, STAMP))["UID"]
    assert read(event(other, STAMP))["UID"] != read(event(FULL, STAMP))["UID"]


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_was_written_is_read_again_and_steers_nothing(group: str, bring: str) -> None:
    found = read(event(replace(FULL, group=group, bring=bring), STAMP))
    assert {*found} <= {
        *("BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "END"),
    }
    assert found["SUMMARY"].startswith(encoded(group).decode("utf-8").replace("\r", ""))
