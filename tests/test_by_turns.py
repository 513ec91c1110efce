"""Each language has its turn, and which one it is depends on nothing but the commit."""

from tests.by_turns import one_of

CODES = ("nl", "lv", "pt")


def test_each_language_has_its_turn() -> None:
    assert {one_of(CODES, f"{n:040x}") for n in range(3)} == {("nl",), ("lv",), ("pt",)}
    assert one_of(CODES, "4a61bef0") == one_of(CODES, "4a61bef0")


def test_without_git_or_without_languages_there_is_no_question() -> None:
    assert one_of(CODES, "") == ("nl",)
    assert one_of((), "4a61bef0") == ()
