"""Phones that open the page all at once, while others never finish their requests."""

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Row
from tests.benchmarks.served import PAGE

PHONES, SLOW = 100, 300
PATIENCE = 5.0
"""Seconds after which a phone gives up."""


def phones(folder: Path, times: int, people: int = PHONES, crowd: int = SLOW) -> list[Row]:
    """(h) A hundred phones at once, alone and beside slow sockets, against the server of the standard library."""
    del folder
    rows = []
    for slow in (0, crowd):
        found: dict[str, list[tuple[int, float]]] = {"ours": [], "threads": []}
        for i in range(max(1, times // 5)):
            for kind in ("ours", "threads") if i % 2 else ("threads", "ours"):
                with _served(kind) as url:
                    found[kind].append(asyncio.run(_rush(url, people, slow)))
        answered = [median(count for count, _worst in found[kind]) for kind in ("ours", "threads")]
        worst = [median(seconds for _count, seconds in found[kind]) * 1000 for kind in ("ours", "threads")]
        beside = f", {slow} slow sockets" if slow else ""
        what = f"(h) slowest of {people} phones{beside}; answered {answered[0]:.0f} : {answered[1]:.0f}"
        rows.append(Row(what, worst[0], worst[1], "ms"))
    return rows


@contextlib.contextmanager
def _served(kind: str) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.benchmarks.served", kind]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.kill()


async def _rush(url: str, people: int, slow: int) -> tuple[int, float]:
    """How many were answered in full, and the seconds of the slowest of these."""
    host, _slash, path = url.removeprefix("http://").partition("/")
    address, _colon, port = host.partition(":")
    waiting = [await asyncio.open_connection(address, int(port)) for _ in range(slow)]
    for _reader, writer in waiting:
        writer.write(b"GET / HT")

    async def phone() -> float | None:
        began = time.monotonic()
        try:
            reader, writer = await asyncio.open_connection(address, int(port))
            writer.write(f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
            try:
                answer = await asyncio.wait_for(reader.read(), PATIENCE)
            finally:
                await _let_go(writer)
        except (OSError, TimeoutError):
            return None
        return time.monotonic() - began if answer.endswith(PAGE) else None

    took = [seconds for seconds in await asyncio.gather(*(phone() for _ in range(people))) if seconds is not None]
    for _reader, writer in waiting:
        await _let_go(writer)
    return len(took), max(took, default=PATIENCE)


async def _let_go(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
