"""What a facilitator does, from the first page to the summary files."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest
from textual.command import CommandList
from textual.events import Key
from textual.geometry import Region
from textual.screen import Screen

from plc_workshop.room import live
from plc_workshop.room.sight import Size
from plc_workshop.runner.choice import Choice, Typed
from plc_workshop.runner.choice_table import CHOICES
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened

PACK = "collaborative-learning"


async def test_a_whole_session_with_right_up_down_and_enter(room: Opened) -> None:
    async with room() as here:
        assert "PLC Workshop" in here.text()
        assert "New session" in await here.press("enter")
        await here.press("O", "a", "k")
        assert "The plan" in await here.press("enter")
        assert "How we work together" in await here.press("enter")
        titles = [section.title for section in here.session.pack.sections]
        seen = set()
        for _ in range(60):
            seen |= {title for title in titles if title in here.text()}
            if "Before the Mirror" in here.text():
                break
            await here.press("right")
        assert seen == set(titles)
        assert "Can the room see this screen?" in here.text()
        assert "0 of 7 people are done" in await here.press("down", "enter")
        for person in range(7):
            assert "Statement 1 of 10" in await here.press("enter")
            if person == 0:
                for statement in range(10):
                    await here.press(*["down"] * (1 + statement % 4), "enter")
            else:
                await here.press(*(str(1 + (person + statement) % 4) for statement in range(10)))
            assert "Your answers" in here.text()
            assert "Thank you" in await here.press("enter")
            await here.wait(2.5)
            assert f"{person + 1} of 7 people are done" in await here.press("right")
        assert "Close the round?" in await here.press("right")
        assert "Before we look" in await here.press("down", "enter")
        assert "shows the result" in await here.press("right")
        assert "Views differ" in await here.press("right")
        assert "I notice" in await here.press("right")
        assert "Focus   1 of" in await here.press("right")
        for _ in range(4):
            if "What we will do" in here.text():
                break
            await here.press("right")
        assert "All ideas" in here.text()
        await here.press("enter")
        await here.press("enter", "A", "n", "a", "enter", "i", "n", "space", "2", "space", "w", "e", "e", "k", "s")
        await here.press("enter", "enter", "enter")
        assert "Ana" in here.text()
        assert here.session.record.commitments[0].who == "Ana"
        assert "Take it home" in await here.press("right")
        assert "▀" * 30 in await here.press("right")
        assert "Everything is written. You may close the laptop." in await here.press("right")
        folder = here.run.folder
        names = {path.name for path in folder.iterdir()}
        assert {"summary.html", "summary.md", "summary.csv", "summary.json", "summary-qr.svg"} <= names
        summary = json.loads((folder / "summary.json").read_text("utf-8"))
        assert summary["group"] == "Oak"
        assert summary["mirror"]["participants"] == 7
        assert summary["commitments"][0]["who"] == "Ana"
        assert "Is the session over?" in await here.press("enter")
        assert "PLC Workshop" in await here.press("down", "enter")
        assert not (here.folder / "state" / "pending").exists() or not list(
            (here.folder / "state" / "pending").iterdir()
        )


async def test_resume_goes_on_where_it_was_and_says_so(room: Opened) -> None:
    async with room(PACK) as here:
        await here.press("right", "right", "right")
        title = here.session.pack.sections[here.session.record.section].title
    async with room(resume=True) as here:
        assert title in here.text()
        assert "Welcome back" in here.text()


async def test_blank_is_ended_by_any_key_that_does_nothing_else(room: Opened) -> None:
    async with room(PACK) as here:
        await here.press("b")
        assert here.text().strip() == ""
        assert here.session.stop is Stop.AGREEMENTS
        await here.press("right")
        assert here.session.stop is Stop.AGREEMENTS
        assert "How we work together" in here.text()


async def test_quit_is_asked_first_and_enter_stays(room: Opened) -> None:
    async with room(PACK) as here:
        assert "Quit?" in await here.press("q")
        assert "How we work together" in await here.press("enter")
        await here.press("q", "down")
        await here.pilot.press("enter")
        await here.pilot.pause()
        assert "That key came very fast: press it once more." in here.text()
        assert "up and down to choose" in await here.press("up")
        await here.pilot.click("#answers", offset=(4, 2))
        await here.pilot.pause()
        assert "That click came very fast: once more, please." in here.text()
        assert "How we work together" in await here.press("enter")
        assert "Quit?" in await here.press("ctrl+c")
        assert "How we work together" in await here.press("escape")


async def test_the_window_too_small_says_so(room: Opened) -> None:
    async with room(PACK, size=(60, 20)) as here:
        assert "This window is too small" in here.text()


async def test_guidance_is_one_key_away_and_back(room: Opened, tmp_path: Path) -> None:
    async with room(PACK) as here:
        await here.to_the_cover()
        await here.handed_in("4444444444", "4444444444", "1444444444", "1444444444")
        await here.press("c", "y", "right", "right", "right", "right")
        about = here.session.record.focus[0].statement
        statement = next(found for found in here.session.pack.mirror.statements if found.id == about)
        section = next(found for found in here.session.pack.sections if found.id == statement.section)
        assert section.title in await here.press("e")
        live.sign(tmp_path / "state", here.session.record.session, Size(80, 24))
        assert "Esc leads back to where we were." in await here.wait(0.5)
        assert statement.name in await here.press("escape")


async def test_a_click_on_the_key_line_is_the_key(room: Opened) -> None:
    async with room(PACK) as here:
        await here.pilot.click("KeyLine", offset=(4, 0))
        await here.pilot.pause()
        assert here.session.stop is Stop.SECTION


async def test_the_palette_offers_the_commands_of_the_screen_only(room: Opened) -> None:
    async with room(PACK) as here:
        text = await here.press("ctrl+p")
        assert "one more minute" in text.lower()
        assert "screenshot" not in text.lower()
        assert "How we work together" in await here.press("escape")


@pytest.mark.parametrize("enters", [1, 2, 3])
async def test_the_palette_gives_one_command_however_often_enter_is_pressed(room: Opened, enters: int) -> None:
    async with room(PACK) as here:
        await here.press("right")
        screens = len(here.app.screen_stack)
        assert "Keys" in await here.choose("keys", enters=enters)
        assert len(here.app.screen_stack) == screens + 1
        await here.press("escape")
        assert len(here.app.screen_stack) == screens
        await here.choose("the plan", enters=enters)
        assert here.session.stop is Stop.PLAN


async def test_a_page_of_a_palette_that_is_not_laid_out_yet_is_none(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(PACK) as here:
        await here.press("ctrl+p")
        commands = here.app.screen.query_one(CommandList)
        with monkeypatch.context() as patch:  # as between a letter and what it finds
            patch.setattr(CommandList, "scrollable_content_region", Region())
            commands.set_options(list(commands.options))
            commands.highlighted = 0
            here.app.post_message(Key("pageup", None))
            here.app.post_message(Key("pagedown", None))
            await here.pilot.pause()
        assert commands.highlighted == 0
        assert "How we work together" in await here.press("escape")


async def test_notes_are_asked_for_first(room: Opened) -> None:
    async with room(PACK) as here:
        await here.press("right")
        notes = here.session.pack.sections[0].notes.split()[:3]
        asked = await here.press("n")
        assert "Your notes are for you alone." in asked
        assert "Show your notes here?" in asked
        assert "Can the room see" not in asked, "y answers the last sentence, and shows them"
        assert "Learning together" in await here.press("enter")
        assert " ".join(notes) in " ".join((await here.press("n", "y")).split())
        assert "Learning together" in await here.press("escape")


async def test_a_focus_chosen_where_no_star_is_drawn_is_said(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.handed_in(*["1234123412"] * 4)
        await here.press("right", "y", "right", "right")
        name = here.session.pack.mirror.statements[0].name
        first = await here.press("*")
        assert "Chosen to talk about: " in first
        assert "No longer chosen" in await here.press("*")
        assert "No longer chosen" not in await here.press("o")
        assert f"Chosen to talk about: {name}" in await here.press("enter", "*")


async def test_taking_one_proposed_star_off_leaves_the_others(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.handed_in("1234123412", "4321432143", "4444111122", "3333222211")
        await here.press("right", "y", "right", "right", "right")
        proposed = [line.split("* ")[1].split("  ")[0] for line in here.text().split("\n") if " * " in line[:10]]
        assert len(proposed) >= 2
        await here.to_row(proposed[-1])
        await here.press("*")
        chosen = {note.statement for note in here.session.record.focus}
        names = {statement.id: statement.name for statement in here.session.pack.mirror.statements}
        assert {names[statement] for statement in chosen} == set(proposed[:-1])


async def test_the_clock_waits_while_one_screen_gives_way_to_the_next(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A timer has a task of its own: it would write, and could even change the stop, before the screen is there."""
    async with room(PACK) as here:
        switch = here.app.switch_screen
        meanwhile: list[float] = []

        async def slow(screen: Screen[None]) -> None:
            before = here.session.view.elapsed
            here.clock.time += 0.5
            for _ in range(5):  # beats of the timer
                await asyncio.sleep(0)
                here.app.call_later(here.app.beat)
            await switch(screen)
            meanwhile.append(here.session.view.elapsed - before)

        monkeypatch.setattr(here.app, "switch_screen", slow)
        await here.press("right", "right", "right")
        assert meanwhile
        assert not any(meanwhile)
        before = here.session.view.elapsed
        await here.wait(0.5)
        assert here.session.view.elapsed >= before + 0.5, "and what it missed counts"


async def test_a_row_more_in_the_table_of_choices_is_all_that_set_up_needs(
    room: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = Choice(
        label=lambda: "Follow",
        value=lambda setup: "every save" if setup.watch else "no save",
        beside=lambda setup, laptop: "of the pack",
        turned=lambda setup, by, laptop: replace(setup, watch=not setup.watch),
        typed=lambda setup, character, fresh: Typed(replace(setup, group=f"{character} {fresh}")),
        is_text=True,
        behind_more=True,
    )
    monkeypatch.setattr("plc_workshop.tui.screens.setup.CHOICES", (*CHOICES, row))
    async with room(size=(80, 50)) as here:
        assert "Follow" not in await here.press("enter", "down", "down", "down")
        assert "Follow            no save                   of the pack" in await here.press("right")
        await here.to_row("Follow")
        assert "every save" in await here.press("left")
        assert "every save▏" in here.text()
        assert "Group             x True\n" in await here.press("x")
        assert "Throw away what you chose?" in await here.press("escape")


async def test_set_up_shows_another_theme_only_where_one_was_chosen(room: Opened) -> None:
    async with room() as here:
        here.app.theme = "contrast"
        await here.press("enter", "down", "right")
        await here.to_row("More")
        await here.press("right")
        await here.to_row("Colours")
        assert here.app.theme == "contrast"
        await here.press("right")
        assert here.app.theme == "light"
