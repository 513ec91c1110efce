"""What Python 3.11.2, that of Debian 12, matches wrongly stands in no pattern of the program."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_WRONG = re.compile(r"(?<!\\)[+*?}]\+|\(\?>")
"""Possessive quantifiers and atomic groups."""


def texts(tree: ast.AST) -> Iterator[str]:
    """All that stands between quotes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def wrong(text: str) -> bool:
    return bool(_WRONG.search(_CLASS.sub("x", text)))


@pytest.mark.parametrize("text", [r"a++", r"[ \t]*+b", "a?+", "a{2}+", "(?>a)", r"[\]]++"])
def test_it_finds_them(text: str) -> None:
    assert wrong(text)


@pytest.mark.parametrize("text", ["[-*+]", r"\++", r"a+(?:b+)+", "[?+]+"])
def test_it_leaves_others(text: str) -> None:
    assert not wrong(text)


def test_no_pattern_has_one() -> None:
    found = []
    for path in sorted((ROOT / "plc_workshop").rglob("*.py")):
        source = path.read_text("utf-8")
        if "re.compile(" in source:
            found += [f"{path.name}: {text!r}" for text in texts(ast.parse(source)) if wrong(text)]
    assert not found
