"""A command without a screen that is told to end: what it began is taken away first, and the exit code says why."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDED_BY = 128
"""What a shell adds to the number of a signal."""
_SECONDS = 1.0
"""For so long more of it changes nothing: what was begun is being taken away."""
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
_AS_EVER = (signal.SIG_DFL, signal.default_int_handler)


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Leave by all that is open when the system, a closed window or Ctrl+C ends the program.

    What somebody chose to ignore, as nohup does, stays ignored.
    """
    came: list[tuple[int, float]] = []

    def end(number: int, _frame: FrameType | None) -> None:
        if came and time.monotonic() - came[-1][1] < _SECONDS:
            return
        came.append((number, time.monotonic()))
        raise _of(number)

    is_main = threading.current_thread() is threading.main_thread()
    heard = {each: before for each in _SIGNALS if is_main and (before := signal.getsignal(each)) in _AS_EVER}
    for each in heard:
        signal.signal(each, end)
    try:
        yield
    finally:
        for each, before in heard.items():
            signal.signal(each, before)
        if came:  # whatever was made of it meanwhile: DuckDB has an error of its own for it
            raise _of(came[0][0]) from None


def _of(number: int) -> BaseException:
    return KeyboardInterrupt() if number == signal.SIGINT else SystemExit(_ENDED_BY + number)
