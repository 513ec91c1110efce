"""What the room sees, in a few lines: for the other window, made of nothing but the Room, so that the two agree."""

import re
from dataclasses import replace

from plc_workshop.results.phrases import headline
from plc_workshop.room.sight import STYLES, Line, Room, Span
from plc_workshop.words import _, pgettext
from plc_workshop.words.clock_words import clock

_AIR, _HANG = re.compile(" {3,}"), 4
"""Between two columns; cells by which the second is further in at the most, where it needs another line."""


def in_few_lines(room: Room) -> tuple[tuple[Line, ...], ...]:
    """Its parts from top to bottom, each in a few lines: the texts above, the picture in words, the texts below."""
    if room.blank:
        return ((Line((Span(_("The room's window is dark."), "ask"),)),),)
    first = (*_texts(room.marked), *_countdown(room))
    parts = (first, _texts(room.head), _chart(room), _bar(room), _texts(room.foot), _small(room))
    return tuple(part for part in parts if part)


def _texts(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(_closer(line) for line in lines if line.spans)


def _closer(line: Line) -> Line:
    """The line without the air between its columns, for which there is no room; what does not fit hangs behind it."""
    first, *rest = line.spans
    closer = (first, *(replace(span, text=_AIR.sub("  ", span.text)) for span in rest))
    return Line(closer, min(line.hang, _HANG))


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
