"""What is proposed to talk about, and the question that fits."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.phrases import kind
from plc_workshop.results.proposals import proposals
from plc_workshop.results.questions import question
from plc_workshop.results.summary import Display, Word
from tests.results.samples import Row, result, rounds
from tests.results.test_order import NINE

SPLIT, NEED, STRENGTH, UNCLEAR = (0, 1, 2, 2, 1), (0, 4, 2, 0, 0), (0, 0, 0, 2, 4), (3, 0, 2, 1, 0)


def test_marks_first_then_a_strength() -> None:
    marks = [2 if i in (4, 8) else 1 for i in range(10)]
    assert proposals(result(NINE, marks=marks)) == ("s5", "s9", "s2")


def test_without_marks_a_split_a_need_and_a_strength() -> None:
    assert proposals(result([STRENGTH, STRENGTH, NEED, SPLIT, SPLIT])) == ("s4", "s3", "s1")


def test_where_kinds_run_out_two_are_proposed() -> None:
    assert proposals(result([STRENGTH] * 4)) == ("s1", "s2")
    assert proposals(result([STRENGTH])) == ("s1",)


def test_what_shows_nothing_is_proposed_only_where_it_is_marked() -> None:
    assert proposals(result([UNCLEAR] * 2)) == ()
    assert proposals(result([UNCLEAR] * 2, marks=[0, 2])) == ("s2",)


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_proposals_keep_their_rules(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    rows, marks = found
    out = result(rows, display, marks)
    names = proposals(out)
    assert len(names) == len(set(names)) <= 3
    marked = set(out.talk_about)
    assert marked.issuperset(names[: min(3, len(marked))])


def test_the_question_depends_on_the_word_and_asks_for_nobody() -> None:
    asked = {word: question(word) for word in get_args(Word)}
    assert asked["all_agree"] == "What do we do that makes it so, and who could show it?"
    assert len(set(asked.values())) == 6
    assert asked["split"] == asked["far_apart"]
    for word, text in asked.items():
        assert text.endswith("?")
        assert "who" not in text.lower().split() or kind(word) == "agree"
        assert not any(part in text.lower() for part in ("who answered", "who said", "which of us"))
    assert question(None) == question("too_few")
