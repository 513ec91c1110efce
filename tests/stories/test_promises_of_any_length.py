"""A promise as long as its field keeps, in odd letters: its rows and the key that goes on are there at every size."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.results.summary import Earlier, EarlierCommitment, Parked
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

LONG = "[/red] Visit 🧑‍🏫 \u05e9\u05dc\u05d5\u05dd " + "one lesson of a colleague " * 14
STATES = ("done", "still on", "dropped", "not talked about")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_its_rows_and_the_key_that_goes_on_are_there(room: Opened, tmp_path: Path, size: tuple[int, int]) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 4, until=Stop.DO)
    run.close()
    promise = EarlierCommitment(LONG, "on", "Ana " * 50, "2026-12-08", "shared-values", LONG, 12)
    async with room(resume=True, size=size) as here:
        lot = tuple(Parked(f"{at} {LONG}", "Bo " * 60, "kept") for at in range(9))
        earlier = Earlier("2026-10-12", (), (promise, promise), 8)
        record = replace(here.session.record, earlier=earlier, parking_lot=lot, place=Stop.LAST, page=0)
        here.run.session = replace(here.session, record=record, view=replace(here.session.view, cursor=1))
        await here.app.tell(e.CursorMoved(0))
        shown = await here.at_rest()
        assert all(state in shown for state in STATES)
        assert "* still on" in shown
        assert "the next" in shown
        assert "Visit" in shown.split("done")[0]
        await here.press("right")
        shown = await here.press("right", *["down"] * 8)
        assert "8 [/red]" in shown
        assert "go on" in shown
