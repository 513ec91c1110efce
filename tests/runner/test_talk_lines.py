"""What the room sees of the statements that a group marks."""

from dataclasses import replace

import pytest

from plc_workshop.packs.width import cells
from plc_workshop.room.sight import Line, Size
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.talk_lines import what_to_choose, where_differ
from plc_workshop.session import events as e
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.state import Session, Stop
from tests.session.test_expecting import MARKED, after, at, choosing


def told(lines: tuple[Line, ...]) -> list[str]:
    return ["".join(span.text for span in line.spans).rstrip() for line in lines]


def noticing() -> Session:
    session = at(Stop.NOTICE, marks=MARKED)
    return replace(session, record=replace(session.record, expected=("s5", "s9", "s4")))


def test_the_statements_stand_in_two_columns_with_their_stars() -> None:
    session = after(at(Stop.PREDICT), DifferenceExpected(4), DifferenceExpected(5))
    shown = told(where_differ(session, Size(80, 24)))
    assert shown[0] == "Where will views differ?"
    assert shown[2] == "   1  Thing 1" + " " * 24 + "*  6  Thing 6"
    assert shown[6] == "*  5  Thing 5" + " " * 26 + "10  Thing 10"


def test_in_a_narrow_window_they_stand_below_each_other() -> None:
    shown = told(where_differ(at(Stop.PREDICT), Size(50, 24)))
    assert shown[2:4] == ["   1  Thing 1", "   2  Thing 2"]
    assert len(shown) == 12


def test_a_long_name_is_wrapped_in_its_column() -> None:
    session = at(Stop.PREDICT)
    mirror = session.pack.mirror
    long = replace(mirror.statements[0], short="We say [/red] 🙂 " + "and so on " * 20)
    pack = replace(session.pack, mirror=replace(mirror, statements=(long, *mirror.statements[1:])))
    shown = told(where_differ(replace(session, pack=pack), Size(80, 24)))
    assert all(cells(each) <= 66 for each in shown)
    assert shown[2].startswith("   1  We say [/red] 🙂")
    assert "6  Thing 6" in shown[2]


def test_the_question_what_the_app_proposes_and_the_list_with_what_was_expected() -> None:
    shown = told(what_to_choose(noticing(), Size(80, 24), 8))
    assert shown[:2] == [
        "What shall we talk about? Two or three.",
        "The app proposes the two that several of us marked.",
    ]
    assert "* Thing 5   Views differ: 5 yes, 4 no  expected, and so" in shown
    assert "  Thing 4   Most say yes: 7 yes, 2 no  expected, not so" in shown
    assert "  Thing 3   Views differ: 6 yes, 3 no  not expected" in shown
    assert not any("→" in each for each in shown), "the room has no keys"


@pytest.mark.parametrize("rows", range(9, 24))
def test_where_rows_are_few_what_is_chosen_stays_and_what_is_left_out_is_said(rows: int) -> None:
    session = choosing(noticing(), "s8")
    shown = told(what_to_choose(session, Size(80, rows), 4))
    there = [each for each in shown if "Thing" in each]
    assert len(shown) <= rows - 4
    assert [each.split()[2] for each in there if each.startswith("*")] == ["5", "9", "8"][: len(there)]
    assert len(there) == 10 or shown[-1] == f"  … {10 - len(there)} more"


def test_alone_and_in_the_round_the_room_looks_at_the_result_and_then_at_the_question() -> None:
    session = replace(noticing(), view=replace(noticing().view, stage=(120, 40)))
    room = clear(session)
    assert room.chart is not None, "before the minute, and while it is counted down"
    assert room.chart.order[0] == "s2", "as on What we see"
    low = clear(after(replace(session, view=replace(session.view, stage=(80, 24))), e.RowTaken()))
    assert low.countdown == 60
    assert told(low.head)[0].startswith("  Thing 5   Views differ"), "where bars have no room it is in words, all of it"
    assert len(low.head) == 10
    over = after(session, e.RowTaken(), e.TimePassed(61.0))
    assert clear(over).chart is not None, "the round needs it as well"
    for chooses in (session, over):
        room = clear(after(chooses, e.CursorMoved(1)))
        assert (room.chart, told(room.head)[0]) == (None, "What shall we talk about? Two or three.")
    assert clear(after(over, e.CursorMoved(1), e.CursorMoved(-1))).chart is not None, (
        "and once more, as often as wanted"
    )


def test_without_a_result_there_is_nothing_but_names() -> None:
    session = replace(noticing(), result=None)
    assert told(what_to_choose(session, Size(80, 24), 8))[2:4] == ["  Thing 1", "  Thing 2"]
