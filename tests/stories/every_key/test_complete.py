"""What has no entry is red, and so is an entry of what is not there."""

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from plc_workshop import tui
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.base.keyed import KeyedScreen
from tests.stories.every_key import test_every_key as story
from tests.stories.every_key.above import KEYS
from tests.stories.every_key.asked import Answered
from tests.stories.every_key.harness import NoEffectError, Shelf, Story, first_key, table_by_key
from tests.stories.every_key.questions import ANSWERS, QUESTIONS
from tests.stories.every_key.table import COMMANDS

T = TypeVar("T")


def below(root: type[T]) -> Iterator[type[T]]:
    """Every class of the program that is made from `root`."""
    for module in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}."):
        if not module.name.startswith(f"{tui.__name__}.keyboard."):  # no screens, and some of it is of other systems
            importlib.import_module(module.name)
    waiting = [root]
    while waiting:
        for found in waiting.pop().__subclasses__():
            if found.__module__.startswith("plc_workshop."):
                waiting.append(found)
                yield found


def test_every_command_of_every_screen_has_an_entry_and_every_entry_a_command() -> None:
    commands = [
        (screen.__name__, first_key(command)) for screen in below(KeyedScreen) for command in screen.COMMANDS_HERE
    ]
    twice = {each for each, count in Counter(commands).items() if count > 1}
    assert twice == set(), "of two commands with one key the second is never reached"
    entries = {(entry.screen.__name__, entry.command) for entry in COMMANDS}
    assert set(commands) - entries == set(), "no entry"
    assert entries - set(commands) == set(), "no command"


def test_every_key_of_a_command_means_that_command() -> None:
    for screen in below(KeyedScreen):
        by_key = table_by_key(screen)
        for command in screen.COMMANDS_HERE:
            other = {key for key in command.keys.split() if by_key[key] is not command}
            assert not other, (screen, command.label, other)
        assert set(by_key) == {key for command in screen.COMMANDS_HERE for key in command.keys.split()}
    for entry in COMMANDS:
        assert not entry.key or first_key(table_by_key(entry.screen)[entry.key]) == entry.command


def test_every_key_that_a_page_on_top_knows_has_an_entry() -> None:
    for screen in below(AboveScreen):
        known = set(_keys_in(vars(screen)["take"])) if "take" in vars(screen) else set()
        assert known - {entry.key for entry in KEYS if entry.screen is screen} == set(), screen


def test_what_takes_keys_before_the_table_does_has_an_entry() -> None:
    owners = [cls for cls in below(KeyedScreen) if {"swallowed", "take"} & set(vars(cls))]
    seen = {
        next(cls for cls in entry.screen.__mro__ if cls in owners)
        for entry in KEYS
        if issubclass(entry.screen, KeyedScreen)
    }
    assert set(owners) == seen


ASKED_ELSEWHERE = ("Which language from now on?",)
"""Only where there is more than one language: tests/stories/speaking."""
NAMES_OF_LANGUAGES = {"spoken().name", "language.name"}


def test_every_question_and_every_answer_in_the_source_has_an_entry() -> None:
    titles: Counter[str] = Counter()
    labels: set[str] = set()
    for path in sorted(Path(tui.__path__[0]).rglob("*.py")):
        for called, first in _made(path):
            if called == "Question":
                titles[_said(first)] += 1
            else:
                labels.add(_said(first))
    titles.subtract(ASKED_ELSEWHERE)
    assert +titles == Counter(asked.source or asked.title for asked in QUESTIONS if not asked.again)
    rows = [row for asked in QUESTIONS for row in asked.rows]
    labels -= NAMES_OF_LANGUAGES
    assert {label for label in labels if not any(label in (row.source, row.label) for row in rows)} == set()
    assert {row.label for row in rows if (row.source or row.label) not in labels} == set()


def _a_row(*, only_closes: bool) -> Answered:
    return next(answer for answer in ANSWERS if answer.row.only_closes is only_closes)


async def test_what_is_broken_is_red(tmp_path: Path, shelf: Shelf) -> None:
    for number, (test, entry) in enumerate(
        (
            (story.test_a_command_does_what_only_it_does, COMMANDS[0]),
            (story.test_an_answer_does_what_only_it_does, _a_row(only_closes=True)),
            (story.test_an_answer_does_what_only_it_does, _a_row(only_closes=False)),
            (story.test_a_key_of_no_table_does_what_it_should, KEYS[0]),
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch, pytest.raises(NoEffectError):
            await test(entry, Story(folder, shelf, patch), breaks=True)


def _made(path: Path) -> Iterator[tuple[str, ast.expr]]:
    """Every question and answer that a file makes, each with its first argument."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Question", "Answer"):
            yield node.func.id, node.args[0]


def _said(argument: ast.expr) -> str:
    """The sentence of an argument up to what is put into it; its source where it is none."""
    with_context = (each for each in ast.walk(argument) if isinstance(each, ast.Call) and _called(each) == "pgettext")
    argument = next((each.args[1] for each in with_context), argument)
    texts = [node.value for node in ast.walk(argument) if isinstance(node, ast.Constant)]
    return str(texts[0]).partition("{")[0].strip() if texts else ast.unparse(argument)


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def _keys_in(hears: Callable[..., object]) -> Iterator[str]:
    """The keys that a method of a screen compares with."""
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(hears)))):
        values: list[ast.expr] = []
        if isinstance(node, ast.MatchValue):
            values = [node.value]
        elif isinstance(node, ast.Compare):
            values = [each for side in node.comparators for each in ast.walk(side) if isinstance(each, ast.expr)]
        yield from (value.value for value in values if isinstance(value, ast.Constant) and isinstance(value.value, str))
