"""What is typed into a form stands where it belongs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.events import Key

from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.runner import wall
from plc_workshop.session.dates import read_date
from plc_workshop.session.state import Stop
from plc_workshop.tui.asking import writing
from plc_workshop.words.days import full_date, months, weekdays
from tests.speaking import speaking_of_days
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

TO_THE_NEXT_MEETING = (*["down"] * 6, "enter")
CALM = ["4444433333", "4444333333", "4433333333", "4333333333", "3333333334"]


async def test_every_field_of_a_commitment_and_of_the_parking_lot_is_kept_under_its_name(
    room: Opened, tmp_path: Path
) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.SEE).close()
    async with room(resume=True) as here:
        first = here.session.pack.mirror.statements[0].id
        await here.press(
            "a", *"Visit", "enter", *"Ana", "enter", *"15.1.2099", "enter", *"Notes", "enter", "1", "enter"
        )
        (commitment,) = here.session.record.commitments
        assert commitment == Commitment(what="Visit", who="Ana", by="2099-01-15", sign="Notes", statement=first)
        await here.press("p", *"Plan", "enter", *"Jon", "enter")
        assert here.session.record.parking_lot == (Parked(what="Plan", who="Jon"),)


async def test_what_is_typed_behind_enter_without_a_gap_stands_in_the_next_field(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.SEE).close()
    async with room(resume=True) as here:
        await here.press("p")
        for key in (*"Plax", "backspace", "n", "enter", *"Jim", "left", "delete", "n", "enter"):
            here.app.post_message(Key(key, key if len(key) == 1 else None))
        await here.at_rest()
        assert here.session.record.parking_lot == (Parked(what="Plan", who="Jin"),)


async def test_another_field_can_be_mended_once_the_day_has_passed(room: Opened, tmp_path: Path) -> None:
    late = Commitment("Visit", "Ana", "2024-11-20")
    led(desk_in(tmp_path), CALM, until=Stop.DO, commitments=[late]).close()
    async with room(resume=True) as here:
        await here.press("enter", *" twice", *["enter"] * 5)
        assert here.session.record.commitments == (Commitment("Visit twice", "Ana", "2024-11-20"),)
        assert "That day has passed already." in await here.press("enter", "down", "down", "backspace", "3", "enter")


@pytest.mark.parametrize("typed", ["3/4", "next Friday", "this Sunday", "the 15th", "end of January", "in a month"])
@pytest.mark.parametrize("by", ["enter", "tab"])
async def test_a_day_that_could_be_another_is_said_back_before_it_is_kept(
    typed: str, by: str, room: Opened, tmp_path: Path
) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.SEE).close()
    async with room(resume=True) as here:
        said = await here.press("a", *"Visit", "enter", "enter", *typed, *[by] * (1 if by == "enter" else 2), "enter")
        day = full_date(read_date(typed, wall.today()))
        if by == "enter":  # gone on by the second Enter
            assert day in said
            assert "It was read like this" not in said
        else:  # the form does not end before it has said it
            assert day in said
            assert "It was read like this. Enter keeps it." in said
        assert not [*here.session.record.commitments]
        await here.press("enter", "enter", "enter")
        (commitment,) = here.session.record.commitments
        assert full_date(commitment.by) == day


async def test_the_day_of_the_next_meeting_is_said_back_as_it_was_read(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:
        said = await here.press(*TO_THE_NEXT_MEETING, *"next Friday", "enter")
        assert "It was read like this. Enter keeps it." in said
        assert full_date(read_date("next Friday", wall.today())) in said
        assert here.session.record.next_date == ""
        await here.press(*["enter"] * 4)
        assert here.session.record.next_date == read_date("next Friday", wall.today())


@pytest.mark.parametrize(
    ("typed", "keys", "days"),
    [
        ("", ("up",), 1),
        ("", ("down",), 0),
        ("", ("pageup",), 7),
        ("", ("pagedown",), 0),
        ("", ("up", "up", "down"), 1),
        ("", ("pageup", "pageup", "pagedown", "down"), 6),
        ("in 2 weeks", ("up",), 15),
        ("in 2 weeks", ("pagedown", "down"), 6),
    ],
)
async def test_keys_change_the_day_by_days_and_weeks_and_say_it_in_full(
    typed: str, keys: tuple[str, ...], days: int, room: Opened, tmp_path: Path
) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    meant = read_date(f"in {days} days", wall.today())
    async with room(resume=True) as here:
        said = await here.press(*TO_THE_NEXT_MEETING, *typed, *keys)
        assert full_date(meant) in said
        await here.press(*["enter"] * 4)
        assert here.session.record.next_date == meant
        assert full_date(meant) in await here.press("enter", "up", "down")  # opened again it goes on from there


async def test_what_is_no_day_is_not_lost_by_the_keys_that_change_one(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:
        for key in ("up", "down", "pageup", "pagedown"):
            said = await here.press(*TO_THE_NEXT_MEETING, *"some day", key)
            assert " some day" in said
            assert "That is no day that can be read" in said
            await here.press("escape", "down", "enter")


async def test_in_a_field_beside_the_day_up_and_down_go_through_the_fields(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:
        keys = ("a", "down", *"Ana", "up", *"Visit", "down", "down", "up", "tab", *"Notes", "enter", "enter")
        said = await here.press(*keys)
        assert "Up and Down change a date by a day" not in said
        (commitment,) = here.session.record.commitments
        tomorrow = read_date("tomorrow", wall.today())
        assert commitment == Commitment(what="Visit", who="Ana", by=tomorrow, sign="Notes", statement="")


async def test_a_form_without_a_day_names_no_keys_for_one(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:
        assert "change a date" in await here.press("a")
        assert "change a date" not in await here.press("escape", "p")


@pytest.mark.parametrize(
    ("code", "typed", "written"),
    [
        ("nl", "over 2 weken", "{weekday} {day} {month} {year}"),
        ("lv", "pēc 2 nedēļām", "{weekday}, {year}. gada {day}. {month}"),
        ("pt", "daqui a 2 semanas", "{weekday}, {day} de {month} de {year}"),
    ],
)
async def test_a_day_is_read_and_said_back_in_the_language_spoken(
    code: str, typed: str, written: str, room: Opened, tmp_path: Path
) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:  # a session speaks its own language from its beginning on
        with speaking_of_days(code):
            meant = date.fromisoformat(read_date(typed, wall.today()))
            names = {"weekday": weekdays()[meant.weekday()], "month": months()[meant.month - 1]}
            said = await here.press(*TO_THE_NEXT_MEETING, *typed, "up", "down")
            assert written.format(day=meant.day, year=meant.year, **names) in said
            await here.press(*["enter"] * 4)
            assert here.session.record.next_date == str(meant)


@pytest.mark.parametrize("typed", ["next week", "1/15", "31/2", "Friday morning"])
async def test_what_is_no_day_stays_in_the_field(typed: str, room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), CALM, until=Stop.DO).close()
    async with room(resume=True) as here:
        for _again in range(2):
            said = await here.press(*TO_THE_NEXT_MEETING, *typed, "enter", "enter")
            assert typed in said
            assert "Enter keeps it" not in said
            assert here.session.record.next_date == ""
            await here.press("escape", "down", "enter")


@pytest.mark.parametrize(("read", "fields"), [(writing._commitment, 5), (writing._parked, 2)])
def test_a_form_of_another_number_of_fields_fails_at_once(
    read: Callable[[tuple[str, ...]], object], fields: int
) -> None:
    assert read(("text",) * fields)
    for wrong in (fields - 1, fields + 1):
        with pytest.raises(ValueError, match="unpack"):
            read(("text",) * wrong)
