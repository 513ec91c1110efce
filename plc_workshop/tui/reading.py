"""A page to read on top of the screen: the keys, the whole truth. Long ones turn pages; any other key closes it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.screen import ModalScreen

from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _

_PAGE_ROWS = 15


class ReadingScreen(ModalScreen[None]):
    """Shows paragraphs in pages; never scrolls."""

    CSS_PATH = "reading.tcss"

    def __init__(self, title: str, paragraphs: tuple[str, ...], width: int = 66) -> None:
        super().__init__()
        self._title, self._page = title, 0
        self._pages = _pages(paragraphs, width)

    def compose(self) -> ComposeResult:
        """Title, text, and how to go on."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            yield Plain(id="text")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the first page."""
        self._draw()

    def _draw(self) -> None:
        self.query_one("#title", Plain).show(self._title)
        self.query_one("#text", Plain).show(Content("\n").join(self._pages[self._page]))
        more = self._page + 1 < len(self._pages)
        how = _("→ more, page {page} of {pages}") if more else _("any key closes this")
        self.query_one("#how", Plain).show(how.format(page=self._page + 1, pages=len(self._pages)))

    def on_key(self, event: Key) -> None:
        """Forward and back through the pages; everything else closes."""
        event.stop()
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


def _pages(paragraphs: tuple[str, ...], width: int) -> list[list[Content]]:
    pages: list[list[Content]] = [[]]
    for paragraph in paragraphs:
        wrapped = Content(paragraph).wrap(width) or [Content()]
        if len(pages[-1]) + len(wrapped) > _PAGE_ROWS and pages[-1]:
            pages.append([])
        while len(wrapped) > _PAGE_ROWS:
            pages[-1] += wrapped[:_PAGE_ROWS]
            wrapped = wrapped[_PAGE_ROWS:]
            pages.append([])
        pages[-1] += wrapped
    return pages
