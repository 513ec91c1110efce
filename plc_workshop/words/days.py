"""Names of days and months, and a date in words."""

from plc_workshop.words import _


def weekdays() -> tuple[str, ...]:
    """Names of the days, Monday first."""
    return (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )


def months() -> tuple[str, ...]:
    """Names of the months, January first."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def full_date(iso: str) -> str:
    """Name an ISO date: Tuesday 12 January 2027; what is no date is returned as it is."""
    from datetime import date

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{weekday} {day} {month} {year}").format(
        weekday=weekdays()[day.weekday()], day=day.day, month=months()[day.month - 1], year=day.year
    )


def short_date(iso: str) -> str:
    """Name an ISO date in short: Tue 12 Jan; what is no date is returned as it is."""
    from datetime import date

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{weekday} {day} {month}").format(
        weekday=weekdays()[day.weekday()][:3], day=day.day, month=months()[day.month - 1][:3]
    )


def day_of_month(iso: str) -> str:
    """Name an ISO date of this year: 3 November; what is no date is returned as it is."""
    from datetime import date

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{day} {month}").format(day=day.day, month=months()[day.month - 1])


def weekday_of_month(iso: str) -> str:
    """Name an ISO date that is soon: Tuesday 1 December; what is no date is returned as it is."""
    from datetime import date

    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return _("{weekday} {day} {month}").format(
        weekday=weekdays()[day.weekday()], day=day.day, month=months()[day.month - 1]
    )
