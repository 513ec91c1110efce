"""Each message is one that a translator finds, understands and can bend."""

import ast
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from tests.checks.faults_in_texts import IN_MESSAGES, IN_MODULES, KINDS, faults
from tests.checks.test_imports import ROOT
from tests.checks.texts import PACKAGE, Message, files, in_python, messages

UNITS = (
    *(f"tui/{each.name}" for each in sorted((PACKAGE / "tui").iterdir()) if each.name[0] not in "_."),
    *(each.name for each in sorted(PACKAGE.iterdir()) if each.name not in ("tui", "locale", "__pycache__")),
)
"""Folders and files that are looked at one by one; what lies in several belongs to the longest."""


def _unit(path: Path) -> str:
    place = path.relative_to(PACKAGE).as_posix()
    return max((unit for unit in UNITS if f"{place}/".startswith(f"{unit}/")), key=len, default=place)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_message_is_hard_to_translate(kind: str, unit: str) -> None:
    here = [path for path in files() if _unit(path) == unit]
    assert [f"{path.relative_to(PACKAGE)}:{line}: {text}" for path in here for line, text in faults(kind, path)] == []


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("short without a context", '_("Yes")'),
        ("short without a context", '_("{numbers}, far apart")'),
        ("short without a context", 'ngettext("{n} section", "{n} sections", n)'),
        ("glued", '_(", ")'),
        ("glued", '_("  more above it")'),
        ("glued", 'pgettext("label", "Chosen: ")'),
        ("glued", 'pgettext("label", "About:")'),
        ("without its plural or its number", '_("{n} letters at the most")'),
        ("without its plural or its number", 'ngettext("One is there.", "Some are there.", n)'),
        ("with a place that has no name", '_("There are {} of them.")'),
        ("with a place that has no name", '_("There are {n:,} of them.")'),
        ("with a place that has no name", '_("There are %d of them.")'),
        ("not plain", "f\"## {_('We meet again')}\""),
        ("not plain", '_(f"We meet again on {day}")'),
        ("not plain", "_(text)"),
        ("not plain", 'ngettext("{n} of us", "{n} of us", len(_("us")))'),
        ("cut", '_("Monday")[:3]'),
        ("cut", '_("On {day}").format(day=day)[:9]'),
        ("cut", 'def days() -> tuple[str, ...]:\n    return (_("Monday"),)\ndays()[0][:3]'),
        ("joined", '", ".join((_("red"), _("blue")))'),
        ("joined", '_("Chosen") + ": " + label'),
    ],
)
def test_each_kind_of_fault_is_found(kind: str, line: str) -> None:
    tree = ast.parse(line)
    if kind in IN_MODULES:
        assert [*IN_MODULES[kind](tree)]
    else:
        assert any(map(IN_MESSAGES[kind], in_python(tree)))


_PYBABEL = "from babel.messages.frontend import main; main()"


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """What the command finds that CONTRIBUTING tells a translator to give."""
    template = tmp_path_factory.mktemp("texts") / "found.pot"
    command = [sys.executable, "-c", _PYBABEL, "extract", "-o", str(template)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert b"warning" not in done.stderr
    return read_po(BytesIO(template.read_bytes()))


def _asked() -> set[Message]:
    return {Message(each.context, each.texts) for path in files() for each in messages(path)}


def test_the_command_for_translators_finds_all_that_is_asked_for(extracted: Catalog) -> None:
    """Babel reads words, and we read what Python does: so it is the same on each version of it."""
    found = {Message(each.context, _texts(each.id)) for each in extracted if each.id}
    assert found == _asked()


def _texts(given: object) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, (tuple, list)) else (str(given),)


def test_no_text_is_one_alone_in_one_place_and_the_first_of_two_in_another() -> None:
    asked = _asked()
    assert not [each for each in asked if len(each.texts) == 2 and Message(each.context, each.texts[:1]) in asked]


def test_a_text_that_has_a_context_in_one_place_has_one_in_each() -> None:
    """Else one heading is two messages, and may be called two things."""
    asked = _asked()
    told = {each.texts for each in asked if each.context}
    assert sorted(each.texts[0] for each in asked if not each.context and each.texts in told) == []


def test_every_comment_for_translators_reaches_them(extracted: Catalog) -> None:
    """One stands on the line before the call that it speaks of, or nobody gets it."""
    reach = {" ".join(each.auto_comments) for each in extracted}
    written = {
        line.partition("Translators:")[2].strip().removesuffix("#}").strip()
        for path in files()
        for line in path.read_text("utf-8").splitlines()
        if line.strip().startswith(("# Translators:", "{# Translators:"))
    }
    assert written
    assert sorted(line for line in written if not any(line in each for each in reach)) == []
