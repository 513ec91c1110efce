"""Right without choosing: the next page says what it took or left out."""

from dataclasses import replace

from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment, FocusNote, Parked
from plc_workshop.session import discussion
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.outcomes import STATES
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session
from tests.session.test_flow import closed

PROMISED = Earlier(
    "2026-10-12",
    commitments=(
        EarlierCommitment("Visit a lesson", "not_talked_about", "Ann"),
        EarlierCommitment("Try [/red] once", "not_talked_about", "Ben"),
    ),
)


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def at(session: Session, stop: Stop) -> Session:
    while session.stop is not stop:
        session = apply(session, e.WentOn())
    return session


def test_on_i_notice_right_says_which_proposals_it_took() -> None:
    notice = at(closed(new_session()), Stop.NOTICE)
    names = [discussion.statement(notice, note.statement).name for note in discussion.proposed(notice)]
    assert len(names) == 2
    focus = after(notice, e.WentOn())
    assert focus.stop is Stop.FOCUS
    assert focus.view.said == f"Taken: {names[0]} and {names[1]}. ← goes back to choose others."
    assert after(focus, e.WentBack()).stop is Stop.NOTICE


def test_what_the_group_chose_itself_is_not_told_again() -> None:
    notice = at(closed(new_session()), Stop.NOTICE)
    assert after(notice, e.CursorMoved(1), e.FocusToggled(), e.WentOn()).view.said == ""
    assert after(notice, e.WentOn(), e.WentBack(), e.WentOn()).view.said == ""


def test_where_nothing_was_chosen_and_nothing_is_proposed_that_is_said() -> None:
    without = after(at(new_session(people=3), Stop.BEFORE), e.WentOn())
    assert without.stop is Stop.NOTICE
    assert after(without, e.WentOn()).view.said == "No statement was chosen to talk about. ← goes back."


def test_the_way_straight_to_what_we_will_do_says_what_it_leaves_out() -> None:
    see = closed(new_session())
    while not see.record.revealed:
        see = after(see, e.WentOn())
    late = replace(see, record=replace(see.record, stop_at="15:30"), view=replace(see.view, now=15 * 60 + 25))
    proposed = after(late, e.TalkShortened())
    assert proposed.stop is Stop.DO
    names = [discussion.statement(see, note.statement).name for note in discussion.proposed(see)]
    assert proposed.view.said == f"Left out: the talk about {names[0]} and {names[1]}. They stay in the summary."
    chosen = replace(late, record=replace(late.record, focus=(FocusNote("s3"),)))
    assert after(chosen, e.TalkShortened()).view.said == "Left out: the talk about Short 3. They stay in the summary."


def test_a_promise_nobody_said_anything_about_stands_as_that() -> None:
    first = new_session(earlier=PROMISED)
    assert first.stop is Stop.LAST
    stands = "That promise stands as “not talked about”. ← goes back to it."
    second = after(first, e.WentOn())
    assert (second.stop, second.view.said) == (Stop.LAST, stands)
    assert after(second, e.WentOn()).view.said == stands
    done = after(second, e.CursorMoved(-len(STATES)), e.RowTaken(), e.WentOn())
    assert done.view.said == ""


def test_what_was_put_off_and_stays_so_is_counted() -> None:
    session = new_session(earlier=replace(PROMISED, commitments=PROMISED.commitments[:1]))
    lot = (Parked("The timetable", "Ben", "kept"), Parked("The hall", "", "kept"))
    session = replace(session, record=replace(session.record, parking_lot=lot))
    put_off = after(session, e.WentOn())
    assert after(put_off, e.WentOn()).view.said == "2 things stay put off. ← goes back."
    assert after(put_off, e.RowTaken(), e.WentOn()).view.said == "1 thing stays put off. ← goes back."
    both = after(put_off, e.RowTaken(), e.CursorMoved(1), e.RowTaken(), e.WentOn())
    assert both.view.said == ""


def test_leaving_without_a_commitment_is_said() -> None:
    do = at(closed(new_session()), Stop.DO)
    meet = after(do, e.WentOn())
    assert meet.view.said == "Nothing is written that we will do. ← goes back."
    assert after(meet, e.WentOn()).view.said == "", "the day stands on its page, and the code needs every row"
    written = after(do, e.CommitmentWritten(Commitment("Visit a lesson")), e.WentOn())
    assert written.view.said == ""


def test_an_answer_that_hides_most_says_what_it_took() -> None:
    before = at(new_session(), Stop.BEFORE)
    assert after(before, e.WentOn()).view.said == "The room can see this screen: no answer shows on it."
    assert after(before, e.RoomAnswered(sees=False)).view.said == ""
