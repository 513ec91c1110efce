"""Sheets of paper and turns in one round: what holds the round open, from the keys, and what is said of the sheets."""

from dataclasses import replace
from pathlib import Path

from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.promise import promise
from plc_workshop.session.state import Round, Stop
from plc_workshop.session.typing_sheets import SheetsOpened
from tests.stories.conftest import Opened, desk_in

PACK = "collaborative-learning"


def answered(folder: Path, *, turns: int, sheets: int) -> None:
    """A session whose open round has as many people as have answered, so many each way."""
    desk = desk_in(folder)
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=turns + sheets, on_paper=True)
    run = desk.start(setup)
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    told = " ".join("".join(span.text for span in line.spans) for line in clear(run.session).head)
    assert " ".join(promise(run.session.pack.mirror, run.session.record.privacy, on_paper=True)) in " ".join(
        told.split()
    )
    run.tell(e.RoomAnswered(sees=False))
    for _person in range(turns):
        run.tell(e.TurnStarted())
        run.tell(e.NothingHandedIn())
        run.tell(e.TimePassed(3.0))
        run.tell(e.ThanksSeen())
    run.tell(OtherWaysOpened())
    run.tell(SheetsOpened())
    for _sheet in range(sheets):
        run.tell(e.BallotHandedIn())
    run.tell(e.TurnLeft())
    run.close()


async def test_two_turns_beside_sheets_hold_the_round_whatever_is_pressed_also_after_a_resume(
    room: Opened, tmp_path: Path
) -> None:
    answered(tmp_path, turns=2, sheets=3)
    async with room(resume=True) as here:
        text = await here.press("n")
        assert "All are done" in text
        assert "We can look once 2 more have answered at the laptop." in text
        for key in ("enter", "right", "c"):
            text = " ".join((await here.press(key)).replace("▌", "").split())
            assert "Whoever types could work out so few turns: 2 more, and we can look." in text
            await here.press("y")
            assert "Wait Someone else is here" in text
            assert "Pass the laptop" in await here.press("escape") or here.session.record.round is Round.OPEN
        assert here.session.record.round is Round.OPEN
        await here.press("enter", "down", "enter")
        assert here.session.record.people == 6, "somebody else is here, and takes the third turn"


async def test_who_closes_a_round_with_sheets_is_told_to_tear_them_up(room: Opened, tmp_path: Path) -> None:
    answered(tmp_path, turns=0, sheets=4)
    async with room(resume=True) as here:
        await here.press("n")
        assert "Tear the sheets up first" in await here.press("enter")
        assert "The round is closed, the answers are deleted." in await here.press("y")
