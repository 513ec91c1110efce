"""Writing beside the screen: where another program may hold a file for seconds, the screen goes on meanwhile."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from plc_workshop import waiting
from plc_workshop.tui.hearing.host import Hosted

T = TypeVar("T")


class BesideTheScreen(Hosted):
    """Gives calls that write to another thread, one after the other, on systems where they may have to wait."""

    _one_at_a_time: asyncio.Lock | None = None
    _said = False
    """Whether it was said that the call which is made now waits."""

    def begin_beside(self) -> None:
        """From now on this thread paints, and waits for no file."""
        loop, self._one_at_a_time = asyncio.get_running_loop(), asyncio.Lock()
        waiting.tell(lambda: loop.call_soon_threadsafe(self._it_waits), paints=True)

    def end_beside(self) -> None:
        """Nothing is painted any more."""
        waiting.tell(None)

    async def beside(self, call: Callable[[], T]) -> T:
        """The value of a call that writes files. No key counts until it is made: the next one is looked at then."""
        if not waiting.can_last() or self._one_at_a_time is None:
            return call()
        async with self._one_at_a_time:
            self._said = False
            try:
                return await asyncio.to_thread(call)
            finally:
                if self._said:
                    self.say_that_it_waits(over=True)

    def _it_waits(self) -> None:
        if self._one_at_a_time is not None and self._one_at_a_time.locked():
            self._said = True
            self.say_that_it_waits(over=False)

    def say_that_it_waits(self, *, over: bool) -> None:
        """Say on the screen that another program holds a file, or take that back."""
        raise NotImplementedError
