"""Which language is spoken: the user's on the first pages, and of a session what it was told."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop import words
from plc_workshop.words import languages, spoken
from plc_workshop.words.languages import ENGLISH, Language
from tests.made_up.letters import ACCENTED, WIDE
from tests.stories.conftest import CONTENT
from tests.stories.speaking.laptops import QW, QX, Laptop, kept, opened


@pytest.mark.parametrize(
    ("option", "chosen", "pack", "users", "wanted"),
    [
        ("qw", None, "en", "qx", QW),
        (None, QW, "en", "qx", QW),
        ("qw", QX, "en", "en", QX),
        (None, None, "qw", "qx", QW),
        (None, None, "en", "qx", ENGLISH),
        (None, None, "en-GB", "qx", ENGLISH),
        (None, None, "tlh", "qx", QX),
    ],
)
def test_a_session_speaks_as_it_was_told_then_as_its_pack_then_as_the_user(
    option: str | None, chosen: Language | None, pack: str, users: str, wanted: Language, tmp_path: Path, laptop: Laptop
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text.replace("language: en", f"language: {pack}"), "utf-8")
    desk = laptop(users, option, content)
    setup = desk.blank_setup()
    run = desk.start(replace(setup, chosen_language=chosen or setup.chosen_language, people=3), planned=True)
    assert (run.session.record.language, kept(run)) == (wanted.code, wanted.code)
    few = ("Fewer than {least} person: no result can be shown.", "Fewer than {least} people: no result can be shown.")
    with words.speaking(wanted):
        assert run.session.view.said == words.ngettext(*few, 4).format(least=4)
    run.close()
    laptop(users)
    resumed = desk.sessions.resume()
    with words.speaking(wanted):
        assert resumed.session.view.said == words._("Welcome back. We go on where we were.")
    assert spoken().code == users
    resumed.close()


async def test_home_speaks_as_the_user_and_a_session_as_it_does_until_it_is_left(
    laptop: Laptop, tmp_path: Path
) -> None:
    desk = laptop("qx")
    desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QW)).close()
    async with opened(desk, tmp_path) as here:
        await here.until(ACCENTED.message("Go on with"))
        await here.press("enter")
        assert spoken() == QW
        assert WIDE.message("How we work together") in here.text()
        await here.press("q", "down", "down")
        await here.press("enter")
        await here.until(ACCENTED.message("Groups"))
        assert spoken() == QX


async def test_set_up_has_a_row_for_it_behind_more(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop("qx")
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        row = ACCENTED.message("Language")
        assert row not in await here.at_rest()
        text = await here.press("down", "down", "down", "right", *["down"] * 9)
        (line,) = (line for line in text.splitlines() if row in line)
        assert "English" in line
        text = await here.press("right")
        assert QX.name in next(line for line in text.splitlines() if row in line)
        await here.press("down", "enter")
        assert here.session.record.language == "qx"


async def test_the_language_chosen_in_set_up_chooses_the_topic_in_it(laptop: Laptop, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text, "utf-8")
    (content / "b.yaml").write_text(text.replace("language: en", "language: qx"), "utf-8")
    desk = laptop(content=content)
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        await here.press("down", "down", "down", "right", *["down"] * 9, "right", "down", "enter")
        assert (here.session.record.language, here.session.pack.language) == ("qx", "qx")


async def test_a_session_that_cannot_begin_says_so_as_set_up_speaks(laptop: Laptop, tmp_path: Path) -> None:
    """The topic in another language is chosen, and its file goes before it is opened."""
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text, "utf-8")
    (content / "b.yaml").write_text(text.replace("language: en", "language: qx"), "utf-8")
    desk = laptop(content=content)
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        await here.press("down", "down", "down", "right", *["down"] * 9, "right")
        (content / "b.yaml").unlink()
        text = await here.press("down", "enter")
        assert "There is no such file" in text
        assert "⟦" not in text
        assert spoken() == ENGLISH


def test_with_one_language_set_up_has_no_row_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from plc_workshop.runner.choice_table import CHOICES
    from plc_workshop.runner.choices import Setup

    (row,) = (choice for choice in CHOICES if choice.label() == "Language")
    assert row.is_there(Setup(None))
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH,))
    assert not row.is_there(Setup(None))
