"""A talk chosen instead of the round, and taken back from its first page; another topic on the page before it."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.session import alone, flow
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import CONTENT, Opened, desk_in
from tests.stories.leading import PACK
from tests.stories.two_rounds import ANSWERED, DAY_27, Today, before_the_mirror, first_round, opens, prepared

NEW_STATEMENT = """  statements:
    - {id: new, text: We have lunch together., section: relationships}
"""


@pytest.mark.parametrize(("group", "note"), [("Oak", "nobody answers today"), ("", "if it was ours; nobody answers")])
@pytest.mark.parametrize("earlier", ["Oak", "", "Elm"])
async def test_the_talk_instead_is_taken_back_from_its_first_page(
    room: Opened, tmp_path: Path, today: Today, group: str, note: str, earlier: str
) -> None:
    """Enter on the first row was one key, and the round of the day is worth more."""
    first_round(desk_in(tmp_path), today, group=earlier)
    today(DAY_27)
    async with room(PACK, people=9, group=group) as here:
        before_the_mirror(here.run)
        has_result = group == earlier
        text = await here.press("g", "escape")
        assert ("Talk about that result" in text) is has_result
        assert (note if has_result else "nobody answers today") in text
        text = await here.press("enter")
        assert "Nobody answers today. Left takes that back." in text
        assert here.session.record.round is Round.GIVEN_UP
        text = await here.press("left")
        assert ANSWERED in text
        assert ("▌ Talk about that result" if has_result else "▌ A talk without numbers") in text
        kept = json.loads((here.run.folder / "session.json").read_text("utf-8"))["session"]["1"]
        assert (kept["round"], kept["talk_of"]) == ("ahead", None)
        await here.press("down", "enter")
        assert "Pass the laptop" in await here.press("n")


async def test_a_talk_that_goes_on_is_not_taken_back(room: Opened, tmp_path: Path, today: Today) -> None:
    first_round(desk_in(tmp_path), today)
    today(DAY_27)
    async with room(PACK, people=9) as here:
        before_the_mirror(here.run)
        await here.press("g", "escape", "enter", "right", "left", "left")
        assert here.session.record.round is Round.GIVEN_UP
        assert here.session.stop is Stop.SECTION


def test_what_was_planned_in_that_talk_stays_once_it_is_taken_back(tmp_path: Path, today: Today) -> None:
    """The minutes on that page are the Mirror's too, and no change of the plan is lost."""
    first_round(desk_in(tmp_path), today, group="Elm")
    today(DAY_27)
    run = prepared(desk_in(tmp_path))
    run.tell(e.TimePassed(150.0))
    run.tell(e.TalkChosen())
    run.tell(e.MinuteAdded())
    planned = run.session.record.plan
    run.tell(e.WentBack())
    assert run.session.record.plan == planned
    assert run.session.view.elapsed == 120.0
    run.close()


def test_what_was_chosen_in_that_talk_goes_with_it(tmp_path: Path, today: Today) -> None:
    """The topic may lose a statement that was chosen yet, and the session opens all the same; nothing counts down."""
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Elm")
    today(DAY_27)
    run = prepared(desk)
    run.tell(e.TalkChosen())
    run.tell(e.RowTaken())
    assert alone.countdown(run.session) == 120
    run.tell(e.CursorMoved(1))
    run.tell(e.RowTaken())
    assert run.session.record.focus
    run.tell(e.WentBack())
    assert run.session.record.focus == ()
    assert alone.countdown(run.session) is None
    assert alone.countdown(replace(run.session, record=replace(run.session.record, place=Stop.NOTICE))) is None
    run.close()


def test_what_was_noted_in_that_talk_is_kept_and_the_talk_with_it(tmp_path: Path, today: Today) -> None:
    first_round(desk_in(tmp_path), today, group="Elm")
    today(DAY_27)
    run = prepared(desk_in(tmp_path))
    run.tell(e.TalkChosen())
    run.tell(e.CursorMoved(1))
    run.tell(e.NoteWritten("notice", "We plan alone."))
    run.tell(e.WentBack())
    assert run.session.record.round is Round.GIVEN_UP
    assert run.session.record.focus
    run.close()


@pytest.mark.parametrize("taken_back", [False, True])
def test_a_topic_that_is_saved_on_that_page_is_looked_at_anew(
    tmp_path: Path, today: Today, *, taken_back: bool
) -> None:
    """The page told of the statements before, and the talk about them was of no statement there is."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    desk, own = desk_in(tmp_path, content), content / f"{PACK}.yaml"
    first_round(desk, today)
    today(DAY_27)
    run = prepared(desk, watch=True)
    if taken_back:
        run.tell(e.TalkChosen())
    text = own.read_text("utf-8")
    own.write_text(text[: text.index("  statements:")] + NEW_STATEMENT, "utf-8")
    if taken_back:
        assert [run.follow(), run.follow()] == [(), ()]
        assert run.session.record.talk_of
        run.tell(e.WentBack())
    assert [run.follow(), run.follow()] == [(), ()]
    assert run.session.view.near is None
    assert run.session.view.cursor == flow.HARMLESS
    assert opens(run)
    run.close()
