"""One page of a section, with the question for the room."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from plc_workshop.packs.pages import Page, PageLine
from plc_workshop.tui.widgets.plain import Plain

COLUMN = 66
"""Cells of a line of text: short enough to read from the back of a room."""


class PagePane(Vertical):
    """Text above, the room's question on its panel below."""

    def compose(self) -> ComposeResult:
        """Text and panel."""
        yield Plain(classes="page-text")
        yield Plain(classes="page-questions")

    def show(self, page: Page, label: str) -> None:
        """Show `page`; `label` heads its questions."""
        self.query_one(".page-text", Plain).show(Content("\n").join(_line(line) for line in page.lines))
        panel = self.query_one(".page-questions", Plain)
        panel.display = bool(page.panel)
        panel.show(Content("\n").join([Content.styled(label, "bold $amber"), *map(Content, page.panel)]))


def _line(line: PageLine) -> Content:
    base = {"heading": "bold $teal", "quote": "italic", "code": "$muted"}.get(line.kind, "")
    parts = [
        (span.text, " ".join(filter(None, (base, "bold" if span.bold else "", "italic" if span.italic else ""))))
        for span in line.spans
    ]
    return Content.assemble((line.lead, "$teal"), *parts)
