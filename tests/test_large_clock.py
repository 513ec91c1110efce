"""The large clock: as large as its room lets it be, never larger."""

import pytest
from textual.geometry import Size

from plc_workshop.room.sight import Line, Span
from plc_workshop.tui.widgets.counted import Counted
from plc_workshop.tui.widgets.large_clock import large


@pytest.mark.parametrize(("seconds", "size"), [(0, (26, 5)), (59, (39, 8)), (600, (80, 12)), (7199, (160, 40))])
def test_it_fills_its_room_and_stays_in_it(seconds: int, size: tuple[int, int]) -> None:
    lines = large(seconds, Size(*size)).plain.split("\n")
    assert len(lines) <= size[1]
    assert max(map(len, lines)) <= size[0]
    assert len(lines) >= 5, "digits of blocks"


def test_every_digit_looks_like_no_other_one() -> None:
    seen = {large(digit, Size(26, 5)).plain for digit in range(10)}
    assert len(seen) == 10


def test_where_no_digits_of_blocks_fit_it_is_text() -> None:
    assert large(40, Size(12, 5)).plain == "0:40"
    assert large(605, Size(26, 2)).plain == "10:05"


@pytest.mark.parametrize("size", [(20, 1), (1, 2), (3, 6)])
def test_a_window_of_hardly_any_rows_has_its_clock_as_text(size: tuple[int, int]) -> None:
    marked = (Line((Span("A minute alone"),)),)
    cells, rows, beside = Counted()._clock(marked, 40, Size(*size), most=1)
    assert (cells, rows) == (len("0:40"), 1)
    assert beside >= 1
