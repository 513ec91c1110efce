"""What a code can say, part by part, in the letters that every phone's reader of codes understands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plc_workshop.export import became, view
from plc_workshop.export.folding import folded
from plc_workshop.results import promise_words
from plc_workshop.results.earlier import said_today
from plc_workshop.results.next_meeting import we_bring, when_in_short
from plc_workshop.results.phrases import headline, of_statements, took_part
from plc_workshop.results.summary import Commitment, Summary
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import short_date
from plc_workshop.words.lists import in_a_row, listed

_DOTS = "..."
_MOST_BROUGHT = 90
"""Characters of what we bring: the page has the rest."""


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise: what, who, by when."""

    what: str
    who: str = ""
    until: str = ""
    """The day, as it is said: until Fri 15 Jan."""
    day: str = ""

    def cut(self, length: int) -> Promised:
        """The same, with so many characters of a text at the most."""
        return Promised(_cut(self.what, length), _cut(self.who, length), self.until, self.day)


@dataclass(frozen=True, slots=True)
class Said:
    """All parts, in ASCII; a part that there is not is empty."""

    mark: str
    """That the answers are invented."""
    heading: str
    promises: tuple[Promised, ...]
    meeting: str
    bring: str
    stands: tuple[tuple[str, ...], ...]
    """Where we stand, as lines, from the fullest form to the shortest."""
    ends: tuple[str, ...]
    """Where the rest stands, from the fullest form to the shortest."""
    stand: str
    """What the last form but none is called where it is left out; not in ASCII, as the next one: a screen says it."""
    details: str
    """What is lost from the first form to the others."""


def said_of(summary: Summary) -> Said | None:
    """The parts of a summary; None where one of them has letters that cannot be folded."""
    before = summary.earlier.commitments if summary.earlier else ()
    promises = [_promised(found) for found in said_today(summary.commitments, before)]
    meets = view.meeting(summary)
    stands = [_folded(lines) for lines in _stands(summary)]
    more = _folded(
        (
            view.rehearsal() if summary.rehearsal else "",
            # Translators: what stands above the promises, in capitals, in the text of a code.
            pgettext("heading", "WE WILL"),
            pgettext("value", "We meet: {when}").format(when=when_in_short(meets)) if meets.date else "",
            we_bring(replace(meets, bring=_cut(meets.bring, _MOST_BROUGHT))),
            _("More on the page, summary.html."),
            _("More on the page."),
        )
    )
    if more is None or None in promises or None in stands:
        return None
    mark, heading, meeting, bring, *ends = more
    return Said(
        mark,
        heading,
        tuple(promised for promised in promises if promised),
        meeting,
        bring,
        tuple(dict.fromkeys(stand for stand in stands if stand is not None)),
        tuple(ends),
        # Translators: what a code has no room for: Not in it: where we stand.
        pgettext("left out", "where we stand") if summary.mirror else pgettext("left out", "what we talked about"),
        # Translators: what a code has no room for: Not in it: some details.
        pgettext("left out", "some details"),
    )


def _promised(found: Commitment) -> Promised | None:
    day = short_date(found.by)
    # Translators: instead of a promise that a code has no letters for.
    elsewhere = pgettext("value", "(see the page)")
    parts = _folded((found.what, found.who, promise_words.until(day), day, elsewhere))
    if parts is None:
        return None
    what, who, until, day, instead = parts
    return Promised(what or instead, who, until, day)  # of pictures alone nothing is left


def _folded(lines: Iterable[str]) -> tuple[str, ...] | None:
    found = [folded(line) for line in lines]
    return None if None in found else tuple(line or "" for line in found)


def _cut(text: str, length: int) -> str:
    """The beginning of a text, to the end of a word where one ends in its second half."""
    if len(text) <= length:
        return text
    kept = text[: length - len(_DOTS)]
    words = kept.rpartition(" ")[0]
    return (words if len(words) * 2 >= length else kept).rstrip(" ,;:-") + _DOTS


def cut_between(text: str, length: int) -> str:
    """The beginning of a line of parts, to the end of one where there is room: Yes to 6, Views differ on 2, ..."""
    between = (folded(in_a_row(("", ""))) or ",") + " "
    kept = text[: length - len(_DOTS)].rpartition(between)[0]
    return kept + between + _DOTS if kept and len(text) > length else _cut(text, length)


def _stands(summary: Summary) -> list[list[str]]:
    """Where we stand, from the fullest form to the shortest, as lines."""
    head, parked, focus = _head(summary), _parked(summary), _focus(summary)
    if summary.mirror is None:
        least = [*head, view.without_result(summary)]
        return [[*least, *focus, *parked], [*least, *focus], least, head]
    parts = [*(part.text for part in headline(summary.mirror)), of_statements(summary.mirror)]
    # Translators: the largest line as a sentence: Yes to 6, Views differ on 2, of 10 statements.
    said = pgettext("sentence", "{parts}.").format(parts=in_a_row(parts))
    return [
        [*head, said, *_rows(summary), *focus, *parked],
        [*head, said, *_rows(summary)],
        [*head, said, *_names(summary, every=True)],
        [*head, said, *_names(summary, every=False)],
        [*head, said],
        [said],
    ]


def _head(summary: Summary) -> list[str]:
    """Group, date and how many took part."""
    people = took_part(summary.mirror) if summary.mirror else ""
    return [_joined((summary.group, summary.date, people))]


def _rows(summary: Summary) -> list[str]:
    """Every statement with its numbers, or with the finer word, under the part of the first line it counts to."""
    mirror, lines = summary.mirror, []
    for group in view.groups(mirror) if mirror else ():
        lines.append(group.title.upper())
        for row in group.rows:
            said = view.in_one(view.told(row, mirror)) if mirror else ""
            lines.append(view.with_result(row.short, said) if said else row.short)
    return lines


def _names(summary: Summary, *, every: bool) -> list[str]:
    """The statements' names after their part of the first line; where not `every` one, those that differ or say no."""
    # Translators: {word} is Yes, No, Views differ, ..., {names} are statements.
    form = pgettext("value", "{word}: {names}")
    return [
        form.format(word=group.title, names=in_a_row(row.short for row in group.rows))
        for group in (view.groups(summary.mirror) if summary.mirror else ())
        if every or group.kind in ("split", "disagree")
    ]


def _focus(summary: Summary) -> list[str]:
    talks = view.talks(summary)
    return [_("We talked about {names}.").format(names=listed([talk.name for talk in talks]))] if talks else []


def _parked(summary: Summary) -> list[str]:
    lines = [_joined(("- " + parked.what, parked.who)) for parked in became.parked(summary) if not parked.became]
    # Translators: what stands above what is put off, in capitals, in the text of a code.
    return [pgettext("heading", "FOR LATER"), *lines] if lines else []


def _joined(parts: Iterable[str]) -> str:
    return in_a_row(part for part in parts if part)
