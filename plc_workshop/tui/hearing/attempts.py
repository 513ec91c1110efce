"""A screen that tries what may be refused, and says why it was; what may take long is done beside it."""

from collections.abc import Callable
from typing import TypeVar

from textual.screen import ScreenResultType

from plc_workshop.errors import WorkshopError
from plc_workshop.tui.hearing.host import hosted
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.waiting import can_last

T = TypeVar("T")


class TryingScreen(ListeningScreen[ScreenResultType]):
    """Subclasses have a line for a sentence."""

    def say(self, sentence: str) -> None:
        """Show a sentence in that line, or with an empty one what stands there otherwise."""
        raise NotImplementedError

    def tell_of(self, problem: WorkshopError) -> None:
        """Say what is wrong, and what to do about it."""
        self.say(" ".join(filter(None, (problem.message, problem.hint))))

    def tried(self, call: Callable[[], T]) -> T | None:
        """The value of `call`, or None where the screen says why not."""
        try:
            return call()
        except WorkshopError as problem:
            self.tell_of(problem)
            return None

    def try_beside(
        self,
        call: Callable[[], T],
        then: Callable[[T], object],
        otherwise: Callable[[WorkshopError], object] | None = None,
        *,
        slow: str = "",
    ) -> None:
        """Do what may take long, and `then` with its value, or the screen says why not; no key counts in between.

        What only writes files takes long where another program may hold one. With `slow` it may anywhere: that is
        what the screen says after a second.
        """
        otherwise = otherwise or self.tell_of

        async def beside() -> None:
            try:
                value = await hosted(self).beside(call, slow=slow)
            except WorkshopError as problem:
                otherwise(problem)
            else:
                then(value)
            finally:
                self.busy = False

        if slow or can_last():
            self.busy = True
            self.app.call_later(beside)
            return
        try:
            value = call()
        except WorkshopError as problem:
            otherwise(problem)
        else:
            then(value)
