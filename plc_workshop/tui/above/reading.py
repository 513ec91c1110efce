"""A page to read on top of the screen: the keys, the whole truth. Long ones turn pages; any other key closes it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key, Resize

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _

_AROUND_ROWS, _AROUND_CELLS = 7, 8
"""The panel's air, its title and the line that says how to go on; its edge and air."""
_WIDEST = 66


class ReadingScreen(AboveScreen[None]):
    """Shows paragraphs in pages; never scrolls."""

    CSS_PATH = "reading.tcss"

    def __init__(self, title: str, paragraphs: tuple[str, ...]) -> None:
        super().__init__()
        self._title, self._paragraphs, self._page = title, paragraphs, 0

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
        return _pages(self._paragraphs, max(1, min(_WIDEST, width - _AROUND_CELLS)), max(3, height - _AROUND_ROWS))

    def _draw(self) -> None:
        self._page = min(self._page, len(self._pages) - 1)
        self.query_one("#title", Plain).show(self._title)
        self.query_one("#text", Plain).show(Content("\n").join(self._pages[self._page]))
        more = self._page + 1 < len(self._pages)
        how = _("→ more, page {page} of {pages}") if more else _("any key closes this")
        self.query_one("#how", Plain).show(how.format(page=self._page + 1, pages=len(self._pages)))

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


def _pages(paragraphs: tuple[str, ...], width: int, rows: int) -> list[list[Content]]:
    pages: list[list[Content]] = [[]]
    for paragraph in paragraphs:
        if not paragraph and not pages[-1]:
            continue  # what parts two paragraphs parts two pages by itself
        wrapped = Content(paragraph).wrap(width) or [Content()]
        if len(pages[-1]) + len(wrapped) > rows and pages[-1]:
            while pages[-1] and not pages[-1][-1].plain:
                pages[-1].pop()
            pages.append([])
        while len(wrapped) > rows:
            pages[-1] += wrapped[:rows]
            wrapped = wrapped[rows:]
            pages.append([])
        pages[-1] += wrapped
    return pages
