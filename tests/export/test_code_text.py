"""The text for a code that needs no network."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop import qr
from plc_workshop.export.code_text import calendar_entry, code_text, leaves_out, without_network
from plc_workshop.export.folding import folded
from plc_workshop.results.summary import Commitment, Summary
from tests.export.sample import FULL, GIVEN_UP


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fächer – „Übung“ für Ærø", 'Facher - "Ubung" fur AEro'),
        ("Straße, œuvre, Łódź, Þór", "Strasse, oeuvre, Lodz, Thor"),
        ("Skolēnu mācīšanās", "Skolenu macisanas"),
        ("a\u200bb\u202ec 👩‍🏫 d\n e … 5 €", "abc d e ... 5 EUR"),
        ("Ομάδα", None),
        ("Группа", None),
        ("学校", None),
        ("", ""),
    ],
)
def test_letters_are_folded_or_refused(text: str, expected: str | None) -> None:
    assert folded(text) == expected


@given(st.text())
def test_what_is_folded_is_one_line_of_ascii(text: str) -> None:
    found = folded(text)
    assert found is None or (found.isascii() and (found.isprintable() or not found) and found == found.strip())


@pytest.mark.parametrize("summary", [FULL, GIVEN_UP, replace(FULL, rehearsal=True)])
def test_the_text_fits_every_code_and_grows_with_it(summary: Summary) -> None:
    before = 0
    for version in range(1, 16):
        text = code_text(summary, version)
        assert text is not None
        assert text == "" or qr.version_for(text) <= version
        assert len(text) >= before
        before = len(text)
    assert code_text(summary, 40) == code_text(summary, 15)
    assert code_text(summary, 0) == code_text(summary, -2) == ""


def test_a_large_code_says_where_we_stand_and_what_we_will_do() -> None:
    text = code_text(FULL, 15)
    assert text
    lines = text.split("\n")
    assert lines[0] == "Oak, 2026-11-24, 9 people"
    assert lines[1] == "We agree on 4. We are split on 4. We do not agree on 1. 1 not shown."
    assert any(line.startswith("All or nearly all agree: Focus on student learning") for line in lines)
    assert any(line.startswith("Split: Reflective dialogue") for line in lines)
    assert "WE WILL" in lines
    assert "and 1 more" in lines


def test_with_room_the_numbers_are_told() -> None:
    few = replace(FULL, mirror=replace(FULL.mirror, statements=FULL.mirror.statements[2:5])) if FULL.mirror else FULL
    text = code_text(few, 15)
    assert text
    assert "Reflective dialogue: 5 agree, 4 do not" in text
    assert "1. Visit one lesson of a colleague, with one question, Ana, Jonas, Fri 15 Jan" in text
    assert "We meet again: Tue 12 Jan" in text


def test_a_small_code_keeps_the_headline() -> None:
    assert code_text(FULL, 4) == "We agree on 4. We are split on 4. We do not agree on 1. 1 not shown."
    assert code_text(FULL, 1) == "We agree on 4"


def test_a_rehearsal_says_so_whatever_is_left_out() -> None:
    for version in range(1, 16):
        text = code_text(replace(FULL, rehearsal=True), version)
        assert text is not None
        assert text == "" or text.startswith("REHEARSAL\n")


def test_a_round_without_result_still_takes_its_commitments_home() -> None:
    text = code_text(GIVEN_UP, 15)
    assert text
    assert "No result of the Mirror is in here." in text
    assert "1. Visit one lesson of a colleague" in text


def test_a_commitment_in_another_script_is_never_dropped_silently() -> None:
    greek = replace(FULL, commitments=(*FULL.commitments, Commitment("Διαβάζουμε μαζί")))
    assert [code_text(greek, version) for version in (1, 4, 15)] == [None, None, None]


def test_a_code_that_leaves_something_out_is_known() -> None:
    short = code_text(FULL, 6)
    assert short
    assert leaves_out(FULL, short)
    whole = code_text(GIVEN_UP, 15)
    assert whole
    assert not leaves_out(GIVEN_UP, whole)


# The day of the next meeting


def read(entry: str) -> dict[str, str]:
    """The properties of an entry, as a reader of calendars takes them apart."""
    lines = entry.split("\n")
    assert (lines[0], lines[-1]) == ("BEGIN:VEVENT", "END:VEVENT")
    named = (line.partition(":") for line in lines[1:-1])
    plain = {
        name: re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value) for name, _c, value in named
    }
    return {name.partition(";")[0]: value for name, value in plain.items()}


def test_with_a_next_meeting_the_code_is_a_day_of_the_calendar() -> None:
    assert FULL.next_date
    entry = without_network(FULL, 15)
    assert entry
    found = read(entry)
    assert set(found) == {"SUMMARY", "DTSTART", "DESCRIPTION"}
    assert found["DTSTART"] == FULL.next_date.replace("-", "")
    assert "We agree on 4. We are split on 4." in found["DESCRIPTION"]
    assert "WE WILL" in found["DESCRIPTION"]
    assert "We meet again" not in found["DESCRIPTION"]
    assert without_network(replace(FULL, next_date=None), 15) == code_text(replace(FULL, next_date=None), 15)


@pytest.mark.parametrize("version", range(1, 16))
def test_the_day_fits_its_code_or_gives_way_to_the_text(version: int) -> None:
    entry = calendar_entry(FULL, version)
    assert entry is not None
    assert len(entry) <= qr.capacity(version)
    found = without_network(FULL, version)
    assert found == (entry or code_text(FULL, version))


@pytest.mark.parametrize("what", ["a;b,c", "back\\slash", "END:VEVENT", "one\nBEGIN:VALARM\nTRIGGER:-PT5M", "x" * 400])
def test_no_text_ends_the_entry_or_begins_another(what: str) -> None:
    entry = calendar_entry(replace(FULL, group=what, commitments=(Commitment(what),)), 15)
    assert entry
    assert entry.count("\nEND:VEVENT") == 1
    assert entry.count("\n") == 4
    if len(what) < 40:
        assert " ".join(what.split()) in read(entry)["DESCRIPTION"]


def test_a_day_that_leaves_something_out_is_known() -> None:
    short = calendar_entry(FULL, 8)
    assert short
    assert leaves_out(FULL, short)
    whole = calendar_entry(replace(GIVEN_UP, next_date="2027-01-12"), 15)
    assert whole
    assert not leaves_out(replace(GIVEN_UP, next_date="2027-01-12"), whole)


def test_another_script_has_no_day_either() -> None:
    assert without_network(replace(FULL, group="Διαβάζουμε"), 15) is None


@pytest.mark.parametrize("version", range(1, 16))
def test_the_day_of_a_rehearsal_says_so_whatever_is_left_out(version: int) -> None:
    entry = calendar_entry(replace(FULL, rehearsal=True), version)
    assert not entry or "REHEARSAL" in entry
