"""What moves the session where, and what is refused with which sentence."""

import pytest

from plc_workshop.errors import Refused
from plc_workshop.results.summary import Commitment
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session


def at_cover(people: int = 5, *, hard_limit: bool = False) -> Session:
    session = new_session(people=people, hard_limit=hard_limit)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    return apply(session, e.RoomAnswered(sees=False))


def handed_in(session: Session, *choices: int) -> Session:
    session = apply(session, e.TurnStarted())
    for choice in choices:
        session = apply(session, e.Rated(choice))
    session = apply(session, e.RowTaken())
    for _ in range(3):
        session = apply(session, e.TimePassed(1.0))
    return apply(session, e.ThanksSeen())


def test_a_whole_session_goes_one_right_after_the_other() -> None:
    session = at_cover(people=4)
    for choices in ((4, 1, 3), (3, 2, 3), (3, 4, 2), (4, 1, 0)):
        session = handed_in(session, *choices)
    session = apply(session, e.RoundClosed())
    seen = [session.stop]
    while session.stop is not Stop.END:
        session = apply(session, e.WentOn())
        seen.append(session.stop)
    assert seen[:4] == [Stop.PREDICT, Stop.SEE, Stop.SEE, Stop.NOTICE]
    assert seen[-4:] == [Stop.DO, Stop.MEET, Stop.HOME, Stop.END]
    assert set(seen[4:-4]) == {Stop.FOCUS}
    assert session.record.focus


def test_left_leads_all_the_way_back_and_never_into_the_closed_round() -> None:
    session = at_cover(people=4)
    for choices in ((4, 1, 3), (3, 2, 3), (3, 4, 2), (4, 1, 0)):
        session = handed_in(session, *choices)
    session = apply(session, e.RoundClosed())
    while session.stop is not Stop.END:
        session = apply(session, e.WentOn())
    seen = []
    while session.stop is not Stop.AGREEMENTS:
        session = apply(session, e.WentBack())
        seen.append(session.stop)
    assert Stop.SECTION in seen
    assert Stop.BEFORE not in seen
    assert Stop.COVER not in seen


def test_too_early_is_said_with_both_numbers() -> None:
    session = handed_in(at_cover(), 1, 1, 1)
    with pytest.raises(Refused, match=r"4 people are done.* One is done"):
        apply(session, e.RoundClosed())


def test_thank_you_stands_for_two_seconds() -> None:
    session = apply(at_cover(), e.TurnStarted())
    session = apply(session, e.NothingHandedIn())
    assert session.stop is Stop.THANKS
    with pytest.raises(Refused):
        apply(session, e.ThanksSeen())
    session = apply(apply(session, e.TimePassed(1.0)), e.TimePassed(1.0))
    assert apply(session, e.ThanksSeen()).stop is Stop.COVER


def test_a_changed_answer_goes_on_to_the_first_gap_else_to_the_review() -> None:
    session = apply(at_cover(), e.TurnStarted())
    for event in (e.Rated(1), e.Rated(2), e.StatementBefore(), e.StatementBefore(), e.Rated(3)):
        session = apply(session, event)
    assert session.turn is not None
    assert session.turn.at == 2
    session = apply(apply(session, e.Rated(1)), e.StatementBefore())
    assert session.stop is Stop.TURN
    assert apply(session, e.Rated(4)).stop is Stop.REVIEW


def test_a_held_enter_answers_nothing() -> None:
    session = apply(at_cover(), e.TurnStarted())
    with pytest.raises(Refused, match="arrow keys"):
        apply(session, e.RowTaken())


def test_arrows_do_nothing_where_the_room_can_see() -> None:
    session = at_cover()
    session = apply(apply(session, e.WentBack()), e.RoomAnswered(sees=True))
    session = apply(session, e.TurnStarted())
    with pytest.raises(Refused, match="digit"):
        apply(session, e.CursorMoved(1))


def test_a_hard_limit_shows_the_answers_and_never_hands_in() -> None:
    session = apply(at_cover(hard_limit=True), e.TurnStarted())
    session = apply(session, e.Rated(1))
    for _ in range(130):
        session = apply(apply(session, e.TimePassed(1.0)), e.SomebodyThere())
    assert session.stop is Stop.REVIEW
    with pytest.raises(Refused, match="time is over"):
        apply(session, e.Rated(2))
    more = apply(session, e.MinuteAdded())
    assert apply(more, e.Rated(2)).stop is Stop.REVIEW
    assert session.turn is not None
    assert session.turn.cursor == 1, "the mark stands on the first gap, not on the row that hands in"
    assert apply(apply(session, e.CursorMoved(3)), e.RowTaken()).done == 1


def test_a_round_given_up_destroys_the_answers_and_goes_on_with_the_talk() -> None:
    session = apply(handed_in(at_cover(), 1, 2, 3), e.RoundGivenUp())
    assert session.tally is None
    assert session.result is None
    assert session.stop is Stop.NOTICE
    assert "destroyed" in session.view.said
    session = apply(apply(apply(session, e.CursorMoved(1)), e.FocusToggled()), e.WentOn())
    assert session.stop is Stop.FOCUS


def test_when_nobody_answers_there_is_nothing_to_look_at() -> None:
    session = at_cover(people=4)
    for _ in range(4):
        session = handed_in(session, 0, 0, 0)
    assert apply(session, e.RoundClosed()).stop is Stop.NOTICE


def test_of_the_mirror_no_minute_is_kept_before_its_round_ends() -> None:
    session = at_cover(people=4)
    for _ in range(4):
        session = handed_in(session, 1, 2, 3)
        for _second in range(100):
            session = apply(session, e.TimePassed(1.0))
        assert all(stretch.used == 0 for stretch in session.record.plan if stretch.key == "mirror")
    closed = apply(session, e.RoundClosed())
    assert next(stretch.used for stretch in closed.record.plan if stretch.key == "mirror") == 6


def test_undo_takes_back_the_last_change_once() -> None:
    session = at_cover(people=4)
    for _ in range(4):
        session = handed_in(session, 1, 2, 3)
    session = apply(session, e.RoundClosed())
    while session.stop is not Stop.DO:
        session = apply(session, e.WentOn())
    session = apply(session, e.CommitmentWritten(Commitment("Visit a lesson", "Ana")))
    removed = apply(session, e.RowRemoved())
    assert removed.record.commitments == ()
    assert apply(removed, e.ChangeUndone()).record.commitments == session.record.commitments
    with pytest.raises(Refused):
        apply(apply(removed, e.ChangeUndone()), e.ChangeUndone())
