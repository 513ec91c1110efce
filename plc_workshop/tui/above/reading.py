"""A page to read on top of the screen: the keys, the whole truth. Long ones turn pages; any other key closes it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key, Resize

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.aligned import aligned
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _

_AROUND_ROWS, _AROUND_CELLS = 5, 8
"""The panel's air above, below and between its parts; its edge and air."""
_WIDEST = 66
_GAP = 3
"""Cells between two columns."""
_MOST = 99
"""As many pages as the line below is measured for."""
Paragraph = str | Content | tuple[str, ...]
"""A text, with its own styles or without; or texts that stand in columns with those of the paragraphs around them."""


class ReadingScreen(AboveScreen[None]):
    """Shows paragraphs in pages; never scrolls."""

    CSS_PATH = "reading.tcss"

    def __init__(self, title: str, paragraphs: Sequence[Paragraph], also: str = "") -> None:
        super().__init__()
        self._title, self._paragraphs, self._page = title, paragraphs, 0
        self._also = also
        """What a key does here besides."""

    def compose(self) -> ComposeResult:
        """Title, text, and how to go on."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            yield Plain(id="text")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the first page."""
        self._draw()

    def on_resize(self, event: Resize) -> None:
        """Cut the pages anew, so that they fit the window."""
        del event
        self._draw()

    @property
    def _pages(self) -> list[list[Content]]:
        width, height = self.app.size
        width = max(1, min(_WIDEST, width - _AROUND_CELLS))
        how = max(len(Content(self._how(_MOST, pages)).wrap(width)) for pages in (_MOST, _MOST + 1))
        rows = height - _AROUND_ROWS - len(Content(self._title).wrap(width)) - how
        return _pages(_laid(self._paragraphs, width), max(3, rows))

    def _draw(self) -> None:
        pages = self._pages
        self._page = min(self._page, len(pages) - 1)
        self.query_one("#title", Plain).show(self._title)
        self.query_one("#text", Plain).show(Content("\n").join(pages[self._page]))
        self.query_one("#how", Plain).show(self._how(self._page + 1, len(pages)))

    def _how(self, page: int, pages: int) -> str:
        return "\n".join(filter(None, (self._also, _how(page, pages))))

    def may_repeat(self, event: Key) -> bool:  # noqa: ARG002 - pages are turned one by one
        """No key that is held down turns a page, or closes."""
        return False

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - nothing here waits for a silence
        """Forward and back through the pages; everything else closes."""
        forward = event.key in ("right", "space", "pagedown", "enter", "down")
        if forward and self._page + 1 < len(self._pages):
            self._page += 1
        elif event.key in ("left", "pageup", "up") and self._page:
            self._page -= 1
        else:
            self.dismiss(None)
            return
        self._draw()

    def on_click(self, event: Click) -> None:
        """A click goes on, at the end it closes."""
        event.stop()
        if self._page + 1 < len(self._pages):
            self._page += 1
            self._draw()
        else:
            self.dismiss(None)


def _how(page: int, pages: int) -> str:
    if page == pages:
        return _("any key closes this")
    return _("→ more, page {page} of {pages}").format(page=page, pages=pages)


def _laid(paragraphs: Sequence[Paragraph], width: int) -> list[list[Content]]:
    """The lines of each paragraph."""
    rows = [[Content(text) for text in paragraph] for paragraph in paragraphs if isinstance(paragraph, tuple)]
    in_columns = iter(aligned(rows, width, _GAP))
    texts = [next(in_columns) if isinstance(each, tuple) else _text(each) for each in paragraphs]
    return [text.wrap(width) or [Content()] for text in texts]


def _text(paragraph: str | Content) -> Content:
    return paragraph if isinstance(paragraph, Content) else Content(paragraph)


def _pages(paragraphs: Sequence[list[Content]], rows: int) -> list[list[Content]]:
    pages: list[list[Content]] = [[]]
    for paragraph in paragraphs:
        wrapped = paragraph
        turns = len(pages[-1]) + len(wrapped) > rows
        if not any(line.plain for line in wrapped) and (turns or not pages[-1]):
            continue  # what parts two paragraphs parts two pages by itself
        if turns and pages[-1]:
            while pages[-1] and not pages[-1][-1].plain:
                pages[-1].pop()
            pages.append([])
        while len(wrapped) > rows:
            pages[-1] += wrapped[:rows]
            wrapped = wrapped[rows:]
            pages.append([])
        pages[-1] += wrapped
    return pages
