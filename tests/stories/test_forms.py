"""What is typed into a form stands where it belongs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.events import Key

from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.session.state import Stop
from plc_workshop.tui.asking import writing
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

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


@pytest.mark.parametrize(("read", "fields"), [(writing._commitment, 5), (writing._parked, 2)])
def test_a_form_of_another_number_of_fields_fails_at_once(
    read: Callable[[tuple[str, ...]], object], fields: int
) -> None:
    assert read(("text",) * fields)
    for wrong in (fields - 1, fields + 1):
        with pytest.raises(ValueError, match="unpack"):
            read(("text",) * wrong)
