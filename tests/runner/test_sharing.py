"""The page on the network: it never stays open behind a screen that was left."""

import asyncio

import pytest

from plc_workshop.runner.sharing import Sharing
from plc_workshop.share.address import Interface
from plc_workshop.share.server import Server
from tests.export.sample import FULL


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
