"""Names of days and months, and a date in words, in the language spoken; in English where a language has no table."""

from plc_workshop.words import spoken
from plc_workshop.words.calendars import CALENDARS, Calendar

_ENGLISH = "en"


def written_like() -> str:
    """The code of the language in which dates are written and read: the one spoken, or English."""
    code = spoken().code
    while code and code not in CALENDARS:
        code = code.rpartition("-")[0]
    return code or _ENGLISH


def calendar() -> Calendar:
    """The names and patterns of the language in which dates are written."""
    return CALENDARS[written_like()]


def weekdays() -> tuple[str, ...]:
    """Names of the days, Monday first."""
    return calendar().weekdays


def months() -> tuple[str, ...]:
    """Names of the months, January first."""
    return calendar().months


def full_date(iso: str) -> str:
    """Name an ISO date: Tuesday 12 January 2027; what is no date is returned as it is."""
    return _named(iso, calendar().full)


def short_date(iso: str) -> str:
    """Name an ISO date in short: Tue 12 Jan; what is no date is returned as it is."""
    return _named(iso, calendar().short)


def day_of_month(iso: str) -> str:
    """Name an ISO date of this year: 3 November; what is no date is returned as it is."""
    return _named(iso, calendar().day_of_month)


def weekday_of_month(iso: str) -> str:
    """Name an ISO date that is soon: Tuesday 1 December; what is no date is returned as it is."""
    return _named(iso, calendar().weekday_of_month)


def day_and_month(day: int, month: int) -> str:
    """Name a day of a month that need not exist: 31 February."""
    return calendar().day_of_month.format(day=day, month=months()[month - 1])


def typed_day(day: int, month: int) -> str:
    """A day of a month in numbers, as it is typed: 15/1."""
    return calendar().typed.format(day=day, number=month)


def _named(iso: str, pattern: str) -> str:
    from datetime import date

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    names = calendar()
    return pattern.format(
        weekday=names.weekdays[day.weekday()],
        weekday_short=names.weekdays_short[day.weekday()],
        day=day.day,
        month=names.months[day.month - 1],
        month_short=names.months_short[day.month - 1],
        number=day.month,
        year=day.year,
    )
