"""A promise as long as its field keeps, in odd letters: its rows and the key that goes on are there at every size."""

from dataclasses import replace
from pathlib import Path

from plc_workshop.results.summary import Earlier, EarlierCommitment, Parked
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

LONG = "[/red] Visit 🧑‍🏫 \u05e9\u05dc\u05d5\u05dd " + "one lesson of a colleague " * 14
STATES = ("done", "still on", "dropped", "not talked about")


SIZES = ((80, 24), (120, 40))


async def test_its_rows_and_the_key_that_goes_on_are_there(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 4, until=Stop.DO)
    run.close()
    promise = EarlierCommitment(LONG, "on", "Ana " * 50, "2026-12-08", "shared-values", LONG, 12)
    async with room(resume=True) as here:
        lot = tuple(Parked(f"{at} {LONG}", "Bo " * 60, "kept") for at in range(9))
        earlier = Earlier("2026-10-12", (), (promise, promise), 8)
        record = replace(here.session.record, earlier=earlier, parking_lot=lot, place=Stop.LAST, page=0)
        here.run.session = replace(here.session, record=record, view=replace(here.session.view, cursor=1))
        await here.app.tell(e.CursorMoved(0))
        for size in SIZES:
            shown = await here.sized(size)
            assert not [state for state in STATES if state not in shown], shown
            assert "* still on" in shown
            assert "the next" in shown
            assert "Visit" in shown.split("done")[0]
        await here.press("right", "right", *["down"] * 8)
        for size in SIZES:
            shown = await here.sized(size)
            assert "8 [/red]" in shown
            assert "go on" in shown
