"""What came beside what was expected, in so many cells."""

import pytest

from plc_workshop.results.what_came import what_came
from tests.results.samples import result
from tests.results.test_order import NINE

ROWS = result(NINE).mirror.statements[3:5]


@pytest.mark.parametrize(
    ("room", "told", "column"),
    [
        (43, ("Most say yes: 7 yes, 2 no", "Views differ: 5 yes, 4 no"), 27),
        (42, ("Most say yes", "Views differ"), 14),
        (29, ("Most say yes", "Views differ"), None),
    ],
)
def test_numbers_give_way_before_a_line_is_added(room: int, told: tuple[str, ...], column: int | None) -> None:
    came = what_came(ROWS, ("s4", "s5"), room)
    assert (came.told, came.expected, came.column) == (told, ("expected, not so", "expected, and so"), column)


def test_where_nothing_was_expected_the_numbers_stay() -> None:
    assert what_came(ROWS, None, 9).told == ("Most say yes: 7 yes, 2 no", "Views differ: 5 yes, 4 no")


def test_without_a_result_nothing_is_told() -> None:
    assert what_came([None], ("s1",), 40).told == ("",)
