"""What a file says is what the app leads with; nothing in a file brings it down."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plc_workshop.packs.loader import load, parse
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError, Problem
from tests.packs.examples import GOOD, changed
from tests.packs.packs import as_yaml, packs

CONTROL = set(map(chr, (*range(32), *range(127, 160))))


def read(text: str) -> Pack:
    pack, problems = parse(text.encode(), "demo.yaml")
    assert pack is not None, problems
    return pack


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs(), st.sampled_from([None, True, False]), st.sampled_from([40, 80, 1000]))
def test_a_pack_that_is_written_and_read_is_the_same(pack: Pack, flow: bool | None, width: int) -> None:
    found, problems = parse(as_yaml(pack, default_flow_style=flow, width=width), "demo.yaml")
    errors = [problem.what for problem in problems if not problem.warning]
    if errors and flow is not False and all("put straight quotes around the whole text" in what for what in errors):
        return  # a list in brackets may not hold a quote or a bracket without its partner
    assert errors == []
    assert found == pack


@pytest.mark.parametrize(
    "word", ["Yes", "No", "on", "off", "5", "1e3", "true", "null", "~", "0x1F", "2026-01-01", "1:30", "=", "Why?"]
)
def test_plain_words_are_taken_as_typed(word: str) -> None:
    pack = read(
        changed("title: Demo", f"title: {word}").replace("[No, Rather no, Rather yes, Yes]", f"[x{word}, {word}]")
    )
    assert pack.title == word
    assert pack.mirror.scale[1] == word


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Where are we?", "Where are we?"),
        ("a? b", "a? b"),
        ("?a", "?a"),
        ("What #1", "What #1"),
        ("http://a.b", "http://a.b"),
    ],
)
def test_a_list_in_brackets_takes_questions(written: str, label: str) -> None:
    quoted = f'"{written}"' if "#" in written else written
    assert read(changed("[No,", f"[{quoted},")).mirror.scale[0] == label


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode(), GOOD.replace("\n", "\r").encode()]
)
def test_marks_and_line_ends_of_other_systems_are_fine(data: bytes) -> None:
    assert parse(data, "demo.yaml") == (read(GOOD), ())


def test_blanks_nobody_sees_are_fine() -> None:
    seen = read(GOOD)
    assert read(changed("minutes: 5", "minutes: 5\t")) == seen
    assert read(changed("title: Demo", "title:\tDemo")) == seen
    assert read(changed("body: |", "body: |\t")) == seen
    assert read(changed("mirror:", "\t\n \nmirror:")) == seen
    assert read("---\n" + GOOD + "...\n") == seen


def test_a_text_of_one_line_has_no_line_breaks() -> None:
    pack = read(changed("title: Demo", "title: |\n  We\n  learn\n"))
    assert pack.title == "We learn"


def test_a_body_keeps_its_lines() -> None:
    pack = read(changed("      Hello.", "      Hello.\n\n      - a\n        - b"))
    assert pack.sections[0].body == "Hello.\n\n- a\n  - b"


def test_loading_a_bad_pack_says_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(changed("title: Demo", "titel: Demo").replace("minutes: 5", "minutes: x"))
    with pytest.raises(PackError) as caught:
        load(path)
    assert [problem.line for problem in caught.value.problems] == [3, 9]
    assert caught.value.message == (
        "This file cannot be used yet: 2 things to mend. The first: "
        "my.yaml:3:1: titel: The key titel is unknown (did you mean title?)"
    )


def test_loading_a_good_pack(tmp_path: Path) -> None:
    path = tmp_path / "my.yaml"
    path.write_text(GOOD)
    assert load(path) == read(GOOD)
    assert load(path).sections[0] == replace(load(path).sections[0], body="Hello.")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes_are_a_problem_and_no_crash(data: bytes) -> None:
    pack, problems = parse(data, "demo.yaml")
    assert pack is None
    assert all_readable(problems)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("?:#-|>[]{},'\"&*!%@`~\\ \n\tab1<=.é\x1b"), max_size=40))
def test_random_yaml_is_a_problem_and_no_crash(text: str) -> None:
    pack, problems = parse(text.encode(), "demo.yaml")
    assert pack is None
    assert all_readable(problems)


PIECES = [
    "?",
    ":",
    "#",
    " ",
    "\n",
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    ",",
    "- ",
    "|",
    ">",
    ": ",
    " #",
    "&a",
    "*a",
    "!",
    "%",
    "---",
    "\\",
    "é",
    "\x1b",
    "\ufeff",
]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_random_edits_of_a_good_pack_never_crash(seed: int, edits: int) -> None:
    chance = random.Random(seed)
    text = GOOD
    for _ in range(edits):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 1, 5, 20]) :]
    pack, problems = parse(text.encode(), "demo.yaml")
    assert (pack is None) == any(not problem.warning for problem in problems)
    assert all_readable(problems)


def all_readable(problems: tuple[Problem, ...]) -> bool:
    """One line each without control characters, in order, and no word of Python or PyYAML in it."""
    for problem in problems:
        told = problem.as_line("d\x1b[31mé\n.yaml")
        assert not CONTROL & set(told + problem.source)
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.what[0].isupper() or problem.what[0].isdigit() or problem.where
        assert not any(word in told for word in ("Traceback", "Error", "scalar", "<block", "None", "mapping", "__"))
    assert list(problems) == sorted(problems, key=lambda p: (p.warning, p.line, p.column))
    return True
