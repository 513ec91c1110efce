"""Sheets of paper and turns in one round: what holds the round open, from the keys, and what is said of the sheets."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.runner.clearing import clear
from plc_workshop.runner.rehearse import Rehearsal, answer_for_all
from plc_workshop.session import events as e
from plc_workshop.session import on_sheets
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.promise import promise
from plc_workshop.session.state import Round, Stop
from plc_workshop.session.typing_sheets import SheetsOpened
from tests.stories.conftest import Opened, desk_in

PACK = "collaborative-learning"


def answered(folder: Path, *, turns: int, sheets: int, more: int = 0) -> None:
    """A session in whose open round so many have answered each way, and so many have not."""
    desk = desk_in(folder)
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=turns + sheets + more, on_paper=True)
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
        assert "All are done" not in text
        assert "We can look once 2 more have answered at the laptop." in text
        for key in ("enter", "right", "c"):
            text = " ".join((await here.press(key)).replace("▌", "").split())
            assert "Whoever types could work out what so few answered: 2 more, and we can look." in text
            await here.press("y")
            assert "Wait Someone else is here" in text
            await here.press("escape")
        assert here.session.record.round is Round.OPEN
        await here.press("enter", "down", "enter")
        assert here.session.record.people == 6, "somebody else is here, and takes the third turn"


async def test_who_closes_a_round_with_sheets_is_told_to_tear_them_up(room: Opened, tmp_path: Path) -> None:
    answered(tmp_path, turns=0, sheets=4)
    async with room(resume=True) as here:
        await here.press("n")
        assert "Tear the sheets up first" in await here.press("enter")
        assert "The round is closed, the answers are deleted." in await here.press("y")


async def test_who_gives_up_a_round_with_sheets_is_told_to_tear_them_up(room: Opened, tmp_path: Path) -> None:
    """Their answers are not destroyed with those of the laptop."""
    answered(tmp_path, turns=1, sheets=3)
    async with room(resume=True) as here:
        await here.press("n", "enter")
        text = await here.press("down", "down", "enter")
        assert "Really give up this round?" in text
        assert "Tear the sheets up first" in " ".join(text.replace("▌", "").split())


def test_a_record_that_forgot_the_sheets_is_told_of_them_by_the_counts(tmp_path: Path) -> None:
    """An older copy of it, or somebody's edit: the promise says still what paper adds."""
    answered(tmp_path, turns=0, sheets=4)
    path = next((tmp_path / "sessions").glob("*/session.json"))
    text = path.read_text("utf-8")
    assert '"on_paper":true' in text
    path.write_text(text.replace('"on_paper":true', '"on_paper":false'), "utf-8")
    run = desk_in(tmp_path).sessions.resume(path.parent.name)
    assert run.session.record.on_paper is True
    run.close()


@pytest.mark.parametrize(("people", "sheets", "turns"), [(9, 7, 0), (9, 2, 7), (6, 0, 6)])
def test_invented_people_never_leave_too_few_turns_beside_sheets(
    people: int, sheets: int, turns: int, tmp_path: Path
) -> None:
    """Who tries sheets in a rehearsal, and lets the rest be invented, comes to the result."""
    rehearsal = Rehearsal(desk_in(tmp_path))
    run = rehearsal.start()
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.RowTaken() if run.session.stop is Stop.PLAN else e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    while run.session.record.people != people:
        run.tell(e.PeopleChanged(1 if run.session.record.people < people else -1))
    run.tell(OtherWaysOpened())
    run.tell(SheetsOpened())
    for _sheet in range(sheets):
        run.tell(e.Rated(3))
        run.tell(e.BallotHandedIn())
    run.tell(e.TurnLeft())
    answer_for_all(run, random.Random(3))
    assert (on_sheets.turns(run.session), run.session.done, run.session.stop) == (turns, people, Stop.COVER)
    assert run.tell(e.RoundClosed()).record.round is Round.CLOSED
    run.close()
    rehearsal.end()


async def test_where_sheets_are_filled_in_the_first_at_the_laptop_is_told_what_it_takes(
    room: Opened, tmp_path: Path
) -> None:
    """Said once the sheets are typed, it would be too late for those who have filled one in."""
    answered(tmp_path, turns=0, sheets=0, more=9)
    async with room(resume=True) as here:
        await here.press("n")
        text = " ".join((await here.press("enter")).replace("▌", "").split())
        assert "Beside sheets nobody answers here, or at least 4 do." in text
        await here.press("y", *"3333333333", "enter")
        assert here.session.done == 1
        await here.wait(2.5)
        assert "Pass the laptop" in await here.press("space")
        await here.press("enter")
        assert here.session.stop is Stop.TURN, "asked once"
