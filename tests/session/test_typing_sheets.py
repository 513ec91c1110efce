"""Sheets of paper: typed in one after the other, and counted as turns are."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session import on_sheets
from plc_workshop.session.flow import planned
from plc_workshop.session.machine import apply
from plc_workshop.session.other_ways import OtherWaysOpened, Way, way
from plc_workshop.session.pace import minutes_for_the_rest
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.typing_sheets import OneSheetMore, SheetsOpened
from tests.samples import new_session

STATEMENTS = len(new_session().pack.mirror.statements)


def told(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def on_the_cover(people: int = 6, *, sees: bool = False) -> Session:
    session = new_session(people=people)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    return told(session, e.RoomAnswered(sees=sees))


def at_a_sheet(people: int = 6) -> Session:
    return told(on_the_cover(people), OtherWaysOpened(), SheetsOpened())


def typed(session: Session, digits: str) -> Session:
    return told(session, *(e.MarkToggled() if each == "*" else e.Rated(int(each)) for each in digits))


def handed_in(session: Session, *sheets: str) -> Session:
    for digits in sheets:
        session = told(typed(session, digits), e.BallotHandedIn())
    return session


def a_turn(session: Session) -> Session:
    session = told(session, e.TurnStarted(), *[e.Rated(1)] * STATEMENTS, e.TimePassed(30.0), e.BallotHandedIn())
    return told(session, e.TimePassed(3.0), e.ThanksSeen())


def choices(session: Session) -> tuple[int | None, ...]:
    assert session.turn is not None
    return session.turn.choices


def test_the_list_stands_above_the_cover_and_its_first_row_leads_back() -> None:
    session = told(on_the_cover(), OtherWaysOpened())
    assert (session.stop, way(session)) == (Stop.OTHERS, Way.BACK)
    assert told(session, e.RowTaken()).stop is Stop.COVER
    assert told(session, e.WentBack()).stop is Stop.COVER


def test_a_row_of_it_is_paper() -> None:
    session = told(on_the_cover(), OtherWaysOpened(), e.CursorMoved(len(Way) - 1), e.RowTaken())
    assert session.stop is Stop.SHEET
    assert session.record.on_paper
    assert told(session, e.TurnLeft()).stop is Stop.COVER, "and not the list again"


def test_the_plan_has_the_minutes_of_sheets_from_the_first_one_on() -> None:
    session = told(on_the_cover(people=30), OtherWaysOpened(), SheetsOpened())
    assert session.record.plan == planned(session.pack, session.record)


def test_nobody_types_before_the_eyes_of_the_room() -> None:
    with pytest.raises(Refused, match="room can see"):
        told(on_the_cover(sees=True), OtherWaysOpened(), SheetsOpened())


def test_a_digit_a_line_and_left_takes_the_last_one_back() -> None:
    session = typed(at_a_sheet(), "34")
    assert choices(session) == (3, 4, None)
    session = typed(told(session, e.StatementBefore()), "02")
    assert choices(session) == (3, 0, 2)
    with pytest.raises(Refused):
        told(at_a_sheet(), e.StatementBefore())


def test_a_digit_behind_the_last_line_counts_nowhere() -> None:
    session = typed(at_a_sheet(), "4" * STATEMENTS)
    with pytest.raises(Refused, match="Every line"):
        typed(session, "1")
    with pytest.raises(Refused):
        typed(at_a_sheet(), "7")


def test_two_lines_at_most_are_marked_and_a_mark_goes_with_its_digit() -> None:
    session = typed(at_a_sheet(), "3*4*2")
    assert session.turn is not None
    assert session.turn.marks == {0, 1}
    with pytest.raises(Refused, match="Two at the most"):
        typed(session, "*")
    session = told(session, e.StatementBefore(), e.StatementBefore())
    assert session.turn is not None
    assert session.turn.marks == {0}
    with pytest.raises(Refused):
        typed(at_a_sheet(), "*")


def mark_on(session: Session) -> int:
    assert session.turn is not None
    return session.turn.cursor


def test_up_goes_to_a_line_a_digit_mends_it_and_the_next_one_goes_where_it_would_have_gone() -> None:
    session = told(typed(at_a_sheet(), "34"), e.CursorMoved(-1), e.CursorMoved(-1))
    assert mark_on(session) == 0
    assert mark_on(told(session, e.CursorMoved(-1))) == 0
    assert mark_on(told(session, e.CursorMoved(1))) == 1
    assert mark_on(told(session, *[e.CursorMoved(1)] * 5)) == 2, "no line that is empty is passed by"
    session = typed(session, "1")
    assert (choices(session), mark_on(session)) == ((1, 4, None), 2)
    assert session.view.said == "Line 1 is mended."
    assert choices(typed(session, "2")) == (1, 4, 2)


def test_up_from_behind_the_last_line_mends_it() -> None:
    session = typed(told(typed(at_a_sheet(), "343"), e.CursorMoved(-1)), "1")
    assert (choices(session), mark_on(session)) == ((3, 4, 1), 3)
    with pytest.raises(Refused, match="Every line"):
        typed(session, "1")


def test_a_star_marks_the_line_that_carries_the_mark_or_was_mended_just_now() -> None:
    def marks(session: Session) -> frozenset[int]:
        assert session.turn is not None
        return session.turn.marks

    first = told(typed(at_a_sheet(), "34"), e.CursorMoved(-1), e.CursorMoved(-1))
    assert marks(typed(first, "*")) == {0}
    assert marks(typed(first, "*1")) == {0}, "a mended digit keeps its mark"
    assert marks(typed(first, "1*")) == {0}
    assert marks(typed(first, "12*")) == {2}


def test_left_takes_nothing_back_from_behind_the_line_that_carries_the_mark() -> None:
    session = told(typed(at_a_sheet(), "34"), e.CursorMoved(-1))
    with pytest.raises(Refused, match="↓ leads back"):
        told(session, e.StatementBefore())
    assert choices(told(session, e.CursorMoved(1), e.StatementBefore())) == (3, None, None)


def test_a_sheet_with_a_mended_line_counts_what_stands_on_it() -> None:
    session = told(typed(at_a_sheet(), "34"), e.CursorMoved(-1))
    session = told(typed(session, "1"), e.BallotHandedIn())
    assert session.tally is not None
    assert [row.index(1) for row in session.tally.counts] == [3, 1, 0]
    assert mark_on(session) == 0


def test_lines_that_show_no_more_are_not_mended_one_by_one() -> None:
    """Nobody sees there which digit stands where."""
    away = told(typed(at_a_sheet(), "34"), e.CursorMoved(-1), e.TimePassed(60.0), e.SomebodyThere(), e.SamePerson())
    assert mark_on(away) == 2
    with pytest.raises(Refused, match="← takes"):
        told(away, e.CursorMoved(-1))


def test_a_sheet_counts_as_a_turn_does_and_an_empty_one_stands_there() -> None:
    session = handed_in(at_a_sheet(), "3" * STATEMENTS, "4*")
    assert (session.stop, session.done) == (Stop.SHEET, 2)
    assert set(choices(session)) == {None}
    assert session.view.said == "Sheet handed in: 2 people are done."
    assert session.tally is not None
    assert session.tally.counts[0][3:] == (1, 1)
    assert session.tally.counts[1][0] == 1, "an empty line is rather not"
    assert session.tally.marks[0] == 1
    assert (on_sheets.sheets(session), on_sheets.turns(session), session.tally.turns) == (2, 0, 0)


def test_of_more_sheets_than_people_each_is_one_person_more() -> None:
    session = handed_in(at_a_sheet(people=4), *"3333")
    with pytest.raises(Refused):
        handed_in(session, "4")
    session = told(typed(session, "4"), OneSheetMore())
    assert (session.done, session.record.people) == (5, 5)


@pytest.mark.parametrize(("turns", "sheets", "few"), [(0, 4, False), (3, 0, False), (3, 1, True), (4, 1, False)])
def test_beside_sheets_the_turns_are_none_or_at_least_four(turns: int, sheets: int, *, few: bool) -> None:
    session = on_the_cover(people=9)
    for _turn in range(turns):
        session = a_turn(session)
    session = handed_in(told(session, OtherWaysOpened(), SheetsOpened()), *["3"] * sheets)
    assert on_sheets.too_few_turns(session) is few


def test_four_sheets_are_four_people_at_closing() -> None:
    session = handed_in(at_a_sheet(), *["3" * STATEMENTS] * 3)
    with pytest.raises(Refused, match="too early"):
        told(session, e.TurnLeft(), e.RoundClosed())
    closed = told(handed_in(session, "3" * STATEMENTS), e.TurnLeft(), e.RoundClosed())
    assert closed.result is not None
    assert closed.result.mirror.participants == 4
    assert on_sheets.sheets(closed) == 0


def test_a_minute_alone_hides_a_sheet_and_what_was_typed_shows_no_more() -> None:
    session = told(typed(at_a_sheet(), "34"), e.TimePassed(60.0))
    assert session.stop is Stop.AWAY
    asked = told(session, e.SomebodyThere())
    back = told(asked, e.SamePerson())
    assert back.turn is not None
    assert (back.stop, back.turn.covered, choices(back)[:3]) == (Stop.SHEET, 2, (3, 4, None))
    again = told(back, e.StatementBefore())
    assert again.turn is not None
    assert again.turn.covered == 1
    assert told(asked, e.TurnLeft()).view.said == "Nothing of that sheet was counted."
    gone = told(session, e.TimePassed(180.0))
    assert (gone.stop, gone.done) == (Stop.COVER, 0)
    assert "sheet" in gone.view.said


def test_a_laptop_that_slept_hides_a_sheet() -> None:
    assert told(typed(at_a_sheet(), "34"), e.LaptopSlept()).stop is Stop.AWAY


def test_the_room_sees_nothing_of_a_sheet() -> None:
    cover = on_the_cover()
    session = typed(told(cover, OtherWaysOpened(), SheetsOpened()), "3*4")
    assert clear(session) == clear(cover) == clear(told(cover, OtherWaysOpened()))


def test_a_sheet_goes_with_the_window_that_hid_it() -> None:
    session = new_session()
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = told(session, e.StageSeen((80, 24)), e.RoomAnswered(sees=False), OtherWaysOpened())
    listed = told(session, e.StageSeen(None))
    assert (listed.stop, listed.view.others) == (Stop.BEFORE, False)
    sheet = handed_in(told(session, SheetsOpened()), "3")
    gone = told(typed(sheet, "12"), e.StageSeen(None))
    assert (gone.stop, gone.turn, gone.done) == (Stop.BEFORE, None, 1)
    assert "once more" in gone.view.said


def test_no_clock_ends_a_sheet_and_no_sheet_changes_the_pace_of_turns() -> None:
    session = on_the_cover()
    session = replace(session, record=replace(session.record, hard_limit=True))
    session = told(a_turn(session), OtherWaysOpened(), SheetsOpened())
    paces = session.view.paces
    session = typed(session, "3")
    for _half_a_minute in range(20):
        session = told(session, e.TimePassed(30.0), e.SomebodyThere())
    assert session.stop is Stop.SHEET
    assert handed_in(session, "4").view.paces == paces


def test_the_minutes_for_the_rest_are_fewer_on_paper() -> None:
    cover = on_the_cover(people=30)
    by_turns = minutes_for_the_rest(a_turn(cover))
    sheets = handed_in(told(cover, OtherWaysOpened(), SheetsOpened()), *["3"] * 10)
    assert 0 < minutes_for_the_rest(sheets) < by_turns / 3


def test_who_leaves_after_the_last_sheet_is_not_told_that_one_was_thrown_away() -> None:
    """Whoever reads that would type it once more, and it would count twice."""
    session = told(handed_in(at_a_sheet(), "3" * STATEMENTS), e.TimePassed(60.0))
    gone = told(session, e.TimePassed(180.0))
    assert (gone.stop, gone.done) == (Stop.COVER, 1)
    assert gone.view.said == "Nobody types any more. Every sheet that was handed in is counted."
    assert told(session, e.SomebodyThere(), e.TurnLeft()).view.said == gone.view.said
