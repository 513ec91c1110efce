"""What a package index tells of the program: true there, and all of it shown."""

import re
import tomllib
from email.parser import HeaderParser
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from long_description import for_an_index
from markdown_it import MarkdownIt
from packaging.metadata import Metadata
from trove_classifiers import classifiers

from plc_workshop.words.languages import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def told() -> str:
    """The metadata of the package, as it is handed on."""
    builder = SdistBuilder(str(ROOT))
    made: str = builder.config.core_metadata_constructor(builder.metadata)
    return made


def test_the_metadata_are_whole(told: str) -> None:
    """As an index checks them: of those only the classifiers are looked at elsewhere."""
    found = Metadata.from_email(told, validate=True)
    assert set(found.classifiers or ()) <= classifiers
    names = {each.rpartition(" :: ")[2] for each in found.classifiers or () if each.startswith("Natural")}
    assert len(names) == len(LANGUAGES)
    assert found.description_content_type == "text/markdown"
    assert found.author == "The plc-workshop authors"
    assert f"Copyright (c) 2026 {found.author}" in (ROOT / "LICENSE").read_text("utf-8")


def test_no_address_is_named_that_is_not_there(told: str) -> None:
    """One place would have them, the table of pyproject.toml: there is none as long as there are none."""
    head = HeaderParser().parsestr(told)
    assert "urls" not in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert [key for key in ("Home-page", "Project-URL", "Author-email", "Maintainer-email") if key in head] == []


def test_what_an_index_shows_points_to_nothing_that_is_not_there(told: str) -> None:
    """All that `twine check` asks of a Markdown text beside this is that it is one."""
    shown = MarkdownIt("gfm-like").render(Metadata.from_email(told, validate=True).description or "")
    assert "<h1" in shown
    targets = re.findall(r'(?:href|src)="([^"]*)"', shown)
    assert [each for each in targets if not re.match(r"https?://|#", each)] == []
    assert "<td></td>" not in shown.replace(" ", "").replace("\n", "")
    assert "](" not in re.sub(r"<pre.*?</pre>", "", shown, flags=re.DOTALL), "a link that was not found"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("See [the *limits*](content/LEADING.md#the-limits).", "See the *limits*."),
        ("[over\ntwo lines](a.md), [one](b.md) [two](c.md)", "over\ntwo lines, one two"),
        ("[SQLite](https://sqlite.org) and [here](#start)", "[SQLite](https://sqlite.org) and [here](#start)"),
        ("![A screen](tests/a.svg)\n\nText", "Text"),
        ("[![A screen](a.svg)](a.svg)\n\n![Badge](https://a.b/c.svg)", "![Badge](https://a.b/c.svg)"),
        ("| | |\n|---|---|\n| ![A](a.svg) | ![B](b.svg) |\n\nText", "Text"),
        ("| | |\n|---|---|\n| ![A](a.svg) | |\n| [b](b.md) | c |", "| | |\n|---|---|\n| b | c |"),
        ('<picture>\n<source srcset="a.svg">\n<img alt="A" src="a.svg">\n</picture>\n\nText', "Text"),
        ('<p align="center"><a href="a.svg"><img src="a.svg"></a></p>\nText', "Text"),
        ("<!-- start command -->\n```\n[a](b) ![c](d)\n```\n<!-- end -->", "```\n[a](b) ![c](d)\n```"),
    ],
)
def test_what_lies_in_this_folder_is_taken_out(here: str, there: str) -> None:
    assert for_an_index(here) == f"{there}\n"


def test_what_a_region_was_told_with_is_not_handed_on(tmp_path: Path) -> None:
    """Whoever tried the region's commands in this folder and then builds keeps key and inbox to themselves."""
    for name in ("pyproject.toml", ".gitignore", "README.md"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    for name in ("region.key", "region.parquet", "region.html", "releases/a.json", "inbox/a/b/c/summary.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    handed_on = {Path(each.relative_path).parts[0] for each in SdistBuilder(str(tmp_path)).recurse_included_files()}
    assert handed_on == {"pyproject.toml", "README.md", ".gitignore"}
