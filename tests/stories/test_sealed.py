"""A sealed round: one of us keeps a code on paper, and nothing but that code opens the answers during the round."""

import json
from pathlib import Path

import pytest

from plc_workshop.errors import Refused, SealedRound
from plc_workshop.session import events as e
from plc_workshop.session.holding import CODE_SECONDS
from plc_workshop.session.state import Round, Stop
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.widgets.plain import Plain
from tests.clocks import HandClock
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import PACK
from tests.stories.sealing import begun, hand_in, pending, shown, to_the_promise


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


@pytest.mark.parametrize(
    "happened",
    [e.LaptopSlept(), e.StageSeen(None), e.TimePassed(CODE_SECONDS)],
    ids=["sleep", "the room's window goes", "nobody types it"],
)
def test_a_code_that_others_may_see_is_gone(tmp_path: Path, happened: e.Event) -> None:
    run = to_the_promise(desk_in(tmp_path))
    run.tell(e.StageSeen((80, 24)))
    code = shown(run)
    run.tell(happened)
    assert not run.session.view.code
    with pytest.raises(Refused, match="thrown away" if run.session.stop is Stop.CODE else "does nothing"):
        run.tell(e.CodeTyped(code))
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


async def to_the_call(here: Room) -> None:
    """From wherever the session begins to where one of us is called to the laptop."""
    for _ in range(60):
        if "Can the room see this screen?" in here.text():
            break
        await here.press("right")
    assert "Whoever leads today steps away." in " ".join((await here.press("n")).split())


async def to_the_code(here: Room) -> str:
    """From wherever the session begins to the code on the screen."""
    await to_the_call(here)
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
        below = here.app.screen_stack[-2].query_one("#code", Plain)
        assert code[:4] not in str(below.render()).replace(" ", ""), (
            "nor does it stand below, to come back for a moment"
        )
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


async def test_esc_does_without_a_code(room: Opened) -> None:
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


async def test_what_may_keep_the_screen_is_named_before_the_code_is_shown(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/x")
    async with room(PACK, sealed=True) as here:
        await to_the_call(here)
        assert "tmux may keep what stands here" in here.text()
        assert not here.session.view.code
