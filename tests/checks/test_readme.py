"""Every command, option, key, setting and limit stands in what people read, and its links lead somewhere."""

import re
from dataclasses import fields
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest

from plc_workshop import settings
from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.session.promise import whole_truth
from plc_workshop.session.state import Stop
from plc_workshop.tui.screen_of import screen_of

ROOT = Path(__file__).parents[2]
LEADING = ROOT / "content" / "LEADING.md"
PAGES = (ROOT / "README.md", LEADING)
"""What a teacher reads, and what whoever leads reads on."""
README, LEADER = (page.read_text("utf-8") for page in PAGES)
TOLD = README + LEADER
LINKING = (*PAGES, *(ROOT / name for name in ("content/README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")))
LINES_OF_A_PAGE = 125
LARGEST_PICTURE = 1_000_000
"""Bytes."""
DRAWN = {"svg", "title", "desc", "style", "defs", "g", "use", "rect", "path", "circle", "text"}
"""What a picture is made of."""
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


def part(title: str) -> str:
    """What stands under a heading for whoever leads, up to the next one of its height or above."""
    hashes, _space, _name = title.partition(" ")
    found = re.search(rf"^{re.escape(title)}\n(.*?)(?=^#{{2,{len(hashes)}}} |\Z)", LEADER, re.DOTALL | re.MULTILINE)
    assert found is not None, title
    return found[1]


def anchors(page: Path) -> set[str]:
    """What a link can point to in a page, as code hosts make it of its headings."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_its_options(name: str) -> None:
    assert f"plc-workshop {name}" in TOLD
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert any(option in TOLD for option in parameter.opts), parameter.opts


@pytest.mark.parametrize("stop", Stop)
def test_keys(stop: Stop) -> None:
    keys = part("## Keys")
    for command in screen_of(stop).COMMANDS_HERE:
        for key in command.keys.split():
            if key not in SILENT:
                assert NAMES.get(key, key) in keys, (stop, key)


def test_settings() -> None:
    told = part("## Settings")
    choices = {found.name for kind in (settings.Folders, settings.Settings) for found in fields(kind)} - {"sources"}
    assert {*re.findall(r"`PLC_WORKSHOP_(\w+)`", told)} == {name.upper() for name in choices}
    assert {*re.findall(r"^\| `(\w+)` \|", told, re.MULTILINE)} == {*settings.KEYS}


def test_the_limits_are_those_that_the_program_tells_and_in_its_words() -> None:
    ways = product((False, True), repeat=2)
    told = {limit for sealed, paper in ways for limit in whole_truth("", sealed=sealed, on_paper=paper)[:-1] if limit}
    limits = re.findall(r"^- (.*?)(?=\n- |\n\n)", part("### The limits"), re.DOTALL | re.MULTILINE)
    assert {" ".join(limit.split()) for limit in limits} == told


@pytest.mark.parametrize("page", LINKING, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_points_to_is_there(page: Path) -> None:
    for target, anchor in re.findall(r"\]\(([^)#:\s]*)(?:#([^)]+))?\)", page.read_text("utf-8")):
        pointed_to = page.parent / target if target else page
        assert pointed_to.exists(), target
        assert not anchor or anchor in anchors(pointed_to), f"{target}#{anchor}"


def test_every_part_for_whoever_leads_is_found_from_its_head() -> None:
    head, *parts = LEADER.split("\n## ")
    titles = {re.sub(r"[^\w\- ]", "", text.partition("\n")[0].lower()).replace(" ", "-") for text in parts}
    assert titles <= {*re.findall(r"\]\(#([^)]+)\)", head)}


@pytest.mark.parametrize("picture", re.findall(r"!\[[^]]+\]\(([^)]+\.svg)\)", README))
def test_a_picture_is_small_and_asks_nobody_for_anything(picture: str) -> None:
    """A page that shows it runs no script of it, and fetches no letters for it."""
    data = (ROOT / picture).read_bytes()
    assert len(data) < LARGEST_PICTURE
    for element in ElementTree.fromstring(data).iter():
        kind = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert kind in DRAWN, kind
        assert not [name for name in element.attrib if name.startswith("on")]
        assert element.get("href", "#").startswith("#")
        assert not re.search(r"url|@import|@font-face|//", element.text or ""), element.text


def test_readme_is_one_page() -> None:
    assert len(README.splitlines()) <= LINES_OF_A_PAGE


def test_what_is_typed_on_windows_needs_nothing_but_python() -> None:
    """On a school's laptop there may be no `py`, and what pip makes has no signature: no rule lets it start."""
    told = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    blocks = [block for block in re.findall(r"^```\n(.*?)```", told, re.DOTALL | re.MULTILINE) if "\\" in block]
    assert len(blocks) == 2
    for line in "".join(blocks).splitlines():
        assert line.startswith(("python -m ", ".venv\\Scripts\\python -m ")), line


def test_readme_names_each_command_of_the_checks_once() -> None:
    for block in ("test command", "start command", "start command on Windows"):
        assert len(re.findall(rf"<!-- {block} -->\n```\n(?:.+\n)+```\n<!-- end -->", README)) == 1, block
