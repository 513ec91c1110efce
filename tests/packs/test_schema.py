"""The schema says what the checker says, as far as a schema can."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft7Validator

from plc_workshop.packs.kinds import KINDS
from plc_workshop.packs.model import Pack
from plc_workshop.packs.schema import meanings, schema
from tests.packs.examples import GOOD, changed
from tests.packs.packs import as_yaml, packs
from tests.packs.test_bad_files import NUMBERS, TABLE

VALID = Draft7Validator(schema())
BEYOND = ("stands here twice", "There is no section", "control character", "& and *", "type names", "merge keys")
"""What only the checker can know: what several keys have to do with each other, and how something is written."""
SPELLINGS = {"5.0", "0x1", "0o7", "010", "+5", "1e1"}
"""Numbers for JSON, which has no spelling; the checker wants the plain one."""


class Core(yaml.SafeLoader):
    """Reads as editors do: by the rules of YAML 1.2, not 1.1."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - PyYAML's own


for tag, pattern in {
    "null": "|~|null|Null|NULL",
    "bool": "true|True|TRUE|false|False|FALSE",
    "int": "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
}.items():
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), None)


def _whole(_loader: Core, node: yaml.ScalarNode) -> int:
    return int(node.value, 0 if node.value.startswith(("0o", "0x")) else 10)


Core.add_constructor("tag:yaml.org,2002:int", _whole)


def read(text: str | bytes) -> Any:
    """A file as an editor sees it."""
    return yaml.load(text, Core)


def test_it_is_a_schema_and_describes_every_key() -> None:
    Draft7Validator.check_schema(schema())
    assert {part: set(keys) for part, keys in meanings().items()} == {part: set(keys) for part, keys in KINDS.items()}
    assert all(text.endswith(".") for keys in meanings().values() for text in keys.values())


@settings(deadline=None, max_examples=50)
@given(packs())
def test_every_pack_that_can_be_used_is_valid(pack: Pack) -> None:
    assert [error.message for error in VALID.iter_errors(read(as_yaml(pack)))] == []


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "content").glob("*.yaml")), ids=lambda p: p.stem)
def test_our_packs_are_valid(path: Path) -> None:
    assert [error.message for error in VALID.iter_errors(read(path.read_bytes()))] == []


@pytest.mark.parametrize(("old", "new", "expected"), TABLE)
def test_what_the_checker_finds_in_one_key_the_schema_finds(old: str, new: str, expected: list[str]) -> None:
    text = changed(old, new)
    if any(word in line for word in BEYOND for line in expected):
        return
    try:
        tree = read(text)
    except (yaml.YAMLError, OverflowError):
        return  # it is no YAML: no editor gets as far as the schema
    assert not VALID.is_valid(tree)


@pytest.mark.parametrize("written", [written for written in NUMBERS if len(written) < 100])
def test_numbers(written: str) -> None:
    assert VALID.is_valid(read(changed("minutes: 5", f"minutes: {written}"))) is (written in SPELLINGS)


@pytest.mark.parametrize("word", ["Yes", "No", "on", "5", "1e3", "true", "2026-01-01"])
def test_plain_words_are_texts(word: str) -> None:
    assert VALID.is_valid(read(GOOD.replace("[No,", f"[{word},").replace("title: Demo", f"title: {word}")))
