"""A screen that tries what may be refused, and says why it was; what may take long is done beside it."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from textual.screen import ScreenResultType
from textual.worker import Worker

from plc_workshop import waiting
from plc_workshop.errors import WorkshopError
from plc_workshop.tui.hearing.beside import by_itself
from plc_workshop.tui.hearing.host import hosted
from plc_workshop.tui.hearing.listening import ListeningScreen

T = TypeVar("T")


class TryingScreen(ListeningScreen[ScreenResultType]):
    """Subclasses have a line for a sentence."""

    _meanwhile = ""
    """What is said of a place that is waited for."""

    def say(self, sentence: str) -> None:
        """Show a sentence in that line, or with an empty one what stands there otherwise."""
        raise NotImplementedError

    def with_meanwhile(self, sentence: str) -> str:
        """A sentence with what is said as long as a place is waited for: nothing takes away how that is left."""
        return " ".join(filter(None, (sentence, self._meanwhile)))

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

        if slow or waiting.can_last():
            self.busy = True
            self.app.call_later(beside)
            return
        try:
            value = call()
        except WorkshopError as problem:
            otherwise(problem)
        else:
            then(value)

    def try_place(
        self, call: Callable[[], T], then: Callable[[T], object], *, slow: str, unsure: Callable[[], str] = str
    ) -> None:
        """Look into a place that may hang, such as a stick, and do `then` with what was found.

        After a second the screen says what is `slow`. Esc leaves it: nobody waits for the call any more, what it finds
        counts for nothing, and the screen says what is `unsure` then.
        """

        def left() -> None:
            looking.cancel()
            self._wait_no_more(unsure())

        async def look() -> None:
            later = asyncio.get_running_loop().call_later(waiting.IS_SAID, self._tell_meanwhile, slow)
            try:
                looked = await asyncio.gather(by_itself(call), return_exceptions=True)
            finally:
                later.cancel()
            self.app.call_later(found, *looked)

        def found(value: T | BaseException) -> None:
            if self.leaves is not left or self not in self.app.screen_stack:
                return
            self._wait_no_more("")
            if isinstance(value, WorkshopError):
                self.tell_of(value)
            elif isinstance(value, BaseException):
                raise value  # here, where a fault ends the program with its place
            else:
                then(value)

        self.busy, self.leaves = True, left
        looking: Worker[None] = self.run_worker(look)

    def _tell_meanwhile(self, sentence: str) -> None:
        if self in self.app.screen_stack:
            self._meanwhile = sentence
            self.say("")

    def _wait_no_more(self, said: str) -> None:
        self.busy, self.leaves, self._meanwhile = False, None, ""
        self.say(said)
