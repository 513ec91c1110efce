"""The talk: what is offered when time is short, how long a statement may take, what the group will do."""

import re
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.export.code_text import LARGEST, code_text
from plc_workshop.export.markdown import page
from plc_workshop.runner import wall
from plc_workshop.runner.collecting import summarise
from plc_workshop.session.schedule import minutes_left
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

MIXED = ["4" * 10, "4" * 10, "3" * 10, "3" * 10, "4" * 10, "2" * 10, "1" * 10, "2" * 10, "1" * 10]


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """The minutes until half past three, moved by hand."""
    minutes = {"until_stop": 60}
    monkeypatch.setattr(wall, "now", lambda: 15 * 60 + 30 - minutes["until_stop"])
    return minutes


async def _revealed(here: Room) -> str:
    return await here.press("right", "right")


async def test_with_little_time_left_the_short_way_is_offered(
    room: Opened, left: dict[str, int], tmp_path: Path
) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.PREDICT, stop_at="15:30").close()
    async with room(resume=True) as here:
        await _revealed(here)
        left["until_stop"] = 12
        assert "until 15:30" not in await here.wait(1)
        left["until_stop"] = 11
        assert "11 minutes until 15:30" in await here.wait(1)
        asked = await here.press("right")
        assert "Straight to What we will do" in asked
        assert "I notice" in await here.press("enter"), "the harmless row is first"
        await here.press("left")
        left["until_stop"] = -2
        assert "It is past 15:30" in await here.wait(1)
        shown = await here.press("right", "down", "enter")
        assert "one to three things" in shown
        assert here.session.record.place is Stop.DO


async def test_without_a_time_to_stop_nothing_is_offered(room: Opened, left: dict[str, int], tmp_path: Path) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.PREDICT).close()
    async with room(resume=True) as here:
        await _revealed(here)
        await here.wait(1)
        assert "I notice" in await here.press("right")


@pytest.mark.parametrize(("clock", "minutes"), [("15:30", 30), ("14:59", -1), ("03:00", -720), ("02:59", 719)])
def test_a_time_that_has_just_passed_is_no_day_away(clock: str, minutes: int) -> None:
    assert minutes_left(clock, 15 * 60) == minutes
    assert minutes_left("", 15 * 60) is None


async def test_a_statement_in_focus_has_its_share_of_the_time(room: Opened, tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), MIXED, until=Stop.FOCUS)
    run.close()
    count = len(run.session.record.focus)
    share = 25 * 60 // count
    async with room(resume=True) as here:
        bar = here.text().split("\n")[0]
        assert f"Focus   1 of {count}" in bar
        assert f"{share // 60}:{share % 60:02} left of {-(-share // 60)} for this one" in bar
        assert f"{(share - 60) // 60}:{(share - 60) % 60:02}" in await here.wait(60)
        await here.press("t")
        paused = here.text().split("\n")[0]
        assert paused.endswith("paused")
        assert (await here.wait(30)).split("\n")[0] == paused
        await here.press("t", "+")
        assert f"{share // 60}:{share % 60:02}" in here.text()
        assert "time is up" in await here.wait(share + 1)
        assert "Focus   2 of" in await here.press("right")
        assert "time is up" not in here.text()


async def test_from_before_we_look_to_what_we_will_do_are_at_most_eight_rights(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.PREDICT).close()
    async with room(resume=True) as here:
        rights = 0
        while here.session.record.place is not Stop.DO:
            await here.press("right")
            rights += 1
            assert rights <= 8


async def test_what_we_will_do_starts_with_ideas(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.DO).close()
    async with room(resume=True) as here:
        ideas = here.session.pack.ideas
        assert all(idea in here.text() for idea in ideas[:5])
        assert ideas[5] not in here.text()
        await here.press("down", "enter")
        assert ideas[1] in here.text()
        await here.press("enter", *"Ann", "enter", *"in 2 weeks", "enter", "enter", "4", "enter")
        (commitment,) = here.session.record.commitments
        assert here.session.view.cursor == 0, "the mark is on what was just written"
        assert (commitment.what, commitment.who) == (ideas[1], "Ann")
        assert commitment.statement == here.session.pack.mirror.statements[3].id
        assert f"4 {here.session.pack.mirror.statements[3].name}" in here.text()
        assert ideas[0] not in here.text(), "once there is something, the ideas step back"
        await here.press("up", "up", "down", "enter")
        assert ideas[0] in here.text()
        assert ideas[1] not in here.text(), "what is taken is not offered again"
        await here.press("escape", "up", "delete")
        assert not here.session.record.commitments
        await here.press("u")
        assert list(here.session.record.commitments) == [commitment]


async def test_a_statement_that_is_not_there_is_said_while_the_form_still_stands(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.DO).close()
    async with room(resume=True) as here:
        await here.press("enter", "enter", "enter", "enter", "enter", *"99")
        assert "No such statement: write its number, 1 to 10." in await here.press("enter")
        await here.press("backspace", "backspace", *"fair")
        assert "Several statements begin like that" in await here.press("enter")
        await here.press(*" sh", "enter")
        (commitment,) = here.session.record.commitments
        fair = next(each for each in here.session.pack.mirror.statements if each.name.startswith("Fair sh"))
        assert commitment.statement == fair.id


async def test_which_part_of_a_long_result_is_shown_is_true_whatever_else_takes_room(
    room: Opened, tmp_path: Path
) -> None:
    led(desk_in(tmp_path), ["1" * 10] * 4 + ["1" * 9 + "4"] * 4, until=Stop.SEE).close()
    async with room(resume=True) as here:
        await here.press("right")
        assert "1 to 8 of 10" in await here.press("o")
        here.app._say(
            WorkshopError("A sentence so long that it stands on several rows of this window.", "It is. " * 16)
        )
        await here.until("1 to 6 of 10")
        await here.press("f12")
        await here.until("1 to 8 of 10")
        await here.press("left")
        assert "1 to 8 of 10" in await here.press("right")


async def test_what_is_expected_before_the_look_stands_beside_what_comes(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), MIXED, until=Stop.PREDICT).close()
    async with room(resume=True) as here:
        ids = [each.id for each in here.session.pack.mirror.statements]
        while here.session.view.cursor < 3:
            await here.press("down")
        assert "*  4  We advocate for students" in await here.press("*")
        await here.pilot.click("#statements", offset=(40, 0))
        assert here.session.record.expected == (ids[3], ids[5]), "a click does what the key does"
        await here.press("up", "*", "up", "up", "*")
        assert "Three at the most: take one back first." in here.text()
        shown = await here.press("right", "right", "right")
        assert shown.count("expected, and so") == 3
        assert shown.count("not expected") == 7
        told = page(summarise(here.session))
        assert "Before we looked, we expected that views would differ on" in told
        assert "5 yes, 4 no (expected, and so)" in told
    async with room(resume=True) as here:
        assert "expected, and so" in here.text(), "it is in the files"
        shown = await here.press("left", "left")
        assert "You have looked: what was expected before stays as it was." in await here.press("down", "*")


async def test_how_many_took_part_is_not_taken_for_those_who_marked(room: Opened, tmp_path: Path) -> None:
    """Beside "Several of us want to talk about 3" stood "9 people", which read as nine who want to."""
    run = led(desk_in(tmp_path), MIXED, [[2], [2]], until=Stop.PREDICT)
    code = code_text(summarise(run.session), LARGEST)
    run.close()
    async with room(resume=True) as here:
        shown = await _revealed(here)
        (line,) = (" ".join(line.split()) for line in shown.split("\n") if "Several of us" in line)
        assert line == "* Several of us want to talk about 3. 9 people took part"
        assert re.search(r"9 people(?! took part)", shown) is None
    assert code is not None
    assert ", 9 people took part\n" in code
