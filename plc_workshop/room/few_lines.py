"""What the room sees, in a few lines: for the other window, made of nothing but the Room, so that the two agree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plc_workshop.results.phrases import headline
from plc_workshop.room.sight import STYLES, Line, Room, Span
from plc_workshop.words import _, pgettext
from plc_workshop.words.clock_words import clock

_AIR, _HANG = re.compile(r"(?<=\S) {3,}(?=\S)"), 4
"""Between two texts of a line; cells that prose hangs at the most: further in begins a column."""


def in_few_lines(room: Room) -> tuple[tuple[Line, ...], ...]:
    """Its parts from top to bottom, each in a few lines: the texts above, the picture in words, the texts below."""
    if room.blank:
        return ((_dark(),),)
    first = (*_texts(room.marked), *_countdown(room))
    parts = (first, _texts(room.head), _chart(room), _bar(room), _texts(room.foot), _small(room))
    return tuple(part for part in parts if part)


def at_a_glance(room: Room) -> tuple[Line, ...]:
    """Its title and what counts there now: a clock, a picture or a question. For a window that has no room for more."""
    if room.blank:
        return (_dark(),)
    first = next((line.spans[0] for line in (*room.marked, *room.head) if line.spans), None)
    if first is None:
        return _chart(room)
    if first.style == "strong":
        about = _("the statement, its bar and the questions") if room.bar else _("the statement and the questions")
        return (Line((Span(about),)),)
    asked = (line for line in room.head if line.spans and line.spans[0].style == "ask")
    counts = _countdown(room) or _chart(room)[:1] or tuple(asked)[:1]
    return (Line((first,)), *counts)


def _dark() -> Line:
    return Line((Span(_("The room's window is dark."), "ask"),))


def _texts(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that have a text; of a list its names with their stars, in their order."""
    found: list[Line] = []
    pairs: list[Line] = []
    for line in (*(line for line in lines if line.spans), Line()):
        if _is_in_columns(line):
            pairs.append(line)
            continue
        found += _below_each_other(pairs)
        pairs = []
        if line.spans and not _goes_on(line):
            found += _apart(line) if len(line.spans) == 1 else [_named(line)]
    return tuple(found)


def _apart(line: Line) -> list[Line]:
    """Texts that stand on one line there, with much air between them: none is torn apart where it is narrow."""
    (span,) = line.spans
    return [Line((replace(span, text=text),), line.hang) for text in _AIR.split(span.text)]


def _named(line: Line) -> Line:
    """A row of a list without what stands beside its name: the other window has it in a list of its own."""
    return Line(next(_columns(line)), _HANG // 2) if line.hang > _HANG else line


def _goes_on(line: Line) -> bool:
    """Whether it holds nothing but what stands beside a name above it."""
    return line.hang > _HANG and line.spans[0].text == " " * line.hang


def _is_in_columns(line: Line) -> bool:
    """Whether items stand beside each other, or one of such a list alone at its end."""
    return not line.hang and len(line.spans) > 1 and line.spans[0].text != line.spans[0].text.rstrip()


def _columns(line: Line) -> Iterator[tuple[Span, ...]]:
    """What stands between the blanks of a line."""
    part: list[Span] = []
    for span in line.spans:
        if part and not span.text.strip() and len(part) > 1:
            yield tuple(part)
            part = []
        else:
            part.append(span)
    yield tuple(part)


def _below_each_other(lines: Sequence[Line]) -> list[Line]:
    """The items of two columns, read down the first and then down the second; what was wrapped is put together."""
    rows = [[*_columns(line)] for line in lines]
    found: list[Line] = []
    for at in range(max(map(len, rows), default=0)):
        for lead, *rest in (row[at] for row in rows if at < len(row)):
            if lead.text.strip():
                found.append(Line((lead, *rest), len(lead.text)))
            elif found and rest:
                found[-1] = Line((*found[-1].spans, Span(" "), *rest), found[-1].hang)
    return found


def _countdown(room: Room) -> tuple[Line, ...]:
    if room.countdown is None:
        return ()
    # Translators: a clock, such as 0:40, that the room's window shows in large digits.
    said = pgettext("value", "{clock}, counted down large").format(clock=clock(room.countdown))
    return (Line((Span(said, "ask"),)),)


def _small(room: Room) -> tuple[Line, ...]:
    return (Line((Span(room.left, "muted"),)),) if room.left else ()


def _chart(room: Room) -> tuple[Line, ...]:
    if room.chart is None:
        return ()
    title = Line((Span(pgettext("heading", "The result"), "strong"),))
    parts = (Span(part.text, STYLES.get(part.kind, "plain")) for part in headline(room.chart.mirror))
    return (title, *(Line((part,)) for part in parts))


def _bar(room: Room) -> tuple[Line, ...]:
    return (Line((Span(_("and its bar, with the numbers"), "muted"),)),) if room.bar is not None else ()
