"""The facilitator's script as it is read: each part below its heading."""

from textual.content import Content

from plc_workshop.results.script_texts import headings
from plc_workshop.session.script import Script
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.plain import lines


def parts_of(script: Script) -> tuple[Content, ...]:
    """What the pack says first, then ours; what is empty is left out."""
    texts = (
        read_as_text(script.own),
        *map(Content, (script.say, script.aloud, script.watch_for, script.short_of_time)),
    )
    found = zip(headings(), texts, strict=True)
    return tuple(lines(Content.styled(heading, "bold $teal"), text) for heading, text in found if text.plain)
