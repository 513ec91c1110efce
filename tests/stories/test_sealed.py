"""A sealed round: one of us keeps a code on paper, and nothing but that code opens the answers during the round."""

import gc
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_workshop.errors import LostRound, Refused, SealedRound
from plc_workshop.room import live
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.crash import frames
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from plc_workshop.tui.app import WorkshopApp
from tests.clocks import HandClock
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import PACK, STATEMENTS

FOURS = "4" * STATEMENTS


def to_the_promise(desk: Desk, **choices: object) -> Run:
    """A session that is to be sealed, led to "Before the Mirror"."""
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=5, sealed=True)
    run = desk.start(replace(setup, **choices))  # type: ignore[arg-type]
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    return run


def shown(run: Run) -> str:
    """The code, as the one who keeps it sees it."""
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.CodeWanted())
    assert run.session.view.code
    return run.session.view.code


def opened(run: Run) -> str:
    """Open the round; its code."""
    code = shown(run)
    run.tell(e.CodeTyped(code))
    assert run.session.stop is Stop.COVER
    return code


def hand_in(run: Run, digits: str = FOURS) -> None:
    run.tell(e.TurnStarted())
    for digit in digits:
        run.tell(e.Rated(int(digit)))
    run.tell(e.BallotHandedIn())
    run.tell(e.TimePassed(3.0))
    run.tell(e.ThanksSeen())


def held(desk: Desk) -> dict[str, bytes]:
    """Everything in the folders of this laptop, by path."""
    kept = (desk.folders.sessions, desk.folders.state)
    return {str(path): path.read_bytes() for folder in kept for path in folder.rglob("*") if path.is_file()}


def pending(desk: Desk) -> Path:
    (path,) = (desk.folders.state / "pending").glob("*.json")
    return path


# Drawing, showing, typing back


def test_the_room_sees_the_screen_and_no_code_is_drawn(tmp_path: Path) -> None:
    with_code = to_the_promise(desk_in(tmp_path))
    with pytest.raises(Refused, match="The room would see the code"):
        with_code.tell(e.RoomAnswered(sees=True))
    with pytest.raises(Refused, match="The room would see the code"):
        with_code.tell(e.WentOn())
    assert with_code.session.stop is Stop.BEFORE
    assert with_code.session.view.code is None
    with_code.close()


def test_no_round_is_open_before_the_code_was_typed_back(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    code = shown(run)
    for wrong in ("", code[:-1], code[1:] + code[0], code[:12] + "AA", "0" * 12 + "AA"):
        with pytest.raises(Refused) as told:
            run.tell(e.CodeTyped(wrong))
        assert code not in str(told.value)
        assert run.session.record.round is Round.AHEAD
        assert not (desk.folders.state / "pending").exists()
    run.tell(e.CodeTyped(code.lower()))
    assert run.session.record.round is Round.OPEN
    assert run.session.view.code is None
    run.close()


def test_who_cannot_type_it_back_gets_a_new_one(tmp_path: Path) -> None:
    run = to_the_promise(desk_in(tmp_path))
    first = shown(run)
    with pytest.raises(Refused):
        run.tell(e.WentBack())
    run.tell(e.CodeForgotten())
    assert run.session.stop is Stop.CODE
    run.tell(e.CodeWanted())
    assert run.session.view.code not in ("", None, first)
    with pytest.raises(Refused):
        run.tell(e.CodeTyped(first))
    run.close()


@pytest.mark.parametrize("happened", [e.LaptopSlept(), e.StageSeen(None)], ids=["sleep", "the room's window goes"])
def test_a_code_that_others_may_see_is_gone(tmp_path: Path, happened: e.Event) -> None:
    run = to_the_promise(desk_in(tmp_path))
    run.tell(e.StageSeen((80, 24)))
    code = shown(run)
    run.tell(happened)
    assert not run.session.view.code
    run.tell(e.RoomAnswered(sees=False)) if run.session.stop is Stop.BEFORE else None
    run.tell(e.CodeWanted())
    assert run.session.view.code != code
    run.close()


def test_without_a_code_after_all_the_round_is_a_plain_one(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    shown(run)
    run.tell(e.SealingDropped())
    assert run.session.stop is Stop.BEFORE
    run.tell(e.RoomAnswered(sees=True))
    hand_in(run)
    run.close()
    assert "statements" in json.loads(pending(desk).read_text())
    assert desk.sessions.unfinished() is not None
    again = desk.sessions.resume()
    assert again.session.done == 1
    again.close()


# Resuming


def begun(desk: Desk, people: int = 3) -> str:
    """A sealed round with so many people done, left by the program; its code."""
    run = to_the_promise(desk)
    code = opened(run)
    for _person in range(people):
        hand_in(run)
    run.settle()
    run.close()
    return code


def test_the_paper_opens_it_and_says_how_many_had_handed_in(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    with pytest.raises(SealedRound, match="This round is sealed"):
        desk.sessions.resume()
    for wrong, said in (
        ("", "14 letters"),
        (code[::-1], "slip|does not open"),
        (begun(desk_in(tmp_path / "o")), "open"),
    ):
        with pytest.raises(Refused, match=said):
            desk.sessions.resume(code=wrong)
    run = desk.sessions.resume(code=code.lower())
    assert run.session.view.said == "3 people had handed in. Were it more? Then give up this round."
    assert run.session.done == 3
    assert run.session.tally is not None
    assert run.session.tally.sealed
    run.tell(e.RoomAnswered(sees=True))
    hand_in(run)
    assert FOURS not in pending(desk).read_text()
    run.tell(e.RoundClosed())
    assert "Tear up the paper" in run.session.view.said
    assert run.session.result is not None
    assert run.session.result.mirror.participants == 4
    assert not list((desk.folders.state / "pending").iterdir())
    run.close()


def test_without_the_code_it_can_be_given_up_and_talked_about(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    run = desk.sessions.resume(give_up=True)
    assert run.session.record.round is Round.GIVEN_UP
    assert run.session.stop is Stop.NOTICE
    assert not list((desk.folders.state / "pending").iterdir())
    run.close()


def test_an_older_generation_is_told_to_the_room_and_can_be_given_up(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk, people=4)
    older = pending(desk).read_bytes()
    run = desk.sessions.resume(code=code)
    run.tell(e.RoomAnswered(sees=False))
    hand_in(run)
    run.close()
    pending(desk).write_bytes(older)
    run = desk.sessions.resume(code=code)
    assert run.session.view.said.startswith("4 people had handed in. Were it more?")
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.RoundGivenUp())
    assert "Tear up the paper" in run.session.view.said
    run.close()


Edit = Callable[[dict[str, Any]], object]
TALLIES: dict[str, Edit] = {
    "a header that says plain": lambda held: held["tally"]["1"].update(sealed="00000"),
    "no box": lambda held: held["tally"]["1"].pop("box"),
    "a plain tally": lambda held: held.update(_plain()),
    "a plain tally that says sealed": lambda held: held.update(_plain("00001")),
    "a tally of format 1": lambda held: [held.pop(key) for key in tuple(held)] and held.update(_of_format_1()),
}


def _plain(sealed: str | None = None) -> dict[str, Any]:
    zeros = {str(at): {"counts": ["00001", *["00000"] * 4], "marks": "00000"} for at in range(1, STATEMENTS + 1)}
    head = {"turns": "00001", "sheets": "00000", "threshold": "00004", "careful": "00001", "near": "00000"}
    return {"tally": {"1": {**head, "sealed": sealed, "said_of_near": None}}, "statements": zeros}


def _of_format_1() -> dict[str, Any]:
    counts = [["00001", *["00000"] * 4]] * STATEMENTS
    head = {"ballots": "00001", "threshold": "00004", "careful": "00001"}
    return {"format": 1, "_default": {"1": {**head, "counts": counts, "marks": ["00000"] * STATEMENTS}}}


@pytest.mark.parametrize("edit", TALLIES.values(), ids=TALLIES)
def test_what_is_no_sealed_tally_is_refused_and_can_only_be_given_up(tmp_path: Path, edit: Edit) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    tables = json.loads(pending(desk).read_text())
    edit(tables)
    pending(desk).write_text(json.dumps(tables))
    for given in (None, code):
        with pytest.raises(LostRound, match="somebody has changed it") as told:
            desk.sessions.resume(code=given)
        assert not isinstance(told.value, SealedRound)
    run = desk.sessions.resume(give_up=True)
    assert run.session.record.round is Round.GIVEN_UP
    run.close()


@pytest.mark.parametrize("value", [None, False])
def test_a_session_json_that_says_plain_unseals_nothing(tmp_path: Path, value: bool | None) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    (path,) = desk.folders.sessions.glob("*/session.json")
    tables = json.loads(path.read_text())
    tables["session"]["1"]["sealed"] = value
    path.write_text(json.dumps(tables))
    with pytest.raises(SealedRound):
        desk.sessions.resume()
    run = desk.sessions.resume(code=code)
    assert run.session.record.sealed is True
    run.close()


def test_the_tally_of_another_session_is_not_opened(tmp_path: Path) -> None:
    one, other = desk_in(tmp_path / "one"), desk_in(tmp_path / "other")
    codes = begun(one), begun(other)
    pending(one).write_bytes(pending(other).read_bytes())
    for code in codes:
        with pytest.raises(Refused, match="does not open"):
            one.sessions.resume(code=code)


# Where the code never is


def test_the_code_is_in_no_file_no_view_of_the_room_and_no_repr(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    code = shown(run)
    forms = {code, code[:12], " ".join(code), code[:4] + " " + code[4:8]}

    def nowhere() -> None:
        run.publish()
        run.settle()
        room = live.path_of(desk.folders.state, run.session.record.session).read_text()
        seen = (repr(run.session), repr(clear(run.session)), room, *map(repr, held(desk).values()))
        assert not [form for form in forms for text in seen if form in text]

    nowhere()
    for event in (e.CodeDrawn(code), e.CodeTyped(code)):
        assert code not in repr(event)
    with pytest.raises(Refused) as told:
        run.tell(e.CodeTyped("0" * 14))
    assert code not in frames(told.value)
    run.tell(e.CodeTyped(code))
    nowhere()
    hand_in(run)
    nowhere()
    run.close()
    assert not [text for text in held(desk).values() for form in forms if form.encode() in text]


def test_once_it_is_typed_back_no_object_of_the_program_holds_it(tmp_path: Path) -> None:
    run = to_the_promise(desk_in(tmp_path))
    half = opened(run)[:6]
    run.publish()
    hand_in(run)
    gc.collect()
    values = (getattr(run.session.view, name) for name in type(run.session.view).__slots__)
    assert not [value for value in values if isinstance(value, str) and half in value]
    assert half not in repr(vars(run)["_seen"])
    run.close()


def test_without_the_code_everything_says_sealed(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    glance = desk.sessions.unfinished()
    assert glance is not None
    assert glance.state.endswith("Mirror round open, sealed")
    assert desk.sessions.summary(glance.folder).mirror is None
    folders = ("--sessions", str(desk.folders.sessions), "--state", str(desk.folders.state))
    for command in (("sessions",), ("results", glance.folder)):
        program = [sys.executable, "-m", "plc_workshop", *command, *folders]
        done = subprocess.run(program, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
        assert "sealed" in done.stdout + done.stderr
        assert "people are done" not in done.stdout + done.stderr


# Crashes


def test_a_crash_before_the_code_is_typed_back_leaves_no_round(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    for tell in (e.RoomAnswered(sees=False), e.CodeWanted()):
        run.tell(tell)
        run.close()
        run = desk.sessions.resume()
        assert run.session.stop is Stop.BEFORE
        assert run.session.record.round is Round.AHEAD
        assert run.session.record.sealed is True
        run.tell(e.RoomAnswered(sees=False)) if isinstance(tell, e.RoomAnswered) else None
    run.close()


# On the screen


async def to_the_code(here: Room) -> str:
    """From wherever the session begins to the code on the screen."""
    for _ in range(60):
        if "Can the room see this screen?" in here.text():
            break
        await here.press("right")
    assert "Whoever leads today steps away." in " ".join((await here.press("n")).split())
    await here.press("enter")
    code = here.session.view.code
    assert code
    return code


async def test_one_of_us_sees_the_code_writes_it_down_and_types_it_back(room: Opened) -> None:
    async with room(PACK, sealed=True) as here:
        code = await to_the_code(here)
        text = here.text()
        assert "only for the person at the laptop" in text
        for part in (code[:4], code[4:8], code[8:12], code[12:]):
            assert "  ".join(part) in text
        text = await here.press("enter")
        assert "Type the code from the paper" in text
        assert "  ".join(code[:4]) not in text
        await here.press(*code[:13].lower(), "enter")
        assert "13 are there" in " ".join(here.text().replace("▌", " ").split())
        await here.press("a" if code[13] != "A" else "b", "enter")
        assert "There is a slip in it" in " ".join(here.text().split())
        text = await here.press(*code.lower())
        assert code not in text.replace(" ", "").upper()
        assert text.count("•") == 14
        text = await here.press("enter")
        assert "Pass the laptop" in text
        assert "0 of 5 people are done, sealed" in text


async def test_esc_while_typing_throws_the_code_away(room: Opened) -> None:
    async with room(PACK, sealed=True) as here:
        code = await to_the_code(here)
        text = await here.press("enter", "escape")
        assert "That code is thrown away" in text
        assert "  ".join(code[:4]) not in text
        await here.press("enter")
        assert here.session.view.code not in ("", code)


async def test_in_front_of_the_room_it_is_refused_and_esc_does_without(room: Opened) -> None:
    async with room(PACK, sealed=True) as here:
        await to_the_code(here)
        text = await here.press("escape", "y")
        assert "The laptop counts in a private file" in text
        assert "Pass the laptop" in await here.press("y")


async def test_the_keeper_types_it_on_the_start_page(tmp_path: Path) -> None:
    desk, clock = desk_in(tmp_path), HandClock()
    code = begun(desk)
    app = WorkshopApp(desk, clock, theme="dark", pulse=None)
    async with app.run_test(size=(80, 24)) as pilot:
        here = Room(app, pilot, clock, tmp_path)
        assert "sealed" in await here.until("Go on with")
        text = await here.press("enter")
        assert "How do we go on?" in text
        assert "3 of 5" not in text
        await here.press("enter", *code[::-1], "enter")
        assert "slip" in here.text() or "does not open" in here.text()
        text = await here.press(*code, "enter")
        assert "3 people had handed in. Were it more? Then give up this round." in " ".join(text.split())
        assert "3 of 5 people are done, sealed" in await here.press("n")


async def test_resume_on_the_command_line_asks_there_too(tmp_path: Path) -> None:
    desk, clock = desk_in(tmp_path), HandClock()
    begun(desk)
    with pytest.raises(SealedRound) as told:
        desk.sessions.resume()
    app = WorkshopApp(desk, clock, theme="dark", pulse=None, sealed=told.value.session)
    async with app.run_test(size=(80, 24)) as pilot:
        here = Room(app, pilot, clock, tmp_path)
        await here.until("How do we go on?")
        await here.press("down", "down", "enter")
        assert "Really give up this round?" in here.text()
        await here.press("down", "enter")
        assert "The round was given up." in here.text()


async def test_a_sealed_round_that_can_be_closed_can_be_given_up_too(tmp_path: Path) -> None:
    desk, clock = desk_in(tmp_path), HandClock()
    code = begun(desk, people=5)
    app = WorkshopApp(desk, clock, theme="dark", pulse=None, run=desk.sessions.resume(code=code))
    async with app.run_test(size=(80, 24)) as pilot:
        here = Room(app, pilot, clock, tmp_path)
        await here.press("n", "c")
        assert "Give up this round" in here.text()
        text = await here.press("y")
        assert "Tear up the paper" in text
