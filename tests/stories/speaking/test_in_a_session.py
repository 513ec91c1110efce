"""A session speaks its language on every screen and in the room's window, also where it is changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop import words
from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Room as Seen
from plc_workshop.session import events as e
from plc_workshop.session.own_language import LanguageChosen
from plc_workshop.session.state import Stop
from plc_workshop.tui.base.leading import LANGUAGE
from plc_workshop.words import speak, spoken
from tests.made_up.letters import ACCENTED, WIDE
from tests.stories.leading import led
from tests.stories.speaking.laptops import FIVE, QW, QX, Laptop, kept, opened
from tests.stories.windows import window


async def test_another_language_in_the_middle_is_on_every_screen_in_the_file_and_in_the_rooms_window(
    laptop: Laptop, tmp_path: Path
) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(desk.packs.locate("collaborative-learning")), group="Oak"))
    async with opened(desk, tmp_path, run=run) as here, window(tmp_path / "state") as stage:
        assert "How we work together" in await here.at_rest()
        assert "How we work together" in await stage.look()
        asked = await here.choose(str(LANGUAGE.label))
        assert "Which language from now on?" in asked
        assert [name for name in ("English", QX.name, QW.name) if name not in asked] == []
        await here.press("down", "enter")
        assert (spoken(), here.session.record.language, kept(here.run)) == (QX, "qx", "qx")
        assert ACCENTED.message("How we work together") in here.text()
        assert "How we work" not in here.text()
        seen = await stage.look()
        assert ACCENTED.message("How we work together") in seen
        assert "How we work" not in seen


async def test_another_language_where_people_take_it_home_is_in_the_files_at_once(
    laptop: Laptop, tmp_path: Path
) -> None:
    """They are copied from their folder while this page stands there."""
    run = led(laptop(), FIVE)
    async with opened(laptop(), tmp_path, run=run) as here:
        await here.at_rest()
        await here.choose(str(LANGUAGE.label))
        await here.press("down", "enter")
        assert '<html lang="qx">' in (run.folder / "summary.html").read_text("utf-8")
        assert ACCENTED.message("Where we stand") in (run.folder / "summary.md").read_text("utf-8")


async def test_who_stays_with_the_language_changes_nothing(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(), group="Oak"))
    async with opened(desk, tmp_path, run=run) as here:
        before = here.session.record
        await here.choose(str(LANGUAGE.label))
        await here.press("enter")
        assert here.session.record == before


def test_in_a_turn_nobody_changes_the_language(laptop: Laptop) -> None:
    from plc_workshop.session.machine import allows

    run = led(laptop(), FIVE[:1], until=Stop.COVER)
    run.tell(e.PeopleChanged(1))
    assert allows(run.session, LanguageChosen("qx"))
    run.tell(e.TurnStarted())
    assert not allows(run.session, LanguageChosen("qx"))
    run.close()


async def test_a_result_on_the_projector_is_painted_anew(laptop: Laptop, tmp_path: Path) -> None:
    run = led(laptop(), FIVE, until=Stop.SEE)
    run.tell(e.WentOn())
    run.publish()
    async with window(tmp_path / "state") as stage:
        assert "Yes to 10" in await stage.look()
        run.tell(LanguageChosen("qx"))
        with words.speaking(QX):
            run.publish()
        text = await stage.look()
        assert "Yes" not in text
        assert "⟦" in text
        assert spoken() == QX
    run.close()


async def test_the_rooms_window_speaks_its_own_language_until_it_follows_a_session(tmp_path: Path) -> None:
    speak(QW)
    async with window(tmp_path / "state") as stage:
        assert WIDE.message("Ctrl+C closes this window.") in await stage.look()
        path = runtime_files.path_of(tmp_path / "state", "one")
        live.publish(path, Seen(rehearsal=True, language="qx"))
        assert ACCENTED.message("REHEARSAL") in await stage.look()
        live.publish(path, Seen(rehearsal=True, language="tlh"))
        assert WIDE.message("REHEARSAL") in await stage.look()


async def test_the_palette_has_no_word_of_textuals(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop("qx")
    run = desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QX))
    async with opened(desk, tmp_path, run=run) as here:
        text = await here.press("ctrl+p")
        assert ACCENTED.message("Search for commands…") in text
        await here.press(*"zzzz")
        await here.until(ACCENTED.message("No matches found"))


async def test_a_catalogue_that_is_damaged_is_told_on_the_first_page_of_the_session(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QX))
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    async with opened(desk, tmp_path, run=run) as here:
        text = await here.at_rest()
        assert "it speaks English instead" in " ".join(text.split())
        assert "How we work together" in text
