"""What is settled before the Mirror: two decisions, and More."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.session import events as e
from plc_workshop.session import settling
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


@pytest.fixture
def promise() -> Session:
    session = new_session()
    while session.stop is not Stop.BEFORE:
        session = after(session, e.WentOn())
    return session


@pytest.fixture
def more(promise: Session) -> Session:
    """With the rows behind More open, the mark on More."""
    return after(promise, e.CursorMoved(2), e.RowTaken())


def test_the_mark_stands_on_the_harmless_answer_and_more_is_closed(promise: Session) -> None:
    assert promise.view.cursor == HARMLESS
    assert settling.rows(promise) == (settling.AUDIENCE, HARMLESS, settling.PRIVATE, settling.MORE)
    opened = after(promise, e.CursorMoved(2), e.RowTaken(), e.PlanOpened(), e.WentBack())
    again = after(opened, e.WentBack(), e.WentOn())
    assert again.stop is Stop.BEFORE
    assert again.view.cursor == HARMLESS
    assert not again.view.more


def test_right_opens_more_and_left_closes_it_however_long_they_are_held(promise: Session) -> None:
    at_more = after(promise, e.CursorMoved(2))
    assert after(at_more, e.RowChanged(1), e.RowChanged(1)).view.more
    assert not after(at_more, e.RowChanged(1), e.RowChanged(-1), e.RowChanged(-1)).view.more
    assert not after(at_more, e.RowTaken(), e.RowTaken()).view.more
    assert after(at_more, e.RowTaken()).stop is Stop.BEFORE, "Enter on More answers nothing"


def test_the_mark_passes_over_what_is_not_there(more: Session) -> None:
    assert after(more, e.CursorMoved(9)).view.cursor == settling.PAPER
    own = after(more, e.StageSeen((80, 24)))
    assert after(own, e.CursorMoved(-1)).view.cursor == HARMLESS
    assert after(more, e.CursorMoved(-1), e.StageSeen((80, 24))).view.cursor == HARMLESS, "that answer has gone"


def test_each_row_changes_its_value(more: Session) -> None:
    def changed(row: int, by: int) -> Session:
        return after(more, e.CursorMoved(settling.rows(more).index(row) - 3), e.RowChanged(by))

    assert changed(settling.AUDIENCE, 1).record.audience == "school"
    assert changed(settling.AUDIENCE, -1).record.audience == "group"
    assert changed(settling.DISPLAY, 1).record.display == "open"
    assert changed(settling.THRESHOLD, 1).record.threshold == more.record.threshold + 1
    with pytest.raises(Refused, match="Never below"):
        changed(settling.THRESHOLD, -1)
    assert not allows(after(more, e.CursorMoved(-1)), e.RowChanged(1)), "an answer has no value"


def test_a_code_is_chosen_and_dropped_until_the_round_opens(more: Session) -> None:
    at = after(more, e.CursorMoved(3))
    sealed = after(at, e.RowChanged(1))
    assert sealed.record.sealed is True
    assert after(sealed, e.RoomAnswered(sees=False)).stop is Stop.CODE
    with pytest.raises(Refused, match="under More"):
        after(sealed, e.RoomAnswered(sees=True))
    for dropped in (after(sealed, e.RowChanged(-1)), after(sealed, e.SealingDropped())):
        assert dropped.record.sealed is False
        assert after(dropped, e.RoomAnswered(sees=True)).stop is Stop.COVER
    opened = after(at, e.RoomAnswered(sees=False), e.WentBack(), e.CursorMoved(2), e.RowTaken(), e.CursorMoved(3))
    assert opened.stop is Stop.BEFORE
    with pytest.raises(Refused, match="The round is open"):
        after(opened, e.RowChanged(1))
    assert after(opened, e.RowChanged(-1)).record == opened.record


def test_a_row_of_an_earlier_page_is_the_harmless_one(promise: Session) -> None:
    lost = replace(promise, view=replace(promise.view, cursor=settling.SEALED))
    assert after(lost, e.CursorMoved(1)).view.cursor == settling.PRIVATE
