"""The next meeting in words: nothing is said that is not so."""

import pytest

from plc_workshop.results.next_meeting import NextMeeting, we_bring, we_meet, when, when_in_short

TODAY = "2026-11-24"
WHOLE = NextMeeting("2027-01-12", "14:30", "one page of pupils' work", "Marta")


def test_day_and_time_are_named() -> None:
    assert we_meet(WHOLE, TODAY) == "We meet on Tuesday 12 January, 14:30."
    assert when(WHOLE) == "Tuesday 12 January 2027, 14:30"
    assert when_in_short(NextMeeting("2027-01-12")) == "Tuesday 12 January"
    assert when(NextMeeting(time="14:30")) == "14:30"
    assert when(NextMeeting()) == ""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", ""),
        ("2026-11-23", ""),
        ("2026-11-24", "We meet on Tuesday 24 November, 14:30."),
        ("2027-09-28", "We meet on Tuesday 28 September, 14:30."),
        ("2027-11-23", "We meet on Tuesday 23 November 2027, 14:30."),
    ],
)
def test_a_day_that_has_passed_is_not_said_and_one_far_away_has_its_year(day: str, said: str) -> None:
    assert we_meet(NextMeeting(day, "14:30"), TODAY) == said


@pytest.mark.parametrize(
    ("bring", "said"),
    [
        ("", ""),
        ("one page", "We bring: one page."),
        ("One page. And tea.", "We bring: One page. And tea."),
        ("tea!", "We bring: tea!"),
        ("[/red] {who}", "We bring: [/red] {who}."),
    ],
)
def test_what_we_bring_is_one_sentence(bring: str, said: str) -> None:
    assert we_bring(NextMeeting(bring=bring)) == said
