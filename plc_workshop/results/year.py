"""A group's school year, from the summaries of its meetings: words of the first line, and what it said it would do.

Nothing here holds a number of people, of answers or of marks: two years whose meetings had equal words are equal.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from plc_workshop.packs.model import whole_name
from plc_workshop.results.earlier import COMPARABLE, Compared, Direction, left_by
from plc_workshop.results.iso_days import days_between
from plc_workshop.results.limits import DAYS_APART
from plc_workshop.results.near import hashed, hashes
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import KINDS, Kind, kind
from plc_workshop.results.promises import fewer
from plc_workshop.results.summary import Audience, Parked, StatementResult, Summary
from plc_workshop.results.year_promises import Promised, promised, put_off
from plc_workshop.shape import IsoDay

_DIRECTIONS: tuple[Direction, ...] = ("more", "fewer", "other")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a meeting showed of a statement: the part of the first line it counted to, and nothing finer."""

    day: IsoDay
    kind: Kind
    reworded: bool = False
    """Whether the statement had another text then than it has in its latest round."""


@dataclass(frozen=True, slots=True)
class Course:
    """One statement over all rounds of the year."""

    topic: str
    """The title of its topic."""
    id: str
    number: int
    """Where it stands in its topic, from 1."""
    name: str
    text: str
    language: str
    """Of these two, as BCP 47 has it."""
    rounds: tuple[Shown, ...]
    """Those that showed something of it, the oldest first; never empty."""

    @property
    def compared(self) -> Compared:
        """Its first result beside its latest."""
        return self.step(self.rounds[0], self.rounds[-1])

    def step(self, before: Shown, after: Shown) -> Compared:
        """One of its results beside a later one."""
        return Compared(self.id, self.name, before.kind, after.kind, before.reworded)

    @property
    def days(self) -> tuple[str, str]:
        """The days of the two."""
        return self.rounds[0].day, self.rounds[-1].day


@dataclass(frozen=True, slots=True)
class Year:
    """What a group's school year tells those who may get the summary of every one of its meetings."""

    group: str
    since: IsoDay
    """The day of its first meeting."""
    meetings: int
    audience: Audience
    """The narrowest of its meetings: who may get all of this."""
    language: str | None = None
    """Of the latest meeting."""
    topics: tuple[str, ...] = ()
    """The titles of the topics of which something is told, in the order of the courses."""
    promises: tuple[Promised, ...] = ()
    """What is still to do first."""
    courses: tuple[Course, ...] = ()
    """Every statement of which something was shown, in the order of its topic."""
    too_near: tuple[IsoDay, ...] = ()
    """Days whose result is left out: fewer than four weeks after another one it could tell what somebody new thinks."""
    parked: tuple[Parked, ...] = ()
    """What is for later still."""
    next_date: str = ""
    """ISO date; empty where no meeting is agreed on."""
    next_time: str = ""
    bring: str = ""
    leads: str = ""
    left_out: tuple[str, ...] = ()
    """The folders of meetings that cannot be read."""

    @property
    def moved(self) -> tuple[Course, ...]:
        """The statements that moved: those with the same days of comparison together, more yes first."""
        found = [course for course in self.courses if course.compared.direction != "same"]
        days = list(dict.fromkeys((course.topic, course.days) for course in found))
        found.sort(key=lambda row: (days.index((row.topic, row.days)), _DIRECTIONS.index(row.compared.direction)))
        return tuple(found)

    @property
    def as_before(self) -> tuple[tuple[Kind, tuple[Course, ...]], ...]:
        """The statements that more than one round showed alike, by the word."""
        return _by_word(row for row in self.courses if len(row.rounds) > 1 and row.compared.direction == "same")

    @property
    def once(self) -> tuple[tuple[Kind, tuple[Course, ...]], ...]:
        """The statements that one round has shown so far, by the word."""
        return _by_word(row for row in self.courses if len(row.rounds) == 1)

    @property
    def in_order(self) -> tuple[Course, ...]:
        """All of them as they are read, from the top: what moved, what is as before, what was shown once."""
        groups = (*self.as_before, *self.once)
        return (*self.moved, *(course for _kind, rows in groups for course in rows))


def year_of(
    meetings: Sequence[Summary], today: str = "", left_out: Sequence[str] = (), to_look_back: Collection[str] = ()
) -> Year:
    """The year of the meetings of one group, the oldest first; at least one.

    Of each its promises and what it put off are whole, with who may know them: the year tells what its people may know.
    A next meeting that lies before `today` is over; `left_out` are meetings that cannot be read,
    `to_look_back` the sessions of those that have not looked back yet.
    """
    latest = meetings[-1]
    audience = reduce(fewer, (met.audience for met in meetings))
    courses, too_near = _courses(meetings)
    left = [
        replace(
            left_by(met.audience, met.pack.id, met.commitments, met.earlier, met.parking_lot),
            has_asked=met.session not in to_look_back,
        )
        for met in meetings
    ]
    said = next((met for met in reversed(meetings) if met.next_date), latest)
    agreed = said.next_date or ""
    is_ahead = bool(agreed) and today <= agreed and latest.date < agreed
    return Year(
        group=latest.group,
        since=meetings[0].date,
        meetings=len(meetings),
        audience=audience,
        language=latest.language,
        topics=tuple(dict.fromkeys(course.topic for course in courses)),
        promises=promised(left, audience),
        courses=courses,
        too_near=too_near,
        parked=put_off(left, audience),
        next_date=agreed if is_ahead else "",
        next_time=(said.next_time or "") if is_ahead else "",
        bring=(said.bring or "") if is_ahead else "",
        leads=(said.leads or "") if is_ahead else "",
        left_out=tuple(left_out),
    )


def _by_word(courses: Iterable[Course]) -> tuple[tuple[Kind, tuple[Course, ...]], ...]:
    found = list(courses)
    rows = ((which, tuple(row for row in found if row.compared.now == which)) for which in KINDS)
    return tuple((which, group) for which, group in rows if group)


def _courses(meetings: Sequence[Summary]) -> tuple[tuple[Course, ...], tuple[str, ...]]:
    """The statements of all results, and the days of results that are left out."""
    rounds: dict[str, list[Summary]] = {}
    asked: list[tuple[str, frozenset[str]]] = []
    too_near: list[str] = []
    for met in meetings:
        rows = met.mirror.statements if met.mirror else ()
        if not any(kind(shown_word(row)) in COMPARABLE for row in rows):
            continue
        # As before a round: a copy of a topic has another id and the same texts.
        mine = hashes(hashed(b"", met.pack.id, ((row.id, row.text) for row in rows)))
        if any(days_between(day, met.date) < DAYS_APART and mine & other for day, other in asked):
            too_near.append(met.date)
        else:
            asked.append((met.date, mine))
            rounds.setdefault(met.pack.id, []).append(met)
    return tuple(course for each in rounds.values() for course in _topic(each)), tuple(dict.fromkeys(too_near))


def _topic(rounds: Sequence[Summary]) -> Iterator[Course]:
    """The statements of one topic, in the order of its latest round; what that has no more comes last."""
    title = rounds[-1].pack.title
    shown: dict[str, list[tuple[Summary, StatementResult]]] = {}
    for met in reversed(rounds):
        for row in met.mirror.statements if met.mirror else ():
            there = shown.setdefault(row.id, [])
            if kind(shown_word(row)) in COMPARABLE:
                there.insert(0, (met, row))
    for number, (statement, found) in enumerate(shown.items(), 1):
        if not found:
            continue
        latest, row = found[-1]
        told = tuple(
            Shown(met.date, kind(shown_word(each)), each.text != row.text and met.pack.language == latest.pack.language)
            for met, each in found
        )
        name = whole_name(row.short, row.text)
        yield Course(title, statement, number, name, row.text, latest.pack.language, told)


@dataclass(frozen=True, slots=True)
class Looked:
    """What of a year is looked at: all of it, one statement over its rounds, or the address of its page for phones."""

    year: Year
    opened: Course | None = None
    link: str = ""
    at: int = 0
    """Of all that it tells, in its order, what carries the mark: a small window of the room begins with its section."""
    dark: bool = False
    """Whether the screen was blanked: then the room sees nothing of it either."""
