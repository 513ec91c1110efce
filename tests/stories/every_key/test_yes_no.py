"""Yes and no have the letters of the language; y and n go on working beside them, but never for the opposite."""

import pytest

from plc_workshop.session import events as e
from plc_workshop.tui.hearing import yes_no
from plc_workshop.tui.screens.away import AwayScreen
from plc_workshop.tui.screens.before import BeforeScreen
from plc_workshop.words import speaking
from plc_workshop.words.languages import LANGUAGES, Language
from tests.stories.every_key.asked import Asked
from tests.stories.every_key.effects import plain
from tests.stories.every_key.harness import Story
from tests.stories.every_key.questions import QUESTIONS

LETTERS = [("y", "n"), ("j", "n"), ("s", "n"), ("д", "н"), ("n", "o"), ("o", "y")]
"""Of yes and of no: the last two languages say with n or y what English does not."""
WITH_LETTERS = [asked for asked in QUESTIONS if {"y", "n"} & {row.key for row in asked.rows}]


def speak(patch: pytest.MonkeyPatch, yes: str, no: str) -> None:
    """From now on yes and no have these letters."""
    patch.setattr(yes_no, "pgettext", lambda _context, message: {"y": yes, "n": no}[message])


@pytest.mark.parametrize(("yes", "no"), LETTERS)
def test_a_letter_means_what_the_language_says_and_else_what_english_says(
    yes: str, no: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, yes, no)
    assert yes_no.meant(yes) == "y"
    assert yes_no.meant(no) == "n"
    assert yes_no.meant("y") == ("n" if no == "y" else "y")
    assert yes_no.meant("n") == ("y" if yes == "n" else "n")
    assert [yes_no.meant(other) for other in ("", "1", "8", "9", "q")] == [""] * 5


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_the_letters_of_a_language_are_two_and_no_other_key_of_their_screens(language: Language) -> None:
    with speaking(language):
        letters = {yes_no.letter("y"), yes_no.letter("n")}
    assert len(letters) == 2
    assert all(len(letter) == 1 and letter.isalpha() and letter == letter.lower() for letter in letters)
    for screen in (BeforeScreen, AwayScreen):
        others = {key for command in screen.COMMANDS_HERE if not command.answers for key in command.keys.split()}
        assert not letters & others


@pytest.mark.parametrize("asked", WITH_LETTERS, ids=lambda asked: f"{asked.title}, at {asked.start}")
async def test_every_question_names_and_takes_them(asked: Asked, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    async with story.at(asked) as here:
        speak(monkeypatch, "j", "e")
        await here.press("down", "up")  # drawn again, with these letters
        named = {"y": "j", "n": "e", "": ""}
        for row in asked.rows:
            assert f"{named.get(row.key, row.key)} {row.label}".strip() in plain(here.text())
        await here.press(next(named[row.key] for row in asked.rows if row.key == "n"))
        assert asked.title not in plain(here.text())


async def test_before_the_mirror_names_and_takes_them(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "j", "e")
    for key, sees in (("j", True), ("e", False), ("y", True), ("n", False)):
        async with story.opened("before") as here:
            assert "j Yes, the room can see it" in plain(here.text())
            assert "e No, only the person at the laptop" in plain(here.text())
            await here.press(key)
            assert here.session.view.room_sees is sees


async def test_who_came_back_names_and_takes_them(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "n", "o")
    for key, goes_on in (("n", True), ("o", False), ("y", True)):
        async with story.opened("away, asked") as here:
            assert "n Yes, go on" in plain(here.text())
            assert "o No, somebody else" in plain(here.text())
            await here.press(key)
            assert (here.session.turn is not None) is goes_on


async def test_the_help_and_the_palette_name_them(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, "j", "e")
    async with story.opened("before") as here:
        assert "j the room can see it" in plain(await here.press("question_mark"))


async def test_on_a_section_no_is_the_key_of_the_notes(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """In whatever language; a letter of yes is no key there."""
    speak(monkeypatch, "j", "e")
    async with story.opened("section") as here:
        assert "Show your notes here?" in await here.press("n")


async def test_where_the_room_has_a_window_of_its_own_there_is_only_a_no(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, "j", "e")
    async with story.opened("before") as here:
        await here.app.tell(e.StageSeen((80, 24)))
        await here.press("e")
        assert here.session.view.room_sees is False
