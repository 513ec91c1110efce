"""A paste into a text field keeps all its words, in one line; what had to stay out is said."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input

from plc_workshop.results.summary import Parked
from plc_workshop.session.cleaning import LONGEST_TEXT
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

CALM = ["4444433333", "4444333333", "4433333333", "4333333333", "3333333334"]
TWO_LINES = "First line\nsecond line"
PASTED = {
    TWO_LINES: "First line second line",
    "\nAll of it": "All of it",
    "one\r\n\r\n\ttwo\u2028three\x85four\xa0five\u3000six\u200bseven\n": "one two three four five six seven",
    "\x1b[31mred\x07 \u202eback\u2069wards": "[31mred backwards",
}


async def paste(here: Room, text: str) -> str:
    """Paste, as the terminal's driver tells it."""
    here.app.post_message(Paste(text))
    await here.pilot.pause(0.02)
    return " ".join(here.text().split())


async def at_a_form(here: Room) -> None:
    assert "What do we put off?" in await here.press("p")


@pytest.fixture
def talking(tmp_path: Path) -> None:
    """A session in the talk."""
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()


# A form


@pytest.mark.parametrize("text", PASTED, ids=ascii)
async def test_every_word_arrives_in_a_form(text: str, room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        assert PASTED[text] in await paste(here, text)
        await here.press("enter", "enter")
        assert here.session.record.parking_lot == (Parked(PASTED[text]),)


async def test_it_goes_in_at_the_cursor(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        await here.press(*"ad", "left")
        await paste(here, "b\nc")
        await here.press("x", "enter", "enter")
        assert here.session.record.parking_lot == (Parked("ab cxd"),)


async def test_it_takes_the_place_of_what_is_selected(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        await here.press(*"old", "space", *"news", "shift+home")
        await paste(here, TWO_LINES)
        await here.press("enter", "enter")
        assert here.session.record.parking_lot == (Parked("First line second line"),)


async def test_what_a_field_cannot_keep_stays_out_and_is_said(room: Opened, talking: None) -> None:
    said = f"Only the first {LONGEST_TEXT} characters were kept."
    async with room(resume=True) as here:
        await at_a_form(here)
        assert said not in await paste(here, "word " * (LONGEST_TEXT // 5))
        assert said in await paste(here, "one more")
        assert said not in await here.press("backspace"), "what is said is true of what stands there"
        await here.press("enter", "enter")
        (parked,) = here.session.record.parking_lot
        assert parked.what.split() == ["word"] * (LONGEST_TEXT // 5)


async def test_the_end_of_a_long_paste_is_seen(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        assert "the end" in await paste(here, "word " * 50 + "the end")


async def test_no_sign_is_cut_in_two(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        await paste(here, "a" * (LONGEST_TEXT - 3) + "👨‍👩‍👧")
        assert here.app.screen.query_one("#field-0", Input).value == "a" * (LONGEST_TEXT - 3)


async def test_a_character_too_many_is_said_too(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        await paste(here, "x" * LONGEST_TEXT)
        assert f"Only the first {LONGEST_TEXT} characters were kept." in await here.press("y")


async def test_the_sentence_stands_on_the_longest_form(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await here.press("a")
        for _field in range(5):
            assert "Only the first" in await paste(here, "x" * 1000)
            await here.press("down")


async def test_what_was_copied_in_the_program_goes_in_as_well(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await at_a_form(here)
        here.app.copy_to_clipboard("x" * 1000)
        assert "Only the first" in await here.press("ctrl+v")


async def test_a_day_and_a_statement_may_be_pasted_with_a_line_break(room: Opened, talking: None) -> None:
    async with room(resume=True) as here:
        await here.press("a", "x", "enter", "enter")
        await paste(here, "15.1.2099\n")
        await here.press("enter", "enter")
        await paste(here, "\r\n2")
        await here.press("enter")
        (commitment,) = here.session.record.commitments
        assert (commitment.by, commitment.statement) == ("2099-01-15", here.session.pack.mirror.statements[1].id)


async def test_a_folder_keeps_its_blanks(
    room: Opened, talking: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("plc_workshop.tui.asking.copying.sticks", lambda: ())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a  b\u202fc").mkdir()
    async with room(resume=True) as here:
        await here.press("right", "right", "k")
        await paste(here, "a  b\u202fc\n")
        assert "Copied into" in await here.press("enter")


# Set-up


@pytest.mark.parametrize("text", PASTED, ids=ascii)
async def test_every_word_arrives_in_set_up(text: str, room: Opened) -> None:
    async with room() as here:
        await here.press("enter")
        await paste(here, text)
        await here.press("enter")
        assert here.session.record.group == PASTED[text]


async def test_it_follows_what_stands_there_in_set_up(room: Opened) -> None:
    async with room() as here:
        await here.press("enter", *"Oak")
        await paste(here, "\nTree\n")
        await paste(here, "green")
        await here.press("enter")
        assert here.session.record.group == "Oak Tree green"


async def test_what_set_up_cannot_keep_stays_out_and_is_said(room: Opened) -> None:
    async with room() as here:
        await here.press("enter")
        assert "Only the first 60 characters were kept." in await paste(here, "a" * 58 + "e\u0301" + "🇱🇻")
        assert "were kept" not in await here.press("down", "up")
        assert "Only the first 60 characters were kept." in await here.press("x")
        await here.press("enter")
        assert here.session.record.group == "a" * 58 + "e\u0301"


async def test_the_path_of_an_earlier_summary_is_one_line_and_what_is_too_long_is_said(room: Opened) -> None:
    async with room() as here:
        await here.press("enter")
        await here.to_row("More")
        await here.press("right")
        await here.to_row("Earlier summary")
        assert "a b ▏" in await paste(here, "a\r\nb\n")
        assert "Only the first 400 characters were kept." in await paste(here, "x" * 1000)


async def test_where_set_up_takes_no_text_it_says_so(room: Opened) -> None:
    said = "Nothing was pasted: this row takes no text."
    async with room() as here:
        before = await here.press("enter", "down")
        assert said in await paste(here, "12\n5")
        assert here.text().replace(said, "").split() == before.split()
