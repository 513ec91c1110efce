"""The summary as a short text for a code: no network needed, every phone shows it.

What we will do comes first, then the next meeting, then where we stand. What a code has no room for is dropped from the
end, and the text says so.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plc_workshop import qr
from plc_workshop.export.code_parts import Promised, Said, cut_between, said_of
from plc_workshop.results.summary import Summary
from plc_workshop.words import npgettext, pgettext
from plc_workshop.words.lists import in_a_row, listed

LARGEST = 15
"""Codes beyond this version are hard to scan from a screen."""
_EASY, _LEAST, _FEWEST = 40, 24, 10
"""Characters that are left of a promise: where the next meeting stands below it, beside other promises, and at all."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a code holds, and what it leaves to the page."""

    text: str
    promises: int = 0
    """So many of what we will do, from the first."""
    has_meeting: bool = False
    missing: tuple[str, ...] = ()
    """What it has no room for, as people say it."""

    @property
    def told(self) -> str:
        """The missing in one line."""
        return listed(self.missing)


def code_text(summary: Summary, version: int) -> str | None:
    """The fullest text that fits a code of at most this version at level L, in ASCII.

    None where the script cannot be folded to ASCII; empty where not even the beginning of a promise fits.
    """
    found = held(summary, version)
    return None if found is None else found.text


def held(summary: Summary, version: int) -> Held | None:
    """The same, and what the text leaves out."""
    said = said_of(summary)
    if said is None:
        return None
    most = qr.capacity(min(version, LARGEST)) if version > 0 else 0
    return next((found for found in _texts(said, most) if len(found.text) <= most), Held(""))


def _texts(said: Said, most: int) -> Iterator[Held]:
    """The same from the fullest to the shortest; what has to be shortened for a text of at most `most` characters."""
    whole = _lines(said.promises, heading=said.heading)
    for at, stand in enumerate(said.stands):
        lines = (*whole, said.meeting, said.bring, *stand)
        yield from _ended(said, lines, len(said.promises), (said.details,) if at else ())
    if whole or said.meeting or said.bring:
        yield from _ended(said, (*whole, said.meeting, said.bring), len(said.promises), (said.stand,))
    if said.bring and (whole or said.meeting):
        yield from _ended(said, (*whole, said.meeting), len(said.promises), (_what_we_bring(), said.stand))
    for kept in range(len(said.promises), 0, -1):
        yield from _of_promises(said, kept, most)
    if not said.promises:
        around = sum(len(line) + 1 for line in (said.mark, said.ends[-1]) if line)
        length = max(_FEWEST, most - around)
        beginning = Promised(said.meeting or said.bring).cut(length).what or cut_between(said.stands[-1][0], length)
        first = _next_meeting() if said.meeting else _what_we_bring()
        missing = (first, said.stand) if said.meeting or said.bring else (said.details,)
        yield from _ended(said, (beginning,), 0, missing)


def _of_promises(said: Said, kept: int, most: int) -> Iterator[Held]:
    """The first promises without where we stand: whole, then in the shortest form, then shortened."""
    promises, more = said.promises[:kept], len(said.promises) - kept
    # Translators: what a code has no room for: Not in it: 2 more promises and the next meeting.
    others = npgettext("left out", "one more promise", "{n} more promises", more).format(n=more)
    out = (others,) if more else ()
    brought = (_what_we_bring(),) if said.bring else ()
    with_meeting = (*out, *brought, said.stand)
    without = (*out, _next_meeting(), said.stand) if said.meeting else with_meeting
    for meeting, missing in ((said.meeting, with_meeting), ("", without)):
        for until in (True, False):
            yield from _ended(said, (*_lines(promises, until=until), meeting), kept, missing)
    # Translators: what a code has no room for: Not in it: the rest of a long promise.
    cut = pgettext("left out", "the rest of a long promise")
    steps = [(_EASY, said.meeting, with_meeting), (_LEAST, "", without), (_FEWEST, "", without)]
    for least, meeting, missing in steps[: None if kept == 1 else -1]:
        yield from _cut(said, promises, meeting, (cut, *missing), (least, most))
    if kept == 1:
        yield from _ended(said, (promises[0].cut(_FEWEST).what,), kept, (cut, *without))


def _cut(
    said: Said, promises: Sequence[Promised], meeting: str, missing: tuple[str, ...], within: tuple[int, int]
) -> Iterator[Held]:
    """The promises as far as a text of at most so many characters holds them, each at least so long."""
    least, most = within

    def made(length: int) -> Held:
        shorter = [each.cut(length) for each in promises]
        *_fuller, found = _ended(said, (*_lines(shorter, until=False), meeting), len(promises), missing)
        return found

    lengths = range(least, 1 + max(len(part) for each in promises for part in (each.what, each.who)))
    fitting = bisect_right(lengths, most, key=lambda length: len(made(length).text))
    if fitting:
        yield made(lengths[fitting - 1])


def _next_meeting() -> str:
    # Translators: what a code has no room for: Not in it: the next meeting and where we stand.
    return pgettext("left out", "the next meeting")


def _what_we_bring() -> str:
    # Translators: what a code has no room for: Not in it: what we bring and where we stand.
    return pgettext("left out", "what we bring")


def _lines(promises: Sequence[Promised], *, heading: str = "", until: bool = True) -> list[str]:
    """What, and below it who and by when; with numbers where there are several."""
    lines = [heading] if promises else []
    for number, each in enumerate(promises, 1):
        what = f"{number}. {each.what}" if len(promises) > 1 else each.what
        lines += [what, in_a_row(filter(None, (each.who, each.until if until else each.day)))]
    return lines


def _ended(said: Said, lines: Sequence[str], promises: int, missing: tuple[str, ...]) -> Iterator[Held]:
    """The lines; where something is missing, with the fullest and the shortest line that says where it stands."""
    text = "\n".join(filter(None, (said.mark, *lines)))
    has_meeting = bool(said.meeting) and said.meeting in lines
    if not missing:
        yield Held(text, promises, has_meeting)
        return
    for end in said.ends:
        yield Held(f"{text}\n{end}", promises, has_meeting, missing)
