"""A date as a teacher types it."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.errors import Refused
from plc_workshop.session.dates import read_date
from plc_workshop.words import full_date

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
    ],
)
def test_forms(typed: str, meant: str | None) -> None:
    if meant is None:
        with pytest.raises(Refused):
            read_date(typed, TODAY)
    else:
        assert read_date(typed, TODAY) == meant


@given(st.dates(min_value=date(2026, 11, 24)))
def test_what_is_said_back_is_read_again(day: date) -> None:
    assert read_date(full_date(str(day)), TODAY) == str(day)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    with suppress(Refused):
        assert len(read_date(text, TODAY)) in (0, 10)
