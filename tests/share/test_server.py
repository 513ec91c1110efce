"""The link server on loopback: one page, for whoever asks well, whatever else comes."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_workshop.errors import WorkshopError
from plc_workshop.share.server import Limits, Server

PAGE = b"<!doctype html><title>Summary</title>" + b"x" * 40_000
HERE = "127.0.0.1"
SHORT = Limits(head_seconds=0.3, whole_seconds=0.6)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made = Server(PAGE, SHORT)
    await made.start(HERE, (0,))
    yield made
    made.stop()
    await asyncio.sleep(0)


def where(server: Server) -> tuple[str, int, str]:
    found = re.fullmatch(r"http://([\d.]+):(\d+)(/[a-z2-7]{12})", server.url)
    assert found is not None
    return found[1], int(found[2]), found[3]


async def ask(
    server: Server, raw: bytes | None = None, *, path: str = "", method: str = "GET", host: str = ""
) -> bytes:
    """What comes back for some bytes, or for a good request; empty where the connection is cut."""
    address, port, good = where(server)
    if raw is None:
        raw = f"{method} {path or good} HTTP/1.1\r\nHost: {host or f'{address}:{port}'}\r\n\r\n".encode()
    reader, writer = await asyncio.open_connection(address, port)
    try:
        writer.write(raw)
        await writer.drain()
        return await asyncio.wait_for(reader.read(), 10)
    except ConnectionError:
        return b""
    finally:
        await let_go(writer)


async def let_go(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


def status(answer: bytes) -> int:
    return int(answer.split(b" ")[1]) if answer else 0


async def test_the_page_is_served_whole_to_phones_and_counted_once_each(server: Server) -> None:
    for _ in range(3):
        head, _end, body = (await ask(server)).partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK\r\n")
        assert body == PAGE
    assert server.phones == 1
    assert b"Content-Type: text/html; charset=utf-8" in head
    assert f"Content-Length: {len(PAGE)}".encode() in head
    for field in (b"default-src 'none'", b"nosniff", b"no-store", b"no-referrer", b"X-Frame-Options: DENY"):
        assert field in head
    assert b"Server:" not in head


MEETING = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


async def test_the_meeting_lies_below_the_page_and_nothing_else_does(server: Server) -> None:
    good = where(server)[2]
    below = f"{good}/meeting.ics"
    assert status(await ask(server, path=below)) == 404, "without a meeting there is nothing"
    server.offer(PAGE, MEETING)
    assert server.meeting_path == below
    for path in (below, f"/{'-'.join((good[1:5], good[5:9], good[9:])).upper()}/meeting.ics"):
        head, _end, body = (await ask(server, path=path)).partition(b"\r\n\r\n")
        assert (status(head), body) == (200, MEETING)
        assert b"Content-Type: text/calendar; charset=utf-8\r\n" in head
        assert b"default-src 'none'" in head
    assert (await ask(server, path=below, method="HEAD")).endswith(b"\r\n\r\n")
    assert (await ask(server)).endswith(PAGE)
    around = (f"{good}/", f"{good}/meeting.ics/", f"{good}//meeting.ics", f"{good}/Meeting.ics", f"{good}/meeting-.ics")
    wrong = ("/meeting.ics", "//meeting.ics", f"/{'a' * 12}/meeting.ics", f"{good}?meeting.ics")
    for path in (*around, *wrong):
        assert status(await ask(server, path=path)) == 404, path


async def test_the_head_alone_opens_nothing(server: Server) -> None:
    head, _end, body = (await ask(server, method="HEAD")).partition(b"\r\n\r\n")
    assert status(head) == 200
    assert body == b""
    assert server.phones == 0


async def test_the_typed_address_works_with_and_without_hyphens_and_in_capitals(server: Server) -> None:
    host, path = server.typed
    assert server.url == f"http://{host}{path.replace('-', '')}"
    assert len(server.url) <= 41
    assert re.fullmatch(r"/[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}", path)
    for typed in (path, path.replace("-", ""), path.upper()):
        assert status(await ask(server, path=typed)) == 200


OTHER_PATHS = [
    "/", "/favicon.ico", "/index.html", "/summary.html", "//", "/../", "/..", "/%2e%2e/etc/passwd", "/../../etc/passwd",
    "/..\\..\\windows\\win.ini", "/%00", "/?", "/~", "/.", "/aaaa-aaaa-aaaa", "/aaaaaaaaaaa", "*", "http://other/", "x",
    "/....//....//etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%252e%252e/", "/file:///etc/passwd", "/session.json",
    "/result.json", "/%c0%ae%c0%ae/", "/;/", "/.git/config", "/\x7f", "/" + "a" * 4000,
]  # fmt: skip


@pytest.mark.parametrize("path", OTHER_PATHS)
async def test_nothing_else_is_readable(path: str, server: Server) -> None:
    answer = await ask(server, path=path)
    assert status(answer) == 404
    assert PAGE[:20] not in answer


async def test_the_right_path_with_more_behind_it_is_another_path(server: Server) -> None:
    good = where(server)[2]
    for path in (good + "?", good + "?a=b", good + "/", good + "#x", good[:-1], "/" + good, good + "a"):
        assert status(await ask(server, path=path)) == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "FOO"])
async def test_only_reading_is_possible(method: str, server: Server) -> None:
    answer = await ask(server, method=method)
    assert status(answer) == 405
    assert b"Allow: GET, HEAD" in answer


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost", "127.0.0.1", "127.0.0.1:1", "[::1]"])
async def test_another_host_is_turned_away(host: str, server: Server) -> None:
    assert status(await ask(server, host=host)) == 421
    assert server.phones == 0


@pytest.mark.parametrize(
    "raw",
    [
        b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/9\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"G\xffT / HTTP/1.1\r\nHost: a\r\n\r\n",
        b"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n",
        b"1 / HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
)  # fmt: skip
async def test_what_is_no_request_is_refused(raw: bytes, server: Server) -> None:
    assert status(await ask(server, raw)) == 400


@pytest.mark.parametrize("hello", [b"\x16", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500)])
async def test_who_wants_to_encrypt_first_is_turned_away_at_once(hello: bytes) -> None:
    patient = Server(PAGE, Limits(head_seconds=60, whole_seconds=60))
    await patient.start(HERE, (0,))
    try:
        assert await asyncio.wait_for(ask(patient, hello), 2) == b""
        assert status(await ask(patient)) == 200
    finally:
        patient.stop()


async def test_a_huge_head_is_refused(server: Server) -> None:
    address, port, good = where(server)
    raw = f"GET {good} HTTP/1.1\r\nHost: {address}:{port}\r\n".encode() + b"X: " + b"y" * 9000 + b"\r\n\r\n"
    assert status(await ask(server, raw)) in (431, 0)
    assert status(await ask(server)) == 200


async def test_one_address_keeps_few_slow_connections() -> None:
    server = Server(PAGE, Limits(per_address=3, patience=0))
    await server.start(HERE, (0,))
    address, port, _path = where(server)
    slow = [await asyncio.open_connection(address, port) for _ in range(6)]
    for _reader, writer in slow:
        writer.write(b"GET")
    assert status(await ask(server)) == 200
    ends = [asyncio.create_task(reader.read()) for reader, _writer in slow]
    async with asyncio.timeout(10):  # how soon a connection is seen to be shut is the system's
        while len(still := [end for end in ends if not end.done()]) > 2:
            await asyncio.wait(still, return_when=asyncio.FIRST_COMPLETED)
    done, open_still = await asyncio.wait(ends, timeout=0.1)
    assert (len(done), len(open_still)) == (4, 2), "three, the one that was answered among them"
    server.stop()
    await asyncio.gather(*ends, return_exceptions=True)
    for _reader, writer in slow:
        await let_go(writer)


async def test_of_several_requests_in_one_go_the_first_is_answered(server: Server) -> None:
    address, port, good = where(server)
    one = f"GET {good} HTTP/1.1\r\nHost: {address}:{port}\r\n\r\n".encode()
    answer = await ask(server, one * 3)
    assert answer.count(b"HTTP/1.1 200") == 1


async def test_a_scanner_is_put_off_and_shuts_nobody_out() -> None:
    server = Server(PAGE, Limits(requests=5, request_seconds=60))
    await server.start(HERE, (0,))
    try:
        found = [status(await ask(server, path="/")) for _ in range(7)]
        assert found == [404] * 5 + [429] * 2
        assert status(await ask(server)) == 200, "who has the whole address is answered all the same"
    finally:
        server.stop()


async def test_a_stopped_server_refuses_at_once(server: Server) -> None:
    address, port, _path = where(server)
    reader, writer = await asyncio.open_connection(address, port)
    server.stop()
    assert not server.is_open
    with pytest.raises(ConnectionError):
        await asyncio.open_connection(address, port)
    writer.write(b"GET")
    with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
        await reader.readexactly(1)
    await let_go(writer)


async def test_it_stops_by_itself_when_its_time_is_over() -> None:
    server = Server(PAGE, Limits(lifetime=0.01))
    await server.start(HERE, (0,))
    while server.is_open:
        await asyncio.sleep(0)
    with pytest.raises(ConnectionError):
        await ask(server)


async def test_a_port_that_is_taken_leads_to_the_next_one(server: Server) -> None:
    taken = where(server)[1]
    other = Server(PAGE)
    await other.start(HERE, (taken, 0))
    assert where(other)[1] != taken
    other.stop()


async def test_an_address_that_is_not_ours_is_a_sentence() -> None:
    with pytest.raises(WorkshopError, match=r"cannot be offered on 198\.51\.100\.7") as caught:
        await Server(PAGE).start("198.51.100.7", (0,))
    assert "work all the same" in caught.value.hint


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=400), cut=st.integers(0, 400))
def test_garbage_is_answered_or_cut_and_hurts_nobody(raw: bytes, cut: int) -> None:
    async def thrown() -> None:
        problems: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: problems.append(context))
        server = Server(PAGE, SHORT)
        await server.start(HERE, (0,))
        address, port, _path = where(server)
        reader, writer = await asyncio.open_connection(address, port)
        writer.write(raw[:cut])
        writer.write_eof()
        try:
            answer = await reader.read()
        except ConnectionError:
            answer = b""
        await let_go(writer)
        assert status(answer) in (0, 400, 404, 405, 421)
        assert status(await ask(server)) == 200
        server.stop()
        await asyncio.sleep(0)
        assert problems == []

    asyncio.run(thrown())


# Under attack


async def test_a_room_is_served_while_slow_sockets_reset_connections_and_scanners_are_at_it() -> None:
    problems: list[object] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, context: problems.append(context))
    server = Server(PAGE, Limits(head_seconds=1.0, whole_seconds=2.0, requests=1000))
    await server.start(HERE, (0,))
    address, port, good = where(server)
    slow = []
    for i in range(300):
        source = (HERE if i % 2 else f"127.0.0.{2 + i % 200}", 0)
        reader, writer = await asyncio.open_connection(address, port, local_addr=source)
        writer.write(b"GET / HT")
        slow.append((reader, writer))
    for at in range(20):
        _reader, writer = await asyncio.open_connection(address, port)
        writer.write(f"GET {good} HTTP/1.1\r\nHost: {address}:{port}\r\n\r\n".encode())
        if at % 2:
            writer.transport.abort()
        await let_go(writer)
    answers = await asyncio.gather(*(ask(server) for _ in range(100)))
    assert [status(answer) for answer in answers] == [200] * 100
    assert all(answer.endswith(PAGE) for answer in answers)

    async def gone(reader: asyncio.StreamReader) -> bool:
        try:
            return await asyncio.wait_for(reader.read(), 20) == b""
        except ConnectionError:
            return True

    assert all(await asyncio.gather(*(gone(reader) for reader, _writer in slow)))
    for _reader, writer in slow:
        await let_go(writer)
    assert status(await ask(server)) == 200
    server.stop()
    await asyncio.sleep(0)
    assert problems == []
