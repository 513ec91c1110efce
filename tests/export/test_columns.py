"""The columns of the table."""

import pytest

from plc_workshop.export.columns import Column, columns, has_gaps
from plc_workshop.results.summary import Display
from tests.results.samples import Row, result


def told(rows: list[Row], display: Display = "careful") -> dict[str, tuple[int | None, ...]]:
    """The columns by their titles."""
    return {column.title: column.numbers for column in columns(result(rows, display).mirror)}


def test_sides_come_first_and_points_only_where_they_may_be_told() -> None:
    assert told([(0, 1, 3, 2, 3), (0, 0, 0, 5, 4)]) == {
        "Yes": (5, None),
        "No": (4, None),
        "Agree": (2, None),
        "Strongly agree": (3, None),
    }


def test_on_an_odd_scale_the_middle_or_the_others_have_a_column() -> None:
    assert told([(0, 2, 1, 2, 2, 2), (0, 1, 1, 1, 3, 3)]) == {
        "Yes": (4, 6),
        "No": (3, None),
        "In the middle": (2, None),
        "Others": (None, 3),
        "Agree": (2, 3),
        "Strongly agree": (2, 3),
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ((0, 4, 5), {"No": (4,), "Yes": (5,)}),
        ((0, 2, 3, 4), {"No": (2,), "Partly": (3,), "Yes": (4,)}),
        ((0, 1, 2, 6), {"Yes": (6,), "Others": (3,)}),
    ],
)
def test_a_side_of_one_point_stands_once_and_is_called_as_the_scale_calls_it(
    row: Row, expected: dict[str, tuple[int]]
) -> None:
    assert told([row]) == expected
    assert all(column.is_label for column in columns(result([row]).mirror) if column.title != "Others")


@pytest.mark.parametrize("row", [(0, 0, 0, 2, 4), (0, 1, 1, 2, 2), (5, 0, 0, 1, 2)])
def test_words_have_no_column(row: Row) -> None:
    assert told([row]) == {}


def test_a_gap_is_an_empty_cell_beside_numbers() -> None:
    rows = [(0, 1, 3, 2, 3), (0, 3, 4, 2, 0)]
    careful, whole = result(rows).mirror, result(rows, "open").mirror
    assert has_gaps(columns(careful), careful)
    assert not has_gaps(columns(whole), whole)
    words = result([(0, 0, 0, 5, 4)]).mirror
    assert not has_gaps((Column("Yes", is_label=False, numbers=(None,)),), words)
