"""What stands above the statements that a group chooses from."""

from dataclasses import replace

import pytest

from plc_workshop.results.summary import FocusNote
from plc_workshop.session import events as e
from plc_workshop.session.proposing import how_to_take, why
from plc_workshop.session.state import Session, Stop
from tests.results.samples import result
from tests.session.test_expecting import after, at, choosing

SPLIT, STRENGTH = (0, 1, 3, 2, 3), (0, 0, 0, 5, 4)


def told(session: Session) -> str:
    return f"{why(session)} {how_to_take(session)}".strip()


def marks(*statements: int) -> list[int]:
    return [2 if i + 1 in statements else 0 for i in range(10)]


@pytest.mark.parametrize(
    ("marked", "minutes", "sentence"),
    [
        ((5,), 25, "The app proposes: one that several of us marked and one where we say no. → takes the two."),
        ((5, 9), 25, "The app proposes the two that several of us marked. → takes the two."),
        ((5, 9), 30, "The app proposes: two that several of us marked and one where we say yes. → takes the three."),
        (
            (3, 5, 8, 9),
            25,
            "The app proposes two of the four that several of us marked, which stand first. → takes the two.",
        ),
        ((), 25, "The app proposes: one where views differ and one where we say no. → takes the two."),
        (
            (),
            30,
            (
                "The app proposes: one where views differ, one where we say no and one where we say yes. "
                "→ takes the three."
            ),
        ),
    ],
)
def test_the_app_says_what_it_proposes_and_why(marked: tuple[int, ...], minutes: int, sentence: str) -> None:
    assert told(at(Stop.NOTICE, marks=marks(*marked), see=minutes)) == sentence


def test_two_of_a_kind_are_said_together() -> None:
    session = at(Stop.NOTICE)
    assert told(replace(session, result=result([STRENGTH] * 10))) == (
        "The app proposes: two where we say yes. → takes the two."
    )
    alone = replace(session, result=result([(9, 0, 0, 0, 0)] * 9 + [SPLIT], marks=[0] * 10))
    assert told(alone) == "The app proposes: one where views differ. → takes the one."


def test_beside_what_is_chosen_it_says_what_it_adds() -> None:
    session = at(Stop.NOTICE, marks=marks(5, 9))
    session = replace(session, record=replace(session.record, focus=(FocusNote("s1"),)))
    assert told(session) == "To what is chosen the app adds: one that several of us marked. → takes the one."


def test_once_the_group_has_chosen_it_says_what_several_marked_and_no_more() -> None:
    session = choosing(at(Stop.NOTICE, marks=marks(5, 9)), "s1")
    assert told(session) == "Several of us marked the first two."
    assert told(choosing(at(Stop.NOTICE), "s1")) == "We talk about what has a star."


def test_where_nothing_is_chosen_any_more_it_says_where_the_key_leads() -> None:
    session = at(Stop.NOTICE)
    for statement in [note.statement for note in after(session, e.WentOn()).record.focus]:
        session = choosing(session, statement)
    assert told(session) == "None is chosen: → goes on without."


def test_without_a_result_it_says_nothing() -> None:
    assert told(replace(at(Stop.NOTICE), result=None)) == ""
