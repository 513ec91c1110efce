"""Names of days and months, and dates as each language writes them."""

import pytest

from plc_workshop.words.calendars import CALENDARS
from plc_workshop.words.day_words import DAY_WORDS
from plc_workshop.words.days import (
    day_and_month,
    day_of_month,
    full_date,
    months,
    short_date,
    typed_day,
    weekday_of_month,
    weekdays,
)
from tests.checks import cldr
from tests.speaking import speaking_of_days

DAY = "2027-01-12"


def test_the_table_is_that_of_the_cldr() -> None:
    assert cldr.made() == CALENDARS


@pytest.mark.parametrize("code", CALENDARS)
def test_no_name_means_two_days_or_two_months(code: str) -> None:
    table = CALENDARS[code]
    for names, short, also in (
        (table.weekdays, table.weekdays_short, table.also_weekdays),
        (table.months, table.months_short, table.also_months),
    ):
        every = [
            {one.casefold() for one in (full, brief, *more)}
            for full, brief, more in zip(names, short, also, strict=True)
        ]
        assert sum(map(len, every)) == len(set().union(*every))


@pytest.mark.parametrize(
    ("code", "full", "short", "day", "weekday_day", "typed"),
    [
        ("en", "Tuesday 12 January 2027", "Tue 12 Jan", "12 January", "Tuesday 12 January", "12/1"),
        ("nl", "dinsdag 12 januari 2027", "di 12 jan", "12 januari", "dinsdag 12 januari", "12-1"),
        ("lv", "otrdiena, 2027. gada 12. janvāris", "otrd., 12. janv.",
         "12. janvāris", "otrdiena, 12. janvāris", "12.1."),
        ("pt", "terça-feira, 12 de janeiro de 2027", "terça, 12/01",
         "12 de janeiro", "terça-feira, 12 de janeiro", "12/1"),
        ("de", "Dienstag, 12. Januar 2027", "Di., 12. Jan.", "12. Januar", "Dienstag, 12. Januar", "12.1."),
        ("fr", "mardi 12 janvier 2027", "mar. 12 janv.", "12 janvier", "mardi 12 janvier", "12/1"),
    ],
)  # fmt: skip
def test_a_date_as_a_language_writes_it(
    code: str, full: str, short: str, day: str, weekday_day: str, typed: str
) -> None:
    with speaking_of_days(code):
        written = full_date(DAY), short_date(DAY), day_of_month(DAY), weekday_of_month(DAY), typed_day(12, 1)
        assert written == (full, short, day, weekday_day, typed)
        assert day_and_month(12, 1) == day
        assert full_date("soon") == short_date("soon") == "soon"


@pytest.mark.parametrize(("code", "monday"), [("nl-BE", "maandag"), ("pt", "segunda-feira"), ("x-made-up", "Monday")])
def test_a_language_without_a_table_has_that_of_the_nearest_or_english(code: str, monday: str) -> None:
    with speaking_of_days(code):
        assert weekdays()[0] == monday
        assert len(months()) == 12


def test_each_language_of_the_table_has_its_words() -> None:
    assert DAY_WORDS.keys() == CALENDARS.keys() == cldr.LOCALES.keys()
