"""An event loop that waits for nothing: where all is done until a timer is due, its clock goes there at once.

What has come from outside is looked at before each step, and a thread that works is waited for as ever. All happens in
the order in which it would in time that passes: only nobody sits through it.
"""

import asyncio
import selectors
import time
from asyncio import Future
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any

from textual import _time, _wait

from plc_workshop.tui.hearing import listening, silence
from plc_workshop.tui.keyboard import key_parser

MOST = 1.0
"""Seconds that are skipped at most: what is said to take longer than a person waits, like a limit, is no pause."""
_MONOTONIC = time.monotonic


class _Skipped:
    """How much of the time of this process was skipped."""

    seconds = 0.0


def now() -> float:
    """The time, with all that was skipped."""
    return _MONOTONIC() + _Skipped.seconds


class _Selector(selectors.DefaultSelector):
    """Tells what has come from outside; where nothing has, the time that would have been waited is over."""

    working = 0
    """Threads that will tell something."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What has come; as any selector where a thread works, or there is nothing to wait for but what comes."""
        if self.working or timeout is None or not 0 < timeout <= MOST:
            return super().select(timeout)
        come = super().select(0)
        if not come:
            _Skipped.seconds += timeout
        return come


class SkippingLoop(asyncio.SelectorEventLoop):
    """The event loop of a story."""

    def __init__(self) -> None:
        self._heard = _Selector()
        super().__init__(self._heard)

    def time(self) -> float:
        """The time, with all that was skipped."""
        return now()

    def run_in_executor(  # type: ignore[override]
        self, executor: Executor | None, func: Callable[..., Any], *args: Any
    ) -> Future[Any]:
        """In a thread, whose end is waited for in the time of everybody."""

        def over(_done: Future[Any]) -> None:
            self._heard.working -= 1

        self._heard.working += 1
        done = super().run_in_executor(executor, func, *args)
        done.add_done_callback(over)
        return done


def skip() -> None:
    """Let the time of Textual, and of those who hold it against their own, be that of the loop."""
    for module in (_time, listening, silence, key_parser):
        module.get_time = now  # type: ignore[attr-defined]
    _wait.monotonic = now  # type: ignore[attr-defined]
