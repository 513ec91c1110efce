"""A date as a teacher types it."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.errors import Refused
from plc_workshop.session.dates import could_be_another, read_date
from plc_workshop.words.days import full_date, weekdays

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027-01-15", "2027-01-15"),
        ("15.1.", "2027-01-15"),
        ("15.1", "2027-01-15"),
        ("24.11.", "2026-11-24"),
        ("1. 12. 2027", "2027-12-01"),
        ("29.2.", None),
        ("15/1", "2027-01-15"),
        ("15/1/2028", "2028-01-15"),
        ("1/15", None),
        ("15 January", "2027-01-15"),
        ("15th jan 2028", "2028-01-15"),
        ("24 Nov", "2026-11-24"),
        ("31 feb", None),
        ("12 pears", None),
        ("next Friday", "2026-12-04"),
        ("next tue", "2026-12-01"),
        ("next", None),
        ("Tuesday 8 December", "2026-12-08"),
        ("Fri 4 Dec", "2026-12-04"),
        ("Tue, 12 Jan 2027", "2027-01-12"),
        ("Dec 20th", "2026-12-20"),
        ("january 2 2028", "2028-01-02"),
        ("15.1.27", "2027-01-15"),
        ("tomorrow", "2026-11-25"),
        ("today", "2026-11-24"),
        ("in two weeks", "2026-12-08"),
        ("in a week", "2026-12-01"),
        ("Christmas", None),
        ("Friday", "2026-11-27"),
        ("tue", "2026-12-01"),
        ("in 2 weeks", "2026-12-08"),
        ("in 1 day", "2026-11-25"),
        ("in 1 week", "2026-12-01"),
        ("", ""),
        ("2025-01-01", None),
        ("31.2.", None),
        ("soon", None),
        ("9999999-1-1", None),
        ("in 999 weeks", "2046-01-16"),
        ("15-1", "2027-01-15"),
        ("15/1/27", "2027-01-15"),
        ("2027/1/15", "2027-01-15"),
        ("15 Jan", "2027-01-15"),
        ("Jan 15", "2027-01-15"),
        ("Jan. 15, 2027", "2027-01-15"),
        ("15 Jan '27", "2027-01-15"),
        ("the 15th of January", "2027-01-15"),
        ("January the 15th", "2027-01-15"),
        ("Friday, 15 January", "2027-01-15"),
        ("Fri 15/1", "2027-01-15"),
        ("Friday the 4th of December", "2026-12-04"),
        ("by Friday", "2026-11-27"),
        ("on Friday", "2026-11-27"),
        ("until Friday.", "2026-11-27"),
        ("by the 15th", "2026-12-15"),
        ("the 15th", "2026-12-15"),
        ("the 24th", "2026-11-24"),
        ("the 31st", "2026-12-31"),
        ("this Friday", "2026-11-27"),
        ("this tuesday", "2026-11-24"),
        ("Friday this week", "2026-11-27"),
        ("on Friday next week", "2026-12-04"),
        ("next week Friday", "2026-12-04"),
        ("in a month", "2026-12-24"),
        ("in three months", "2027-02-24"),
        ("in a year", "2027-11-24"),
        ("in a fortnight", "2026-12-08"),
        ("in two weeks’ time", "2026-12-08"),
        ("two weeks from now", "2026-12-08"),
        ("the day after tomorrow", "2026-11-26"),
        ("end of January", "2027-01-31"),
        ("by the end of January", "2027-01-31"),
        ("end of Feb 2028", "2028-02-29"),
        ("end of the month", "2026-11-30"),
        ("end of next month", "2026-12-31"),
        ("3/4", "2027-04-03"),
        ("Friday morning", None),
        ("Friday, Jon too", None),
        ("in a while", None),
        ("15 Jan or later", None),
        ("before Friday", None),
        ("by", None),
        ("!", None),
        ("45 January", None),
        ("13/13", None),
        ("0/1", None),
        ("1.1.00", None),
        ("1.1.0000", None),
        ("0000-01-15", None),
        ("m", None),
    ],
)
def test_forms(typed: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Refused):
            read_date(typed, TODAY)
    else:
        assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("next week", "Which day of that week?"),
        ("this week", "Which day of that week?"),
        ("by the end of the week", "Which day of that week?"),
        ("next month", "Which day of that month?"),
        ("January", "Which day of that month?"),
        ("mid-January", "Which day of that month?"),
        ("1/15", "The day stands first here: 15/1 is 15 January."),
        ("1/15/2027", "The day stands first here: 15/1 is 15 January."),
        ("31/2", "There is no 31 February in 2027."),
        ("29.2.", "There is no 29 February in 2027."),
        ("31 April 2028", "There is no 31 April in 2028."),
        ("Friday 9 December", "You wrote Friday, but that day is Wednesday 9 December 2026."),
        ("Friday 3/4", "You wrote Friday, but that day is Saturday 3 April 2027."),
        ("Friday in 2 weeks", "You wrote Friday, but that day is Tuesday 8 December 2026."),
        ("15.1.2025", "That day has passed already. It was Wednesday 15 January 2025."),
        ("this Monday", "That day has passed already. It was Monday 23 November 2026."),
        ("some day", "That is no day that can be read: try 15 January, or in 2 weeks."),
    ],
)
def test_what_means_no_one_day_is_asked_for(typed: str, asked: str) -> None:
    with pytest.raises(Refused, match=re.escape(asked)):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "3/4", "3-4-2027", "next Friday", "this Friday", "Friday next week", "the 15th", "in a month",
        "end of January", "end of the month", "23 November", "23.11.",
    ],
)  # fmt: skip
def test_what_could_be_another_day_is_known(typed: str) -> None:
    assert could_be_another(typed, TODAY)
    assert not could_be_another(full_date(read_date(typed, TODAY)), TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "15/1",
        "3/3",
        "3.4.",
        "15 January",
        "Friday",
        "tomorrow",
        "in 2 weeks",
        "2027-04-03",
        "Sat 3/4",
        "23.11.2027",
    ],
)
def test_what_is_one_day_alone_is_not_asked_again(typed: str) -> None:
    assert not could_be_another(typed, TODAY)


@given(st.dates(min_value=date(2026, 11, 24), max_value=date(2027, 8, 20)))
def test_every_way_of_writing_a_day_means_it(day: date) -> None:
    weekday, number, month, year = full_date(str(day)).split()
    for typed in (
        f"{number} {month}", f"{month} {number}", f"{month[:3]} {number}, {year}", f"{number}.{day.month}.",
        f"{number}/{day.month}", f"{number}-{day.month}-{year}", f"{weekday} {number} {month}",
        f"by {weekday[:3]}, {number} {month[:3]}.", f"the {number}th of {month}", f"{day:%d.%m.%y}", f"{day:%Y-%m-%d}",
    ):  # fmt: skip
        assert (typed, read_date(typed, TODAY)) == (typed, str(day))
        assert read_date(typed.upper(), TODAY) == str(day)


@given(st.dates(min_value=date(2026, 11, 24)), st.integers(1, 6))
def test_a_weekday_that_is_not_that_of_the_day_is_asked_about(day: date, by: int) -> None:
    other, rest = weekdays()[(day.weekday() + by) % 7], full_date(str(day)).partition(" ")[2]
    with pytest.raises(Refused, match="You wrote"):
        read_date(f"{other} {rest}", TODAY)


@given(
    st.sampled_from(["Friday", "15 January", "3/4", "in 2 weeks", "end of January", "the 15th"]),
    st.text("abcxyz", min_size=4),
)
def test_no_word_is_lost(day: str, word: str) -> None:
    for typed in (f"{day} {word}", f"{word} {day}"):
        with pytest.raises(Refused):
            read_date(typed, TODAY)


@given(st.dates(min_value=date(2026, 11, 24)))
def test_what_is_said_back_is_read_again(day: date) -> None:
    assert read_date(full_date(str(day)), TODAY) == str(day)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    with suppress(Refused):
        assert len(read_date(text, TODAY)) in (0, 10)
