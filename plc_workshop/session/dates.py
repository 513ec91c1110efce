"""A date as a teacher types it, said back as a full date."""

import re
from datetime import date, timedelta

from plc_workshop.errors import Refused
from plc_workshop.words import _, full_date, months, weekdays


def read_date(text: str, today: str) -> str:
    """The ISO date that `text` means on the day `today`; empty stays empty. Raises: Refused.

    Forms: 2027-01-15; 15.1., 15/1 or 15.1.2027; 15 January, with or without a year; a weekday or its first letters,
    with "next" a week later; in 2 weeks, in 3 days; and the full date that is said back.
    """
    text, start = text.strip().lower(), date.fromisoformat(today)
    if not text:
        return ""
    found = (
        _iso(text)
        or _in_full(text)
        or _day_and_month(text, start)
        or _named_month(text, start)
        or _weekday(text, start)
        or _distance(text, start)
    )
    if found is None:
        raise Refused(_("Write the date as 2027-01-15, 15.1., 15 January, Friday or in 2 weeks."))
    if found < start:
        raise Refused(_("That day has passed already."))
    return found.isoformat()


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> date | None:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    return _made(*map(int, found.groups())) if found else None


def _in_full(text: str) -> date | None:
    found = re.fullmatch(r"\D*(\d{1,2})\D+(\d{4})", text)
    if not found:
        return None
    days = (_made(int(found[2]), month, int(found[1])) for month in range(1, 13))
    return next((day for day in days if day is not None and full_date(day.isoformat()).lower() == text), None)


def _day_and_month(text: str, start: date) -> date | None:
    found = re.fullmatch(r"(\d{1,2})([./])\s*(\d{1,2})\2?(?:\s*(\d{4}))?", text)
    if not found:
        return None
    day, _sign, month, year = found.groups()
    return _coming(int(day), int(month), year, start)


def _named_month(text: str, start: date) -> date | None:
    found = re.fullmatch(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\w{3,})\.?(?:\s+(\d{4}))?", text)
    if not found:
        return None
    day, name, year = found.groups()
    month = next((i for i, full in enumerate(months(), 1) if full.lower().startswith(name)), 0)
    return _coming(int(day), month, year, start) if month else None


def _coming(day: int, month: int, year: str | None, start: date) -> date | None:
    """That day; without a year the next time it comes."""
    if year:
        return _made(int(year), month, day)
    this_year = _made(start.year, month, day)
    return this_year if this_year is not None and this_year >= start else _made(start.year + 1, month, day)


def _weekday(text: str, start: date) -> date | None:
    following = text.removeprefix(_("next") + " ")
    for number, name in enumerate(weekdays()):
        if len(following) >= 2 and name.lower().startswith(following):
            days = (number - start.weekday() - 1) % 7 + 1
            return start + timedelta(days=days if following == text else _next_week(start, number))
    return None


def _next_week(start: date, weekday: int) -> int:
    """Days until that day of the week after this one, which begins on a Monday."""
    return 7 - start.weekday() + weekday


def _distance(text: str, start: date) -> date | None:
    days, weeks = _("days"), _("weeks")
    found = re.fullmatch(rf"{_('in')}\s+(\d{{1,3}})\s+({days}?|{weeks}?)", text)
    if not found:
        return None
    return start + timedelta(days=int(found[1]) * (7 if found[2].startswith(weeks[0]) else 1))
