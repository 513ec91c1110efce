"""Take it home: the page for phones on this Wi-Fi, and the code that needs no network."""

import asyncio
import errno
import json
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.results.summary import Commitment
from plc_workshop.session.state import Stop
from plc_workshop.share.address import Interface
from tests.camera import decoded
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

MIXED = ["4" * 10, "4" * 10, "3" * 10, "3" * 10, "4" * 10, "2" * 10, "1" * 10, "2" * 10, "1" * 10]
HERE = Interface("Wi-Fi", "127.0.0.1")


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch) -> list[Interface]:
    """The networks of this laptop, moved by hand."""
    found = [HERE]
    monkeypatch.setattr("plc_workshop.runner.sharing.interfaces", lambda: tuple(found))
    # Any free port: on one that is tried first by all, another run of the tests would answer for a server that stopped.
    monkeypatch.setattr("plc_workshop.share.server.PORTS", (0,))
    return found


def at_home(folder: Path) -> None:
    led(desk_in(folder), MIXED, until=Stop.DO, commitments=[Commitment("Visit a lesson", "Ann", "2027-01-15")]).close()


NOBODY_YET = "nobody has opened it yet"


async def offered(here: Room, until: str = NOBODY_YET) -> str:
    """Share, and wait until it is, or until what the screen says instead."""
    await here.press("right", "s", "down", "enter")
    return await here.until(until)


async def fetched(url: str) -> bytes:
    host, _slash, path = url.removeprefix("http://").partition("/")
    address, _colon, port = host.partition(":")
    reader, writer = await asyncio.open_connection(address, int(port))
    writer.write(f"GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (170, 48)])
async def test_the_link_on_the_screen_opens_the_page_until_the_screen_is_left(
    size: tuple[int, int], theme: str, room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    at_home(tmp_path)
    async with room(resume=True, size=size) as here:
        here.app.theme = theme
        shown = await offered(here)
        url = next(text for text in decoded(here.app) if text.startswith("http://127.0.0.1:"))
        answer = await fetched(url)
        assert answer.partition(b"\r\n\r\n")[2] == (here.run.folder / "summary.html").read_bytes()
        await here.until("opened by 1 phone")
        typed = [line.split()[-1] for line in shown.split("\n") if "127.0.0.1:" in line or "/" in line[-16:-13]]
        assert "".join(typed).replace("-", "") in url.removeprefix("http://")
        await here.press("left")
        with pytest.raises(ConnectionError):
            await fetched(url)


async def test_sharing_is_asked_first_and_says_for_whom(
    room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    at_home(tmp_path)
    async with room(resume=True) as here:
        asked = await here.press("right", "s")
        assert "Offer the page to phones on this Wi-Fi?" in asked
        assert "for us only" in asked
        assert "Take it home" in await here.press("enter"), "the harmless row is first"
        assert not any(text.startswith("http") for text in decoded(here.app))


async def test_it_can_be_stopped_and_ends_when_its_time_is_over(
    room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    at_home(tmp_path)
    async with room(resume=True) as here:
        await offered(here)
        (url,) = decoded(here.app)
        assert "Nobody can open the page any more." in await here.press("s")
        with pytest.raises(ConnectionError):
            await fetched(url)
        await here.press("s", "down", "enter")
        await here.until(NOBODY_YET)
        sharing = here.app.screen._sharing  # type: ignore[attr-defined]
        sharing.end()  # as the server's own clock does
        await here.until("Stopped after 15 minutes.")
        assert not any(text.startswith("http") for text in decoded(here.app))


async def test_the_other_code_is_one_key_away_and_stands_beside_it_in_a_large_window(
    room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    at_home(tmp_path)
    async with room(resume=True, size=(120, 40)) as here:
        await offered(here)
        assert len(decoded(here.app)) == 1
        await here.press("c")
        (text,) = decoded(here.app)
        assert "Visit a lesson" in text
        await here.press("c")
        assert decoded(here.app)[0].startswith("http://")
        await here.sized((170, 48))
        await here.pilot.pause(0.05)
        assert len(decoded(here.app)) == 2
        assert "Both codes are shown already." in await here.press("c")


PROMISES = [
    Commitment("Visit one lesson of a colleague", "Ana, Jonas", "2027-01-15"),
    Commitment("Put pupils' work on the table", "Marta", "2026-12-08"),
]


@pytest.mark.parametrize(
    ("size", "larger"),
    [((80, 24), False), ((80, 24), True), ((100, 30), False), ((100, 30), True), ((80, 36), True), ((90, 40), True)],
)
async def test_the_code_begins_with_what_we_will_do_and_the_screen_says_what_is_not_in_it(
    size: tuple[int, int], room: Opened, tmp_path: Path, *, larger: bool
) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.DO, commitments=PROMISES).close()
    async with room(resume=True, size=size) as here:
        shown = " ".join((await here.press("right", "right", *(["c"] if larger else []))).split())
        (text,) = decoded(here.app)
        lines = [line for line in text.split("\n") if line != "WE WILL"]
        assert lines[0].removeprefix("1. ") == "Visit one lesson of a colleague"
        assert lines[1].startswith("Ana, Jonas, ")
        assert lines[-1].startswith("More on the page")
        assert ("Not in it: " if size[0] > 90 or size[1] == 24 else "In short: the page has it all.") in shown
        assert larger or "summary.html" in shown.replace("▀", "").replace(" ", "")  # a path is broken anywhere


async def test_without_a_network_it_says_so_and_names_the_other_ways(
    room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    networks.clear()
    at_home(tmp_path)
    async with room(resume=True) as here:
        await offered(here, until="This laptop is in no network.")


async def test_a_network_that_goes_away_ends_it(room: Opened, networks: list[Interface], tmp_path: Path) -> None:
    at_home(tmp_path)
    async with room(resume=True) as here:
        await offered(here)
        (url,) = decoded(here.app)
        networks.clear()
        await here.until("The network is gone.")
        with pytest.raises(ConnectionError):
            await fetched(url)


async def test_another_address_can_be_chosen(room: Opened, networks: list[Interface], tmp_path: Path) -> None:
    networks.append(Interface("eth0", "127.0.0.2"))
    at_home(tmp_path)
    async with room(resume=True) as here:
        assert "now Wi-Fi" in await offered(here)
        (first,) = decoded(here.app)
        await here.press("down")
        await here.until("now eth0")
        (second,) = decoded(here.app)
        assert second.startswith("http://127.0.0.2:")
        assert (await fetched(second)).startswith(b"HTTP/1.1 200")
        with pytest.raises(ConnectionError):
            await fetched(first)
        networks[:] = [Interface("eth0", "198.51.100.7"), HERE]
        await here.press("s", "s", "down", "enter")
        await here.until("cannot be offered on 198.51.100.7")


async def test_quitting_the_program_ends_it(room: Opened, networks: list[Interface], tmp_path: Path) -> None:
    at_home(tmp_path)
    async with room(resume=True) as here:
        await offered(here)
        (url,) = decoded(here.app)
        assert "The page for phones ends." in " ".join((await here.press("right")).replace("▌", "").split())
        await here.press("enter")
    with pytest.raises(ConnectionError):
        await fetched(url)


async def test_a_script_that_no_code_holds_has_the_link_alone_and_says_so(
    room: Opened, networks: list[Interface], tmp_path: Path
) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.DO, group="Διαβάζουμε").close()
    async with room(resume=True, size=(170, 48)) as here:
        shown = " ".join((await here.press("right", "right")).split())
        assert "This alphabet does not fit into a code: use the link (s), or the files." in shown
        assert decoded(here.app) == []
        shown = " ".join((await here.press("c")).split())
        assert "The whole summary lies in" in shown, "a larger nothing would hide it"
        await here.press("left")
        await offered(here)
        (url,) = decoded(here.app)
        assert "Διαβάζουμε".encode() in await fetched(url)


# A stick


async def test_the_files_are_copied_to_a_stick(room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stick = tmp_path / "a stick"
    stick.mkdir()
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: (stick,))
    at_home(tmp_path)
    async with room(resume=True) as here:
        shown = await here.press("right", "right", "k")
        assert "Another folder" in shown
        assert "Copied into" in await here.press("enter")
        own = here.run.folder
        names = {path.name for path in (stick / own.name).iterdir()}
        assert names == {"summary.html", "summary.md", "summary.csv", "summary.json", "summary-qr.svg"}
        assert all((stick / own.name / name).read_bytes() == (own / name).read_bytes() for name in names)


async def test_a_folder_can_be_named_and_one_that_is_not_there_is_said(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: ())
    at_home(tmp_path)
    (tmp_path / "x").mkdir()
    async with room(resume=True) as here:
        await here.press("right", "right", "k", *str(tmp_path / "x"))
        assert "Copied into" in await here.press("enter")
        await here.press("k", *str(tmp_path / "y"))
        assert "There is no folder" in " ".join((await here.press("enter")).split())
        assert not (tmp_path / "y").exists()


async def test_a_full_or_vanished_stick_is_a_sentence(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: (stick,))
    at_home(tmp_path)
    async with room(resume=True) as here:
        await here.press("right", "right")
        whole = files.write

        def full(path: Path, data: bytes, **how: bool) -> None:
            if stick in path.parents:
                raise OSError(errno.ENOSPC, "full", str(path))
            whole(path, data, **how)

        monkeypatch.setattr(files, "write", full)
        assert "no room left on the disk" in " ".join((await here.press("k", "enter")).split())
        monkeypatch.setattr(files, "write", whole)
        await here.press("k")
        stick.rename(tmp_path / "gone")
        assert "There is no folder" in " ".join((await here.press("enter")).split())
        assert (here.run.folder / "summary.html").exists()


# Sessions that nobody exported


@pytest.mark.parametrize(
    ("until", "date", "written"),
    [
        (Stop.HOME, "today", True),
        (Stop.DO, "2026-01-20", True),
        (Stop.DO, "today", False),
        (Stop.SEE, "2026-01-20", True),
    ],
)
async def test_a_session_that_is_over_has_its_summary_on_the_next_start(
    until: Stop, date: str, room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, written: bool
) -> None:
    with monkeypatch.context() as then:
        if date != "today":
            then.setattr("plc_workshop.runner.wall.today", lambda: date)
        run = led(desk_in(tmp_path), MIXED, until=until)
    run.close()
    names = [path.name for path in run.folder.glob("summary*")]
    for name in names:
        (run.folder / name).unlink()
    async with room() as here:
        await here.pilot.pause(0.1)
        assert (run.folder / "summary.html").exists() is written


async def test_a_session_open_in_another_window_is_left_alone(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), MIXED)
    for path in run.folder.glob("summary*"):
        path.unlink()
    async with room() as here:
        await here.pilot.pause(0.1)
        assert not list(run.folder.glob("summary*"))
    run.close()


def test_the_summary_of_a_round_that_is_open_can_be_written_and_holds_no_answer(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = led(desk, MIXED[:4], until=Stop.COVER)
    try:
        written = desk.sessions.export(run.folder.name)
        found = json.loads(next(path for path in written if path.name == "summary.json").read_bytes())
        assert found["mirror"] is None
        assert len(written) == 5
    finally:
        run.close()
