"""What is counted with ISO dates: days between two of them, and the school year that one lies in."""

from datetime import date

_BEGINS = 8
"""The month in which a school year begins."""


def days_between(earlier: str, later: str) -> int:
    """Days from one ISO date to another."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def first_day(day: str) -> str:
    """The first day of the school year of an ISO date, as an ISO date."""
    then = date.fromisoformat(day)
    year = then.year if then.month >= _BEGINS else then.year - 1
    return (date(year, _BEGINS, 1) if year >= date.min.year else date.min).isoformat()


def school_year(day: str) -> int:
    """The year in which the school year of an ISO date begins."""
    return date.fromisoformat(first_day(day)).year
