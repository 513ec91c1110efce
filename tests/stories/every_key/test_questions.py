"""Whoever answers the last sentence answers what is asked: it is the only question, and y and n are its yes and no."""

import unicodedata

import pytest

from plc_workshop.session import events as e
from plc_workshop.tui.above.question import QuestionScreen
from tests.stories.conftest import Room
from tests.stories.every_key.asked import Asked
from tests.stories.every_key.effects import plain
from tests.stories.every_key.harness import Story
from tests.stories.every_key.questions import QUESTIONS

SIZES = ((80, 24), (120, 40))
IN_THE_ROUND = (*SIZES, (40, 12))
"""Sizes of a question; people zoom while they answer, and then it has to be whole as well."""


def question_marks(text: str) -> int:
    """How many question marks there are, of whatever writing; the key of the help is none."""
    return sum("QUESTION MARK" in unicodedata.name(sign, "") for sign in text)


def check(text: str, labels: list[tuple[str, str]]) -> None:
    """What is painted asks once, right above its answers; `labels` has each answer and its key."""
    above, found, _rows = text.rpartition(f"{labels[0][1]} {labels[0][0]}".strip())
    assert found, "the first answer is painted"
    assert question_marks(text) == 1, text
    assert question_marks(above.rstrip()[-1:]) == 1, above
    asked = above.rstrip()[:-1].lower()
    said = {key: label.lower() for label, key in labels if key}
    assert ("y" not in said) or ("n" in said), "who can say yes can say no"
    if "n" in said:
        assert said["n"].startswith(("no,", "no:", "not ")), said["n"]
    if "y" in said:
        assert said["y"].startswith("yes") or asked.endswith(said["y"].partition(";")[0]), said["y"]


def panel(here: Room) -> str:
    """What stands on a page above a screen, as one line."""
    return plain(here.text())


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: f"{asked.title}, at {asked.start}")
async def test_the_last_sentence_is_the_only_question_and_the_answers_answer_it(asked: Asked, story: Story) -> None:
    async with story.at(asked) as here:
        screen = here.app.screen
        assert isinstance(screen, QuestionScreen)
        assert asked.title in panel(here)
        small = asked.start.startswith(("turn", "cover"))
        for size in IN_THE_ROUND if small else SIZES:
            await here.pilot.resize_terminal(*size)
            await here.pilot.pause()
            painted = panel(here)
            labels = [(row.label, row.key) for row in asked.rows]
            check(painted, labels)
            assert not [label for label, _key in labels if label not in painted], (size, here.text())


async def test_who_came_back_is_the_only_thing_that_is_asked(story: Story) -> None:
    async with story.opened("away, asked") as here:
        check(panel(here).partition("Enter take it")[0], [("Yes, go on", "y"), ("No, somebody else", "n")])


async def test_the_promise_asks_one_thing(story: Story) -> None:
    async with story.opened("before") as here:
        painted = panel(here).partition("Enter answer")[0]
        check(painted, [("Yes, the room can see it", "y"), ("No, only the person at the laptop", "n")])


async def test_where_the_room_has_a_window_of_its_own_the_one_answer_is_no(story: Story) -> None:
    async with story.opened("before") as here:
        await here.app.tell(e.StageSeen((80, 24)))
        await here.pilot.pause()
        check(panel(here).partition("Enter answer")[0], [("No: it has its own window.", "n")])
        await here.press("n")
        assert here.session.view.room_sees is False
