"""All that a bad network does to the link server, from a process of its own: `python -m tests.share.attacker URL`.

Bounded in number and time. Prints one JSON object: the status of the good requests made meanwhile, how often something
else than the page's own address was answered with 200, and the seconds until every slow connection was gone.
"""

import asyncio
import contextlib
import json
import random
import sys
import time

SLOW, PHONES, GARBAGE = 300, 100, 30
PATHS = ["/", "/../", "/../../etc/passwd", "/%2e%2e/etc/passwd", "/..\\..\\windows\\win.ini", "/session.json"] * 5
METHODS = ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT")
HOSTS = ("evil.example", "localhost", "127.0.0.1:1", "[::1]")


class Attacker:
    """One address to attack."""

    def __init__(self, url: str) -> None:
        self.host, _slash, path = url.removeprefix("http://").partition("/")
        self.path = f"/{path}"
        self.address, _colon, port = self.host.partition(":")
        self.port = int(port)

    def request(self, *, method: str = "GET", path: str = "", host: str = "") -> bytes:
        """A request, good unless something else is asked for."""
        return f"{method} {path or self.path} HTTP/1.1\r\nHost: {host or self.host}\r\n\r\n".encode()

    async def connected(self, source: int = 1) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A connection from one of the addresses of this machine."""
        return await asyncio.open_connection(self.address, self.port, local_addr=(f"127.0.0.{source}", 0))

    async def ask(self, raw: bytes, *, half_closed: bool = False) -> int:
        """The status that comes back; 0 where the connection is cut."""
        with contextlib.suppress(ConnectionError):
            reader, writer = await self.connected()
            try:
                writer.write(raw)
                if half_closed:
                    writer.write_eof()
                answer = await reader.read()
                return int(answer.split(b" ")[1]) if answer else 0
            finally:
                writer.close()
        return 0

    async def slow(self, number: int) -> None:
        """Half a request, and then nothing until the other side has had enough."""
        with contextlib.suppress(ConnectionError):
            reader, writer = await self.connected(1 if number % 2 else 2 + number % 200)
            writer.write(b"GET / HT")
            with contextlib.suppress(ConnectionError):
                await reader.read()
            writer.close()

    async def reset(self) -> None:
        """A good request, hung up on."""
        with contextlib.suppress(ConnectionError):
            _reader, writer = await self.connected()
            writer.write(self.request())
            writer.transport.abort()

    async def attack(self) -> dict[str, object]:
        """All of it at once."""
        begun, chance = time.monotonic(), random.Random(12)
        slow = [asyncio.create_task(self.slow(number)) for number in range(SLOW)]
        await asyncio.sleep(0)
        bad = [self.request(path=path) for path in PATHS]
        bad += [self.request(method=method) for method in METHODS]
        bad += [self.request(host=host) for host in HOSTS]
        bad += [self.request()[:-2] + b"X: " + b"y" * 100_000 + b"\r\n\r\n"]
        bad += [chance.randbytes(chance.randrange(1, 400)) for _ in range(GARBAGE)]
        scans = [self.ask(raw, half_closed=True) for raw in bad]
        resets = [self.reset() for _ in range(20)]
        phones = [self.ask(self.request()) for _ in range(PHONES)]
        piped = self.ask(self.request() * 3)
        answers = asyncio.gather(*phones, piped)
        scanned = asyncio.gather(*scans)
        await asyncio.gather(*resets)
        good, others = await answers, await scanned
        await asyncio.gather(*slow)
        return {"good": good, "leaks": others.count(200), "slow_gone": time.monotonic() - begun}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(Attacker(sys.argv[1]).attack())))
