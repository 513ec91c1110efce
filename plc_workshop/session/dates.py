"""A date as a teacher types it, said back as a full date."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never

from plc_workshop.errors import Refused
from plc_workshop.session.date_words import Form, bare, said, weekday_before, words
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import day_and_month, full_date, typed_day, weekdays

_FAR = 270
"""Days: who names no year means no day that is further away, but one that has just passed."""


@dataclass(frozen=True, slots=True)
class _Day:
    date: date
    is_sure: bool = True
    """Whether nobody could have meant another day by it."""


def read_date(text: str, today: str) -> str:
    """The ISO date that `text` means on the day `today`; empty stays empty. Raises: Refused.

    Forms: 2027-01-15; 15.1., 15/1 or 15.1.2027; and in the words of the language spoken 15 January, January 15, with or
    without a year; the 15th; a weekday or its first letters, with "this" in this week and with "next" in the one after;
    end of January; tomorrow, in 2 weeks, in a month; each with a weekday, by or on before it; and each date that the
    program writes.
    """
    found = _coming_day(text, date.fromisoformat(today))
    return found.date.isoformat() if found else ""


def moved(text: str, days: int, today: str) -> str:
    """The ISO date so many days after what `text` means, from today where it is empty, and never before today.

    Raises: Refused, where `text` means no day.
    """
    start = date.fromisoformat(today)
    found = _understood(text, start)
    day = (found.date if found else start).toordinal() + days
    return date.fromordinal(min(max(day, start.toordinal()), date.max.toordinal())).isoformat()


def examples() -> str:
    """What stands in a field where a day belongs, while it is empty."""
    # Translators: three ways to write a day: for example 15 January, Friday, in 2 weeks.
    return pgettext("value", "for example {date}, {weekday}, {distance}").format(
        date=day_and_month(15, 1), weekday=weekdays()[4], distance=words().example
    )


def could_be_another(text: str, today: str) -> bool:
    """Whether a text that was read could mean another day too: it is said back in full before it is kept."""
    found = _coming_day(text, date.fromisoformat(today))
    return found is not None and not found.is_sure


def _coming_day(typed: str, start: date) -> _Day | None:
    """The day that is meant. Raises: Refused, also where it has passed."""
    found = _understood(typed, start)
    if found is not None and found.date < start:
        raise Refused(_("That day has passed already. It was {date}.").format(date=full_date(str(found.date))))
    return found


def _understood(typed: str, start: date) -> _Day | None:
    text = bare(typed)
    if not text:
        if typed.strip():
            raise _unknown()
        return None
    if (found := _numbers(text, start) or _words(text, start)) is not None:
        return found
    weekday, rest = weekday_before(text)
    found = None if weekday is None else _numbers(rest, start) or _words(rest, start)
    if found is None or weekday is None:
        raise _unknown()
    if found.date.weekday() != weekday and found.date >= start:
        both = _("You wrote {weekday}, but that day is {date}. Write the one that you mean.")
        raise Refused(both.format(weekday=weekdays()[weekday], date=full_date(str(found.date))))
    return _Day(found.date)  # the weekday says which day is meant


def _unknown() -> Refused:
    sentence = _("That is no day that can be read: try {one}, or {other}.")
    return Refused(sentence.format(one=day_and_month(15, 1), other=words().example))


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numbers(text: str, start: date) -> _Day | None:
    """2027-01-15; or the day, the month and perhaps the year."""
    if year_first := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text):
        year, month, day = map(int, year_first.groups())
        if not year:
            return None
        return _coming(day, month, year, start)
    found = re.fullmatch(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\2?(?:\s*([1-9]\d{3}|\d{2})\.?)?", text)
    if not found:
        return None
    day, month, year = int(found[1]), int(found[3]), int(found[4] or 0)
    if found[4] and year < 100:
        year += 2000
    if month > 12 and 1 <= day <= 12 and month <= 31:  # as it is written in America
        # The numbers do not end the sentence: in some languages they end in a full stop.
        meant = _("The day stands first here: {numbers} is {date}.")
        raise Refused(meant.format(date=day_and_month(month, day), numbers=typed_day(month, day)))
    made = _coming(day, month, year, start)
    if made is None or found[2] == "." or day == month or day > 12:
        return made
    return _Day(made.date, is_sure=False)


def _words(text: str, start: date) -> _Day | None:
    for form, numbers in said(text):
        try:
            found = _said(form, numbers, start)
        except (OverflowError, ValueError):  # further away than the last day there is, 31 December 9999
            continue
        if found is not None:
            return found
    return None


def _said(form: Form, numbers: dict[str, int], start: date) -> _Day | None:
    """The day that a form with its numbers means. Raises: Refused where it means no day, or more than one."""
    month, year, weekday = (numbers.get(name, 0) for name in ("month", "year", "weekday"))
    match form:
        case Form.TODAY | Form.TOMORROW | Form.AFTER_TOMORROW:
            away = (Form.TODAY, Form.TOMORROW, Form.AFTER_TOMORROW).index(form)
            return _Day(start + timedelta(days=away))
        case Form.DISTANCE:
            days, many = numbers["days"], numbers["months"]
            return _Day(_months_later(start, many) + timedelta(days=days), is_sure=not many)
        case Form.WEEKDAY:  # on that very day the one in a week: nobody plans the day they sit here on
            return _Day(start + timedelta(days=(weekday - start.weekday() - 1) % 7 + 1))
        case Form.THIS_WEEK | Form.NEXT_WEEK:  # a week begins on a Monday
            days = weekday - start.weekday() + 7 * (form is Form.NEXT_WEEK)
            return _Day(start + timedelta(days=days), is_sure=False)
        case Form.DATE:
            return _coming(numbers["day"], month, year, start)
        case Form.DAY:
            return _next_of_month(numbers["day"], start)
        case Form.END:
            return _end(year or start.year + (month < start.month), month)
        case Form.END_OF_THIS_MONTH | Form.END_OF_NEXT_MONTH:
            then = _months_later(start, int(form is Form.END_OF_NEXT_MONTH))
            return _end(then.year, then.month)
        case Form.SOME_WEEK:
            which = _("Which day of that week? Write for example {weekday}, or {date}.")
            raise Refused(which.format(weekday=weekdays()[4], date=day_and_month(15, 1)))
        case Form.SOME_MONTH:
            which = _("Which day of that month? Write for example {numbers}, or {date}.")
            raise Refused(which.format(date=day_and_month(15, 1), numbers=typed_day(15, 1)))
        case _:
            assert_never(form)


def _coming(day: int, month: int, year: int, start: date) -> _Day | None:
    """That day; without a year the next time it comes. Raises: Refused."""
    years = (year,) if year else (start.year, start.year + 1)
    made = [each for each in (_made(one, month, day) for one in years) if each is not None]
    if not 1 <= month <= 12:
        return None
    if not made:
        no_such = _("There is no {date} in {year}.")
        raise Refused(no_such.format(date=day_and_month(day, month), year=years[-1]))
    day_found = next((each for each in made if each >= start), made[-1])
    return _Day(day_found, is_sure=bool(year) or (day_found - start).days <= _FAR)


def _next_of_month(day: int, start: date) -> _Day | None:
    """The next month that has such a day: this one, or one of the two that come."""
    then = (_months_later(start.replace(day=1), away) for away in range(3))
    days = (_made(first.year, first.month, day) for first in then)
    return next((_Day(each, is_sure=False) for each in days if each is not None and each >= start), None)


def _months_later(start: date, many: int) -> date:
    """The same day so many months later, or the last of a month that is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + many, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _end(year: int, month: int) -> _Day | None:
    made = _made(year, month, 1)
    return _Day(made.replace(day=monthrange(year, month)[1]), is_sure=False) if made else None
