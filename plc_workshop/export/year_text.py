"""A group's year -> plain text for a terminal, or to be copied into a mail."""

from collections.abc import Iterator

from plc_workshop.results import year_words as said
from plc_workshop.results.phrases import heading
from plc_workshop.results.promise_words import put_off
from plc_workshop.results.year import Course, Year
from plc_workshop.results.year_promises import Promised
from plc_workshop.words import language_of, speaking
from plc_workshop.words.days import day_of_month
from plc_workshop.words.lists import dotted, in_a_row, parted


def text(year: Year) -> str:
    """All of it, in the language of the group's latest meeting."""
    with speaking(language_of(year.language)):
        return "\n".join(_lines(year))


def _lines(year: Year) -> Iterator[str]:
    yield in_a_row(filter(None, (said.title(), year.group)))
    yield said.meetings_since(year)
    yield said.for_whom(year.audience)
    yield from _part(said.said_we_would_do(), map(_promise, year.promises))
    yield from _part(said.what_moved(), map(_moved, year.moved))
    for title, groups in ((said.as_before(), year.as_before), (said.once_so_far(), year.once)):
        yield from _part(title, (f"{heading(which)}  {_names(courses)}" for which, courses in groups))
    yield from _part(said.for_later(), (parted(filter(None, (each.what, each.who))) for each in year.parked))
    day = said.meeting_day(year)
    met = parted(filter(None, (day, said.bring(year.bring), said.leads(year.leads))))
    yield from _part(said.we_meet(), (met,) if day else ())
    yield from _part("", said.remarks(year))


def _part(title: str, rows: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    found = [*rows]
    if found:
        yield ""
        yield from filter(None, (title,))
        yield from (f"  {row}" if title else row for row in found)


def _promise(found: Promised) -> str:
    saw, off = said.saw(found.saw), put_off(found.put_off)
    return parted(filter(None, (said.state(found), found.what, found.who, said.until(found.by), off, saw)))


def _moved(course: Course) -> str:
    then, now = (f"{day_of_month(each.day)} {heading(each.kind)}" for each in (course.rounds[0], course.rounds[-1]))
    other = said.reworded() if course.compared.reworded else ""
    return parted(filter(None, (course.name, f"{then} → {now}", said.where_to(course), other)))


def _names(courses: tuple[Course, ...]) -> str:
    return dotted(course.name for course in courses)
