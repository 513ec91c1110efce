"""Before we look: where views will differ; and what the app proposes once the group has looked."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import alone, discussion, flow
from plc_workshop.session import events as e
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.machine import apply
from plc_workshop.session.only_moved import only_moved
from plc_workshop.session.state import Round, Session, Stop
from tests.results.samples import pack, result
from tests.results.test_order import NINE
from tests.samples import new_session

STATEMENTS = 10
MARKED = [2 if i in (4, 8) else 0 for i in range(STATEMENTS)]


def at(stop: Stop, *, marks: list[int] | None = None, see: int = 25) -> Session:
    """A session with a result, at this stop of the talk."""
    session = new_session(pack(STATEMENTS))
    plan = tuple(replace(part, minutes=see) if part.key == "see" else part for part in session.record.plan)
    record = replace(session.record, plan=plan, round=Round.CLOSED, place=Stop.PREDICT)
    session = flow.arrived(replace(session, result=result(NINE, marks=marks or ())), record)
    while session.stop is not stop:
        session = after(session, e.WentOn())
    return session


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def stars(session: Session) -> list[str]:
    return [note.statement for note in session.record.focus]


def proposed(session: Session) -> list[str]:
    return [note.statement for note in discussion.proposed(session)]


def choosing(session: Session, statement: str) -> Session:
    """The mark on a statement of I notice, and its star."""
    to = discussion.rows(session).index(statement) - session.view.cursor
    return after(session, e.CursorMoved(to), e.FocusToggled())


def test_up_to_three_statements_are_expected_to_differ_in_the_order_of_the_topic() -> None:
    session = at(Stop.PREDICT)
    assert session.record.expected is None
    session = after(session, e.CursorMoved(5), DifferenceExpected(), e.CursorMoved(-3), DifferenceExpected())
    session = after(session, DifferenceExpected(8))
    assert session.record.expected == ("s2", "s5", "s9")
    assert session.view.cursor == 8, "a click takes the mark along"
    with pytest.raises(Refused, match="Three at the most"):
        apply(session, DifferenceExpected(0))
    assert after(session, DifferenceExpected(), DifferenceExpected(0)).record.expected == ("s1", "s2", "s5")


def test_who_takes_all_of_them_back_has_said_nothing() -> None:
    session = after(at(Stop.PREDICT), DifferenceExpected(2), DifferenceExpected())
    assert session.record.expected is None


def test_once_the_group_has_looked_nothing_is_expected_any_more() -> None:
    session = after(at(Stop.PREDICT), DifferenceExpected(3), e.WentOn(), e.WentBack(), DifferenceExpected(4))
    assert session.record.expected == ("s4", "s5"), "the empty frame has shown nothing yet"
    session = after(session, e.WentOn(), e.WentOn(), e.WentBack())
    assert session.stop is Stop.PREDICT
    for row in (3, 6):
        with pytest.raises(Refused, match="You have looked"):
            apply(session, DifferenceExpected(row))


def test_a_file_that_was_changed_by_hand_neither_blocks_the_choice_nor_lets_more_in() -> None:
    session = at(Stop.PREDICT)
    unknown = replace(session, record=replace(session.record, expected=("gone", "s2", "away")))
    assert after(unknown, DifferenceExpected(4)).record.expected == ("s2", "s5"), "nobody can take back what is unseen"
    four = replace(session, record=replace(session.record, expected=("s1", "s2", "s3", "s4")))
    with pytest.raises(Refused, match="Three at the most"):
        apply(four, DifferenceExpected(8))


@pytest.mark.parametrize(("by", "row"), [(-1, alone.MINUTE), (1, 0), (99, 9)])
def test_the_mark_stays_on_the_minute_and_the_statements(by: int, row: int) -> None:
    assert after(at(Stop.PREDICT), e.CursorMoved(by)).view.cursor == row


def test_the_line_of_the_minute_is_no_statement() -> None:
    with pytest.raises(Refused, match="Choose a statement first"):
        apply(at(Stop.PREDICT), DifferenceExpected())


def test_enter_on_a_statement_marks_it() -> None:
    assert after(at(Stop.PREDICT), e.CursorMoved(2), e.RowTaken()).record.expected == ("s2",)


@pytest.mark.parametrize("row", [-2, 10])
def test_what_is_no_statement_is_not_expected(row: int) -> None:
    with pytest.raises(Refused):
        apply(at(Stop.PREDICT), DifferenceExpected(row))


def test_marked_ones_come_first_then_what_the_app_proposes_then_the_result() -> None:
    assert discussion.rows(at(Stop.NOTICE, marks=MARKED)) == (
        "s5",
        "s9",
        "s2",
        "s10",
        "s1",
        "s6",
        "s7",
        "s4",
        "s3",
        "s8",
    )


@pytest.mark.parametrize(("minutes", "count"), [(29, 2), (30, 3)])
def test_two_are_proposed_and_three_where_the_time_is_there(minutes: int, count: int) -> None:
    session = at(Stop.NOTICE, see=minutes)
    assert len(proposed(session)) == count
    assert stars(after(session, e.WentOn())) == proposed(session)


def test_a_first_star_never_wipes_what_is_proposed() -> None:
    session = at(Stop.NOTICE, marks=MARKED)
    assert proposed(session) == ["s5", "s9"]
    assert stars(choosing(session, "s1")) == ["s5", "s9", "s1"]
    early = after(at(Stop.SEE, marks=MARKED), e.WentOn())
    early = after(early, e.CursorMoved(discussion.rows(early).index("s1")), e.FocusToggled(), e.WentOn())
    assert (stars(early), proposed(early)) == (["s1"], ["s1", "s5"]), "nor does one that is set while we look"
    assert stars(after(early, e.WentOn())) == ["s1", "s5"]


def test_what_the_group_chose_stands() -> None:
    session = choosing(at(Stop.NOTICE, marks=MARKED), "s9")
    assert stars(session) == proposed(session) == ["s5"], "one that is taken off is not proposed again"
    assert session.view.said == "No longer chosen to talk about: Thing 9.", "the proposal looked chosen"
    session = after(session, e.WentOn(), e.WentBack())
    assert stars(session) == ["s5"]
    assert proposed(choosing(session, "s5")) == []
    assert after(choosing(session, "s5"), e.WentOn()).stop is not Stop.FOCUS


def test_no_row_moves_while_somebody_chooses() -> None:
    session = at(Stop.NOTICE, marks=MARKED, see=29)
    rows = discussion.rows(session)
    session = after(session, e.CursorMoved(1))
    for event in (
        e.FocusToggled(),
        e.CursorMoved(2),
        e.FocusToggled(),
        e.MinuteAdded(),
        e.FocusToggled(),
    ):
        session = after(session, event)
        assert discussion.rows(session) == rows


def test_a_note_takes_what_is_proposed_along() -> None:
    session = after(at(Stop.NOTICE, marks=MARKED), e.CursorMoved(5), e.NoteWritten("notice", "we differ"))
    assert stars(session) == ["s5", "s9", "s1"]


def test_to_go_on_with_what_stood_there_is_no_decision_and_a_proposal_that_is_taken_is_one() -> None:
    nothing = replace(at(Stop.NOTICE), result=None)
    assert only_moved(after(nothing, e.WentOn()).record, nothing.record), "so that it can be looked at read-only"
    proposes = at(Stop.NOTICE)
    assert not only_moved(after(proposes, e.WentOn()).record, proposes.record)


def test_without_a_result_nothing_is_proposed() -> None:
    session = replace(at(Stop.NOTICE), result=None)
    assert proposed(session) == []
    assert discussion.rows(session) == tuple(f"s{i}" for i in range(1, 11))
