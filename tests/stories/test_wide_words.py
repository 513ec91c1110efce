"""Screens are laid out by the words that stand there: wide ones, long ones, and sentences of several lines."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from plc_workshop.results.summary import Commitment, Earlier, Parked, ParkedState
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.words.days import short_date
from plc_workshop.words.languages import Language
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

PACK = "collaborative-learning"
SCALE = ("No", "完全に同意しません、まったく", "Yes", "I agree with this in nearly all of the cases")
"""Labels of four widths: one of letters of two cells, and one that needs two lines in a narrow window."""
NAMES = ("省察的な対話をみんなで続ける", "Reflective dialogue that goes on and on", "e\u0301e\u0301 combined")
SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 40)])
LANGUAGES = pytest.mark.parametrize("language", ["", "qx", "qw"])
Spoken = Callable[[str], Language]


async def to_the_cover(here: Room, *, sees: bool) -> None:
    """With a scale and names of many widths, in any language."""
    mirror = here.session.pack.mirror
    own = zip(mirror.statements, NAMES * 10, strict=False)
    statements = tuple(replace(each, short=name, text=f"{name} {at}") for at, (each, name) in enumerate(own))
    mirror = replace(mirror, scale=SCALE, statements=statements)
    here.run.session = replace(here.session, pack=replace(here.session.pack, mirror=mirror))
    while here.session.stop is not Stop.BEFORE:
        await here.app.tell(e.WentOn())
    if here.session.view.near is not None:
        await here.app.tell(e.NobodyHereAnswered())  # who answered before in this test is of another group
    await here.app.tell(e.RoomAnswered(sees=sees))
    await here.at_rest()


def solid(text: str) -> str:
    """What stands there without the air and the edges: a name that is wrapped is one again."""
    return "".join(text.replace("▌", "").split())


@SIZES
@LANGUAGES
async def test_in_front_of_the_room_the_screens_of_two_people_are_the_same_whatever_the_labels_take(
    room: Opened, spoken_in: Spoken, size: tuple[int, int], language: str
) -> None:
    if language:
        spoken_in(language)
    screens: list[list[list[tuple[str, str]]]] = []
    for digits in ("1111111111", "4203142042"):
        async with room(PACK, people=4) as here:
            await to_the_cover(here, sees=True)
            await here.sized(size)
            seen = []
            for key in ("enter", *digits, "up", "*", digits[0], "up", "up", "*", "enter"):
                await here.press(key)
                await here.laid_out()
                seen.append(here.painted())
            screens.append(seen)
    assert screens[0] == screens[1]


@SIZES
@LANGUAGES
async def test_of_every_answer_the_name_and_the_label_are_whole(
    room: Opened, spoken_in: Spoken, size: tuple[int, int], language: str
) -> None:
    if language:
        spoken_in(language)
    async with room(PACK, people=4) as here:
        await to_the_cover(here, sees=False)
        await here.sized(size)
        digits = "2142142142"
        await here.press("enter", *digits)
        for row in (9, 8, 7, 6):
            lines = [line for line in (await here.press("up")).split("\n") if "▌" in line]
            whole = solid(NAMES[row % 3]) + solid(SCALE[int(digits[row]) - 1])
            shown = solid("".join(lines))
            assert all(shown.count(sign) >= whole.count(sign) for sign in whole), lines


@SIZES
@LANGUAGES
async def test_every_choice_stands_there_whole_beside_a_sentence_of_several_lines(
    room: Opened, spoken_in: Spoken, size: tuple[int, int], language: str
) -> None:
    if language:
        spoken_in(language)
    async with room(PACK, people=4) as here:
        await to_the_cover(here, sees=False)
        await here.sized(size)
        await here.press("enter")
        here.app.screen.say("Something of two lines is said here, and it may not cover any choice.")  # type: ignore[attr-defined]
        shown = solid(await here.at_rest())
        assert all(solid(label) in shown for label in SCALE)
        assert "0" in shown.split(solid(SCALE[-1]))[1]


@LANGUAGES
async def test_what_became_of_what_was_put_off_stands_in_a_column_of_cells(
    spoken_in: Spoken, tmp_path: Path, language: str
) -> None:
    if language:
        spoken_in(language)
    run = led(desk_in(tmp_path), ["4" * 10] * 4, until=Stop.PREDICT)
    lot = tuple(Parked("A room plan", "Ana", state) for state in get_args(ParkedState))
    record = replace(run.session.record, earlier=Earlier("2026-10-12", ()), parking_lot=lot, place=Stop.LAST)
    room = clear(replace(run.session, record=record))
    run.close()
    starts = {cell_len(line.spans[0].text) for line in room.head if line.hang and len(line.spans) > 1}
    assert starts == {line.hang for line in room.head if line.hang}
    assert len(starts) == 1


async def test_who_promised_what_by_when_stands_whole_in_columns(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), ["4" * 10] * 4, until=Stop.DO).close()
    async with room(resume=True) as here:
        who = "先生全員と校長先生、それに新しい同僚のみなさん"
        for each in (Commitment("Visit a lesson", who, "2027-01-15", "", "shared-values"), Commitment("Ask", "Ana")):
            await here.app.tell(e.CommitmentWritten(each))
        lines = (await here.at_rest()).split("\n")
        shown = solid("".join(lines))
        assert all(shown.count(sign) >= who.count(sign) for sign in who)
        days = (f"until {short_date('2027-01-15')}", "by when?")
        assert len({cell_len(line[: line.index(day)]) for day in days for line in lines if day in line}) == 1
