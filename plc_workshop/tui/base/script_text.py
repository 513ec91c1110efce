"""The facilitator's script as it is read: each part below its heading, or behind it where there is little room."""

from textual.content import Content

from plc_workshop.results.script_texts import headings
from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.plain import fitted, lines
from plc_workshop.words import _, pgettext

_BEHIND = 2
"""Cells between a heading and its text, where both stand on one line."""


def parts_of(script: Script) -> tuple[Content, ...]:
    """Each part with its heading above it."""
    return tuple(lines(Content.styled(heading, "bold $teal"), text) for heading, text in _parts(script))


def fitted_script(script: Script, width: int, rows: int, airy: int) -> Content:
    """The script in so many lines, with air between its parts where it then takes no more than `airy` ones.

    What does not fit is said, with the key that shows all of it.
    """
    for text in (_under_headings(script), _behind_headings(script, air=True)):
        if len(text.wrap(width)) <= airy:
            return text
    return fitted(_behind_headings(script), width, max(1, rows), key="n")


def _under_headings(script: Script) -> Content:
    texts = (lines("", Content.styled(heading, "bold $amber"), text) for heading, text in _parts(script))
    return lines(_head(), *texts)


def _behind_headings(script: Script, *, air: bool = False) -> Content:
    between: list[str | Content] = [""] if air else []
    texts = (
        [*between, Content.assemble((heading, "bold $amber"), " " * _BEHIND, text)] for heading, text in _parts(script)
    )
    return lines(_head(), *(line for part in texts for line in part))


def _head() -> Content:
    whose = Content.styled(pgettext("heading", "For you"), "bold $teal")
    return Content.assemble(whose, " " * (_BEHIND + 1), (_("nobody else sees this window"), "$muted"))


def _parts(script: Script) -> tuple[tuple[str, Content], ...]:
    """What the pack says first, then ours; what is empty is left out."""
    texts = (
        read_as_text(script.own),
        *map(Content, (script.say, script.aloud, script.watch_for, script.short_of_time)),
    )
    found = zip(headings(), texts, strict=True)
    return tuple((heading, text) for heading, text in found if text.plain)
