"""A group's year -> Room: what the room's window shows while it is open."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from plc_workshop.packs.width import cells, padded
from plc_workshop.results import year_words as said
from plc_workshop.results.earlier import Direction
from plc_workshop.results.phrases import heading
from plc_workshop.results.promise_words import put_off
from plc_workshop.results.summary import State
from plc_workshop.results.year import Course, Looked, Year
from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Line, Room, Size, Span, Style
from plc_workshop.runner import wall
from plc_workshop.runner.closing_views import how_to_get_it
from plc_workshop.runner.room_lines import BLANK, USUAL, line
from plc_workshop.words import pgettext, spoken
from plc_workshop.words.days import day_of_month
from plc_workshop.words.lists import dotted, in_a_row

MOVED: dict[Direction, Style] = {"more": "title", "fewer": "ask", "other": "strong", "same": "muted"}
"""How the room sees where a statement has moved to."""
_STATES: dict[State | None, Style] = {"on": "ask", "done": "title", None: "strong"}
_GAP = 2
_AROUND, _WIDTH = 3, 66
"""Rows around the text in the room's window, and its cells."""


def year_room(looked: Looked, size: Size = USUAL) -> Room:
    """What the room may see of it, in a window of this size: where it does not fit, from the marked section on."""
    year = looked.year
    if looked.dark:
        return Room(blank=True)
    if looked.link:
        return Room((line(said.title(), "title"),), code=looked.link, foot=how_to_get_it(looked.link))
    if looked.opened is not None:
        return _one(looked.opened)
    head = Line(
        (
            Span(said.title(), "title"),
            Span("   " + year.group, "strong"),
            Span("   " + said.meetings_since(year), "muted"),
        )
    )
    told = (len(year.promises), len(year.in_order))
    sections = ((0, _promises(year)), (told[0], _moved(year)), (told[0], _alike(year)), (sum(told), _ahead(year)))
    shown = _together(head, [section for _first, section in sections])
    if _high(shown) > size.rows - _AROUND:
        marked = max((first for first, section in sections if section and first <= looked.at), default=0)
        shown = _together(head, [section for first, section in sections if first >= marked])
    return Room(shown)


def show(state: Path, looked: Looked, theme: str) -> None:
    """Put it where the room's window finds it, while no session is led in another one.

    A file that cannot be written loses nothing.
    """
    path = runtime_files.path_of(state, runtime_files.OUR_YEAR)
    now = wall.stamp()
    there = live.newest(state, "", now)
    if there is None or there[0] == path:
        room = year_room(looked, live.smallest(state, runtime_files.OUR_YEAR, now) or USUAL)
        with contextlib.suppress(OSError):
            live.publish(path, replace(room, theme=theme, language=spoken().code))


def _together(head: Line, sections: Iterable[list[Line]]) -> tuple[Line, ...]:
    return (head, *(part for section in sections if section for part in (BLANK, *section)))


def _high(lines: Iterable[Line]) -> int:
    """The rows that they take, a word that goes on below counted as if it were longer."""
    return sum(1 + sum(cells(span.text) for span in each.spans) // _WIDTH for each in lines)


def _one(course: Course) -> Room:
    rounds = said.rounds(course)
    day, word = (max(cells(row[at]) for row in rounds) + _GAP for at in (0, 1))
    rows = [
        Line((Span(padded(when, day), "muted"), Span(padded(told, word), "strong"), Span(beside)), day)
        for when, told, beside in rounds
    ]
    foot = (line(said.other_people(), "muted"),) if len(rows) > 1 else ()
    return Room((line(course.text, "strong"), BLANK, *rows), foot=foot)


def _promises(year: Year) -> list[Line]:
    if not year.promises:
        return []
    width = max(cells(said.state(each)) for each in year.promises) + _GAP
    found = [line(said.said_we_would_do(), "title")]
    for each in year.promises:
        state = Span(padded(said.state(each), width), _STATES.get(each.state, "muted"))
        found.append(Line((state, Span(each.what, "strong")), width))
        beside = in_a_row(filter(None, (each.who, said.until(each.by), put_off(each.put_off), said.saw(each.saw))))
        found += [line(" " * width + beside, "muted", width)] if beside else []
    return found


def _moved(year: Year) -> list[Line]:
    found: list[Line] = []
    width = max((cells(course.name) for course in year.moved), default=0) + _GAP
    several = len(year.topics) > 1
    for (topic, days), courses in groupby(year.moved, key=lambda course: (course.topic, course.days)):
        # Translators: the first and the latest day that are compared: 22 September → 24 November.
        both = pgettext("value", "{then} → {now}").format(then=day_of_month(days[0]), now=day_of_month(days[1]))
        title = said.what_moved() if not found else ""
        spans = [Span(title + "   ", "title")] if title else []
        spans += [Span(topic + "   ", "strong")] if several else []
        found.append(Line((*spans, Span(both, "muted"))))
        found += [_course(course, width) for course in courses]
    return found


def _course(course: Course, width: int) -> Line:
    compared = course.compared
    both = pgettext("value", "{then} → {now}").format(then=heading(compared.then), now=heading(compared.now))
    beside = in_a_row(filter(None, (said.where_to(course), said.reworded() if compared.reworded else "")))
    told = [Span("   " + beside, MOVED[compared.direction])] if beside else []
    return Line((Span(padded(course.name, width)), Span(both, "strong"), *told), _GAP)


def _alike(year: Year) -> list[Line]:
    found: list[Line] = []
    for title, groups in ((said.as_before(), year.as_before), (said.once_so_far(), year.once)):
        width = max((cells(heading(which)) for which, _courses in groups), default=0) + _GAP
        rows = [
            Line(
                (Span(padded(heading(which), width), "strong"), Span(dotted(each.name for each in courses), "muted")),
                width,
            )
            for which, courses in groups
        ]
        if rows:
            found += [*([BLANK] if found else []), line(title, "title"), *rows]
    return found


def _ahead(year: Year) -> list[Line]:
    found = []
    width = max(cells(said.for_later()), cells(said.we_meet())) + _GAP
    for i, parked in enumerate(year.parked):
        title = said.for_later() if i == 0 else ""
        beside = in_a_row(filter(None, (parked.what, parked.who)))
        found.append(Line((Span(padded(title, width), "title"), Span(beside)), width))
    if year.next_date:
        when = Span(said.meeting_day(year))
        found.append(Line((Span(padded(said.we_meet(), width), "title"), when), width))
        more = in_a_row(filter(None, (said.bring(year.bring), said.leads(year.leads))))
        found += [line(" " * width + more, "muted", width)] if more else []
    return found
