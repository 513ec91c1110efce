"""A made-up year of one group, from the keys: five meetings, one of them on another laptop, one deleted at the end."""

import json
import shutil
from pathlib import Path

from tinydb import TinyDB, where

from plc_workshop.export.year_text import text
from tests.stories.conftest import CONTENT, Opened, desk_in
from tests.stories.five_meetings import VISITS, january, march, may, november, september, squeezed
from tests.stories.two_rounds import Today

OUR_YEAR = """\
Our year, Oak
5 meetings since 22 September
For us only, as one of our meetings was.

What we said we would do
  not talked about; Watch one video; Di; until 11 May
  new; Invite the parents; Ann
  done; Ask our pupils; Bo
  done; Visit a lesson; Ann; until 15 January; put off once; we saw: two of us
  done; Share one task; Cy; until 12 January; put off once; we saw: four tasks

What moved
  Everybody is heard; 22 September Views differ → 11 May Yes; ↑ more say yes
  Our pupils’ work; 22 September Views differ → 11 May Yes; ↑ more say yes
  Who does what; 22 September No → 11 May Yes; ↑ more say yes
  Worth the time; 22 September No → 11 May Yes; ↑ more say yes

As before
  Yes  We know the question

Shown once
  Yes  Often · Glad

We meet
  Tuesday 14 September"""
WITHOUT_SEPTEMBER = """\
Our year, Oak
4 meetings since 10 November
For us only, as one of our meetings was.

What we said we would do
  not talked about; Watch one video; Di; until 11 May
  new; Invite the parents; Ann
  done; Ask our pupils; Bo
  done; Visit a lesson; Ann; until 15 January; put off once; we saw: two of us
  done; Share one task; Cy; until 12 January; put off once; we saw: four tasks

Shown once
  Yes  Often · Glad · We know the question · Everybody is heard · Our pupils’ work · Who does what · Worth the time

We meet
  Tuesday 14 September"""


async def test_a_year_of_five_meetings(room: Opened, today: Today, tmp_path: Path) -> None:
    content, stick = tmp_path / "content", tmp_path / "stick"
    content.mkdir()
    (content / "visits.yaml").write_text(VISITS, "utf-8")
    shutil.copy(CONTENT / "our-meetings.yaml", content)
    today("2026-09-22")
    await september(room, content)
    today("2026-11-10")
    await november(room, content)
    today("2027-01-12")
    await january(room, content)
    shutil.copytree(tmp_path / "sessions", stick)
    (tmp_path / "theirs").mkdir()
    today("2027-03-09")
    await march(room, content, stick)
    (theirs,) = (tmp_path / "theirs" / "sessions").glob("2027-03-09*/summary.json")
    today("2027-05-11")
    await may(room, content, theirs)
    desk = desk_in(tmp_path, content)
    assert text(desk.sessions.year("Oak")) == OUR_YEAR
    plain_databases(tmp_path)

    async with room(content=content) as here:
        await here.to_row("Groups")
        shown = squeezed(await here.press("enter", "enter"))
        assert "2 Everybody is heard Views differ → Yes ↑ more say yes" in shown
        await here.press("escape", "delete", "down", "enter")
        asked = squeezed(await here.press("down", "down", "down", "down", "enter"))
        assert "Delete this session for good?" in asked
        assert "22 Sept" in asked
        assert "What a later meeting noted of its promises stays there." in asked
        assert "Files that people took home, and copies on USB sticks, stay where they are." in asked
        assert "Oak 4 times" in squeezed(await here.press("down", "enter"))
    assert text(desk.sessions.year("Oak")) == WITHOUT_SEPTEMBER, "what later meetings noted stays"
    assert not [*(tmp_path / "sessions").glob("2026-09-22*")]
    assert [*stick.glob("2026-09-22*/summary.json")]
    lines = json.loads((tmp_path / "state" / "rounds.json").read_text("utf-8"))["rounds"]
    assert len(lines) == 3, "the lines of closed rounds stay"


def plain_databases(folder: Path) -> None:
    """Every file is of format 2 and opens without this program."""
    found = [path for name in ("session", "result", "brought", "rounds") for path in folder.rglob(f"{name}.json")]
    assert len(found) > 15
    for path in found:
        with TinyDB(path, access_mode="r") as database:
            assert [dict(each) for each in database.table("format")] == [{"format": 2}], path
    for path in folder.rglob("summary.json"):
        assert json.loads(path.read_text("utf-8"))["format"] == 2
    (result,) = folder.glob("sessions/2026-09-22*/result.json")
    with TinyDB(result, access_mode="r") as database:
        assert {each["id"] for each in database.table("statements").search(where("word") == "split")} == {
            *("voices", "pupils"),
        }
