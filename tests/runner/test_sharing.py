"""The page on the network: it never stays open behind a screen that was left."""

import asyncio
from dataclasses import replace

import pytest

from plc_workshop.export.bundle import made
from plc_workshop.runner.sharing import Sharing
from plc_workshop.share.address import Interface
from plc_workshop.share.server import Server
from tests.export.sample import FULL


def test_the_page_for_phones_links_to_the_meeting_and_the_saved_one_does_not() -> None:
    page, meeting = Sharing(FULL)._made("/k7dm2x9qt4hb/meeting.ics")
    assert b'<a href="/k7dm2x9qt4hb/meeting.ics">Put it into my calendar</a>' in page
    assert b"DTSTART:20270112T143000\r\n" in meeting
    without = Sharing(replace(FULL, next_date=None))._made("/k7dm2x9qt4hb/meeting.ics")
    for saved in (made(FULL)["summary.html"], without[0]):
        assert b"<a " not in saved, "no link that leads nowhere"
    assert without[1] == b""


async def test_what_is_ended_while_it_begins_does_not_stay_open(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, started, whole = asyncio.Event(), [], Server.start

    async def slowly(self: Server, address: str) -> None:
        await gate.wait()
        await whole(self, address, (0,))
        started.append(self)

    monkeypatch.setattr(Server, "start", slowly)
    monkeypatch.setattr("plc_workshop.runner.sharing.interfaces", lambda: (Interface("Wi-Fi", "127.0.0.1"),))
    sharing = Sharing(FULL)
    beginning = asyncio.create_task(sharing.begin())
    await asyncio.sleep(0)
    sharing.end()
    gate.set()
    await beginning
    (server,) = started
    assert not server.is_open
    assert not sharing.is_open
