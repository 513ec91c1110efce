"""A Summary in the words of its readers: what the page, the Markdown and the code have in common."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from plc_workshop.packs.model import whole_name
from plc_workshop.results import phrases
from plc_workshop.results.earlier import Compared, Direction, compared, moved
from plc_workshop.results.next_meeting import NextMeeting
from plc_workshop.results.order import grouped, shown_word
from plc_workshop.results.phrases import Kind, headline, title, wanted
from plc_workshop.results.questions import nobody_answered
from plc_workshop.results.summary import Audience, MirrorResult, StatementResult, Summary
from plc_workshop.words import _, language_of, pgettext, speaking
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import dotted, in_a_row, parted


def in_its_language(summary: Summary) -> AbstractContextManager[None]:
    """A context in which the session's language is spoken, whoever sits here; of an older session the user's."""
    return speaking(language_of(summary.language))


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one part of the first line."""

    kind: Kind
    title: str
    rows: tuple[StatementResult, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """A statement in focus, and what the group wrote down."""

    name: str
    text: str
    """The statement in full where it is known, else empty."""
    result: str
    marked: bool
    notice: str
    because: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment."""

    what: str
    who: str
    by: str
    """A full date, or empty."""
    sign: str
    about: str
    """Name of a statement, or empty."""


@dataclass(frozen=True, slots=True)
class Change:
    """A statement then and now."""

    name: str
    then: str
    now: str
    direction: Direction
    moved: str
    """Where it has moved to, with an arrow; empty where it moved nowhere."""

    @property
    def is_same(self) -> bool:
        """Whether it is as it was."""
        return self.direction == "same"


def named(row: StatementResult) -> str:
    """A statement's name where there is room for all of it."""
    return whole_name(row.short, row.text)


def names(summary: Summary) -> dict[str, str]:
    """The name of each statement by its id."""
    found = dict(summary.names)
    if summary.mirror:
        found |= {row.id: row.short for row in summary.mirror.statements}
    return found


def rehearsal() -> str:
    """The mark of a rehearsal."""
    return pgettext("state", "REHEARSAL")


def in_a_list(summary: Summary) -> str:
    """What the page is called in a list of windows."""
    told = in_a_row((summary.group or summary.pack.title, full_date(summary.date)))
    return pgettext("heading", "REHEARSAL: {title}").format(title=told) if summary.rehearsal else told


def audience(wanted_by: Audience) -> str:
    """Who may get the summary."""
    match wanted_by:
        case "group":
            # Translators: who may get the summary; the same for the other two.
            return pgettext("value", "For us only")
        case "school":
            return pgettext("value", "For our school")
        case "anyone":
            return pgettext("value", "For anyone")


def short_meeting(summary: Summary) -> str:
    """That it was a short meeting, in a few words; empty where it was one with the Mirror."""
    return pgettext("value", "a short meeting") if summary.meeting == "short" else ""


def without_result(summary: Summary) -> str:
    """That no result is in the summary, and why where it is a short meeting's."""
    if summary.meeting == "short":
        return _("It was a short meeting, without the Mirror: nobody answered, and no result is in here.")
    return _("No result of the Mirror is in here.")


def privacy(mirror: MirrorResult) -> str:
    """What the summary does not tell, in two sentences."""
    if mirror.display == "open":
        return _(
            "Nobody's name stands beside an answer. We chose to see all numbers; "
            "in a small group somebody may guess who answered what."
        )
    return _(
        "Nobody's name stands beside an answer, and nobody's own answers are in here. "
        "Where numbers could show that one person stands alone, "
        "words stand instead, or people are counted together."
    )


def of_near(summary: Summary) -> str:
    """That another result was talked about, or that this is a second one for nobody; empty for most summaries."""
    if summary.talk_day:
        return _("We talked about the result of {day}; it stands in the summary of that day.").format(
            day=full_date(summary.talk_day)
        )
    if summary.said_of_near:
        return nobody_answered()
    return ""


def first_line(mirror: MirrorResult) -> str:
    """The headline in one line, parts beside each other: Yes to 6 · Views differ on 2 · No to 2."""
    return dotted(part.text for part in headline(mirror))


def marked(summary: Summary) -> str:
    """The sentence about the statements that several people marked, or empty."""
    called = names(summary)
    return wanted([called.get(each, each) for each in summary.talk_about])


def groups(mirror: MirrorResult) -> tuple[Group, ...]:
    """The statements as the overview groups them."""
    return tuple(Group(group.kind, phrases.heading(group.kind), group.rows) for group in grouped(mirror))


def told(row: StatementResult, mirror: MirrorResult) -> tuple[str, ...]:
    """What stands in a row below its heading: the numbers and the finer word; a side a line where a label is told."""
    if sides := phrases.labelled_sides(row):
        return sides
    line = phrases.in_row(row, beside_numbers=mirror.has_numbers)
    return (line,) if line else ()


def in_one(lines: Iterable[str]) -> str:
    """The same in one line: 5 yes; 4 no, mostly Disagree."""
    return parted(lines)


def result(row: StatementResult) -> str:
    """The word, and what stands beside it: Most say yes: 7 yes, 2 no."""
    beside = phrases.in_full(row) or phrases.most_of_all(row)
    word = title(shown_word(row))
    if not beside:
        return word
    # Translators: {word} is such as "Most say yes", {numbers} such as "7 yes, 2 no".
    return pgettext("value", "{word}: {numbers}").format(word=word, numbers=beside)


def with_result(name: str, told: str) -> str:
    """A statement's name, and what stands beside it: Fun: 7 yes, 2 no."""
    # Translators: {name} is a statement, {numbers} such as "7 yes, 2 no".
    return pgettext("value", "{name}: {numbers}").format(name=name, numbers=told)


def empty_cell() -> str:
    """What stands below a table with an empty cell among numbers."""
    return _("Where a cell is empty, no number is shown.")


def talks(summary: Summary) -> tuple[Talk, ...]:
    """What the group chose to talk about."""
    rows = {row.id: row for row in summary.mirror.statements} if summary.mirror else {}
    called = names(summary)
    return tuple(
        Talk(
            called.get(note.statement, note.statement),
            rows[note.statement].text if note.statement in rows else "",
            result(rows[note.statement]) if note.statement in rows else "",
            note.statement in summary.talk_about,
            note.notice,
            note.because,
        )
        for note in summary.focus
    )


def meeting(summary: Summary) -> NextMeeting:
    """When the group meets next, what it brings, who leads."""
    return NextMeeting(summary.next_date or "", summary.next_time or "", summary.bring or "", summary.leads or "")


def we_lead(who: str) -> str:
    """Who leads the next meeting, as a line."""
    # Translators: {who} leads the next meeting.
    return pgettext("value", "Leads: {who}").format(who=who)


def promises(summary: Summary) -> tuple[Promise, ...]:
    """What the group will do."""
    called = names(summary)
    return tuple(
        Promise(
            found.what,
            found.who,
            full_date(found.by),
            found.sign,
            called.get(found.statement, "" if found.said is not None else found.statement),
        )
        for found in summary.commitments
    )


def changes(summary: Summary) -> tuple[Change, ...]:
    """The statements that the earlier session had too, then and now, what moved first; words of the first line."""
    if summary.earlier is None or summary.mirror is None:
        return ()
    return tuple(
        Change(
            row.name,
            _then(row),
            phrases.heading(row.now),
            row.direction,
            moved(row),
        )
        for row in compared(summary.earlier, summary.mirror)
    )


def _then(row: Compared) -> str:
    said = phrases.heading(row.then)
    # Translators: {said} is Yes, No, Views differ, ...; the statement had another wording then.
    reworded = pgettext("value", "{said}, worded differently")
    return reworded.format(said=said) if row.reworded else said
