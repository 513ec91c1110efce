"""Before the Mirror, and set-up, in languages that need more room: rows come first, prose gives way, keys are named."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from plc_workshop.results.summary import Display
from plc_workshop.runner.choice_table import CHOICES
from plc_workshop.session import events as e
from plc_workshop.session.promise import how_to_hide, promise
from plc_workshop.session.settling import MORE
from plc_workshop.tui.hearing.yes_no import NO, YES, letter
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.languages import Language
from tests.stories.conftest import Room
from tests.stories.every_key.harness import Story

LANGUAGES = ("en", "qx", "qw")
SIZES = ((80, 24), (100, 30), (120, 40))
Spoken = Callable[[str], Language]


def squeezed(text: str) -> str:
    """The text without blanks, line ends and edges: what is wrapped reads as what is not."""
    return re.sub(r"[\s▌]", "", text)


async def at(here: Room, size: tuple[int, int]) -> str:
    """What stands there in a window of this size."""
    await here.pilot.resize_terminal(*size)
    await here.pilot.pause()
    await here.pilot.pause()
    return here.text()


def missing(shown: str, labels: tuple[str, ...]) -> list[str]:
    """The labels that do not stand there whole."""
    return [label for label in labels if squeezed(label) not in squeezed(shown)]


def asked(*, more: bool, own_window: bool = False) -> tuple[str, ...]:
    """All rows of the page, and the key that answers."""
    answers = (
        (letter(NO) + _("No: it has its own window."),)
        if own_window
        else (letter(YES) + _("Yes, the room can see it"), letter(NO) + _("No, only the person at the laptop"))
    )
    behind = (
        pgettext("label", "Numbers show"),
        ngettext("from {n} person, all", "from {n} people, all", 4).format(n=4),
        pgettext("label", "People needed") + "4",
        pgettext("label", "Answers lie"),
        pgettext("value", "in a private file"),
        _("sealed, one of us keeps a code"),
    )
    return (
        _("The summary is for"),
        pgettext("value", "us only"),
        pgettext("value", "our school"),
        pgettext("value", "anyone"),
        _("Can the room see this screen?"),
        *answers,
        *(behind if more else (_("More: numbers, people needed, paper, a code for the answers"),)),
        "Enter " + (pgettext("key", "close") if more else pgettext("key", "answer")),
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("display", ["careful", "open"])
@pytest.mark.parametrize("sealed", [False, True])
async def test_every_row_of_the_question_is_on_the_screen(
    language: str, display: Display, story: Story, spoken_in: Spoken, *, sealed: bool
) -> None:
    if language != "en":
        spoken_in(language)
    async with story.opened("before") as here:
        record = replace(here.session.record, sealed=sealed, display=display, said_of_near=True)
        here.run.session = replace(here.session, record=record)
        for size in SIZES:
            assert not missing(await at(here, size), asked(more=False)), (size, here.text())
        await here.app.tell(e.CursorMoved(2))
        assert here.session.view.cursor == MORE
        await here.app.tell(e.RowTaken())
        for size in SIZES:
            assert not missing(await at(here, size), asked(more=True)), (size, here.text())
        # A sentence of two lines and more takes its lines from the prose too.
        here.app.screen.say(how_to_hide() * 2)  # type: ignore[attr-defined]
        assert not missing(await at(here, SIZES[0]), asked(more=True)[:-1]), here.text()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_beside_the_rooms_window_too(language: str, story: Story, spoken_in: Spoken) -> None:
    if language != "en":
        spoken_in(language)
    async with story.opened("before") as here:
        await here.app.tell(e.StageSeen((80, 24)))
        for size in SIZES:
            assert not missing(await at(here, size), asked(more=False, own_window=True)), (size, here.text())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_where_no_round_opens_the_rows_are_there_too(language: str, story: Story, spoken_in: Spoken) -> None:
    if language != "en":
        spoken_in(language)
    async with story.opened("before, answered lately") as here:
        for size in SIZES:
            shown = await at(here, size)
            rows = (_("Talk about that result"), _("Nobody here answered then"), "Enter " + pgettext("key", "take it"))
            assert not missing(shown, rows), (size, shown)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_gives_way_stands_behind_i_in_full(language: str, story: Story, spoken_in: Spoken) -> None:
    if language != "en":
        spoken_in(language)
    async with story.opened("before") as here:
        await at(here, (80, 24))
        pages = [await here.press("i")]
        for _again in range(3):
            pages.append(await here.press("right"))
        promised = promise(here.session.pack.mirror, here.session.record.privacy)
        for line in (*promised, how_to_hide()):
            assert any(squeezed(line) in squeezed(page) for page in pages), line


@pytest.mark.parametrize("language", LANGUAGES)
async def test_all_fields_of_set_up_are_on_the_screen(language: str, story: Story, spoken_in: Spoken) -> None:
    if language != "en":
        spoken_in(language)
    async with story.opened("set-up of a group that has met") as here:
        setup = replace(here.desk.blank_setup(), group="Oak", offered="mirror", people=3)
        await here.press("down", "down", "3")  # with too few people one row more is there
        for behind_more in (False, True):
            if behind_more:
                await here.press("down", "down", "down", "enter")
            shown_here = [each for each in CHOICES if each.is_there(setup) and (behind_more or not each.behind_more)]
            fields = tuple(
                choice.label() + (choice.value(setup) if choice.value and not choice.is_text else "")
                for choice in shown_here
            )
            for size in SIZES:
                shown = await at(here, size)
                goes_on = (pgettext("row", "Show the plan"), pgettext("key", "the plan"))
                assert not missing(shown, (*fields, *goes_on)), (size, shown)
                for field in shown_here:
                    assert not re.search(re.escape(field.label()) + r"\S", shown), "a gap after every label"
