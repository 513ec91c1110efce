"""One queue for all that arrives: whatever comes while one screen gives way to the next waits for it."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from textual import events
from textual.css.query import NoMatches
from textual.screen import Screen

from plc_workshop.tui.hearing.beside import BesideTheScreen
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.tui.hearing.silence import REPEAT


class OneQueue(BesideTheScreen):
    """Gives each key to the screen on top, and looks at the next one when all that it did is done."""

    _held_back: Callable[[], Awaitable[None]] | None = None
    """What the last key does, unless the next one shows that it is held down."""

    async def on_event(self, event: events.Event) -> None:
        """One queue: a key is done with, whatever screens it opens, before the next one is looked at."""
        if not isinstance(event, events.InputEvent | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        press = self.host.silence.heard(event) if isinstance(event, events.Key) else None
        if press is not None and press.repeats:
            self._held_back = None
        elif press is not None and self._held_back is not None:
            await self._held_back()
        if self.return_code is not None or await self.hid_after_sleep():
            return
        screen = self.screen
        if isinstance(screen, ListeningScreen) and not await screen.is_for(event):
            return
        if isinstance(event, events.Key) and press and isinstance(screen, ListeningScreen) and not screen.TYPED_INTO:
            self.app_focus = True  # a window that is typed into has the focus, whatever the terminal said of it
            await screen.pressed(event, press)
        elif isinstance(event, events.Paste) and isinstance(screen, ListeningScreen) and not screen.TYPED_INTO:
            screen.pasted(event.text)  # on the way that Textual sends it, what is typed behind it overtakes it
        else:
            await super().on_event(event)

    async def hid_after_sleep(self) -> bool:
        """Whether the laptop slept since this was asked last, and a participant's screen is dark for it.

        Asked at each beat, and before a key counts: the key that wakes the laptop can come before the first beat.
        """
        run = self.host.run
        if not self.host.sleep.is_over() or run is None:
            return False
        from plc_workshop.session.events import LaptopSlept

        before = run.session
        await self.tell(LaptopSlept())
        return run.session is not before

    def _handle_exception(self, error: Exception) -> None:
        """Once the app was told to end, Textual gives a screen no widgets: that they are not found is no fault."""
        if self.return_code is None or not isinstance(error, NoMatches):
            super()._handle_exception(error)

    def hold_back(self, screen: Screen[Any], do: Callable[[], Awaitable[None]]) -> None:
        """Do it on `screen`, unless the next key shows that the last one is held down."""

        async def done() -> None:
            if self._held_back is done:
                self._held_back = None
                if screen is self.screen:
                    await do()

        self._held_back = done
        self.set_timer(REPEAT, partial(self.call_later, done))
