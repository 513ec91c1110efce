"""A time of day as people type it."""

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session.time_of_day import read_time


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *((same, "15:30") for same in ("15:30", "1530", "15.30", "15h30", " 15 30 ", "15,30")),
        *((same, "09:05") for same in ("9:05", "09:05", "905", "9.05")),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_time_is_kept_in_hours_and_minutes(typed: str, kept: str) -> None:
    assert read_time(typed) == kept


@pytest.mark.parametrize(
    "typed", ["24:00", "15:60", "15", "15:3", "half past three", "3 pm", "1:2:3", "٣٣:٣٠", "-1:30", "15:300"]
)
def test_what_is_no_time_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(Refused, match=r"That is no time of day. Write it like 15:30\."):
        read_time(typed)
