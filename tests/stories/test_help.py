"""What whoever asks for help reads: in the order of use, whole, with examples that work as they stand."""

import shlex
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from plc_workshop.cli.helping import OF_ALL, SECTIONS, TOLD, summary
from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.runner.choices import USUAL_PEOPLE


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What help says in a window of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    return lambda *command: CliRunner().invoke(cli, [*command, "--help"], prog_name="plc-workshop").output


def _named(name: str) -> click.Command:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    return command


def test_every_command_has_its_place_in_the_order_of_use(helped: Callable[..., str]) -> None:
    in_order = [name for names in SECTIONS.values() for name in names if name in COMMANDS]
    assert sorted(in_order) == sorted(COMMANDS)
    said = helped()
    places = [said.index(f"\n  {name} ") for name in in_order]
    assert places == sorted(places)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_summary_is_one_whole_line(name: str, helped: Callable[..., str]) -> None:
    told = summary(_named(name))
    assert told.endswith(".")
    assert not told.endswith("...")
    assert any(line.endswith(f" {told}") for line in helped().splitlines()), told


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_into_a_window_and_says_examples_and_exit_codes(name: str, helped: Callable[..., str]) -> None:
    said = helped(*name.split())
    assert [line for line in said.splitlines() if len(line) > 80] == []
    told = TOLD[name] if name else OF_ALL
    examples = said.partition("Examples:\n")[2].partition("\n\n")[0]
    assert [line.strip() for line in examples.splitlines()] == [*told.examples]
    codes = said.partition("Exit codes:\n")[2]
    assert f"1              {told.problem}\n" in codes
    assert "\u0008" not in said


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_an_example_is_understood_as_it_stands(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "region.parquet").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    for example in (TOLD[name] if name else OF_ALL).examples:
        program, *words = shlex.split(example.partition(" > ")[0])
        assert [program, *words[:1]] == ["plc-workshop", name] or not name
        if "--help" not in words:
            command = _named(name) if name else cli
            command.make_context(name or program, words[1:] if name else words)


def test_a_default_in_words_is_that_of_the_program(helped: Callable[..., str]) -> None:
    assert f"How many people rate.  [default: {USUAL_PEOPLE}]" in helped("run")
    assert f"else {USUAL_PEOPLE}]" in " ".join(helped("sheet").split())
