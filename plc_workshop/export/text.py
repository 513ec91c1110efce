"""The summary as a short text for a code: no network needed, every phone shows it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from plc_workshop import qr
from plc_workshop.export import view
from plc_workshop.export.folding import folded
from plc_workshop.results.summary import Summary
from plc_workshop.results.words import headline, listed
from plc_workshop.words import _, ngettext, short_date

LARGEST = 15
"""Codes beyond this version are hard to scan from a screen."""
_SHORT = 60
"""Characters of a commitment in the shorter texts."""


def code_text(summary: Summary, version: int) -> str | None:
    """The fullest text that fits a code of at most this version at level L, in ASCII.

    None where the script cannot be folded to ASCII; empty where not even the headline fits.
    """
    most = qr.capacity(min(version, LARGEST)) if version > 0 else 0
    fold = lru_cache(maxsize=None)(folded)  # the shorter texts say much of the longer ones again
    for lines in _texts(summary):
        found = [fold(line) for line in lines]
        if None in found:
            return None
        text = "\n".join(line for line in found if line)
        if len(text) <= most:
            return text
    return ""


def leaves_out(summary: Summary, text: str) -> bool:
    """Whether the text of a code holds less than there is to say."""
    return text != "\n".join(filter(None, map(folded, next(_texts(summary)))))


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
