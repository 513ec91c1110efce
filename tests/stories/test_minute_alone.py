"""A minute alone as the facilitator and the room see it."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.room import live
from plc_workshop.session import alone
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.large_clock import LargeClock
from plc_workshop.tui.widgets.minute_panel import MinutePanel
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led
from tests.stories.test_stage import BALLOTS
from tests.stories.windows import window

TOP = "█▀█ ▄ █ █ █▀█"
"""The first row of 0:40, as large as three rows let it be."""


async def test_she_starts_it_the_room_counts_and_the_mark_moves_on(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), BALLOTS, until=Stop.PREDICT).close()
    async with room(resume=True) as here:
        assert "A minute alone                         Enter starts the minute" in here.text()
        await here.pilot.press("enter")
        await here.pilot.press("enter")
        assert alone.countdown(here.session) is None, "two keys at once were meant for the page before"
        await here.press("enter")
        assert TOP in await here.wait(20)
        assert "t pause   + a minute more" in here.text()
        async with window(tmp_path / "state") as projector:
            assert "▌  A minute alone" in await projector.look()
            clock = projector.app.query_one(LargeClock)
            assert (clock.display, clock.size.width, clock.size.height) == (True, 39, 8)
        assert "t go on" in await here.press("t")
        assert TOP in await here.wait(30)
        await here.press("t")
        shown = await here.wait(40)
        assert here.session.stop is Stop.PREDICT, "the page does not move"
        assert "▌  ▌  Then a round: one sentence each, passing is fine" in shown
        async with window(tmp_path / "state") as projector:
            assert "▌  Then a round: one sentence each, passing is fine" in await projector.look()
            assert not projector.app.query_one(LargeClock).display
        assert "→ goes on" in await here.press("enter")


async def test_what_the_room_sees_is_written_once_a_second(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    led(desk_in(tmp_path), BALLOTS, until=Stop.NOTICE).close()
    async with room(resume=True) as here:
        await here.press("enter")
        written = []
        monkeypatch.setattr(live, "publish", lambda _path, seen: written.append(seen.countdown))
        for _beat in range(40):
            here.clock.time += 0.25
            await here.app.beat()
            await here.at_rest()
        assert written == list(range(59, 49, -1))


@pytest.mark.parametrize("stop", [Stop.PREDICT, Stop.NOTICE])
async def test_nothing_moves_when_it_starts_and_when_it_is_over(room: Opened, tmp_path: Path, stop: Stop) -> None:
    led(desk_in(tmp_path), BALLOTS, until=stop).close()
    async with room(resume=True) as here:
        for size in ((80, 24), (120, 40)):
            await here.sized(size)
            here.run.session = replace(here.session, view=replace(here.session.view, alone=None))
            panel = here.app.screen.query_one(MinutePanel)
            before = panel.region
            await here.press("enter")
            await here.wait(1)
            assert panel.region == before
            await here.wait(60)
            assert panel.region == before
