"""Groups: who met here, their sessions, what is deleted, what comes from another laptop; and the list in set-up."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import click
import pytest

from plc_workshop.cli.main import cli
from plc_workshop.results.summary import Commitment
from plc_workshop.runner import bringing
from tests.runner.test_groups import kept
from tests.stories.conftest import CONTENT, Opened, desk_in
from tests.stories.leading import led
from tests.stories.test_commands import told
from tests.stories.two_rounds import Today

ALL_YES = ["4" * 10] * 5
ODD = "[/red] 🌳 \u202egnol " + "x" * 200


def squeezed(text: str) -> str:
    return " ".join(text.replace("▌", " ").split())


async def test_nobody_has_met_yet_and_a_stick_brings_the_first_meeting_once(
    room: Opened, today: Today, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today("2026-10-12")
    theirs = led(desk_in(tmp_path / "theirs"), ALL_YES, group="Oka", commitments=[Commitment("Visit a lesson")])
    theirs.close()
    stick = tmp_path / "stick"
    shutil.copytree(theirs.folder, stick / theirs.folder.name)
    monkeypatch.setattr(bringing, "sticks", lambda: (stick,))
    today("2026-11-24")
    async with room() as here:
        shown = await here.press("down", "enter")
        assert "No group has met here yet." in shown
        keys = " ".join(shown.split("\n")[-1].split())
        assert "Enter bring it Esc back" in keys, "on this row there is nothing to list or to remove"
        shown = await here.press("enter")
        assert re.search(r"Oka +Monday 12 October 2026 +Collaborative learning", shown), "it is named, not opened"
        asked = squeezed(await here.press("enter"))
        assert "From another laptop: Oka, Monday 12 October 2026, Collaborative" in asked
        assert "Not now, leave it where it is Of Oka, which is new here" in asked
        assert "Meetings of other laptops, on a USB stick" in await here.press("enter"), "the harmless row is first"
        assert "No group has met" in await here.press("escape")
        shown = await here.press("enter", "enter", "down", "enter")
        assert "The meeting of Monday 12 October 2026 is here now: Oka." in shown
        assert re.search(r"Oka +1 time +1 new +no day yet", shown)
        shown = await here.press("down", "enter")
        assert "Which summary.json?" in shown, "on the stick nothing is left to bring"
        shown = await here.press(*str(stick / theirs.folder.name), "enter")
        assert "This meeting is here already: Oka" in squeezed(shown)
        await here.press("escape", "y")
        shown = await here.press("up", "o", "enter")
        assert "Open the session" not in shown, "it cannot go on here"
        assert "from another laptop" in shown
    async with room() as here:
        assert "1 group" in here.text()
        shown = await here.press("enter")
        assert re.search(r"▌ +▌ Oka +12 October +Collaborative learning", shown)


async def test_several_meetings_of_a_folder_are_brought_one_after_the_other_and_its_path_is_typed_once(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    other = desk_in(tmp_path / "theirs")
    for day, group in (("2026-09-22", "Oak"), ("2026-10-12", "Elm"), ("2026-11-03", "Ash")):
        today(day)
        led(other, ALL_YES, group=group).close()
    today("2026-11-24")
    async with room() as here:
        shown = await here.press("down", "enter", "enter", *str(tmp_path / "theirs" / "sessions"), "enter")
        assert re.search(r"Ash .*\n.*Elm .*\n.*Oak .*\n.*Another file", shown)
        for left in (("enter",), ("escape",)):
            await here.press("down", "enter", *left)
            assert re.search(r"Ash .*\n.*Elm .*\n.*Oak ", here.text()), "all of them stay to be brought"
        shown = await here.press("down", "enter", "down", "enter")
        assert "The meeting of Monday 12 October 2026 is here now: Elm." in shown
        assert re.search(r"▌ Ash .*\n.*Oak .*\n.*Another file", shown), "the rest of them"
        shown = await here.press("enter", "down", "down", "enter")
        assert re.search(r"Not now.*\n.*Elm", shown)
        shown = await here.press("down", "enter")
        assert "Tuesday 3 November 2026 is here now: Elm." in shown
        shown = await here.press("escape")
        assert re.search(r"Elm +2 times", shown)
        assert "is here now: Elm." in shown


async def test_one_session_goes_and_then_all_of_the_group_and_it_is_said_what_outlives_them(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    desk = desk_in(tmp_path)
    for day, group in (("2026-09-22", "Oak"), ("2026-10-27", "oak"), ("2026-11-03", "Elm")):
        today(day)
        led(desk, ALL_YES, group=group).close()
    today("2026-12-24")
    async with room() as here:
        shown = await here.press("down", "enter", "down")
        assert re.search(r"Oak +2 times", shown), "one group, whatever its spelling"
        asked = squeezed(await here.press("delete"))
        assert "Nothing, keep all of it One session All of them" in asked
        shown = await here.press("down", "enter")
        assert re.search(r"▌ 27 October +Collaborative learning +finished\n.* 22 September +Collab", shown), shown
        asked = squeezed(await here.press("down", "enter"))
        assert "Files that people took home, and copies on USB sticks, stay where they are." in asked
        shown = await here.press("down", "enter")
        assert re.search(r"Oak +1 time\b", shown)
        assert "2 times" not in shown
        assert not (await here.press("full_stop")).split(), "the names of groups are not for every room"
        assert "Our year" in await here.press("delete"), "a key that wakes the screen does nothing else"
        asked = squeezed(await here.press("backspace"))  # a Mac has no other key for it
        assert "Delete this session for good?" in asked, "of one there is nothing to choose"
        await here.press("enter")
        # The year of a group lists its sessions too; where one is gone, the groups stand there again.
        assert "Our year" in await here.press("enter")
        shown = await here.press("o", "enter", "down", "down", "down", "enter", "down", "enter")
        assert "meets again" in shown
        assert "Oak" not in shown
        assert "Deleted." in shown, "it is said on the screen that stands there now"
        assert "PLC Workshop" in await here.press("escape")
    lines = json.loads((tmp_path / "state" / "rounds.json").read_text("utf-8"))["rounds"]
    assert len(lines) == 3, "the lines of closed rounds stay"


async def test_a_session_that_is_open_elsewhere_stays_and_the_others_are_gone(room: Opened, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    older = kept(desk.folders.sessions, "Oak", "2026-10-12", "0001")
    kept(desk.folders.sessions, "", "2026-10-11", "0002")
    led_here = desk.start(replace(desk.blank_setup(), group="Oak"))
    async with room() as here:
        await here.to_row("Groups")
        await here.press("enter", "backspace", "down", "down", "enter", "down", "enter")
        shown = squeezed(here.text())
        assert "1 session was deleted. This session is open in another window." in shown
        asked = squeezed(await here.press("down", "delete"))
        assert "11 October, finished" in asked, "one without a name is called by its day, and its topic is not here"
    assert led_here.folder.exists()
    assert not older.exists()
    led_here.close()


async def test_many_groups_scroll_and_odd_names_stand_as_they_are(room: Opened, tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    kept(sessions, ODD, "2026-11-29", "0000")
    (kept(sessions, "Lost", "2026-11-28", "aaaa") / "session.json").write_bytes(b"{")
    for number in range(30):
        kept(sessions, f"Group {number:02}", f"2026-10-{1 + number:02}", f"{number:04x}")
    async with room() as here:
        await here.press("down", "enter")
        for marked in ("top", "bottom"):
            for size in ((80, 24), (120, 40)):
                shown = await here.sized(size)
                if marked == "top":
                    assert "[/red] 🌳 gnol" in shown
                    assert "↓ more below" in shown
                else:
                    assert "Cannot be read   1 session" in re.sub(" {3,}", "   ", shown)
                    assert re.search(r"▌.*Cannot be read", shown)
            await here.press(*["down"] * (31 if marked == "top" else 0))
        assert "is damaged and cannot be read." in squeezed(await here.press("o"))
        await here.press("escape", "escape")
        shown = await here.press("enter")
        assert "Who has met here" in await here.press("up") or "New session" in shown


async def test_set_up_takes_a_group_that_met_and_asks_once_about_a_name_that_is_near(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    desk = desk_in(tmp_path)
    today("2026-10-27")
    led(desk, ALL_YES, group="Elm").close()
    today("2026-11-03")
    led(desk, ALL_YES, group="Oak", commitments=[Commitment("Visit a lesson")]).close()
    today("2026-12-24")
    async with room() as here:
        shown = await here.press("enter")
        assert re.search(r"▌ Oak +3 November +Collaborative learning\n.* Elm +27 October", shown)
        assert "Esc leave it as it was" in " ".join(shown.split())
        assert "▌  Group        ▏" in await here.press("escape")
        shown = await here.press("right", "down", "up", "enter")
        assert re.search(r"Group +Oak▏ +last met 3 November", shown)
        assert re.search(r"People +5\b", shown), "as many as it was last"
        shown = await here.press("right", "down", "down", "enter", *"Oka")
        assert re.search(r"Group +Oka▏", shown)
        asked = squeezed(await here.press("enter"))
        assert "A group of nearly this name has met here: Oak, last on 3 November. Is it Oak?" in asked
        assert "y Yes, it is Oak n No, Oka is another group" in asked
        shown = await here.press("enter")
        assert re.search(r"Group +Oak▏ +last met 3 November", shown), "nothing has begun: the name is another"
        shown = await here.press("backspace", "s", "enter", "n")
        assert "The plan" in shown
        assert here.session.record.group == "Oas"
        assert here.session.record.earlier is None


async def test_a_file_that_set_up_names_joins_its_group_first(room: Opened, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    theirs = led(desk_in(tmp_path / "theirs"), ALL_YES, group="Oak", commitments=[Commitment("Visit a lesson")])
    theirs.close()
    today("2026-11-25")
    async with room() as here:
        await here.press("enter", *"Elm")
        await here.to_row("More")
        await here.press("right")
        await here.to_row("Earlier summary")
        assert "is not there" in squeezed(await here.press("x", "enter"))
        await here.press("backspace")
        here.app.screen.pasted(str(theirs.folder / "summary.json"))  # type: ignore[attr-defined]
        asked = squeezed(await here.press("enter"))
        assert "Whose meeting is it?" in asked
        assert "Of Oak, which is new here Of another group that met here" in asked
        await here.press("down", "down", "enter")
        shown = await here.press("down", "enter")
        assert "is here now: Elm." in squeezed(shown)
        assert "The plan" in await here.press("enter")
        assert here.session.record.group == "Elm"
        assert here.session.record.earlier is not None
        assert here.session.record.earlier.commitments[0].what == "Visit a lesson"


def test_the_command_line_lists_groups_and_tells_a_year(
    today: Today, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = desk_in(tmp_path)
    today("2026-09-22")
    led(desk, ALL_YES, group="Oak", commitments=[Commitment("Visit a lesson", "Ana")]).close()
    (kept(desk.folders.sessions, "Lost", "2026-11-28", "aaaa") / "session.json").write_bytes(b"{")
    here = ("--sessions", str(tmp_path / "sessions"), "--content", str(CONTENT), "--state", str(tmp_path / "state"))

    def printed(*arguments: str) -> tuple[str, str]:
        cli.main(["groups", *arguments, *here], standalone_mode=False)
        return capsys.readouterr()

    data, words = printed()
    assert data == "Oak\t1\t2026-09-22\t1\t\n"
    assert "1 session cannot be read:" in words
    (found,) = json.loads(printed("--json")[0])
    assert (found["group"], found["new"], found["still_on"]) == ("Oak", 1, 0)
    year, _words = printed("öak")
    assert year.startswith("Our year, Oak\n1 meeting since 22 September\n")
    assert "Visit a lesson; Ana" in year
    assert json.loads(printed("oak", "--json")[0])["meetings"] == 1
    page, _words = printed("oak", "--to", str(tmp_path / "out"))
    assert page == f"{tmp_path / 'out' / 'our-year-oak.html'}\n"
    assert "Visit a lesson" in (tmp_path / "out" / "our-year-oak.html").read_text("utf-8")
    data, words = printed("oak", "--json", "--to", str(tmp_path / "out"))
    assert json.loads(data)["group"] == "Oak"
    assert words == page
    with pytest.raises(click.BadParameter):
        printed("--to", "out")
    wrong = told(tmp_path, "groups", "Oka")
    assert (wrong.returncode, wrong.stderr) == (1, "No group Oka has met here.\nDid you mean Oak?\n")
