"""The facilitator's script as it is read: each part below its heading, or behind it where there is little room."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from plc_workshop.results.script_texts import headings
from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.plain import fitted, lines
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import listed

_BEHIND, _APART = 2, 3
"""Cells between a heading and its text, where both stand on one line; between two texts of the first line."""


class _Part(NamedTuple):
    heading: str
    text: Content
    kept: int
    """The larger, the later it gives way."""


def parts_of(script: Script) -> tuple[Content, ...]:
    """Each part with its heading above it."""
    return tuple(lines(Content.styled(part.heading, "bold $teal"), part.text) for part in _parts(script))


def fitted_script(script: Script, width: int, rows: int, airy: int) -> Content:
    """The script in so many lines, with air between its parts where it then takes no more than `airy` ones.

    What does not fit is named, with the key that shows it.
    """
    parts = _parts(script)
    for apart in (_under, _behind):
        text = lines(*_head((), width), *(line for part in parts for line in ("", apart(part))))
        if len(text.wrap(width)) <= airy:
            return text
    kept = _whole_ones(parts, width, rows)
    head = _head([part.heading for at, part in enumerate(parts) if at not in kept], width)
    shown = [_behind(parts[at]) for at in sorted(kept)]
    aired = lines(*head, *(line for part in shown for line in ("", part)))
    if len(aired.wrap(width)) <= airy:
        return aired
    tight = lines(*head, *shown)
    if len(tight.wrap(width)) > rows:
        tight = lines(*_one_line((_whose(), Content.styled(_("n shows the rest"), "$amber")), width), *shown)
    return fitted(tight, width, max(1, rows), key="n")


def _whole_ones(parts: tuple[_Part, ...], width: int, rows: int) -> set[int]:
    """The parts that are kept longest, as many as fit whole: half a sentence helps nobody who speaks.

    Of what is to be said as much stands there as fits.
    """
    kept: set[int] = set()
    for at in sorted(range(len(parts)), key=lambda each: -parts[each].kept):
        wanted = {*kept, at}
        head = _head([part.heading for each, part in enumerate(parts) if each not in wanted], width)
        high = sum(len(_behind(parts[each]).wrap(width)) for each in wanted)
        if not kept or high + len(head) <= rows:
            kept = wanted
    return kept


def _head(beyond: Sequence[str], width: int) -> list[Content]:
    """Whose it is, and the parts for which there is no room, on one line where that can be."""
    where = Content.styled(_("not in the room's window"), "$muted")
    if not beyond:
        return _one_line((_whose(), where), width)
    # Translators: n is a key; {parts} are headings of a script, such as "Read aloud, Short of time".
    said = pgettext("label", "n shows: {parts}").format(parts=listed(beyond))
    named = Content.styled(said, "$amber")
    found = _one_line((_whose(), where, named), width)
    return found if len(found) == 1 else _one_line((_whose(), named), width)


def _whose() -> Content:
    return Content.styled(pgettext("heading", "For you"), "bold $teal")


def _one_line(texts: Sequence[Content], width: int) -> list[Content]:
    """The texts on one line, or on several where they need them."""
    return [line for text in side_by_side(texts, width, _APART) for line in text.wrap(width)]


def _under(part: _Part) -> Content:
    return lines(Content.styled(part.heading, "bold $amber"), part.text)


def _behind(part: _Part) -> Content:
    return Content.assemble((part.heading, "bold $amber"), " " * _BEHIND, part.text)


def _parts(script: Script) -> tuple[_Part, ...]:
    """What the pack says first, then ours; what is empty is left out."""
    named = headings()
    found = (
        _Part(named.own, read_as_text(script.own), 1),
        _Part(named.say, Content(script.say), 4),
        _Part(named.aloud, Content(script.aloud), 0),
        _Part(named.watch_for, Content(script.watch_for), 3),
        _Part(named.short_of_time, Content(script.short_of_time), 2),
    )
    return tuple(part for part in found if part.text.plain)
