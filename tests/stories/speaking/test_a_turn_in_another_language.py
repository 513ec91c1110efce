"""Somebody answers in another language: every screen of the turn is in it, and nothing else ever is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from plc_workshop import files, words
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Stop
from plc_workshop.session.turn_words import TurnLanguageChosen
from plc_workshop.words import spoken
from plc_workshop.words.languages import ENGLISH
from tests.made_up.letters import ACCENTED, MADE_UP, OPENS
from tests.made_up.topics import put_siblings
from tests.stories.conftest import CONTENT, Room
from tests.stories.leading import PACK, STATEMENTS, led
from tests.stories.speaking.laptops import FIVE, QX, Laptop, opened
from tests.stories.windows import Window, window

IN_QX = ("o", "down", "enter", "down", "enter", "down", "enter")
"""From the cover: the list, the languages, and that it is the right one."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return put_siblings(CONTENT, tmp_path / "content", *MADE_UP.values())


def on_the_cover(laptop: Laptop, content: Path, *, sees: bool = False) -> Run:
    return led(laptop(content=content), FIVE[:1], until=Stop.COVER, sees=sees, people=6)


@asynccontextmanager
async def sat_down(
    laptop: Laptop, content: Path, folder: Path, *, sees: bool = False, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Room]:
    """The app in a turn in a made-up language, in a session that speaks English."""
    run = on_the_cover(laptop, content, sees=sees)
    async with opened(laptop(content=content), folder, run=run, size=size) as here:
        await here.press(*IN_QX)
        yield here


async def seen_by_the_room(stage: Window) -> str:
    """What stands in the room's window, which is another program and speaks for itself."""
    before = spoken()
    try:
        return await stage.look()
    finally:
        words.speak(before)


def english(text: str) -> bool:
    return OPENS not in text and "Pass the laptop" in text


async def test_the_list_names_them_and_each_asks_for_itself(laptop: Laptop, content: Path, tmp_path: Path) -> None:
    async with opened(laptop(content=content), tmp_path, run=on_the_cover(laptop, content)) as here:
        text = await here.press("o")
        assert f"In another language      {QX.name} · {MADE_UP['qw'].name}" in text
        text = await here.press("down", "enter")
        assert [row for row in ("In which language?", "Back", QX.name) if row not in text] == []
        assert "Who can see this screen" not in text
        asked = await here.press("down", "enter")
        assert ACCENTED.message("Is this your language?") in asked
        assert ACCENTED.message("Nobody sees your answers, not even afterwards.").split()[0] in asked
        assert spoken() == ENGLISH
        no = {ACCENTED.keys.get(key, key) for key in "n"}.pop()
        assert "Other ways to answer" in await here.press(no), "its own letter says no"
        assert here.session.turn is None


async def test_the_whole_turn_is_in_it_and_the_next_one_is_not(laptop: Laptop, content: Path, tmp_path: Path) -> None:
    async with window(tmp_path / "state") as stage, sat_down(laptop, content, tmp_path) as here:
        sibling = here.session.siblings[1].mirror
        text = here.text()
        assert sibling.instruction.split()[0] in text, "the cover has said it in English only"
        assert sibling.statements[0].text.split()[0] in text
        assert [label for label in sibling.scale if label not in text] == []
        room = await seen_by_the_room(stage)
        assert OPENS not in room
        text = await here.press(*"3" * STATEMENTS)
        assert ACCENTED.message("Hand in my answers") in text
        assert [each.name for each in sibling.statements if each.name not in text] == []
        text = await here.press("enter")
        assert ACCENTED.message("Thank you") in text
        assert await seen_by_the_room(stage) != room, "one more is done"
        await here.wait(2.5)
        assert ACCENTED.message("Any key goes on.") in here.text()
        assert english(await here.press("space"))
        assert (spoken(), here.session.done) == (ENGLISH, 2)
        assert OPENS not in await seen_by_the_room(stage)
        text = await here.press("enter")
        assert here.session.pack.mirror.statements[0].text.split()[0] in text
        assert OPENS not in text
        assert here.session.pack.mirror.instruction.split()[0] not in text


ENDS = {
    "left": ("escape", "down", "down", "enter"),
    "without any answer": ("escape", "down", "enter"),
}


@pytest.mark.parametrize("ending", ENDS)
async def test_whoever_leaves_leaves_the_language_too(
    ending: str, laptop: Laptop, content: Path, tmp_path: Path
) -> None:
    async with sat_down(laptop, content, tmp_path) as here:
        asked = await here.press("escape")
        assert ACCENTED.message("What would you like to do?") in asked
        await here.press("escape", *ENDS[ending])
        await here.wait(10.5)
        text = await here.at_rest()
        assert english(text)
        assert spoken() == ENGLISH


async def test_nothing_is_read_when_it_is_chosen(laptop: Laptop, content: Path, tmp_path: Path) -> None:
    """A disk can note when a file was read last."""
    async with opened(laptop(content=content), tmp_path, run=on_the_cover(laptop, content)) as here:
        read = words._opened.cache_info().misses
        for path in content.iterdir():
            path.unlink()
        await here.press(*IN_QX)
        assert spoken() == QX
        assert words._opened.cache_info().misses == read


async def test_who_is_away_is_asked_in_it_and_nobody_comes_back_in_the_sessions(
    laptop: Laptop, content: Path, tmp_path: Path
) -> None:
    async with sat_down(laptop, content, tmp_path) as here:
        await here.wait(61)
        asked = await here.press("x")
        assert ACCENTED.message("Still the same person?") in asked
        await here.wait(250)
        text = await here.at_rest()
        assert english(text)
        assert "Nobody came back: that turn was thrown away" in text


async def test_in_front_of_the_room_it_is_as_discreet_as_any_turn(
    laptop: Laptop, content: Path, tmp_path: Path
) -> None:
    run = on_the_cover(laptop, content, sees=True)
    async with opened(laptop(content=content), tmp_path, run=run) as here:
        text = await here.press(*IN_QX[:3])
        assert "Who can see this screen sees which language it is, and no answer." in " ".join(
            text.replace("▌", "").split()
        )
        text = await here.press(*IN_QX[3:])
        assert ACCENTED.message("your answers stay hidden") in text
        assert here.session.turn is not None
        assert here.session.turn.discreet


async def test_it_fits_where_somebody_has_zoomed(laptop: Laptop, content: Path, tmp_path: Path) -> None:
    async with sat_down(laptop, content, tmp_path, size=(40, 12)) as here:
        mirror = here.session.siblings[1].mirror
        text = here.text()
        assert [word for label in mirror.scale for word in label.split() if word not in text] == []


async def test_a_session_that_was_killed_in_it_comes_back_in_its_own(
    laptop: Laptop, content: Path, tmp_path: Path
) -> None:
    async with sat_down(laptop, content, tmp_path):
        pass  # nothing is told of the end
    desk = laptop(content=content)
    async with opened(desk, tmp_path, run=desk.sessions.resume()) as here:
        text = await here.at_rest()
        assert OPENS not in text
        assert "A turn that was not finished was not kept." in " ".join(text.split())


async def test_the_last_words_of_a_program_that_breaks_do_not_tell_it(
    laptop: Laptop, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("plc_workshop.tui.app.WorkshopApp.panic", lambda _app, text: said.append(str(text)))
    async with sat_down(laptop, content, tmp_path) as here:
        assert spoken() == QX
        here.app._fatal_error()
    assert said
    assert said[0].startswith("The workshop stopped because of a fault in the program.")


async def test_a_catalogue_that_is_damaged_is_told_in_the_turn_and_the_session_goes_on_in_its_own(
    laptop: Laptop, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    async with sat_down(laptop, content, tmp_path) as here:
        assert "it speaks English instead" in " ".join(here.text().split())
        assert here.session.siblings[1].mirror.scale[0] in here.text()
        await here.press("escape", "down", "down", "enter")
        assert english(here.text())
        assert "instead" not in here.text()


async def test_beside_sheets_whether_enough_of_us_take_a_turn_comes_first(
    laptop: Laptop, content: Path, tmp_path: Path
) -> None:
    run = led(laptop(content=content), FIVE[:1], until=Stop.COVER, sheets=1, people=6)
    async with opened(laptop(content=content), tmp_path, run=run) as here:
        text = await here.press(*IN_QX[:3])
        assert "Do some of us answer at the laptop?" in text
        assert "In which language?" in await here.press("y")


def test_a_rehearsal_offers_them_too(laptop: Laptop, content: Path) -> None:
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.session.turn_words import languages_offered

    desk = laptop(content=content)
    rehearsal = Rehearsal(desk)
    run = rehearsal.start(desk.packs.locate(PACK))
    run.tell(e.WentOn())
    assert [each.code for each in languages_offered(run.session)] == ["qx", "qw"]
    run.close()
    rehearsal.end()


@pytest.mark.parametrize("begins", [(e.TurnStarted(),), (OtherWaysOpened(), TurnLanguageChosen(QX.code))])
def test_its_end_is_worked_out_twice_but_counted_and_written_once(
    begins: tuple[e.Event, ...], laptop: Laptop, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As often as in a turn that speaks as the session does."""
    run, written, write = on_the_cover(laptop, content), [], files.write
    done = run.session.done

    def counted(path: Path, data: bytes, **how: bool) -> None:
        written.append(path.name)
        write(path, data, **how)

    for event in (*begins, *(e.Rated(1) for _statement in range(STATEMENTS))):
        run.tell(event)
    monkeypatch.setattr(files, "write", counted)
    for event in (e.BallotHandedIn(), e.TimePassed(3.0), e.ThanksSeen()):
        run.tell(event)
    assert (run.session.stop, run.session.done) == (Stop.COVER, done + 1)
    assert written == [f"{run.session.record.session}.json"]
    run.close()
