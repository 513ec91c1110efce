"""Rows of groups and of their year: a long name goes on below itself, and air stands where there is room for it."""

from dataclasses import replace

from plc_workshop.tui.base.who_met import Offered, WhoMet
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.tui.widgets.year_rows import year_rows
from tests.export.sample_year import YEAR

LONG = "The learning community of the primary school on the hill"
TOPIC = "Collaborative learning"


def lines_of(rows: list[Row]) -> list[str]:
    """What stands in them, line by line."""
    return [line.rstrip() for row in rows for line in row.text.plain.split("\n")]


def test_a_long_name_of_a_group_breaks_no_topic_in_the_list_of_set_up() -> None:
    offered = [Offered("Oak", "24 November", TOPIC, 9), Offered(LONG, "12 February", TOPIC, 9)]
    lines = lines_of(WhoMet(offered).rows("Group", 14, 74))
    assert sum(TOPIC in line for line in lines) == 2, lines
    assert max(map(len, lines)) < 74, "the panel has air at its right end"
    assert " ".join(" ".join(line.split("  ")[0] for line in map(str.strip, lines)).split()).count("hill") == 1


def test_a_long_name_of_a_statement_goes_on_below_itself_in_the_year() -> None:
    long = replace(YEAR, courses=tuple(replace(each, name=f"{each.name} in {LONG}") for each in YEAR.courses))
    lines = lines_of(year_rows(long, 0, 75, 100))
    first = next(at for at, line in enumerate(lines) if line.startswith(" 4 "))
    below = lines[first + 1]
    assert len(below) - len(below.lstrip()) == len(" 4 "), lines[first : first + 2]


def test_the_air_of_a_year_goes_by_its_room() -> None:
    def around(high: int) -> list[bool]:
        """Whether a blank line stands above "What moved", and below it."""
        lines = lines_of(year_rows(YEAR, 0, 112, high))
        at = next(at for at, line in enumerate(lines) if line.startswith("What moved"))
        assert len(lines) <= high
        return [not lines[at - 1], not lines[at + 1]]

    whole = len([line for line in lines_of(year_rows(YEAR, 0, 112, 100)) if line])
    assert around(100) == [True, True]
    assert around(whole + 6) == [True, True], "headings stand apart before each row does"
    assert around(whole + 1) == [True, False]
    assert around(whole) == [False, False]
