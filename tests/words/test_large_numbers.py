"""Numbers of many digits are written as the language does."""

import pytest

from plc_workshop.words.large_numbers import grouped
from tests.speaking import speaking_of_days


@pytest.mark.parametrize(
    ("code", "written"),
    [("en", "80,557"), ("nl", "80.557"), ("lv", "80\N{NO-BREAK SPACE}557"), ("pt", "80\N{NO-BREAK SPACE}557")],
)
def test_digits_stand_in_the_groups_of_the_language(code: str, written: str) -> None:
    with speaking_of_days(code):
        assert grouped(80557) == written


def test_few_digits_stand_in_none() -> None:
    assert grouped(1234) == "1234"
