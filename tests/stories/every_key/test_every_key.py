"""Every command, every answer, every key of a page on top: each does what only it does."""

import pytest

from plc_workshop.tui.above.question import QuestionScreen
from tests.stories.every_key.above import KEYS, OnKey
from tests.stories.every_key.asked import Answered
from tests.stories.every_key.entries import OnCommand
from tests.stories.every_key.harness import (
    Story,
    break_answer,
    break_command,
    break_key,
    choose,
    command_of,
)
from tests.stories.every_key.questions import ANSWERS
from tests.stories.every_key.table import COMMANDS


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
async def test_a_command_does_what_only_it_does(entry: OnCommand, story: Story, breaks: bool) -> None:
    async with story.opened(entry.start) as here:
        seen = await story.prepare(here, entry.before)
        assert type(here.app.screen) is entry.screen
        if breaks:
            break_command(entry.screen, entry.command, story.patch)
        if entry.command:
            await here.press(entry.key or entry.command)
        else:
            await choose(here, command_of(entry.screen, entry.command))
        await story.look(seen, entry.effects, slow=entry.slow)
        others = [
            other.name
            for other in COMMANDS
            if (other.screen, other.start) == (entry.screen, entry.start)
            and other.command not in (entry.command, entry.alike)
            and all(effect.holds(seen) for effect in other.effects)
        ]
        assert not others, "another command's entry names what this one does too"


@pytest.mark.parametrize("entry", ANSWERS, ids=lambda entry: entry.name)
async def test_an_answer_does_what_only_it_does(entry: Answered, story: Story, breaks: bool) -> None:
    asked, row = entry.asked, entry.row
    if asked.locked:
        story.lock()
    async with story.opened(asked.start) as here:
        *before, last = entry.keys
        seen = await story.prepare(here, tuple(before))
        assert type(here.app.screen) is QuestionScreen
        if breaks:
            break_answer(row, story.patch)
        await story.press(here, last)
        await story.look(seen, row.effects, slow=row.slow)
        others = [
            other.label
            for other in asked.rows
            if other.effects != row.effects and all(effect.holds(seen) for effect in other.effects)
        ]
        assert not others, "another answer's entry names what this one does too"


@pytest.mark.parametrize("entry", KEYS, ids=lambda entry: entry.name)
async def test_a_key_of_no_table_does_what_it_should(entry: OnKey, story: Story, breaks: bool) -> None:
    async with story.opened(entry.start) as here:
        seen = await story.prepare(here, entry.before)
        assert type(here.app.screen) is entry.screen
        if breaks:
            break_key(entry.screen, entry.key, story.patch)
        await story.press(here, entry.key, *entry.after)
        await story.look(seen, entry.effects)
