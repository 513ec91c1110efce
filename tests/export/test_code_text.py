"""The text for a code that needs no network."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop import qr
from plc_workshop.export.code_text import LARGEST, Held, code_text, held
from plc_workshop.export.folding import folded
from plc_workshop.results.summary import Commitment, Summary
from tests.export.sample import FULL as SAMPLE
from tests.export.sample import GIVEN_UP

FULL = replace(SAMPLE, earlier=None)

ON_80x24, ON_120x40 = 4, 12
"""The codes that fit beside their steps."""
REST = "More on the page"
WHOLE = replace(GIVEN_UP, next_date="2027-01-12")
"""Little enough for one code."""


def held_in(summary: Summary, version: int) -> Held:
    """What a code holds, in letters that it can hold."""
    found = held(summary, version)
    assert found is not None
    return found


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


def test_what_we_will_do_comes_first_then_the_next_meeting_then_where_we_stand() -> None:
    lines = held_in(FULL, LARGEST).text.split("\n")
    assert lines[:9] == [
        "WE WILL",
        "1. Visit one lesson of a colleague, with one question",
        "Ana, Jonas, until Fri 15 Jan",
        "2. Put student work on the table, first ten minutes",
        "Marta, until Tue 8 Dec",
        "We meet: Tuesday 12 January, 14:30",
        "We bring: one page of pupils' work.",
        "Oak, 2026-11-24, 9 people took part",
        "Yes to 4, Views differ on 4, No to 1, 1 not shown, of 10 statements.",
    ]
    assert lines[-1] == "More on the page, summary.html."


def test_with_room_the_numbers_are_told_and_nothing_is_left_out() -> None:
    assert FULL.mirror
    few = replace(FULL, mirror=replace(FULL.mirror, statements=FULL.mirror.statements[2:5]), focus=(), parking_lot=())
    found = held_in(few, LARGEST)
    assert "Reflective dialogue: 5 yes; 4 no, mostly Disagree" in found.text
    assert found.missing == ()
    assert REST not in found.text


def test_the_code_of_a_small_window_holds_the_first_promise_with_who_and_until_when() -> None:
    first = Commitment("Visit one lesson of a colleague", "Ana, Jonas", "2027-01-15")
    found = held_in(replace(FULL, commitments=(first, *FULL.commitments)), ON_80x24)
    assert found.text == "Visit one lesson of a colleague\nAna, Jonas, until Fri 15 Jan\nMore on the page."
    assert found.missing == ("2 more promises", "the next meeting", "where we stand")


def test_a_promise_that_is_too_long_is_shortened_and_keeps_who_and_when() -> None:
    found = held_in(FULL, ON_80x24)
    assert found.text == "Visit one lesson of a colleague...\nAna, Jonas, Fri 15 Jan\nMore on the page."
    assert found.missing[0] == "the rest of a long promise"


def test_long_promises_are_all_there_before_anything_else() -> None:
    long = tuple(Commitment(f"{word} " * 40, "Ana, Jonas", "2027-01-15") for word in ("ask", "see", "try"))
    found = held_in(replace(FULL, commitments=long), ON_120x40)
    assert found.promises == 3
    assert all(f"{number}. {word} " in found.text for number, word in enumerate(("ask", "see", "try"), 1))
    assert found.text.count("Ana, Jonas, Fri 15 Jan") == 3
    assert found.missing == ("the rest of a long promise", "what we bring", "where we stand")


def test_without_promises_the_next_meeting_is_first_and_without_it_where_we_stand() -> None:
    meeting = held_in(replace(FULL, commitments=()), ON_80x24)
    assert meeting.text.startswith("We meet: Tuesday 12 January, 14:30\n")
    stand = held_in(replace(FULL, commitments=(), next_date=None, bring=None), ON_120x40)
    assert stand.text.startswith("Oak, 2026-11-24, 9 people took part\nYes to 4, ")


@pytest.mark.parametrize(
    ("version", "first"),
    [
        (2, "Yes to 4, ..."),
        (3, "Yes to 4, Views differ on 4, ..."),
        (4, "Yes to 4, Views differ on 4, No to 1, 1 not shown, ..."),
    ],
)
def test_the_first_line_is_cut_between_its_parts(version: int, first: str) -> None:
    """Elsewhere "1 not shown" would end as "1 not", which reads as one of us."""
    bare = replace(FULL, commitments=(), next_date=None, bring=None, focus=(), parking_lot=())
    assert held_in(bare, version).text == f"{first}\nMore on the page."


def test_a_promise_of_pictures_alone_is_not_passed_over() -> None:
    text = held_in(replace(FULL, commitments=(Commitment("\N{PARTY POPPER}", "Ana"),)), ON_120x40).text
    assert text.startswith("WE WILL\n(see the page)\nAna\n")


@st.composite
def summaries(draw: st.DrawFn) -> Summary:
    """Promises of any number and length, with and without the rest."""
    words = st.text(st.sampled_from("ab ēšžßé,.\N{PARTY POPPER}"), min_size=1, max_size=250).filter(str.strip)
    days = st.sampled_from(("", "2027-01-15"))
    promises = draw(st.lists(st.builds(Commitment, what=words, who=st.one_of(st.just(""), words), by=days), max_size=5))
    base = draw(st.sampled_from((FULL, GIVEN_UP)))
    next_date = draw(st.sampled_from((None, "2027-01-12")))
    bring = draw(st.none() | words)
    base = replace(base, next_date=next_date, next_time="14:30", bring=bring)
    return replace(base, commitments=tuple(promises), rehearsal=draw(st.booleans()))


@given(summaries(), st.integers(1, LARGEST))
def test_whatever_was_promised_the_first_promise_is_first_and_what_is_left_out_is_said(
    summary: Summary, version: int
) -> None:
    found = held_in(summary, version)
    assert len(found.text) <= qr.capacity(version)
    if not found.text:
        assert version < 4
        return
    lines = found.text.split("\n")
    if summary.rehearsal:
        assert lines.pop(0) == "REHEARSAL"
    assert bool(found.missing) == lines[-1].startswith(REST)
    if summary.commitments:
        assert found.promises >= 1
        what = folded(summary.commitments[0].what) or "(see the page)"
        first = next(line for line in lines if line != "WE WILL").removeprefix("1. ")
        assert first == what or (first.endswith("...") and what.startswith(first[:-3]) and found.missing)
    told = lines[: lines.index("We meet: Tuesday 12 January, 14:30")] if found.has_meeting else lines
    assert not any(line.startswith(("Yes to", "No result")) for line in (told if found.has_meeting else ()))
    missing = " ".join(found.missing)
    assert (found.promises < len(summary.commitments)) == ("more promise" in missing)
    assert (summary.next_date is not None and not found.has_meeting) == ("the next meeting" in missing)


def test_a_rehearsal_says_so_whatever_is_left_out() -> None:
    for version in range(1, 16):
        text = code_text(replace(FULL, rehearsal=True), version)
        assert text is not None
        assert text == "" or text.startswith("REHEARSAL\n")


def test_a_round_without_result_still_takes_its_commitments_home() -> None:
    text = code_text(GIVEN_UP, 15)
    assert text
    assert "No result of the Mirror is in here." in text
    assert text.startswith("WE WILL\nVisit one lesson of a colleague")


def test_a_commitment_in_another_script_is_never_dropped_silently() -> None:
    greek = replace(FULL, commitments=(*FULL.commitments, Commitment("Διαβάζουμε μαζί")))
    assert [code_text(greek, version) for version in (1, 4, 15)] == [None, None, None]
    assert code_text(replace(FULL, group="Διαβάζουμε"), 15) is None


def test_a_code_that_leaves_something_out_is_known() -> None:
    assert held_in(FULL, 6).missing
    assert not held_in(WHOLE, 15).missing
    assert held_in(FULL, 6).told.endswith(" and where we stand")


def test_what_is_still_on_is_promised_too_and_once() -> None:
    text = held_in(SAMPLE, ON_120x40).text
    assert text.count("Read one article") == 1
    assert "Start on time" not in text, "it is done"
    again = Commitment("Read two articles", "Marta", said="Read one article")
    text = held_in(replace(SAMPLE, commitments=(again,)), ON_120x40).text
    assert "Read two articles" in text
    assert "Read one article" not in text
