"""A script as a text: in as many rows as there are, its parts under their names where there is room for that."""

from textual.content import Content

from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.plain import fitted, lines
from plc_workshop.words import _, pgettext

_NAME_AIR = 2
"""Cells between the name of a part and its text, where both stand on one line."""


def fitted_script(script: Script, width: int, rows: int, airy: int) -> Content:
    """The script in so many lines, with air between its parts where it then takes no more than `airy` ones.

    What does not fit is said, with the key that shows all of it.
    """
    for text in (_under_names(script), _behind_names(script, air=True)):
        if len(text.wrap(width)) <= airy:
            return text
    return fitted(_behind_names(script), width, max(1, rows), key="n")


def parts(script: Script) -> tuple[tuple[str, str], ...]:
    """What it has, each under its name: what the pack says first."""
    told = (
        (pgettext("heading", "Your topic"), script.own),
        (pgettext("heading", "Say"), script.say),
        (pgettext("heading", "Read aloud"), script.aloud),
        (pgettext("heading", "Watch for"), script.watch_for),
        (pgettext("heading", "Short of time"), script.short_of_time),
    )
    return tuple((name, text.strip()) for name, text in told if text.strip())


def _head() -> Content:
    whose = Content.styled(pgettext("heading", "For you"), "bold $teal")
    return Content.assemble(whose, " " * (_NAME_AIR + 1), (_("nobody else sees this window"), "$muted"))


def _under_names(script: Script) -> Content:
    texts = (lines("", Content.styled(name, "bold $amber"), text) for name, text in parts(script))
    return lines(_head(), *texts)


def _behind_names(script: Script, *, air: bool = False) -> Content:
    between: list[str | Content] = [""] if air else []
    texts = ([*between, Content.assemble((name, "bold $amber"), " " * _NAME_AIR, text)] for name, text in parts(script))
    return lines(_head(), *(line for part in texts for line in part))
