"""Every command, option, key and setting stands in the README."""

import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from plc_workshop import settings
from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.session.state import Stop
from plc_workshop.tui.screen_of import screen_of

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
NAMES = {
    "right": "Right",
    "left": "Left",
    "up": "Up",
    "down": "Down",
    "space": "Space",
    "enter": "Enter",
    "pagedown": "PageDown",
    "pageup": "PageUp",
    "escape": "Esc",
    "backspace": "Backspace",
    "delete": "Delete",
    "question_mark": "?",
    "full_stop": ".",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "asterisk": "*",
    "f1": "F1",
    "ctrl+p": "Ctrl+P",
}
SILENT = {"f5", "ctrl+c", "ctrl+q", *"&é\"'(-è§à", *"1234567"}
"""A clicker's key that only asks, what every terminal user tries, and the digits, which stand as 1 to 7."""


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_its_options(name: str) -> None:
    assert f"plc-workshop {name}" in README
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert any(option in README for option in parameter.opts), parameter.opts


@pytest.mark.parametrize("stop", Stop)
def test_keys(stop: Stop) -> None:
    for command in screen_of(stop).COMMANDS_HERE:
        for key in command.keys.split():
            if key not in SILENT:
                assert re.search(re.escape(NAMES.get(key, key)), README), (stop, key)


def test_settings() -> None:
    choices = {found.name for kind in (settings.Folders, settings.Settings) for found in fields(kind)} - {"sources"}
    assert {*re.findall(r"`PLC_WORKSHOP_(\w+)`", README)} == {name.upper() for name in choices}
    of_the_file = README.partition("Settings: the file `settings.toml`")[2].partition("The environment beats it")[0]
    assert {*settings.KEYS} <= {*re.findall(r"`(\w+)`", of_the_file)}


def test_what_readme_points_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_what_readme_says_for_windows_needs_nothing_but_python() -> None:
    """On a school's laptop there may be no `py`, and what pip makes has no signature: no rule lets it start."""
    blocks = [block for block in re.findall(r"^```\n(.*?)```", README, re.DOTALL | re.MULTILINE) if "\\" in block]
    assert len(blocks) == 2
    for line in "".join(blocks).splitlines():
        assert line.startswith(("python -m ", ".venv\\Scripts\\python -m ")), line


def test_readme_names_each_command_of_the_checks_once() -> None:
    assert README.count("<!-- test command -->") == 1
    assert README.count("<!-- start command -->") == 1
