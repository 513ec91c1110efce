"""The changelog has the form that it says it has, and the version stands in one place."""

import re
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CHANGELOG.md").read_text("utf-8")
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")


def test_its_versions_stand_newest_first_below_what_is_not_released() -> None:
    first, *released = re.findall(r"^## (.*)$", TEXT, re.MULTILINE)
    assert first == "[Unreleased]"
    found = [re.fullmatch(r"\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)", each) for each in released]
    assert all(found), released
    told = [(tuple(map(int, each[1].split("."))), date.fromisoformat(each[2])) for each in found if each]
    assert told == sorted(told, reverse=True)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert ".".join(map(str, told[0][0])) == version


def test_its_sections_are_of_the_kinds_there_are_in_their_order() -> None:
    for part in TEXT.split("\n## ")[1:]:
        kinds = re.findall(r"^### (.*)$", part, re.MULTILINE)
        assert kinds == [kind for kind in KINDS if kind in kinds]
        told = re.split(r"^### .*$", part, flags=re.MULTILINE)[1:]
        assert all(each.strip().startswith("- ") for each in told), "a section without a line"


def test_a_version_is_short_enough_to_be_read() -> None:
    assert max(len(part.splitlines()) for part in TEXT.split("\n## ")) <= 90


def test_the_version_stands_in_pyproject_alone() -> None:
    """The program reads it where it is installed, and the stick has it of there."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    kinds = {".py", ".toml", ".jinja", ".cmd"}
    paths = (path for folder in ("plc_workshop", "packaging") for path in (ROOT / folder).rglob("*"))
    assert [path for path in paths if path.suffix in kinds and version in path.read_text("utf-8")] == []
