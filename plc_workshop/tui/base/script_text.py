"""The facilitator's script as it is read: each part below its heading, or behind it where there is little room."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from plc_workshop.results.script_texts import headings
from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.plain import fitted, lines
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import listed

_BEHIND = 2
"""Cells between a heading and its text, where both stand on one line."""
_LEAST = 2
"""Rows of a part at the least: its beginning, and how much of it is beyond."""


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

    What does not fit is said, with the key that shows all of it.
    """
    parts = _parts(script)
    for apart in (_under, _behind):
        text = lines(_head(), *(line for part in parts for line in ("", apart(part))))
        if len(text.wrap(width)) <= airy:
            return text
    return _as_much_as_fits(parts, width, rows)


def _as_much_as_fits(parts: tuple[_Part, ...], width: int, rows: int) -> Content:
    """The parts that are kept longest, in their order; the others are named, with the key that shows them."""
    shown: dict[int, Content] = {}
    left = rows - len(_head().wrap(width))
    for at in sorted(range(len(parts)), key=lambda each: -parts[each].kept):
        beyond = [part.heading for each, part in enumerate(parts) if each not in {*shown, at}]
        room = left - len(_named(beyond, width))
        whole = _behind(parts[at])
        if len(whole.wrap(width)) > room and room < _LEAST:
            continue
        shown[at] = fitted(whole, width, room, key="n")
        left -= len(shown[at].wrap(width))
    beyond = [part.heading for each, part in enumerate(parts) if each not in shown]
    found = lines(_head(), *(shown[at] for at in sorted(shown)), *_named(beyond, width))
    return fitted(found, width, max(1, rows), key="n")


def _named(headings: Sequence[str], width: int) -> list[Content]:
    """The parts for which there is no room."""
    if not headings:
        return []
    # Translators: n is a key; {parts} are headings of a script, such as "Read aloud, Short of time".
    said = pgettext("label", "n shows: {parts}").format(parts=listed(headings))
    return Content.styled(said, "$amber").wrap(width)


def _under(part: _Part) -> Content:
    return lines(Content.styled(part.heading, "bold $amber"), part.text)


def _behind(part: _Part) -> Content:
    return Content.assemble((part.heading, "bold $amber"), " " * _BEHIND, part.text)


def _head() -> Content:
    whose = Content.styled(pgettext("heading", "For you"), "bold $teal")
    return Content.assemble(whose, " " * (_BEHIND + 1), (_("nobody else sees this window"), "$muted"))


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
