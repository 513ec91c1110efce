"""The summary as a short text for a code: no network needed, every phone shows it."""

from collections.abc import Iterable, Iterator

from plc_workshop import qr
from plc_workshop.export import view
from plc_workshop.export.folding import folded
from plc_workshop.results.summary import Summary
from plc_workshop.results.words import headline, listed
from plc_workshop.words import _, short_date

LARGEST = 15
"""Codes beyond this version are hard to scan from a screen."""
_SHORT = 60
"""Characters of a commitment in the shorter texts."""


def code_text(summary: Summary, version: int) -> str | None:
    """The fullest text that fits a code of at most this version at level L, in ASCII.

    None where the script cannot be folded to ASCII; empty where not even the headline fits.
    """
    most = qr.capacity(min(version, LARGEST)) if version > 0 else 0
    for lines in _texts(summary):
        found = [folded(line) for line in lines]
        if None in found:
            return None
        text = "\n".join(line for line in found if line)
        if len(text) <= most:
            return text
    return ""


def _texts(summary: Summary) -> Iterator[list[str]]:
    """The same from the fullest to the shortest, as lines."""
    head, heads, names = _head(summary), _heads(summary), _focus(summary)
    full, short = _commitments(summary, shorter=False), _commitments(summary, shorter=True)
    next_date, parked = _next_date(summary), _parked(summary)
    numbers, words = _rows(summary), _names(summary, every=True)
    open_ones = _names(summary, every=False)
    # What may be shown and where we stand come first; commitments as far as they fit.
    yield [*head, *heads, *numbers, *names, *full, *parked, *next_date]
    yield [*head, *heads, *numbers, *full, *next_date]
    yield [*head, *heads, *numbers, *short, *next_date]
    yield [*head, *heads, *words, *full, *next_date]
    yield [*head, *heads, *words, *short, *next_date]
    yield [*head, *heads, *words]
    yield [*head, *heads, *open_ones, *short, *next_date]
    yield [*head, *heads, *open_ones, *next_date]
    yield [*head, *heads, *open_ones]
    yield [*head, *heads]
    yield [*head[:-1], *heads]
    if summary.mirror:
        yield [*head[:-1], headline(summary.mirror)[0].text]


def _head(summary: Summary) -> list[str]:
    """The mark of a rehearsal where it is one; then group, date and how many, always the last line."""
    parts = [summary.group, summary.date, view.took_part(summary.mirror) if summary.mirror else ""]
    mark = [view.rehearsal()] if summary.rehearsal else []
    return [*mark, _(", ").join(part for part in parts if part)]


def _heads(summary: Summary) -> list[str]:
    if summary.mirror is None:
        return [view.privacy(None)]
    return [_(". ").join(part.text for part in headline(summary.mirror)) + "."]


def _rows(summary: Summary) -> list[str]:
    """Every statement with its numbers, or with the label most chosen, under its word."""
    lines = []
    for group in view.groups(summary.mirror) if summary.mirror else ():
        lines.append(group.title.upper())
        lines += [f"{row.short}: {told}" if (told := view.told(row)) else row.short for row in group.rows]
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


def _commitments(summary: Summary, *, shorter: bool) -> list[str]:
    lines = []
    for number, found in enumerate(summary.commitments, 1):
        what = found.what if not shorter or len(found.what) <= _SHORT else found.what[: _SHORT - 1].rstrip() + "…"
        lines.append(f"{number}. {_joined((what, found.who, short_date(found.by)))}")
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
