"""The page is shared while everything that a bad network does is done to it, and the screen never hangs."""

import asyncio
import json
import sys
import time
from pathlib import Path

import pytest

from plc_workshop.session.state import Stop
from plc_workshop.share.address import Interface
from tests.camera import decoded
from tests.share.attacker import PHONES
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

TICK, GONE = 0.1, 20.0
"""Seconds: of the processor in one round of the loop; until every slow connection is gone."""


class Ticks:
    """How long the one loop was busy without a pause: seconds of the processor, the same on a busy machine."""

    def __init__(self) -> None:
        self.worst = 0.0

    async def watch(self) -> None:
        """Look at every round of the loop."""
        while True:
            before = time.thread_time()
            await asyncio.sleep(0.001)
            self.worst = max(self.worst, time.thread_time() - before)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux answers on every address of 127/8")
async def test_the_screen_goes_on_while_the_page_is_attacked(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("plc_workshop.runner.sharing.interfaces", lambda: (Interface("Wi-Fi", "127.0.0.1"),))
    monkeypatch.setattr("plc_workshop.share.server.PORTS", (0,))
    problems: list[object] = []
    led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.DO).close()
    async with room(resume=True) as here:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: problems.append(context))
        await here.press("right", "s", "down", "enter")
        await here.until("nobody has opened it yet")
        (url,) = (text for text in decoded(here.app) if text.startswith("http"))
        attacker = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.share.attacker", url, stdout=asyncio.subprocess.PIPE
        )
        ticks = Ticks()
        watching = asyncio.create_task(ticks.watch())
        told = asyncio.create_task(attacker.communicate())
        while not told.done():
            await here.wait(0.5)
            await asyncio.sleep(0.05)
        watching.cancel()
        found = json.loads((await told)[0])
        assert found["good"] == [200] * (PHONES + 1)
        assert found["leaks"] == 0
        assert found["slow_gone"] < GONE
        assert ticks.worst < TICK
        await here.until("opened by 1 phone")
        await here.press("left")
        with pytest.raises(ConnectionError):
            await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2].partition("/")[0]))
        assert problems == []
