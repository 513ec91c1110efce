"""What a terminal sends in several reads, soon enough after each other to be one."""

import sys
import time
from collections.abc import Callable, Iterable

assert sys.platform != "win32"

from tests.terminal import Terminal  # noqa: E402 - below what a Windows type check stops at

_LATE = 0.05
"""Seconds after which the rest is left out: after twice as many it would by right be typed."""
OVER = 0.4
"""Seconds after which all that was unfinished has ended."""


def sent_in_reads(terminal: Terminal, reads: Iterable[bytes], pause: Callable[[], float]) -> list[bytes]:
    """Send them with a pause after each; on a busy machine only as many as came in time. Those that were sent."""
    sent: list[bytes] = []
    before = time.monotonic()
    for read in reads:
        now = time.monotonic()
        if now - before > _LATE:
            terminal.quiet(OVER)
            break
        terminal.type(read)
        sent.append(read)
        before = now
        terminal.quiet(pause())
    return sent
