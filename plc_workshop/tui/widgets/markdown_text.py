"""A Markdown text of a pack as lines of any width: what only the facilitator reads."""

from textual.content import Content

from plc_workshop.packs.blocks import Block, blocks
from plc_workshop.tui.widgets.plain import lines

_GAP = 2
"""Cells between a dash or a number and its text."""


def read_as_text(markdown: str) -> Content:
    """What the Markdown says: paragraphs with a blank line between, items with their dash, bold and italic as such."""
    found: list[Content] = []
    for block in blocks(markdown):
        if found and not block.follows:
            found.append(Content())
        found.append(_block(block))
    return lines(*found)


def _block(block: Block) -> Content:
    always = ["bold"] if block.kind == "heading" else []
    spans = []
    for span in block.spans:
        wanted = [*always, *(["bold"] if span.bold and not always else []), *(["italic"] if span.italic else [])]
        spans.append((span.text, " ".join(wanted)))
    further_in = max(0, block.indent - len(block.marker) - _GAP)
    marker = " " * further_in + block.marker + " " * _GAP if block.marker else ""
    return Content.assemble((marker, "$teal"), *spans)
