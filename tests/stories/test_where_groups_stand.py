"""How answers spread in a region, from the command line: what is printed, what is said, and what is refused."""

import csv
import json
import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plc_workshop.cli.main import cli
from plc_workshop.errors import WorkshopError
from plc_workshop.region.one_query import SQL
from tests.region.attacks import Group
from tests.region.parquet_files import write
from tests.stories.conftest import CONTENT

DISTRICTS = [("c0", "r0", f"d{at}") for at in range(3)]


def typed(folder: Path, *arguments: str | Path) -> Result:
    """Type the command; a refusal is what it says."""
    here = ["--sessions", folder / "sessions", "--content", CONTENT, "--state", folder / "state", "--language", "en"]
    return CliRunner().invoke(cli, ["region", *map(str, (*arguments, *here))])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three districts: two that may stand by themselves, and one of two groups."""
    groups = [Group(at, DISTRICTS[at % 3 if at < 6 else at % 2], 8) for at in range(20)]
    return write(tmp_path / "all.parquet", {"s0": groups, "s1": groups})


def test_the_first_table_names_its_release_and_the_next_time_it_is_the_same(tmp_path: Path, file: Path) -> None:
    first, again = typed(tmp_path, file, "--release", "Spring"), typed(tmp_path, file)
    assert first.exit_code == again.exit_code == 0
    assert "The release Spring was made: 20 results are counted in it, and never again." in first.stderr
    assert "This is the release Spring" in again.stderr
    assert first.stdout == again.stdout
    assert "5 groups" in first.stdout
    assert "30 people" in first.stdout


def test_json_and_csv_have_all_rows_of_the_table(tmp_path: Path, file: Path) -> None:
    areas = [((), 20), (("c0",), 20), (("c0", "r0"), 20)]
    found = json.loads(typed(tmp_path, file, "--json").stdout)
    statements = [each for topic in found["topics"] for each in topic["statements"]]
    assert [each["id"] for each in statements] == ["s0", "s1"]
    for each in statements:
        listed = [(tuple(area["path"]), area["groups"]) for area in each["areas"]]
        assert listed[:3] == areas
        assert sum(number for path, number in listed if len(path) == 3) + listed[-1][1] * (len(listed[-1][0]) < 3) == 20
    rows = list(csv.DictReader(typed(tmp_path, file, "--csv").stdout.splitlines()))
    assert len(rows) == sum(len(each["areas"]) for each in statements)
    assert typed(tmp_path, file, "--html").stdout.count("s1") > 0


@pytest.mark.parametrize("form", ["--json", "--csv", "--html"])
def test_what_is_printed_is_written_to_a_file_as_it_is(tmp_path: Path, file: Path, form: str) -> None:
    to = tmp_path / "table"
    printed, written = typed(tmp_path, file, form), typed(tmp_path, file, form, "--to", to)
    assert written.stdout == f"{to}\n"
    assert to.read_text("utf-8").splitlines() == printed.stdout.splitlines()


def test_what_waits_is_said_and_not_told_on_stdout(tmp_path: Path, file: Path) -> None:
    first = typed(tmp_path, file)
    groups = [Group(at, DISTRICTS[at % 3], 8) for at in range(3000, 3004)]
    late = write(tmp_path / "late.parquet", {"s0": groups, "s1": groups})
    again = typed(tmp_path, file, late)
    assert again.stdout == first.stdout
    assert "4 results wait for the next release." in again.stderr
    refused = typed(tmp_path, late, file, "--release", "next")
    assert isinstance(refused.exception, WorkshopError)
    assert "4 results wait" in refused.exception.message
    assert refused.exception.hint


def test_one_area_can_be_looked_at_alone(tmp_path: Path, file: Path) -> None:
    typed(tmp_path, file)
    found = json.loads(typed(tmp_path, file, "--json", "--area", "c0/r0").stdout)
    assert found["topics"][0]["statements"][0]["areas"][0]["path"] == ["c0", "r0"]
    nowhere = typed(tmp_path, file, "--area", "Nowhere")
    assert isinstance(nowhere.exception, WorkshopError)
    assert not nowhere.stdout


def test_the_text_that_counts_is_printed_without_files(tmp_path: Path) -> None:
    assert typed(tmp_path, "--sql").stdout == SQL


@pytest.mark.parametrize("kept", ["all.parquet", "region.key", "releases/spring.json", "releases/new.json", "."])
def test_a_table_is_written_over_nothing_that_a_region_is_counted_from(tmp_path: Path, file: Path, kept: str) -> None:
    typed(tmp_path, file, "--release", "spring")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    found = typed(tmp_path, file, "--json", "--to", tmp_path / kept)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "--to" in found.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such files are there")
def test_a_table_takes_the_place_of_no_pipe(tmp_path: Path, file: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
    to = tmp_path / "pipe"
    assert typed(tmp_path, file, "--json", "--to", to).exit_code == 1
    assert to.is_fifo()


def test_the_folder_that_a_table_is_written_into_is_made(tmp_path: Path, file: Path) -> None:
    to = tmp_path / "new" / "table.json"
    assert typed(tmp_path, file, "--json", "--to", to).exit_code == 0
    assert json.loads(to.read_text("utf-8"))["format"] == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ((), "Name the files"),
        (("FILE", "--min-groups", "4"), "x>=5"),
        (("FILE", "--min-people", "29"), "x>=30"),
        (("FILE", "--release", " "), "give the release a name"),
        (("FILE", "--release", "x" * 101), "at most 100 letters"),
        (("FILE", "--engine", "abacus"), "duckdb"),
        (("FILE", "--master", "local"), "--engine spark"),
        (("FILE", "--demo", "9", "--to", "x"), "--demo takes no FILE"),
        (("FILE", "--sql"), "--sql takes no FILE"),
        (("--demo", "9", "--sql"), "--sql, --demo"),
        (("--demo", "9", "--to", "x", "--json"), "--demo, --json"),
        (("--demo", "9", "--to", "x", "--release", "a"), "--demo, --release"),
        (("--demo", "9", "--to", "x", "--min-groups", "6"), "--demo, --min-groups"),
        (("--demo", "9", "--to", "x", "--area", "a"), "--demo, --area"),
        (("--demo", "9", "--to", "x", "--engine", "duckdb"), "--demo, --engine"),
        (("--sql", "--html"), "--sql, --html"),
        (("--sql", "--to", "x"), "--sql, --to"),
        (("--sql", "--engine", "spark"), "--sql, --engine"),
        (("--demo", "9"), "--to DIR"),
        (("FILE", "--to", "x"), "--json, --csv, --html"),
        (("--to", "x"), "--json, --csv, --html"),
        (("FILE", "--json", "--csv"), "--json, --csv"),
        (("gone.parquet",), "does not exist"),
    ],
)
def test_wrong_use_is_said_and_ends_with_two(tmp_path: Path, file: Path, wrong: tuple[str, ...], said: str) -> None:
    found = typed(tmp_path, *(file if each == "FILE" else each for each in wrong))
    assert (found.exit_code, found.stdout) == (2, "")
    assert said in found.stderr
    assert not (tmp_path / "releases").exists()
