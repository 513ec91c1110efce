"""One behaviour on every laptop: what PyYAML's C parser reads, this one reads alike."""

import random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.packs.growing import grown
from plc_workshop.packs.model import Pack
from plc_workshop.packs.tree import Items, Node, Text
from tests.packs.examples import GOOD
from tests.packs.packs import as_yaml, packs

C_LOADER = getattr(yaml, "CSafeLoader", None)
needs_c = pytest.mark.skipif(C_LOADER is None, reason="this PyYAML has no C parser to compare with")

Plain = str | list["Plain"] | list[tuple["Plain", "Plain"]]


def ours(text: str) -> Plain | None:
    root, faults = grown(text)
    return _ours(root) if root is not None and not faults else None


def _ours(node: Node) -> Plain:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_ours(item) for item in node]
    pairs: list[tuple[Plain, Plain]] = [(key, _ours(value)) for key, value in node.items()]
    return pairs


def theirs(text: str) -> Plain | None:
    assert C_LOADER is not None
    try:
        root = yaml.compose(text, Loader=C_LOADER)
    except yaml.YAMLError:
        return None
    return _theirs(root) if root is not None else None


def _theirs(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_theirs(item) for item in node.value]
    return [(_theirs(key), _theirs(value)) for key, value in node.value]


@needs_c
@settings(max_examples=60)
@given(packs(), st.sampled_from([None, True, False]))
def test_both_parsers_read_a_pack_alike(pack: Pack, flow: bool | None) -> None:
    text = as_yaml(pack, default_flow_style=flow).decode()
    assert ours(text) == theirs(text) is not None


PIECES = [
    ":",
    "#",
    " ",
    "\n",
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
    "!",
    "%",
    "é",
    "a? ",
    "?, ",
]


@needs_c
@settings(max_examples=300)
@given(st.integers(0, 2**32))
def test_both_parsers_read_an_edited_pack_alike(seed: int) -> None:
    chance = random.Random(seed)
    text = GOOD
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 1, 3]) :]
    if " ?" not in text and "[?" not in text and ",?" not in text:  # there the C parser sees a key: next test
        both = ours(text), theirs(text)
        assert None in both or both[0] == both[1]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("[Where are we?]", ["Where are we?"]),
        ("[a? b, c ?, d]", ["a? b", "c ?", "d"]),
        ("[http://a.b/?c=d&e]", ["http://a.b/?c=d&e"]),
        ("- a:\tb", [[("a", "b")]]),
        ("[a,\tb]", ["a", "b"]),
        ("- a\tb", ["a\tb"]),
        ("- a\t# no", ["a"]),
        ("- a#b", ["a#b"]),
        ("- a #b", ["a"]),
        ("- a b#c d #e", ["a b#c d"]),
        ("- a\n  b\n\n  c", ["a b\nc"]),
        ("- 'a\n  b\n\n  c'", ["a b\nc"]),
        ('- "a\\n b\\\n   c"', ["a\n bc"]),
        ("- |2\n   a\n  b", [" a\nb"]),
        ("- >-\n  a\n  b\n\n  c", ["a b\nc"]),
        ("{a: b, 'c': d, e}", [("a", "b"), ("c", "d"), ("e", "")]),
    ],
)
def test_a_text_is_read_so_by_both(text: str, read: Plain) -> None:
    assert ours(text) == read
    if C_LOADER is not None:
        assert theirs(text) == read


def test_a_question_mark_before_a_word_is_kinder_than_in_c() -> None:
    assert ours("[?a, b]") == ["?a", "b"]


@pytest.mark.parametrize("text", ["\ta: b", "a:\n\tb: c", "a:\n  b: c\n\td: e", "- \t- a"])
def test_a_tab_is_no_indentation(text: str) -> None:
    assert ours(text) is None


@needs_c
@pytest.mark.parametrize(
    "text", ["a: |\n  x\n    y\nb: c\n", 'a: "x\n\n  y"\nb: [c,\n d]\n', "a:\n- b\n-   c: d\n    e: f\n"]
)
def test_the_places_are_those_of_c(text: str) -> None:
    assert C_LOADER is not None
    root, _faults = grown(text)
    theirs = yaml.compose(text, Loader=C_LOADER)
    assert root is not None
    assert theirs is not None
    assert _places_of(root) == _marks_of(theirs)


def _places_of(node: Node) -> list[tuple[int, int]]:
    own = (node.place.line - 1, node.place.column - 1)
    inner = [] if isinstance(node, Text) else node if isinstance(node, Items) else list(node.values())
    return [own, *(place for child in inner for place in _places_of(child))]


def _marks_of(node: yaml.Node) -> list[tuple[int, int]]:
    inner = [] if isinstance(node, yaml.ScalarNode) else node.value
    children = [child if isinstance(node, yaml.SequenceNode) else child[1] for child in inner]
    return [(node.start_mark.line, node.start_mark.column), *(mark for child in children for mark in _marks_of(child))]
