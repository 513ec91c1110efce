"""What may take long is done beside the screen, which goes on meanwhile: a file is held, a stick is slow."""

import asyncio
import contextvars
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from plc_workshop import waiting
from plc_workshop.runner.meanwhile import it_is_tried
from plc_workshop.tui.hearing.host import Hosted

T = TypeVar("T")
_AT_THE_END = 2.0
"""Seconds that the end of the program waits for what is slow."""


class EndedError(Exception):
    """The program ends, and nobody waits for this any more."""


class BesideTheScreen(Hosted):
    """Gives such calls to another thread, one after the other; those that only write where they may have to wait."""

    _one_at_a_time: asyncio.Lock | None = None
    _slow: threading.Thread | None = None
    """What is slow, as long as it works: a stick or a drive that hangs must not keep the program from ending."""
    _left: Callable[[], object] | None = None
    """Makes whoever waits for it wait no more."""
    _said = False
    """Whether it was said that the call which is made now takes long."""

    def begin_beside(self) -> None:
        """From now on this thread paints, and waits for no file."""
        loop, self._one_at_a_time = asyncio.get_running_loop(), asyncio.Lock()
        waiting.tell(lambda: loop.call_soon_threadsafe(self._it_takes_long, it_is_tried()), paints=True)

    def end_beside(self) -> None:
        """Nothing is painted any more."""
        waiting.tell(None)
        if self._slow is not None:
            self._slow.join(_AT_THE_END)

    async def beside(self, call: Callable[[], T], *, slow: str = "", may_be_left: bool = False) -> T:
        """The value of a call that takes long. No key counts until it is made: the next one is looked at then.

        Where nothing is `slow`, the sentence that is said then, it is a call that writes files. One that `may_be_left`
        keeps the program from ending for a moment only. Raises: EndedError then.
        """
        if not (slow or waiting.can_last()) or self._one_at_a_time is None:
            return call()
        async with self._one_at_a_time:
            self._said = False
            later = asyncio.get_running_loop().call_later(waiting.IS_SAID, self._it_takes_long, slow) if slow else None
            try:
                return await (self._slowly(call) if slow and may_be_left else asyncio.to_thread(call))
            finally:
                if later is not None:
                    later.cancel()
                if self._said:
                    self.say_meanwhile("")

    async def _slowly(self, call: Callable[[], T]) -> T:
        """The value of a call in a thread that ends with the program: for one of `asyncio` that would wait."""
        loop = asyncio.get_running_loop()
        made: asyncio.Future[T] = loop.create_future()

        def tell(value: T | None, problem: Exception | None) -> None:
            if made.done():
                return
            if problem is not None:
                made.set_exception(problem)
            else:
                made.set_result(value)  # type: ignore[arg-type]

        def work() -> None:
            value, problem = None, None
            try:
                value = call()
            except Exception as error:  # noqa: BLE001 - whoever waits gets it
                problem = error
            with suppress(RuntimeError):  # the program has ended already
                loop.call_soon_threadsafe(tell, value, problem)

        self._slow = threading.Thread(target=contextvars.copy_context().run, args=(work,), daemon=True)
        self._left = lambda: loop.call_soon_threadsafe(tell, None, EndedError())
        self._slow.start()
        try:
            value = await made
        finally:
            self._left = None
        self._slow = None
        return value

    def exit(self, *given: Any, **named: Any) -> None:
        """End the app; what may be left is left."""
        super().exit(*given, **named)
        if self._left is not None:
            self._left()

    def _it_takes_long(self, sentence: str) -> None:
        if self._one_at_a_time is not None and self._one_at_a_time.locked():
            self._said = True
            self.say_meanwhile(sentence)

    def say_meanwhile(self, sentence: str) -> None:
        """Say on the screen why it takes so long, or take that back."""
        raise NotImplementedError
