"""A date as a teacher types it, said back as a full date."""

import re
from datetime import date, timedelta

from plc_workshop.errors import Refused
from plc_workshop.words import _, full_date, months, weekdays


def read_date(text: str, today: str) -> str:
    """The ISO date that `text` means on the day `today`; empty stays empty. Raises: Refused.

    Forms: 2027-01-15; 15.1., 15/1 or 15.1.2027; 15 January, with or without a year; a weekday or its first letters,
    with "next" a week later; tomorrow, in 2 weeks, in three days; and the full date that is said back.
    """
    text, start = " ".join(text.lower().split()), date.fromisoformat(today)
    if not text:
        return ""
    text = _without_weekday(text)
    found = (
        _iso(text)
        or _in_full(text)
        or _day_and_month(text, start)
        or _named_month(text, start)
        or _weekday(text, start)
        or _distance(text, start)
    )
    if found is None:
        raise Refused(_("No such day. Write it as 2027-01-15, 15.1., 15 January, Friday or in 2 weeks."))
    if found < start:
        raise Refused(_("That day has passed already."))
    return found.isoformat()


def _without_weekday(text: str) -> str:
    """What stands behind a weekday: Tuesday 8 December is 8 December. A weekday alone stays."""
    name, _blank, rest = text.replace(",", " ").partition(" ")
    known = len(name) >= 2 and any(day.lower().startswith(name) for day in weekdays())
    return rest.strip() if known and rest.strip() else text


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
    found = re.fullmatch(r"(\d{1,2})([./])\s*(\d{1,2})\2?(?:\s*(\d{4}|\d{2}))?", text)
    if not found:
        return None
    day, _sign, month, year = found.groups()
    return _coming(int(day), int(month), year, start)


def _named_month(text: str, start: date) -> date | None:
    day_first = re.fullmatch(r"(\d{1,2})(?:\.|st|nd|rd|th)? (\D{3,}?)\.?(?: (\d{4}))?", text)
    name_first = re.fullmatch(r"(\D{3,}?)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", text)
    if day_first:
        day, name, year = day_first.groups()
    elif name_first:
        name, day, year = name_first.groups()
    else:
        return None
    month = next((i for i, full in enumerate(months(), 1) if full.lower().startswith(name)), 0)
    return _coming(int(day), month, year, start) if month else None


def _coming(day: int, month: int, year: str | None, start: date) -> date | None:
    """That day; without a year the next time it comes."""
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
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
    if text in (_("today"), _("tomorrow")):
        return start + timedelta(days=text == _("tomorrow"))
    days, weeks = _("days"), _("weeks")
    numbers = {_("a"): 1, _("one"): 1, _("two"): 2, _("three"): 3, _("four"): 4, _("five"): 5, _("six"): 6}
    found = re.fullmatch(rf"{_('in')} (\d{{1,3}}|{'|'.join(numbers)}) ({days}?|{weeks}?)", text)
    if not found:
        return None
    count = numbers.get(found[1]) or int(found[1])
    return start + timedelta(days=count * (7 if found[2].startswith(weeks[0]) else 1))
