"""Her own window in the talk: the script first while the room has a window, and nothing of it while it has none."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from plc_workshop.results.script_texts import headings
from plc_workshop.room import live
from plc_workshop.room.sight import Size
from plc_workshop.session import events as e
from plc_workshop.session.script import script_of
from plc_workshop.session.state import Stop
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.script_text import fitted_script
from tests.room.test_few_lines import at
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

BALLOTS = (
    "4433233224", "3432322123", "3344343333", "4433432224", "3423213113",
    "3433343324", "4432242223", "3444333334", "3433122113",
)  # fmt: skip
MARKED = ((), (), (), (4,), (4, 8))
TALK = (Stop.PREDICT, Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO)
OWN = "For you"


def to(folder: Path, stop: Stop, ballots: Sequence[str] = BALLOTS) -> None:
    led(desk_in(folder), ballots, MARKED, until=stop).close()


async def with_a_stage(here: Room, size: tuple[int, int] | None = (120, 40)) -> str:
    """Say that the room has a window of this size, or that it has none any more."""
    await here.app.tell(e.StageSeen(size))
    return await here.laid_out()


async def unsaid(here: Room) -> str:
    """What stands there, but for what is said."""
    screen = here.app.screen
    assert isinstance(screen, BesideStage)
    screen.say("")
    return await here.laid_out()


async def test_her_window_on_i_notice_and_focus(room: Opened, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    to(tmp_path, Stop.NOTICE)
    seen = {}
    async with room(resume=True) as here:
        await with_a_stage(here)
        await here.app.tell(e.RowTaken())
        await here.app.tell(e.TimePassed(20.0, 14 * 60))
        for stop in (Stop.NOTICE, Stop.FOCUS):
            if here.session.stop is not stop:
                await here.press("right")
            for size in ((80, 24), (120, 40)):
                seen[f"{stop.value} at {size[0]}x{size[1]}"] = await here.sized(size)
    assert seen == snapshot


async def test_each_part_of_the_talk_has_it_first_and_what_is_worked_with_below(room: Opened, tmp_path: Path) -> None:
    to(tmp_path, Stop.PREDICT)
    async with room(resume=True) as here:
        while here.session.record.place is not Stop.MEET:
            stop, alone = here.session.stop, await unsaid(here)
            assert OWN not in alone, "the room may see this screen"
            shown = await with_a_stage(here)
            script = script_of(here.session)
            assert script is not None
            told = [shown.index(text) for text in (OWN, script.say[:30], "The room sees", "Next")]
            assert told == sorted(told)
            if stop in (Stop.NOTICE, Stop.DO) or (stop is Stop.SEE and here.session.record.revealed):
                assert any(line.lstrip().startswith("▌") for line in shown.split("\n")), f"a mark:\n{shown}"
            assert OWN not in await with_a_stage(here, None)
            assert await unsaid(here) == alone, "as before"
            await here.press("right")


async def test_a_stage_that_comes_and_goes_leaves_mark_stars_and_minute_as_they_are(
    room: Opened, tmp_path: Path
) -> None:
    to(tmp_path, Stop.NOTICE)
    async with room(resume=True) as here:
        await here.press("enter", "down", "down", "down", "*")
        before = here.session
        marked = next(line for line in here.text().split("\n") if line.lstrip().startswith("▌ *"))
        state = tmp_path / "state"
        live.sign(state, before.record.session, Size(120, 40))
        assert OWN in await here.wait(0.5)
        live.sign(state, before.record.session, Size(60, 16))
        shown = await here.wait(0.5)
        assert " ".join(marked.split()) in " ".join(shown.split()), shown
        assert "The room sees" in await here.sized((120, 40))
        assert here.session.view.cursor == before.view.cursor
        assert here.session.record.focus == before.record.focus
        live.sign_off(state, before.record.session)
        assert OWN not in await here.wait(0.5)
        assert here.session.view.cursor == before.view.cursor
        assert here.session.view.alone is not None


async def test_a_dark_room_is_said_once_she_looks_again(room: Opened, tmp_path: Path) -> None:
    to(tmp_path, Stop.NOTICE)
    async with room(resume=True) as here:
        await with_a_stage(here)
        assert not (await here.press("b")).strip(), "both windows are dark: any key ends it"
        assert OWN in await here.press("x")


@pytest.mark.parametrize("stop", TALK)
@pytest.mark.parametrize("width", [30, 70])
def test_what_of_a_script_has_no_room_is_named_with_the_key_that_shows_it(stop: Stop, width: int) -> None:
    script = script_of(at(stop))
    assert script is not None
    script = replace(script, own="First *this*.\n\n- a\n- b")
    whole = len(fitted_script(script, width, 200, 0).wrap(width))
    for rows in range(1, whole + 2):
        shown = fitted_script(script, width, rows, 0)
        assert len(shown.wrap(width)) <= rows
        text = " ".join(shown.plain.split())
        missing = [heading for heading in headings() if heading not in text]
        if rows > whole // 3 and "n shows the rest" not in text:
            assert set(missing) <= ({"Read aloud"} if not script.aloud else set()), f"{rows} rows:\n{shown.plain}"
        assert "n shows the rest" not in text or "Watch for" not in text, "what is said comes first"
        shown_parts = [each for each in headings() if f"{each}  " in shown.plain]
        assert "press n" not in text or shown_parts in ([], ["Say"]), "whole parts alone, but for what is said"
        assert ("press n" in text or "n shows" in text or "more: n" in text) == (rows < whole), shown.plain
