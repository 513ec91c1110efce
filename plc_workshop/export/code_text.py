"""The summary as a short text for a code: no network needed, every phone shows it."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from plc_workshop import qr
from plc_workshop.export import view
from plc_workshop.export.folding import folded
from plc_workshop.results.phrases import headline, listed
from plc_workshop.results.summary import Summary
from plc_workshop.words import _, ngettext, short_date

LARGEST = 15
"""Codes beyond this version are hard to scan from a screen."""
_DESCRIPTION, _END = "\nDESCRIPTION:", "\nEND:VEVENT"
_SHORT = 60
"""Characters of a commitment in the shorter texts."""


def code_text(summary: Summary, version: int) -> str | None:
    """The fullest text that fits a code of at most this version at level L, in ASCII.

    None where the script cannot be folded to ASCII; empty where not even the headline fits.
    """
    return _fitting(_texts(summary), _room(version))


def calendar_entry(summary: Summary, version: int) -> str | None:
    """The next meeting as a day of a calendar with the same text in it, for a code; "" and None as above.

    A VEVENT alone, as the cameras of phones open it: in a VCALENDAR, as files need it, it would be 40 bytes longer.
    """
    day = summary.next_date or ""
    title = folded(_("{group}: we meet again").format(group=summary.group or summary.pack.title))
    if title is None:
        return None
    head = f"BEGIN:VEVENT\nSUMMARY:{_escaped(title[:_SHORT])}\nDTSTART;VALUE=DATE:{day.replace('-', '')}{_DESCRIPTION}"
    text = _fitting(_agendas(summary), _room(version) - len(head) - len(_END), _escaped)
    return head + text + _END if text else text


def without_network(summary: Summary, version: int) -> str | None:
    """What the code without network holds: with a next meeting its day, where that fits, else the text."""
    entry = calendar_entry(summary, version) if summary.next_date else ""
    return entry or code_text(summary, version)


def leaves_out(summary: Summary, text: str) -> bool:
    """Whether what a code holds is less than there is to say."""
    whole, of_the_day = ("\n".join(filter(None, map(folded, next(of(summary))))) for of in (_texts, _agendas))
    return text != whole and _DESCRIPTION + _escaped(of_the_day) + _END not in text


def _room(version: int) -> int:
    return qr.capacity(min(version, LARGEST)) if version > 0 else 0


def _fitting(texts: Iterable[list[str]], most: int, written: Callable[[str], str] = str) -> str | None:
    """The first text that is short enough as `written`; None where one cannot be folded, empty where none fits."""
    fold = lru_cache(maxsize=None)(folded)  # the shorter texts say much of the longer ones again
    for lines in texts:
        found = [fold(line) for line in lines]
        if None in found:
            return None
        text = written("\n".join(line for line in found if line))
        if len(text) <= most:
            return text
    return ""


def _escaped(text: str) -> str:
    """A text as a value of a calendar (RFC 5545, 3.3.11)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")


def _texts(summary: Summary) -> Iterator[list[str]]:
    """The same from the fullest to the shortest, as lines."""
    head, next_date = _head(summary), _next_date(summary)
    top = [*head, *_heads(summary)]
    words, numbers = _names(summary, every=True), _rows(summary)
    full, count = _commitments(summary), len(summary.commitments)
    yield [*top, *numbers, *_focus(summary), *full, *_parked(summary), *next_date]
    yield [*top, *numbers, *full, *next_date]
    yield [*top, *words, *full, *next_date]
    # Where we stand comes first, commitments as far as they fit.
    for body in (words, _names(summary, every=False), []):
        for kept in range(count, -1, -1):
            yield [*top, *body, *_commitments(summary, kept), *next_date]
            yield [*top, *body, *_commitments(summary, kept)]
    yield [*head[:-1], *_heads(summary)]
    if summary.mirror:
        yield [*head[:-1], headline(summary.mirror)[0].text]


def _agendas(summary: Summary) -> Iterator[list[str]]:
    """What the group brings to its next meeting: commitments come first, where it stands as far as there is room."""
    head, full = [*_head(summary), *_heads(summary)], _commitments(summary)
    yield [*full, *head, *_rows(summary), *_focus(summary), *_parked(summary)]
    yield [*full, *head, *_names(summary, every=True), *_parked(summary)]
    yield [*full, *head, *_names(summary, every=False)]
    for kept in range(len(summary.commitments), -1, -1):
        yield [*_commitments(summary, kept), *head]
    yield [*_head(summary)[:-1], *_heads(summary)]


def _head(summary: Summary) -> list[str]:
    """The mark of a rehearsal where it is one; then group, date and how many, always the last line."""
    parts = [summary.group, summary.date, _people(summary)]
    mark = [view.rehearsal()] if summary.rehearsal else []
    return [*mark, _(", ").join(part for part in parts if part)]


def _people(summary: Summary) -> str:
    number = summary.mirror.participants if summary.mirror else 0
    return ngettext("{n} person", "{n} people", number).format(n=number) if number else ""


def _heads(summary: Summary) -> list[str]:
    if summary.mirror is None:
        return [view.privacy(None)]
    return [_(". ").join(part.text for part in headline(summary.mirror)) + "."]


def _rows(summary: Summary) -> list[str]:
    """Every statement with its numbers, or with the label most chosen, under its word."""
    lines = []
    for group in view.groups(summary.mirror) if summary.mirror else ():
        lines.append(group.title.upper())
        lines += [f"{row.short}: {said}" if (said := view.in_words(row)) else row.short for row in group.rows]
    return lines


def _names(summary: Summary, *, every: bool) -> list[str]:
    """The statements' names after their word; where not `every` one, those without agreement."""
    return [
        _("{word}: {names}").format(word=group.title, names=_(", ").join(row.short for row in group.rows))
        for group in (view.groups(summary.mirror) if summary.mirror else ())
        if every or group.kind in ("split", "disagree")
    ]


def _focus(summary: Summary) -> list[str]:
    talks = view.talks(summary)
    return [_("We talked about {names}.").format(names=listed([talk.name for talk in talks]))] if talks else []


def _commitments(summary: Summary, kept: int | None = None) -> list[str]:
    """All in full, or the first `kept` in short."""
    lines = []
    for number, found in enumerate(summary.commitments[:kept], 1):
        what = found.what if kept is None or len(found.what) <= _SHORT else found.what[: _SHORT - 1].rstrip() + "…"
        lines.append(f"{number}. {_joined((what, found.who, short_date(found.by)))}")
    more = len(summary.commitments) - len(lines)
    if lines and more:
        lines.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return [_("WE WILL"), *lines] if lines else []


def _parked(summary: Summary) -> list[str]:
    lines = [_joined(("- " + parked.what, parked.who)) for parked in summary.parking_lot]
    return [_("PARKING LOT"), *lines] if lines else []


def _next_date(summary: Summary) -> list[str]:
    if not summary.next_date:
        return []
    return [_("We meet again: {date}").format(date=short_date(summary.next_date))]


def _joined(parts: Iterable[str]) -> str:
    return _(", ").join(part for part in parts if part)
