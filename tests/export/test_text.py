"""The text for a code that needs no network."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop import qr
from plc_workshop.export.folding import folded
from plc_workshop.export.text import code_text, leaves_out
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
