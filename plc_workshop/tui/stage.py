"""The room's window: a small app over the runtime file. It knows no session, and no key of it changes anything."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.events import Key, Resize

from plc_workshop import waiting
from plc_workshop.room import live
from plc_workshop.room.sight import Room, Size
from plc_workshop.tui.gone import hang_up, listen_to_signals, terminal_is_gone
from plc_workshop.tui.keyboard.driver import driver_class
from plc_workshop.tui.theme import use
from plc_workshop.tui.widgets.overview import Overview
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.room_page import RoomPage
from plc_workshop.tui.widgets.zoom_line import ZoomLine
from plc_workshop.words import _, pgettext, speak, spoken
from plc_workshop.words.languages import nearest

LOOK, SIGN = 0.1, 1.0
"""Seconds between two looks at what the room may see, and between two signs of life."""
_SAID = 5.0
"""Seconds that a sentence stands."""


class StageApp(App[int], inherit_bindings=False):
    """Follows the session that moved last, or one that is named; and its theme, unless told otherwise."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "widgets/page.tcss", "stage.tcss"]
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False
    ALLOW_SELECT = False

    def __init__(
        self,
        state: Path,
        session: str = "",
        *,
        theme: str,
        follows: bool = True,
        now: Callable[[], float] = time.time,
        ticks: bool = True,
    ) -> None:
        super().__init__(driver_class=driver_class())
        self._follows = follows
        self._state, self._session, self._now, self._ticks = state, session, now, ticks
        self._seen: tuple[Path, int] | None = None
        self._none: set[tuple[Path, int]] = set()
        """Files that hold nothing for the room, as they were then: of another program, or damaged."""
        self._room: Room | None = None
        self._signed = ""
        self._until = 0.0
        self._own = spoken()
        """What it says while there is no session."""
        use(self, theme)

    def compose(self) -> ComposeResult:
        """The page, how far to zoom while nothing is there, and a line for what is said."""
        yield RoomPage(id="room")
        yield ZoomLine()
        yield Plain(id="say")

    def on_mount(self) -> None:
        """Look, and go on looking."""
        waiting.tell(None, paints=True)
        listen_to_signals(self, self._sign_off)
        self._draw()
        self.look()
        self.sign()
        if self._ticks:
            self.set_interval(LOOK, self.look)
            self.set_interval(SIGN, self.sign)

    def on_unmount(self) -> None:
        """Say that the window is gone."""
        self._sign_off()

    def on_resize(self, event: Resize) -> None:
        """The pages are cut for this window from now on."""
        self.query_one(RoomPage).sized(event.size)
        self.call_after_refresh(self._draw)
        self.sign()

    def on_key(self, event: Key) -> None:
        """Only the end of the window is a key of it."""
        event.stop()
        if event.key == "ctrl+c":
            self.exit(0)
            return
        self._until = self._now() + _SAID
        self.query_one("#say", Plain).show(_("The session is led in the other window. Ctrl+C closes this one."))

    def look(self) -> None:
        """Show what the room may see now, where that has changed."""
        if not self.is_headless and terminal_is_gone():
            hang_up(self, self._sign_off)
        if self._until and self._now() > self._until:
            self._until = 0.0
            self._draw()
        found = live.newest(self._state, self._session, self._now(), self._none)
        if found == self._seen:
            return
        room = live.read(found[0]) if found else None
        if found is not None and room is None:
            # What stands there stays: no other session is shown for a file that is followed and cannot be read now.
            if self._seen is None or found[0] != self._seen[0]:
                self._none.add(found)
            return
        before, self._seen, self._room = self._seen, found, room
        if found is not None and (before is None or before[0] != found[0]):
            self.sign()
        self._speak()
        self._draw()

    def _speak(self) -> None:
        """Speak as the session does: pictures have words of their own, which are painted anew."""
        wanted = (nearest(self._room.language) if self._room is not None else None) or self._own
        if wanted != spoken():
            speak(wanted)
            self.query_one(RoomPage).spoken_anew()

    def sign(self) -> None:
        """Say that this window is there, and how large it is."""
        session = self._seen[0].stem if self._seen else self._session
        if self._signed and session != self._signed:
            live.sign_off(self._state, self._signed)
        self._signed = session
        if session:
            with contextlib.suppress(OSError):
                live.sign(self._state, session, Size(*self.size))

    def _fatal_error(self) -> None:
        """Say that it is over, once: Textual would print the fault, on the projector."""
        from rich.text import Text

        if not self._exit_renderables:
            sentence = _(
                "The room's window stopped because of a fault in the program. The session goes on: open it again."
            )
            self.panic(Text(sentence))

    def _sign_off(self) -> None:
        if self._signed:
            live.sign_off(self._state, self._signed)

    def _draw(self) -> None:
        room = self._room
        if self._follows and room is not None and room.theme:
            use(self, room.theme)
        self.screen.set_class(room is not None and room.blank, "-blank")
        self.call_after_refresh(self._draw_last_line)
        if room is not None:
            self.query_one(ZoomLine).end()
        else:
            self.query_one(ZoomLine).fit(self.size)
        self.query_one(RoomPage).show(room)

    @on(Overview.Resized)
    def _draw_last_line(self) -> None:
        """What stands there while nothing is said: the mark of a rehearsal, and which part of a result is shown."""
        room = self._room
        if self._until:
            return
        mark = pgettext("state", "REHEARSAL") if room is not None and room.rehearsal else ""
        part = self.query_one(RoomPage).position
        about, left = (room.about, room.left) if room is not None else ("", "")
        self.query_one("#say", Plain).show("   ".join(filter(None, (mark, about, part, left))))
