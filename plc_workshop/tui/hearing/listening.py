"""The base of every screen of ours: it gets its keys from the app, one after the other."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual._time import get_time
from textual.events import Key
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip

from plc_workshop.tui.hearing.host import hosted
from plc_workshop.tui.hearing.silence import Press

_LONGEST = 1.0
"""Seconds after which a screen counts as painted in any case."""


class ListeningScreen(Screen[ScreenResultType]):
    """Subclasses say in `take` what a key does, and in `may_repeat` whether it goes on while it is held down."""

    TYPED_INTO: ClassVar[bool] = False
    """Whether its keys go to the text field that has the focus, as Textual gives them."""

    IN_LINES: ClassVar[bool] = False
    """Whether it is no painted screen: the terminal is given back for its plain lines."""

    def __init__(self, *given: str | None, **named: str | None) -> None:
        super().__init__(*given, **named)
        self._painted, self._painted_at, self._left = asyncio.Event(), 0.0, False
        self.busy = False
        """Whether something that a key began is not done yet: no other counts."""
        self.leaves: Callable[[], object] | None = None
        """What Esc does then, where it need not be waited for."""

    def on_screen_resume(self) -> None:
        """It has come to the top."""
        self.anew()

    def anew(self) -> None:
        """Something else stands here from now on: a key counts once that is painted."""
        self._painted.clear()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint, and know when that began first: who reads what stands here may press a key at once."""
        if not self._painted.is_set():
            self._painted_at = get_time()
            self._painted.set()
        return super().render_lines(crop)

    async def is_for(self, typed: Message) -> bool:
        """Whether a key or a click was meant for what stands here: not if it came before that was painted."""
        if not self._left and not self._painted.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._painted.wait(), _LONGEST)
        counts = not self._left and typed.time >= self._painted_at
        if counts and self.leaves is not None and isinstance(typed, Key) and typed.key == "escape":
            self.leaves()
            return False
        return counts and not self.busy

    def beat(self) -> None:
        """A moment of the app's one timer has passed."""

    def leave_for(self, message: Message) -> None:
        """Tell the app what to show instead: no key of this screen counts any more."""
        self._left = True
        self.app.post_message(message)

    def in_turn(self, do: Callable[[], Awaitable[None] | None], *, of_a_click: bool = True) -> None:
        """Do it when the app has done what came before, if this screen is still the one on top then.

        The second of two clicks means nothing while what the first one began is not done.
        """

        async def done() -> None:
            counts = self is self.app.screen and not self._left and not (of_a_click and self.busy)
            if counts and (waiting := do()) is not None:
                await waiting

        self.app.call_later(done)

    async def pressed(self, event: Key, press: Press) -> None:
        """Take a key; but what a held key does by itself only where it may."""
        if self.may_repeat(event) or not (press.repeats or press.may_repeat):
            await self.take(event, press)
        elif press.may_repeat:
            hosted(self).hold_back(self, lambda: self.take(event, press))

    def pasted(self, text: str) -> None:
        """Take what is pasted; where nothing is written, nothing happens."""

    def may_repeat(self, event: Key) -> bool:
        """Whether a key that is held down goes on doing what it does."""
        raise NotImplementedError

    async def take(self, event: Key, press: Press) -> None:
        """Do what a key means."""
        raise NotImplementedError
