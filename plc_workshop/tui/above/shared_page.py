"""A page on the network of the room, above the screen whose page it is: its code, its address, who has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key, Resize

from plc_workshop import qr
from plc_workshop.errors import WorkshopError
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.beside_codes import link
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.code import Code
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.runner.sharing import Sharing

_BESIDE, _AROUND = 7, 3
"""Cells of the air around the code and the text; rows of the air and of the line of keys."""
_BEATS = 8
"""Every so many beats of the clock it is looked whether the network is still there."""


class SharedPageScreen(AboveScreen[str | None]):
    """Ends with why the page cannot be opened any more; None where somebody ended it."""

    CSS_PATH = "shared_page.tcss"

    def __init__(self, sharing: Sharing, title: str, offered: Callable[[str], None]) -> None:
        super().__init__()
        self._sharing, self._title, self._offered = sharing, title, offered
        self._beats = 0

    def compose(self) -> ComposeResult:
        """Code left, steps right, the keys below."""
        with Horizontal():
            yield Code()
            yield Plain(id="steps")
        yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the code."""
        self._offered(self._sharing.url)
        self._draw()

    def on_unmount(self) -> None:
        """What is offered ends with its screen."""
        self._sharing.end()

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    def beat(self) -> None:
        """Look who has the page, and whether it can still be opened."""
        self._beats += 1
        sharing = self._sharing
        why = sharing.look() if self._beats % _BEATS == 0 or not sharing.is_open else ""
        if why:
            self.dismiss(why)
        else:
            self._draw()

    def may_repeat(self, event: Key) -> bool:  # noqa: ARG002 - a held key ends nothing
        """No key that is held down does anything."""
        return False

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - nothing here waits for a silence
        """Esc, Left and s end it; Up and Down offer it at another address."""
        if event.key in ("escape", "left", "s"):
            self.dismiss(None)
        elif event.key in ("up", "down") and self._sharing.choices > 1:
            self.run_worker(self._turn(-1 if event.key == "up" else 1), exclusive=True)

    async def _turn(self, by: int) -> None:
        try:
            await self._sharing.turn_to_next(by)
        except WorkshopError as problem:
            self.dismiss(" ".join((problem.message, problem.hint)).strip())
        else:
            self._offered(self._sharing.url)
            self._draw()

    def _draw(self) -> None:
        if not self._sharing.is_open:
            return
        width, height = self.app.size
        matrix = qr.matrix(self._sharing.url, level="M")
        fits = len(matrix) <= 2 * (height - _AROUND)
        self.query_one(Code).show(matrix if fits else ())
        room = max(1, width - (len(matrix) if fits else 0) - _BESIDE)
        steps = lines(
            *link(self._sharing, self._title, room), "", _("Does not open? Not the same Wi-Fi, or a firewall.")
        )
        self.query_one("#steps", Plain).show(fitted(steps, room, max(1, height - _AROUND)))
        self.query_one("#how", Plain).show(_("Esc ends it: then nobody can open the page any more."))
