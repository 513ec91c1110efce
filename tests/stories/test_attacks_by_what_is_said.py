"""A second round where somebody says that nobody here answered then, and the talk about the earlier result."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.results.near import Near, Told
from plc_workshop.results.summary import Audience
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session import nearby
from plc_workshop.session.state import Round, Stop
from plc_workshop.tui.base.frame import place
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import PACK, led
from tests.stories.sealing import hand_in
from tests.stories.two_rounds import (
    ANSWERED,
    BEING_ANSWERED,
    BETWEEN,
    DAY_27,
    DAY_28,
    FIRST,
    FOUR,
    Today,
    before_the_mirror,
    first_round,
    opens,
    prepared,
    refused,
    why,
)

# What was said


def test_that_nobody_here_answered_then_is_kept(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    today(DAY_27)
    second = prepared(desk)
    second.tell(e.NobodyHereAnswered())
    second.tell(e.RoomAnswered(sees=False))
    assert second.session.tally is not None
    assert second.session.tally.said_of_near
    second.close()
    path = second.folder / "session.json"
    kept = path.read_text("utf-8")
    assert '"said_of_near":true' in kept
    path.write_text(kept.replace('"said_of_near":true', '"said_of_near":null'), "utf-8")
    again = desk.sessions.resume(second.folder.name)
    assert again.session.record.said_of_near, "what was said travels with the answers"
    again.close()


@pytest.mark.parametrize("sealed", [False, True])
def test_a_round_of_people_who_did_not_answer_then_is_like_any_other(
    tmp_path: Path, today: Today, *, sealed: bool
) -> None:
    """No other round is said to have come in between: the one there is was before."""
    desk = desk_in(tmp_path)
    first_round(desk, today)
    today(DAY_27)
    second = prepared(desk, sealed=sealed)
    second.tell(e.NobodyHereAnswered())
    second.tell(e.RoomAnswered(sees=False))
    if sealed:
        second.tell(e.CodeWanted())
        second.tell(e.CodeTyped(second.session.view.code or ""))
    assert second.session.stop is Stop.COVER
    assert second.session.view.near is None
    assert BETWEEN not in second.session.view.said
    for digits in FOUR:
        hand_in(second, digits)
    closed = second.tell(e.RoundClosed())
    assert closed.record.round is Round.CLOSED
    second.close()


def test_what_was_said_is_said_anew_when_the_session_is_opened_again(tmp_path: Path, today: Today) -> None:
    """Since then the same people may have answered in another session."""
    desk = desk_in(tmp_path)
    first_round(desk, today)
    second = prepared(desk)
    second.tell(e.NobodyHereAnswered())
    second.close()
    first_round(desk, today, day="2026-11-12")
    today(DAY_27)
    again = desk.sessions.resume(second.folder.name)
    assert refused(again, "These statements were answered here on 12 November.")


@pytest.mark.parametrize("whom", ["group", "anyone"])
def test_what_is_noted_of_a_result_goes_to_no_more_people_than_it_does(
    whom: Audience, tmp_path: Path, today: Today
) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, audience=whom)
    today(DAY_27)
    run = prepared(desk)
    run.tell(e.NobodyHereAnswered())
    run.tell(e.AudienceChosen("anyone"))
    run.close()
    run = before_the_mirror(desk.sessions.resume(run.folder.name))
    run.tell(e.TalkChosen())
    assert run.session.shows
    assert run.session.record.audience == whom
    run.close()


def test_another_round_that_opened_while_the_code_was_written_down(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    waiting = prepared(desk, sealed=True)
    waiting.tell(e.RoomAnswered(sees=False))
    waiting.tell(e.CodeWanted())
    code = waiting.session.view.code
    first = led(desk, FOUR, until=Stop.COVER)
    waiting.tell(e.CodeTyped(code or ""))
    assert waiting.session.record.round is Round.AHEAD
    assert waiting.session.stop is Stop.BEFORE
    assert waiting.session.view.code is None
    assert waiting.session.view.said == "No round was opened: cross out the code."
    assert refused(waiting, BEING_ANSWERED)
    first.close()


def test_whoever_comes_back_to_the_page_finds_its_first_row_marked(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    run = prepared(desk)
    run.tell(e.CursorMoved(1))
    run.tell(e.WentBack())
    before_the_mirror(run)
    assert run.session.view.cursor == nearby.TALK
    assert refused(run, ANSWERED)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("answered", "From Tuesday 1 December on a new result is possible."),
        ("open", "A new result is possible four weeks after that round is closed, or once it is given up."),
        ("unknown", "From Tuesday 1 December on at the earliest a new result is possible."),
    ],
)
def test_from_when_on_a_result_is_possible_is_no_more_than_anybody_knows(told: Told, said: str) -> None:
    assert nearby.possible(Near(told, FIRST, FIRST)) == said


def test_the_summary_and_the_room_say_that_it_was_said(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    sentence = "We said: nobody here answered these statements in the last four weeks."
    second = prepared(desk)
    second.tell(e.NobodyHereAnswered())
    assert sentence in "".join(span.text for line in clear(second.session).foot for span in line.spans)
    second.close()
    run = led(desk, FOUR)
    run.close()
    for name in ("summary.md", "summary.html"):
        assert sentence in (run.folder / name).read_text("utf-8")
        assert sentence not in (desk.sessions.export(second.folder.name)[0].parent / name).read_text("utf-8")


def test_a_copy_of_the_session_elsewhere_has_no_second_round(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first = prepared(desk)
    first.close()
    elsewhere = tmp_path / "stick"
    shutil.copytree(first.folder, elsewhere / first.folder.name)
    run = desk.sessions.resume(first.folder.name)
    assert opens(run)
    for _person in range(4):
        run.tell(e.TurnStarted())
        run.tell(e.NothingHandedIn())
        run.tell(e.TimePassed(3.0))
        run.tell(e.ThanksSeen())
    run.tell(e.RoundClosed())
    run.close()
    copy = Desk(replace(desk.folders, sessions=elsewhere), desk.settings)
    assert refused(copy.sessions.resume(first.folder.name), ANSWERED)


def test_a_summary_of_another_laptop_counts_by_its_date(tmp_path: Path, today: Today) -> None:
    other = first_round(desk_in(tmp_path / "other"), today)
    other_summary = other.folder / "summary.json"
    desk = desk_in(tmp_path)
    today(DAY_27)
    desk.groups.bring(desk.groups.look_at(str(other_summary)), "Oak")
    assert refused(prepared(desk), ANSWERED)
    today(DAY_28)
    later = prepared(desk)
    assert opens(later)
    later.close()


# What is done instead


@pytest.mark.parametrize(("first", "second", "shown"), [("Oak", "oak", True), ("", "", True), ("Oak", "Elm", False)])
def test_the_talk_about_that_result(tmp_path: Path, today: Today, first: str, second: str, *, shown: bool) -> None:
    desk = desk_in(tmp_path)
    earlier = first_round(desk, today, group=first)
    today(DAY_27)
    run = prepared(desk, group=second)
    run.tell(e.RowTaken())
    assert run.session.stop == (Stop.SEE if shown else Stop.NOTICE)
    assert (run.session.result == earlier.session.result) is shown
    seen = set()
    while Stop.HOME not in seen:
        seen.add(run.session.stop)
        assert clear(run.session).about == ("The result of 3 November" if shown else "")
        assert ("The result of 3 November" in place(run.session).plain) is shown
        if Stop.HOME not in seen:
            run.tell(e.WentOn())
    run.settle()
    run.close()
    assert Stop.PREDICT not in seen
    assert Stop.THEN not in seen
    summary = json.loads((run.folder / "summary.json").read_text("utf-8"))
    assert summary["mirror"] is None
    assert not (run.folder / "result.json").exists()
    for name in ("summary.md", "summary.html"):
        text = " ".join((run.folder / name).read_text("utf-8").split())
        assert ("We talked about the result of Tuesday 3 November 2026" in text) is shown
        assert "took part" not in text


@pytest.mark.parametrize("at", [Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO])
@pytest.mark.parametrize("gone", [True, False])
def test_going_on_with_that_talk(tmp_path: Path, today: Today, at: Stop, *, gone: bool) -> None:
    desk = desk_in(tmp_path)
    earlier = first_round(desk, today)
    run = prepared(desk)
    run.tell(e.RowTaken())
    while run.session.stop is not at:
        run.tell(e.WentOn())
    run.close()
    if gone:
        (earlier.folder / "result.json").write_text("{")
    again = desk.sessions.resume(run.folder.name)
    assert (again.session.result is None) is gone
    assert ("we talk without numbers" in again.session.view.said) is gone
    assert again.session.stop is (Stop.NOTICE if gone and at is Stop.SEE else at)
    again.close()


async def test_the_page_and_its_rows(room: Opened, tmp_path: Path, today: Today) -> None:
    first_round(desk_in(tmp_path), today)
    today(DAY_27)
    async with room(PACK, people=9) as here:
        before_the_mirror(here.run)
        text = await here.press("g", "escape")
        assert ANSWERED in text
        assert "Fewer than four weeks later a second result could show what" in text
        assert "Talk about that result" in text
        assert "Nobody here answered then" in text
        assert "From Tuesday 1 December on a new result is possible." in text
        assert "answered 3 weeks ago" in text
        assert "Can the room see this screen?" not in text
        text = await here.press("y", "n")
        assert "Before the Mirror" in text
        assert here.session.record.round is Round.AHEAD
        text = await here.press("down", "enter")
        assert "Can the room see this screen?" in text
        assert "We said: nobody here answered these statements in the last four weeks." in text
        assert "Pass the laptop" in await here.press("n")


def test_another_round_than_the_page_told_of_is_shown_before_anything_is_said_of_it(
    tmp_path: Path, today: Today
) -> None:
    """Whoever says that nobody here answered on 3 November says nothing of a round that opened since."""
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Elm")
    today(DAY_27)
    run, other = prepared(desk), prepared(desk, group="Ash")
    run.tell(e.CursorMoved(1))
    other.tell(e.NobodyHereAnswered())
    assert opens(other)
    other.close()
    run.tell(e.RowTaken())
    assert run.session.view.nobody == frozenset()
    assert why(run) == BEING_ANSWERED
    assert run.session.view.cursor == nearby.TALK
    run.close()


async def test_the_page_says_what_it_costs_another_open_round(room: Opened, tmp_path: Path, today: Today) -> None:
    led(desk_in(tmp_path), FOUR, until=Stop.COVER).close()
    async with room(PACK, people=9) as here:
        before_the_mirror(here.run)
        text = " ".join((await here.press("g", "escape")).split())
        assert "this round can open, and the other one can have no result" in text


async def test_close_the_round_says_that_another_came_between(room: Opened, tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    led(desk, FOUR, until=Stop.COVER).close()
    async with room(resume=True) as here:
        other = prepared(desk)
        other.tell(e.NobodyHereAnswered())
        assert opens(other)
        other.close()
        await here.press("n")
        text = await here.press("right")
        assert "Close the round?" in text
        assert BETWEEN in " ".join(text.split())
        assert "Give up this round" in text
        assert "then we look" not in text
