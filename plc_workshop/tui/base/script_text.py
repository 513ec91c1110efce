"""The facilitator's script as it is read: each part below its heading."""

from textual.content import Content

from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.plain import lines
from plc_workshop.words import pgettext


def parts_of(script: Script) -> tuple[Content, ...]:
    """What the pack says first, then ours; what is empty is left out."""
    parts = (
        (pgettext("heading", "For this topic"), read_as_text(script.own)),
        # Translators: above what the facilitator says aloud.
        (pgettext("heading", "Say"), Content(script.say)),
        # Translators: above the result in sentences, which the facilitator reads to who cannot see the screen.
        (pgettext("heading", "Read aloud"), Content(script.aloud)),
        # Translators: above what the facilitator should notice and answer in this part of the talk.
        (pgettext("heading", "Watch for"), Content(script.watch_for)),
        (pgettext("heading", "Short of time"), Content(script.short_of_time)),
    )
    return tuple(lines(Content.styled(heading, "bold $teal"), text) for heading, text in parts if text.plain)
