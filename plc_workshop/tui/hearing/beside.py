"""What may take long is done beside the screen, which goes on meanwhile: a file is held, a stick is slow."""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import Executor, Future
from threading import Thread
from typing import ParamSpec, TypeVar

from plc_workshop import waiting
from plc_workshop.runner.meanwhile import it_is_tried
from plc_workshop.tui.hearing.host import Hosted

P = ParamSpec("P")
T = TypeVar("T")


class _Abandoned(Executor):
    """Gives each call a thread of its own, which neither the loop nor the end of the program waits for."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Begin the call; nothing but its end ends what is returned."""
        made: Future[T] = Future()
        made.set_running_or_notify_cancel()

        def work() -> None:
            try:
                made.set_result(fn(*args, **kwargs))
            except Exception as problem:  # noqa: BLE001 - whoever waits gets it
                made.set_exception(problem)

        Thread(target=work, daemon=True).start()
        return made


async def by_itself(call: Callable[[], T]) -> T:
    """The value of a call that may hang: whoever waits can be cancelled, and the program can end, before it is made."""
    return await asyncio.get_running_loop().run_in_executor(_Abandoned(), contextvars.copy_context().run, call)


class BesideTheScreen(Hosted):
    """Gives such calls to another thread, one after the other; those that only write where they may have to wait."""

    _one_at_a_time: asyncio.Lock | None = None
    _said = False
    """Whether it was said that the call which is made now takes long."""

    def begin_beside(self) -> None:
        """From now on this thread paints, and waits for no file."""
        loop, self._one_at_a_time = asyncio.get_running_loop(), asyncio.Lock()
        waiting.tell(lambda: loop.call_soon_threadsafe(self._it_takes_long, it_is_tried()), paints=True)

    def end_beside(self) -> None:
        """Nothing is painted any more."""
        waiting.tell(None)

    async def beside(self, call: Callable[[], T], *, slow: str = "") -> T:
        """The value of a call that takes long. No key counts until it is made: the next one is looked at then.

        Where nothing is `slow`, the sentence that is said then, it is a call that writes files.
        """
        if not (slow or waiting.can_last()) or self._one_at_a_time is None:
            return call()
        async with self._one_at_a_time:
            self._said = False
            later = asyncio.get_running_loop().call_later(waiting.IS_SAID, self._it_takes_long, slow) if slow else None
            try:
                return await asyncio.to_thread(call)
            finally:
                if later is not None:
                    later.cancel()
                if self._said:
                    self.say_meanwhile("")

    def _it_takes_long(self, sentence: str) -> None:
        if self._one_at_a_time is not None and self._one_at_a_time.locked():
            self._said = True
            self.say_meanwhile(sentence)

    def say_meanwhile(self, sentence: str) -> None:
        """Say on the screen why it takes so long, or take that back."""
        raise NotImplementedError
