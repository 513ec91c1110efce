"""The plan: before the session, at any time during it, and for a group that has met before."""

from pathlib import Path

import pytest

from plc_workshop.runner import wall
from plc_workshop.session import events as e
from plc_workshop.session import planning
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led


@pytest.fixture
def wall_clock(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The time on the wall, in minutes since midnight, moved by hand."""
    time = {"now": 14 * 60}
    monkeypatch.setattr(wall, "now", lambda: time["now"])
    return time


async def planned(here: Room, stop: str = "") -> str:
    """From home through set-up to the plan."""
    await here.press("enter", *"Oak")
    if stop:
        await here.press("down", "down", *stop)
    return await here.press("enter")


@pytest.mark.usefixtures("wall_clock")
async def test_set_up_leads_to_the_plan_and_the_plan_to_the_session(room: Opened) -> None:
    async with room() as here:
        shown = await planned(here)
        assert "The plan   Oak · 7 people" in shown, "what was typed wrong is seen before it begins"
        assert "14:00 to 15:31" in shown
        assert "The session has not begun yet: Enter begins it, q leaves." in await here.press("escape")
        await here.press("right", "right")
        assert here.session.record.plan[0].minutes == 6
        assert "14:00 to 15:33" in here.text()
        assert "How we work together" in await here.press("enter")


@pytest.mark.usefixtures("wall_clock")
async def test_an_end_that_will_not_hold_is_said_with_what_can_go_and_enter_does_it(room: Opened) -> None:
    async with room() as here:
        shown = await planned(here, "1520")
        assert "15:20: 11 minutes too late" in shown
        assert "leave out" in shown
        proposed = " ".join(shown.split())
        assert "To be in time for 15:20:" in proposed
        await here.press(*["down"] * 15)
        assert "do that" in here.text()
        shown = await here.press("enter")
        assert "in time for 15:20" in shown
        assert "left out" in shown
        assert here.session.stop is Stop.PLAN


@pytest.mark.usefixtures("wall_clock")
async def test_left_out_sections_are_off_the_rail_and_the_numbers(room: Opened) -> None:
    async with room() as here:
        await planned(here)
        await here.press("space", "down", "space", "enter", "right")
        assert "1  Teachers as learners" in here.text().split("\n")[0]
        assert "How we work together" in await here.press("left")


async def test_g_opens_the_plan_over_a_section_and_says_how_late_it_is(
    room: Opened, wall_clock: dict[str, int]
) -> None:
    async with room("collaborative-learning", stop_at="15:30") as here:
        await here.press("right")
        await here.wait(6 * 60)
        wall_clock["now"] += 6
        await here.wait(0.5)
        shown = await here.press("g")
        assert "6 of 4 min" in shown
        assert "2 min behind" in shown
        assert "ends at 15:" in shown
        await here.press("down", "down")
        assert "Teachers as learners" in (await here.press("enter")).split("\n")[0]
        assert here.session.record.section == 2
        await here.press("g")
        assert "Enter go there" in here.text()
        assert "Enter close the plan" in await here.press(*["down"] * (planning.stop_row(here.session) - 2))
        assert "The plan" not in (await here.press("escape")).split("\n")[0]


@pytest.mark.usefixtures("wall_clock")
async def test_the_plan_of_a_round_shows_no_time_of_a_turn(room: Opened) -> None:
    async with room("collaborative-learning", people=4) as here:
        await here.to_the_cover()
        one = await here.press("g")
        await here.press("g")
        await here.hand_in(*"1111111111")
        await here.wait(150)
        two = await here.press("g")
        mirror = [next(line for line in text.split("\n") if "The Mirror" in line) for text in (one, two)]
        assert mirror[0] == mirror[1]


async def test_what_a_group_has_seen_is_left_out_and_can_be_brought_back(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr("plc_workshop.runner.wall.today", lambda: "2026-01-20")
        run = led(desk_in(tmp_path), ["4" * 10] * 5, minutes_in_sections={0: 4, 2: 3})
        run.close()
    async with room() as here:
        shown = await planned(here)
        assert shown.count("  left out") == 2
        assert "Space brings it back" in shown
        plan = here.session.record.plan
        assert [i for i, part in enumerate(plan) if part.left_out] == [0, 2]
        await here.press("space")
        assert not here.session.record.plan[0].left_out


async def test_of_a_group_that_met_and_saw_no_section_nothing_is_said_to_be_left_out(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr("plc_workshop.runner.wall.today", lambda: "2026-01-20")
        run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.SEE)
        run.tell(e.TimePassed(300.0))
        while run.session.record.place is not Stop.END:
            run.tell(e.WentOn())
        run.close()
    async with room() as here:
        shown = await planned(here)
        assert "The plan" in shown
        assert "left out" not in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_plan_longer_than_the_window_moves_with_the_mark(size: tuple[int, int], room: Opened) -> None:
    async with room(size=size) as here:
        await planned(here)
        for _ in range(16):
            shown = await here.press("down")
            assert any(line.strip().startswith("▌") for line in shown.split("\n"))
