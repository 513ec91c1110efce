"""The link server: one finished page, and its next meeting, on the network of the room while its screen is open.

It runs in the loop of the app, so that it ends with it; every limit is there because a server of this kind without it
was brought to its knees: by phones that never finish a request, by a room behind one address, by scanners.
"""

from __future__ import annotations

import asyncio
import secrets
import sys
import time
from collections import deque
from dataclasses import dataclass

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _

_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"
"""Base 32 (RFC 4648): no 0 beside o, no 1 beside l."""
_TOKEN, _GROUP = 12, 4
_TLS = b"\x16"
"""What a connection begins with that wants to be encrypted first."""
MEETING = "meeting.ics"
"""What the page links to: its next meeting."""
_PAGE, _CALENDAR = "text/html; charset=utf-8", "text/calendar; charset=utf-8"
PORTS = (8321, 8322, 8323, 0)
"""The ports that are tried, short ones to type first; 0 is any that is free."""


def in_two_lines(url: str) -> tuple[str, str]:
    """The address for fingers: server, and path in groups of four."""
    host, _slash, token = url.removeprefix("http://").partition("/")
    return host, "/" + "-".join(token[at : at + _GROUP] for at in range(0, len(token), _GROUP))


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps the server answering whatever comes."""

    head_bytes: int = 8192
    head_seconds: float = 5.0
    """How long a request may take to arrive."""
    whole_seconds: float = 15.0
    """How long a connection may stand."""
    connections: int = 200
    """A rush of 100 phones beside scanners; macOS lets a program have 256 files open."""
    per_address: int = 32
    """Not fewer: a whole room can stand behind one address. Those that have just come do not count."""
    patience: float = 1.0
    """Seconds in which a connection has just come."""
    requests: int = 240
    request_seconds: float = 10.0
    """So many requests for something else than the page in so many seconds, from all together."""
    lifetime: float = 15 * 60.0


class Server:
    """Serves one page under one unguessable address, below it what the page links to, and nothing else."""

    def __init__(self, page: bytes, limits: Limits | None = None) -> None:
        self._page, self._meeting, self._limits = page, b"", limits or Limits()
        self._token = "".join(secrets.choice(_ALPHABET) for _ in range(_TOKEN))
        self._server: asyncio.Server | None = None
        self._connections: dict[_Connection, None] = {}
        """In the order in which they came."""
        self._requests: deque[float] = deque()
        self._phones: set[str] = set()
        self._end: asyncio.TimerHandle | None = None
        self._host = ""

    @property
    def meeting_path(self) -> str:
        """Where the page finds its next meeting for a calendar."""
        return f"/{self._token}/{MEETING}"

    def offer(self, page: bytes, meeting: bytes = b"") -> None:
        """From now on serve this page and this meeting; without one nothing is there."""
        self._page, self._meeting = page, meeting

    async def start(self, address: str, ports: tuple[int, ...] = ()) -> None:
        """Listen on one address of this laptop, never on all of them. Raises: WorkshopError."""
        loop = asyncio.get_running_loop()
        for port in ports or PORTS:
            try:
                # Windows lets another program take over an address that is open for reuse.
                self._server = await loop.create_server(
                    lambda: _Connection(self), address, port, backlog=256, reuse_address=sys.platform != "win32"
                )
                break
            except OSError as error:
                problem = error
        else:
            raise WorkshopError(
                _("The page cannot be offered on {address}: {reason}.").format(
                    address=address, reason=problem.strerror or problem
                ),
                _("The code without network and the files work all the same."),
            )
        self._host = f"{address}:{self._server.sockets[0].getsockname()[1]}"
        self._end = loop.call_later(self._limits.lifetime, self.stop)

    def stop(self) -> None:
        """Close everything, at once."""
        if self._end is not None:
            self._end.cancel()
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in tuple(self._connections):
            connection.drop()

    @property
    def is_open(self) -> bool:
        """Whether the page can be opened."""
        return self._server is not None

    @property
    def url(self) -> str:
        """The address for the code: at most 41 characters, so that its code stays small."""
        return f"http://{self._host}/{self._token}"

    @property
    def typed(self) -> tuple[str, str]:
        """The address for fingers, in two lines."""
        return in_two_lines(self.url)

    @property
    def phones(self) -> int:
        """How many addresses have opened the page."""
        return len(self._phones)

    # What the connections ask

    def came(self, connection: _Connection) -> None:
        """Make room for a connection: the oldest that has not asked yet goes, or the new one itself."""
        self._connections[connection] = None
        before = time.monotonic() - self._limits.patience
        crowd = [each for each in self._connections if each.address == connection.address and each.since < before]
        if len(crowd) > self._limits.per_address:
            self._drop_one(crowd)
        if len(self._connections) > self._limits.connections:
            self._drop_one(list(self._connections))

    def went(self, connection: _Connection) -> None:
        """Forget a connection."""
        self._connections.pop(connection, None)

    def _refused(self, status: str, sentence: str, *more: str) -> bytes:
        """Count a request for something else; once there are too many they get as little as can be."""
        now = time.monotonic()
        while self._requests and now - self._requests[0] > self._limits.request_seconds:
            self._requests.popleft()
        if len(self._requests) >= self._limits.requests:
            return _plain("429 Too Many Requests", _("Too many at once. Try again in a moment."), "Retry-After: 5")
        self._requests.append(now)
        return _plain(status, sentence, *more)

    def answer(self, method: str, path: str, host: str, address: str) -> bytes:
        """The whole answer to a request."""
        if method not in ("GET", "HEAD"):
            return self._refused("405 Method Not Allowed", _("Only reading is possible here."), "Allow: GET, HEAD")
        if host.lower() != self._host:
            return self._refused("421 Misdirected Request", _("Nothing is here."))
        asked, slash, below = path.removeprefix("/").partition("/")
        token = asked.replace("-", "").lower()
        is_ours = path.startswith("/") and secrets.compare_digest(token.encode(), self._token.encode())
        is_meeting = bool(self._meeting) and below == MEETING
        if not is_ours or (slash and not is_meeting):
            nothing = _("Nothing is here. Type the whole address as it stands on the screen.")
            return self._refused("404 Not Found", nothing)
        if method == "GET":
            self._phones.add(address)
        kind, body = (_CALENDAR, self._meeting) if is_meeting else (_PAGE, self._page)
        head = _head("200 OK", kind, len(body))
        return head + body if method == "GET" else head

    @property
    def limits(self) -> Limits:
        """The limits in force."""
        return self._limits

    def _drop_one(self, crowd: list[_Connection]) -> None:
        unfinished = next((each for each in crowd if not each.has_asked), crowd[-1])
        unfinished.drop()


class _Connection(asyncio.Protocol):
    """One connection: one request, one answer, and closed."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._transport: asyncio.Transport | None = None
        self._data = bytearray()
        self._timers: list[asyncio.TimerHandle] = []
        self.address = ""
        self.has_asked = False
        self.since = time.monotonic()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Start its clocks."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        peer = transport.get_extra_info("peername")
        self.address = str(peer[0]) if peer else ""
        loop, limits = asyncio.get_running_loop(), self._server.limits
        self._timers = [
            loop.call_later(limits.head_seconds, self._late),
            loop.call_later(limits.whole_seconds, self.drop),
        ]
        self._server.came(self)

    def data_received(self, data: bytes) -> None:
        """Answer once the head of a request is there; what comes after it is ignored."""
        if self.has_asked or self._transport is None:
            return
        self._data += data
        head, end, _rest = bytes(self._data).partition(b"\r\n\r\n")
        if not end and len(self._data) <= self._server.limits.head_bytes:
            if self._data.startswith(_TLS):  # a browser tries that first, and asks plainly once it is turned away
                self.has_asked = True
                self._transport.close()
            return
        self.has_asked = True
        if len(head) > self._server.limits.head_bytes:
            answer = _plain("431 Request Header Fields Too Large", _("That request is too long."))
        else:
            answer = self._answered(head)
        self._transport.write(answer)
        self._transport.close()

    def eof_received(self) -> bool:
        """A connection that is half closed before it has asked has nothing to ask."""
        return self.has_asked

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop its clocks."""
        del exc
        for timer in self._timers:
            timer.cancel()
        self._server.went(self)
        self._transport = None

    def drop(self) -> None:
        """Close it without another word."""
        self._server.went(self)
        if self._transport is not None:
            self._transport.abort()

    def _late(self) -> None:
        if not self.has_asked:
            self.drop()

    def _answered(self, head: bytes) -> bytes:
        bad = _plain("400 Bad Request", _("That is no request."))
        try:
            first, *lines = head.decode("ascii").split("\r\n")
            method, path, version = first.split(" ")
        except ValueError:
            return bad
        fields = [line.partition(":") for line in lines]
        hosts = [value.strip() for name, colon, value in fields if colon and name.lower() == "host"]
        if not version.startswith("HTTP/1.") or len(hosts) != 1 or not method.isalpha():
            return bad
        return self._server.answer(method, path, hosts[0], self.address)


_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""What the page may load. It names its one style by its hash itself: what both allow counts."""
_SAFE = (
    "Connection: close",
    "Cache-Control: no-store",
    f"Content-Security-Policy: {_POLICY}",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
)
"""Sent with every answer."""


def _head(status: str, kind: str, length: int, *more: str) -> bytes:
    lines = (f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {length}", *_SAFE, *more)
    return "\r\n".join((*lines, "", "")).encode("ascii")


def _plain(status: str, sentence: str, *more: str) -> bytes:
    body = sentence.encode("utf-8")
    return _head(status, "text/plain; charset=utf-8", len(body), *more) + body
