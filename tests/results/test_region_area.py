"""A part of a region's table for somebody of one area: what is left out is left out, and nothing is reckoned."""

import unicodedata

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.region_area import has_below, levels, rows, within
from plc_workshop.results.region_table import Area, RegionTable
from tests.export.sample_region import TABLE


def first(table: RegionTable) -> tuple[Area, ...]:
    return table.topics[0].statements[0].areas


def test_an_area_stands_first_then_what_lies_in_it_then_what_it_lies_in() -> None:
    found = first(within(TABLE, "Ostžeme/Bērzpils"))
    assert [(each.path, each.elsewhere) for each in found] == [
        (("Ostžeme", "Bērzpils"), 0),
        (("Ostžeme", "Bērzpils", "-2+3 Ķeirupe"), 0),
        (("Ostžeme", "Bērzpils"), 4),
        (("Ostžeme",), 0),
        ((), 0),
    ]
    assert set(found) <= set(first(TABLE))


@pytest.mark.parametrize(
    "asked", ["OSTŽEME / bērzpils", unicodedata.normalize("NFD", "Ostžeme/Bērzpils"), "/Ostžeme/Bērzpils/"]
)
def test_it_is_found_as_people_type_it(asked: str) -> None:
    assert within(TABLE, asked) == within(TABLE, "Ostžeme/Bērzpils")


def test_a_statement_that_does_not_show_there_shows_nothing_instead_of_a_larger_area() -> None:
    table = within(TABLE, "Ostžeme")
    assert [len(topic.statements) for topic in table.topics] == [3]
    assert [bool(row.areas) for row in table.topics[0].statements] == [True, False, False]


@pytest.mark.parametrize(
    ("asked", "there"),
    [("Nowhere", "Ostžeme"), ("Ostžeme/Nowhere", "Bērzpils"), ("a/b/c/d", "Ostžeme"), ("[/red]", "Ostžeme")],
)
def test_an_area_that_does_not_show_by_itself_is_named_beside_those_that_do(asked: str, there: str) -> None:
    with pytest.raises(WorkshopError) as refused:
        within(TABLE, asked)
    assert asked in refused.value.message
    assert there in refused.value.hint


def test_levels_are_counted_from_the_first_area() -> None:
    assert [each.depth for each in first(levels(TABLE, 1))] == [0, 1, 1, 1]
    assert {each.depth for each in first(levels(within(TABLE, "Ostžeme"), 1))} == {0, 1, 2}
    assert rows(levels(TABLE, 0)) == 4
    assert has_below(TABLE)
    assert not has_below(levels(TABLE, 0))
