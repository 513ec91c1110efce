"""What a teacher does who writes a pack: copy one, edit it while it is shown, mend it."""

import os
import shutil
from pathlib import Path

from tests.packs.examples import GOOD, changed
from tests.stories.conftest import CONTENT, Opened, Room

TWO = changed("mirror:\n", "  - {id: two, title: Second page, minutes: 2, body: Two.}\nmirror:\n")


async def save(here: Room, pack: Path, text: str) -> str:
    """A save, and the two looks until it is shown."""
    pack.write_text(text, "utf-8")
    moment = pack.stat().st_mtime_ns + 1_000_000 * len(text)
    os.utime(pack, ns=(moment, moment))
    await here.app.beat()
    await here.app.beat()
    await here.pilot.pause()
    return here.text()


async def test_a_copy_from_home_is_said_and_can_be_led(room: Opened, tmp_path: Path) -> None:
    content = tmp_path / "packs"
    shutil.copytree(CONTENT, content)
    async with room(content=content) as here:
        await here.pilot.pause(0.1)  # until what lies in files is filled in
        await here.press("down", "down")
        assert "Collaborative learning" in await here.press("enter")
        assert "Make my own copy" in await here.press("enter")
        shown = await here.press("down", "enter")
        assert "Your copy is" in shown
        assert (content / "my-collaborative-learning.yaml").exists()
        assert "my-collaborative-learning" in {card.id for card in here.desk.packs.cards()}
        titles = [card.title for card in here.desk.packs.cards() if "Collaborative" in card.title]
        assert len(set(titles)) == len(titles) == 2, "two of one title can be told apart"


def row_of(words: str, shown: str) -> int:
    """Which pack of the list has these words in its row."""
    rows = [line for line in shown.splitlines() if "good" in line or "look at" in line]
    return next(i for i, row in enumerate(rows) if words in row)


async def test_a_session_is_begun_with_the_pack_that_was_looked_at_and_not_with_a_broken_one(
    room: Opened, tmp_path: Path
) -> None:
    content = tmp_path / "packs"
    shutil.copytree(CONTENT, content)
    mended = (content / "our-meetings.yaml").read_text("utf-8").replace("id: our-meetings", "id: mended")
    (content / "a-broken-one.yaml").write_text("format: 1\ntitle: A broken one\n", "utf-8")
    async with room(content=content) as here:
        await here.pilot.pause(0.1)  # until what lies in files is filled in
        broken = row_of("a-broken-one", await here.press("down", "down", "enter"))
        shown = await here.press(*["down"] * broken, "enter")
        assert "Make my own copy" in shown
        assert "Start a session" not in shown
        (content / "a-broken-one.yaml").write_text(mended, "utf-8")
        meetings = row_of("our-meetings: Our", await here.press("escape", "enter"))
        assert "Start a session with it" in await here.press(*["down"] * meetings, "enter")
        shown = await here.press("down", "down", "down", "enter")
        assert "New session" in shown
        assert "our-meetings: Our meetings  1 section, " in shown, "two of one title can be told apart"
        assert "a-broken-one: Our" in await here.press("up", "right", "right"), "the next one, and the first again"


async def test_a_saved_change_shows_at_once_and_a_broken_one_says_what_to_mend(room: Opened, tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text(TWO, "utf-8")
    async with room(str(pack), people=4, watch=True) as here:
        await here.press("right")
        assert "Second page" in here.text()
        shown = await save(here, pack, TWO.replace("Second page", "Another title"))
        assert "Another title" in shown
        assert "this is how it looks now" in shown
        assert "Another title" in (here.run.folder / "pack.yaml").read_text("utf-8")

        shown = await save(here, pack, TWO.replace("minutes: 2", "minutes: two"))
        assert "mine.yaml:14" in shown
        assert "two is no whole number" in shown
        assert "minutes: two" in shown, "the line itself stands beneath"
        assert "Another title" in (here.run.folder / "pack.yaml").read_text("utf-8")

        shown = await save(here, pack, TWO.replace("Second page", "Mended"))
        assert "Mended" in shown
        assert "two is no whole number" not in shown

        await here.to_the_cover()
        await save(here, pack, TWO.replace("We learn", "We never learn"))
        assert "We never learn" not in (here.run.folder / "pack.yaml").read_text("utf-8")
        assert "We learn" in await here.press("enter")
    async with room(resume=True) as here:
        assert "Can the room see this screen?" in here.text()


async def test_without_watch_the_session_keeps_its_pack(room: Opened, tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text(TWO, "utf-8")
    async with room(str(pack), people=4) as here:
        assert "Changed" not in await save(here, pack, TWO.replace("title: One", "title: Changed"))


async def test_a_crash_between_pack_and_record_is_mended_on_the_way_back(room: Opened, tmp_path: Path) -> None:
    pack = tmp_path / "mine.yaml"
    pack.write_text(TWO, "utf-8")
    async with room(str(pack), people=4) as here:
        await here.press("right")
        file = here.run.folder / "pack.yaml"
    file.write_text(GOOD, "utf-8")
    async with room(resume=True) as here:
        assert "One" in here.text()
        assert len(here.session.record.plan) == 6


async def test_home_shows_what_to_mend_with_the_line(room: Opened, tmp_path: Path) -> None:
    content = tmp_path / "packs"
    content.mkdir()
    (content / "bad.yaml").write_text(changed("minutes: 5", "minutes: five"), "utf-8")
    async with room(content=content) as here:
        await here.pilot.pause(0.1)
        await here.press("down", "down")
        assert "1 line to look at" in await here.press("enter")
        shown = await here.press("enter", "down", "enter")
        assert "bad.yaml:9:14: sections[0].minutes: five is no whole number" in " ".join(shown.split())
        assert "minutes: five" in shown
