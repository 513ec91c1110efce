"""A short meeting, from the keys: no Mirror, what was said last time, one statement of the last result, what we do."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Commitment, FocusNote
from plc_workshop.runner.choices import Setup
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session import short_meeting
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import PACK, STATEMENTS, led
from tests.stories.two_rounds import Today, prepared

MIXED = [digit * STATEMENTS for digit in "443342121"]
VISIT = Commitment("Visit a lesson", "Ann", "2026-12-18")
MET, NOW = "2026-10-12", "2026-11-10"


def met(folder: Path, today: Today, *, given_up: bool = False) -> Path:
    """The group's meeting with the Mirror, four weeks ago."""
    today(MET)
    if given_up:
        run = led(desk_in(folder), MIXED[:3], until=Stop.COVER)
        run.tell(e.RoundGivenUp())
        while run.session.stop is not Stop.DO:
            run.tell(e.WentOn())
        run.tell(e.CommitmentWritten(VISIT))
    else:
        run = led(desk_in(folder), MIXED, commitments=[VISIT])
    run.close()
    today(NOW)
    return run.folder


def short(group: str, folder: Path) -> Setup:
    desk = desk_in(folder)
    return replace(desk.blank_setup(desk.packs.locate(PACK)), group=group, meeting="short")


def at(here: Room) -> Stop:
    return here.session.stop


def of_the_room(here: Room) -> str:
    """What the room's window may show, as text."""
    return repr(clear(here.session))


async def at_the_plan(here: Room, stop: str) -> str:
    """From home through set-up, where a short meeting is offered first."""
    await here.to_row("New session")
    shown = await here.press("enter", *"oak")
    assert "a short meeting" in next(line for line in shown.splitlines() if "Today" in line)
    await here.press("down", "down", "down", *stop)
    return await here.press("enter")


async def test_from_set_up_to_take_it_home_it_needs_no_mirror(room: Opened, today: Today, tmp_path: Path) -> None:
    met(tmp_path, today)
    lines = (tmp_path / "state" / "rounds.json").read_bytes()
    async with room() as here:
        shown = await at_the_plan(here, "1500")
        for told in ("The plan of a short meeting", "in time for 15:00", "40 min", "14:00 to 14:40"):
            assert told in shown
        assert "Statement 1 was our focus last time" in " ".join(shown.split())
        for step in ("Last time we said", "Shared values and vision", "What we will do", "Take it home"):
            assert step in shown
        assert "The Mirror" not in shown
        assert "This step belongs to every meeting:" in await here.press("down", "down", "space")
        assert "left out" in await here.press("up", "space")
        await here.press("space", "down", "down", "down")
        assert "add a section" in here.text()
        assert "Which section shall we add?" in await here.press("enter")
        shown = await here.press("down", "down", "enter")
        marked = next(line.split() for line in shown.splitlines() if "▌" in line)
        assert marked[:6] == ["▌", "2", "Sharing", "the", "work", "3"]
        assert "Last time we said" in await here.press("enter")
        assert "left of 10" in here.text()
        assert "The result of" not in here.text()
        assert "The result of" not in of_the_room(here)
        assert "Sharing the work" in await here.press("right")
        for _page in range(9):
            if "Shared values and vision" in here.text():
                break
            await here.press("right")
        assert at(here) is Stop.FOCUS
        assert "The result of 12 October" in here.text()
        assert "The result of 12 October" in of_the_room(here)
        assert "another one" in here.text()
        assert "Stay with Shared values and vision" in await here.press("o")
        row = short_meeting.may_take(here.session).index("reflective-dialogue")
        shown = await here.press(*["down"] * (row + 1), "enter")
        assert "Reflective dialogue " in shown.splitlines()[0]
        assert "The result of 12 October" in shown
        assert "o takes another one" in await here.press("asterisk")
        assert "What we will do" in await here.press("right")
        here.run.tell(e.CommitmentWritten(Commitment("Two new visits", "Ben", "2027-01-15")))
        await here.press("right")
        assert at(here) is Stop.MEET
        await here.press("right", "right")
        assert at(here) is Stop.END
        folder = here.run.folder
    summary = json.loads((folder / "summary.json").read_text("utf-8"))
    assert summary["meeting"] == "short"
    assert summary["mirror"] is None
    assert [note["statement"] for note in summary["focus"]] == ["reflective-dialogue"]
    for name in ("summary.html", "summary.md", "summary.csv"):
        assert "a short meeting" in (folder / name).read_text("utf-8")
    assert "nobody answered, and no result is in here" in (folder / "summary.md").read_text("utf-8")
    assert "the result of Monday 12 October 2026" in (folder / "summary.md").read_text("utf-8")
    assert (tmp_path / "state" / "rounds.json").read_bytes() == lines
    assert not list((tmp_path / "state").glob("pending/*"))


async def test_it_goes_on_where_it_was_and_home_says_where(room: Opened, today: Today, tmp_path: Path) -> None:
    result = met(tmp_path, today) / "result.json"
    desk = desk_in(tmp_path)
    told = {Stop.LAST: "what we said last time", Stop.FOCUS: "in the talk", Stop.DO: "what we will do"}
    async with room("collaborative-learning", meeting="short") as here:
        assert at(here) is Stop.LAST
        here.run.tell(e.TimePassed(180.0))
    for stop, where in told.items():
        assert where in desk.sessions.latest()[0].state
        async with room(resume=True) as here:
            assert at(here) is stop
            assert "Welcome back." in here.text()
            if stop is Stop.FOCUS:
                here.run.tell(e.NoteWritten("notice", "Some of us do"))
            await here.press("right")
    assert "take it home" in desk.sessions.latest()[0].state
    run = desk.sessions.resume()
    assert run.session.stop is Stop.MEET
    run.tell(e.WentOn())
    run.tell(e.WentOn())
    assert "finished" in desk.sessions.latest()[0].state
    assert next(part.used for part in run.session.record.plan if part.key == "last") == 3
    assert run.session.record.focus == (FocusNote("shared-values", "Some of us do"),)
    for _stop in (Stop.HOME, Stop.MEET, Stop.DO, Stop.FOCUS):
        run.tell(e.WentBack())
    run.close()
    result.unlink()
    run = desk.sessions.resume()
    assert "we talk without numbers" in run.session.view.said
    assert run.session.stop is Stop.FOCUS
    run.close()


async def test_where_nothing_shows_the_group_talks_without_numbers(room: Opened, today: Today, tmp_path: Path) -> None:
    met(tmp_path, today, given_up=True)
    async with room() as here:
        shown = await at_the_plan(here, "1430")
        assert "There is no earlier result of this topic: we talk without numbers." in " ".join(shown.split())
        assert "in time for 14:30" in shown, "by itself it is as short as the time asks for"
        assert "30 min" in shown
        await here.press("enter", "right")
        assert at(here) is Stop.NOTICE
        assert "without a result" in here.text()
        await here.press("down", "enter", "right")
        assert at(here) is Stop.FOCUS
        await here.press("right")
        assert at(here) is Stop.DO


def test_a_group_that_has_not_met_has_nothing_to_look_back_at(today: Today, tmp_path: Path) -> None:
    met(tmp_path, today)
    desk = desk_in(tmp_path)
    with pytest.raises(WorkshopError, match="There is no meeting of Elm on an earlier day here"):
        desk.start(short("Elm", tmp_path))
    assert len(list((tmp_path / "sessions").iterdir())) == 1
    assert desk.sessions.offered("Elm") is None
    assert desk.sessions.offered("Oak") == "short"
    today("2027-06-01")
    assert desk.sessions.offered("Oak") == "mirror"


def test_the_next_mirror_looks_through_it_to_the_last_result(today: Today, tmp_path: Path) -> None:
    met(tmp_path, today)
    run = desk_in(tmp_path).start(short("Oak", tmp_path))
    while run.session.stop is not Stop.DO:
        run.tell(e.WentOn())
    run.tell(e.CommitmentWritten(Commitment("Two new visits", "Ben")))
    run.close()
    today("2026-11-25")
    run = prepared(desk_in(tmp_path))
    earlier = run.session.record.earlier
    assert earlier is not None
    assert (earlier.date, len(earlier.statements)) == (MET, STATEMENTS)
    assert {found.what for found in earlier.commitments} == {"Visit a lesson", "Two new visits"}
    assert run.session.view.near is None, "the short meeting of two weeks ago was no round"
    run.close()
    last = desk_in(tmp_path).start(short("Oak", tmp_path))
    assert (last.session.record.talk_of or "")[:10] == MET
    last.close()
