"""Three meetings of one group, from the keys: what it said goes on, is seen, put off, taken over, and stands once."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_workshop.results.summary import Audience, Commitment, Parked
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import STATEMENTS, led
from tests.stories.test_earlier_session import AGREED, MIXED

VISIT = Commitment("Visit a lesson", "Ann", "2026-11-20", statement="reflective-dialogue")
SAID = Commitment("Ask our pupils", "Bo", "2026-11-13")
Today = Callable[[str], None]


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    return lambda day: monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)


def meeting(folder: Path, audience: Audience = "group", **choices: object) -> Path:
    """A meeting without the keys: its round, and home."""
    run = led(desk_in(folder), AGREED, audience=audience, **choices)  # type: ignore[arg-type]
    run.close()
    return run.folder


def told(folder: Path) -> dict[str, Any]:
    found = json.loads((folder / "summary.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


async def test_three_meetings_from_the_keys(room: Opened, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    run = led(desk_in(tmp_path), MIXED, until=Stop.DO, commitments=[VISIT, SAID])
    run.tell(e.ThingParked(Parked("A room plan", "Jo")))
    run.tell(e.WentOn())
    run.close()
    today("2026-11-25")
    async with room("our-meetings") as here:
        assert "Ann   until Friday 20 November 2026" in here.text()
        assert "for 5" not in here.text(), "another topic has no such statement"
        await here.press("w", *"tried", "enter")
        shown = await here.press("up", "up", "enter")
        assert "Until when?" in shown
        assert here.session.record.promised[0].state == "on", (
            "the form only asks for the day: to leave it marks nothing"
        )
        shown = await here.press(*"15.1.2027", "enter")
        assert "* still on" in shown
        assert "until Friday 15 January 2027" in shown
        assert "* done" in await here.press("right", "up", "up", "up", "enter")
        shown = await here.press("right")
        assert "Last time we put off   on 12 October" in shown
        assert "A room plan" in "".join(span.text for line in clear(here.session).head for span in line.spans)
        assert "for later" in await here.press("enter", "enter", "enter")
        await here.press("q", "y")
    async with room(resume=True) as here:
        assert "Last time we put off" in here.text()
        earlier = here.session.record.earlier
        assert earlier is not None
        visit, ask = earlier.commitments
        assert (visit.state, visit.until, visit.saw, ask.state) == ("on", "2027-01-15", "tried", "done")
        record = replace(here.session.record, commitments=(Commitment("Plan together", "Cy"),))
        here.run.session = replace(here.session, record=record)
        await here.press("left", "right")
    today("2027-01-20")
    async with room("collaborative-learning") as here:
        assert "Last time we said   on 25 November" in here.text()
        shown = await here.press("right")
        assert "2 of 2" in shown
        assert "Visit a lesson" in shown
        assert "Ann   until Friday 15 January 2027" in shown
        assert "for 5 Reflective dialogue" in shown
        assert "put off once" in shown
        assert "A room plan" in shown
        assert "Ask our pupils" not in shown
        await here.press("up", "up", "enter", "enter")
        folder = here.run.folder
    run = desk_in(tmp_path).sessions.resume(folder.name)
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    for _person in range(4):
        run.tell(e.TurnStarted())
        for _statement in range(STATEMENTS):
            run.tell(e.Rated(4))
        run.tell(e.BallotHandedIn())
        for _second in range(3):
            run.tell(e.TimePassed(1.0))
        run.tell(e.ThanksSeen())
    run.tell(e.RoundClosed())
    while run.session.record.place is not Stop.DO:
        run.tell(e.WentOn())
        run.settle()
    run.close()
    async with room(resume=True) as here:
        shown = here.text()
        assert "Still on: Visit a lesson" in shown
        assert "put off twice" in shown
        assert "From last time: Plan together" in shown
        await here.press("a", *"Meet", *["enter"] * 5)
        shown = here.text()
        assert "1  Meet" in shown
        assert "Still on: Visit a lesson" in shown, "a new promise hides nothing"
        shown = await here.press("down", "down", *["enter"] * 6)
        assert "2  Visit a lesson" in shown
        assert "Still on:" not in shown, "it stands once"
        await here.press("right")
    summary = told(folder)
    assert [(each["what"], each["who"], each["said"]) for each in summary["commitments"]] == [
        *(("Meet", None, None), ("Visit a lesson", "Ann", "Visit a lesson")),
    ]
    kept = summary["earlier"]["commitments"]
    assert [(each["what"], each["state"], each["put_off"]) for each in kept] == [
        *(("Plan together", "not_talked_about", None), ("Visit a lesson", "on", 2)),
    ]
    today("2027-03-02")
    run = desk_in(tmp_path).start(
        replace(desk_in(tmp_path).blank_setup(desk_in(tmp_path).packs.locate("our-meetings")), group="oak")
    )
    run.close()
    assert [(each.what, each.put_off) for each in run.session.record.promised] == [
        *(("Meet", None), ("Visit a lesson", 2), ("Plan together", None)),
    ]


def test_a_promise_among_us_reaches_no_wider_summary_and_one_for_anyone_is_not_hidden(
    today: Today, tmp_path: Path
) -> None:
    """The meetings were for anyone, for us only, for anyone, for our school."""
    days = ("2026-09-01", "2026-10-06", "2026-11-10", "2026-12-15")
    whom: tuple[Audience, ...] = ("anyone", "group", "anyone", "school")
    said = (Commitment("Open doors", "Ann", "2026-10-01"), Commitment("Among us", "Bo"), Commitment("Ask"), SAID)
    folders = []
    for day, audience, promise in zip(days, whom, said, strict=True):
        today(day)
        folders.append(meeting(tmp_path, audience, commitments=[promise], until=Stop.HOME))
    for folder in folders[2:]:
        for file in folder.glob("summary*"):
            assert b"Among us" not in file.read_bytes(), file.name
        kept = told(folder)["earlier"]["commitments"]
        assert "Open doors" in [each["what"] for each in kept]
    today("2027-01-19")
    run = led(desk_in(tmp_path), MIXED, until=Stop.SEE)
    run.close()
    assert [(each.what, each.audience) for each in run.session.record.promised] == [
        *(("Ask our pupils", "school"), ("Ask", "anyone"), ("Among us", "group"), ("Open doors", "anyone")),
    ]


def test_a_summary_of_another_laptop_brings_promises_of_another_topic_beside_our_own(
    today: Today, tmp_path: Path
) -> None:
    today("2026-10-12")
    meeting(tmp_path / "ours", commitments=[VISIT, SAID])
    theirs = tmp_path / "theirs"
    today("2026-11-10")
    meeting(theirs, commitments=[VISIT, Commitment("Plan")])
    today("2026-12-15")
    run = led(desk_in(theirs), AGREED, until=Stop.SEE)
    run.close()
    today("2027-01-12")
    desk = desk_in(tmp_path / "ours")
    given = str(next((theirs / "sessions").glob("2026-11-10*")))
    setup = replace(desk.blank_setup(desk.packs.locate("our-meetings")), group="Oak", earlier=given)
    run = desk.start(setup)
    run.close()
    earlier = run.session.record.earlier
    assert earlier is not None
    assert (earlier.date, earlier.statements) == ("2026-11-10", ())
    assert [each.what for each in earlier.commitments] == ["Visit a lesson", "Plan", "Ask our pupils"]
