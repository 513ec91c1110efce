"""What the room's window gets: never a note, an answer, a mark, or the statement somebody is at."""

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.packs.model import Pack, Talk
from plc_workshop.room.sight import Progress, Room, fits
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.script import script_of
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.shape import plain
from tests.samples import new_session, small_pack

SECRET = "NOTE-FOR-THE-FACILITATOR"


def pack() -> Pack:
    made = small_pack(practice="We like tea.")
    sections = tuple(replace(section, notes=SECRET) for section in made.sections)
    made = replace(made, talk=Talk(SECRET, SECRET, SECRET, SECRET, SECRET))
    return replace(made, sections=sections, mirror=replace(made.mirror, waiting=("Talk in pairs.",)))


def shown(session: Session) -> str:
    return json.dumps(plain(clear(session)), ensure_ascii=False)


def after(session: Session, *events: e.Event) -> Session:
    for event in events:
        session = apply(session, event)
    return session


def at_the_cover(people: int = 5) -> Session:
    session = new_session(pack(), people=people)
    while session.stop is not Stop.BEFORE:
        session = after(session, e.WentOn())
    return after(session, e.RoomAnswered(sees=False))


def whole(session: Session, ballots: list[list[int]]) -> list[Session]:
    """Every session of a round and the talk after it, key by key."""
    seen = []
    for ballot in ballots:
        for event in (e.TurnStarted(), *map(e.Rated, ballot), e.CursorMoved(-1), e.MarkToggled(), e.BallotHandedIn()):
            session = after(session, event)
            seen.append(session)
        for event in (e.TimePassed(1.0), e.TimePassed(1.0), e.TimePassed(1.0), e.ThanksSeen()):
            session = after(session, event)
            seen.append(session)
    session = after(session, e.RoundClosed())
    while session.record.place is not Stop.END:
        seen.append(session)
        session = after(session, e.WentOn())
    return [*seen, session]


BALLOT = st.lists(st.integers(0, 4), min_size=3, max_size=3)


@given(st.lists(BALLOT, min_size=5, max_size=5))
@settings(max_examples=25)
def test_nothing_of_a_turn_and_no_note_is_ever_shown(ballots: list[list[int]]) -> None:
    start = at_the_cover()
    for session in whole(start, ballots):
        text = shown(session)
        assert SECRET not in text
        if script := script_of(session):
            assert script.own == SECRET or session.stop in (Stop.THEN, Stop.MEET)
            assert not any(each in text for each in (script.say, script.watch_for, script.short_of_time))
        if session.record.round is Round.OPEN:
            room = clear(session)
            assert room.progress == Progress(session.done, 5)
            assert not any(each.text in text or each.name in text for each in session.pack.mirror.statements)
            assert not any(label in text for label in session.pack.mirror.scale)


@given(BALLOT, BALLOT)
def test_the_room_sees_the_same_whatever_somebody_answers(one: list[int], other: list[int]) -> None:
    def views(ballot: list[int]) -> list[str]:
        return [
            shown(session)
            for session in whole(at_the_cover(), [ballot] + [[1, 2, 3]] * 4)
            if session.record.round is Round.OPEN
        ]

    assert views(one) == views(other)


@given(st.data())
@settings(max_examples=60)
def test_every_step_can_be_shown(data: st.DataObject) -> None:
    session = new_session(pack(), people=4, planned=True)
    moves = [e.WentOn(), e.WentBack(), e.PlanOpened(), e.RowTaken(), e.CursorMoved(1), e.ScreenBlanked(),
             e.GuideOpened(), e.RoomAnswered(sees=False), e.TurnStarted(), e.NothingHandedIn(), e.TimePassed(3.0),
             e.ThanksSeen(), e.RoundClosed(), e.RoundGivenUp(), e.FocusToggled(), e.StageSeen((60, 18))]  # fmt: skip
    for _ in range(60):
        event = data.draw(st.sampled_from(moves))
        if allows(session, event):
            session = apply(session, event)
        room = clear(session)
        assert SECRET not in json.dumps(plain(room))
        assert room.blank == session.view.blank
        if not session.record.round.is_over:
            assert (room.countdown, room.left) == (None, ""), "no clock of a turn is in it"


def marked(room: Room) -> list[str]:
    return [line.spans[1].text for line in room.marked if line.spans and line.spans[0].text.startswith("▌")]


def test_the_room_sees_the_minute_alone_and_what_is_left_for_a_statement() -> None:
    ballots = [[1 + (person + row) % 4 for row in range(3)] for person in range(5)]
    predict = next(each for each in whole(at_the_cover(), ballots) if each.stop is Stop.PREDICT)
    assert clear(predict).countdown is None
    started = after(predict, e.RowTaken(), *[e.TimePassed(1.0)] * 20)
    assert clear(started).countdown == 40
    assert marked(clear(started)) == ["A minute alone"]
    over = clear(after(started, *[e.TimePassed(1.0)] * 40))
    assert over.countdown is None
    assert marked(over) == ["Then a round: one sentence each, passing is fine"]
    notice = after(started, e.WentOn(), e.WentOn(), e.WentOn(), e.RowTaken())
    assert (clear(notice).countdown, clear(notice).left) == (60, "")
    assert clear(after(notice, e.WentBack())).left == "1:00 alone", "the result is looked at once more"
    focus = after(notice, e.WentOn(), *[e.TimePassed(1.0)] * 30)
    share = int(focus.view.share) - 30
    assert clear(focus).left == f"{share // 60}:{share % 60:02} left for this statement"
    assert clear(after(focus, *[e.TimePassed(1.0)] * share)).left == "", "a talk that takes longer has no clock"


def test_more_than_twelve_people_talk_at_their_tables() -> None:
    ballots = [[1 + person % 4] * 3 for person in range(13)]
    predict = next(each for each in whole(at_the_cover(13), ballots) if each.stop is Stop.PREDICT)
    assert "At your tables, 5 minutes; then one sentence from each table" in shown(predict)


def test_the_promise_is_not_shown_once_the_round_is_open() -> None:
    session = after(at_the_cover(), e.WentBack())
    assert (session.stop, session.record.round) == (Stop.BEFORE, Round.OPEN)
    assert clear(session).progress == Progress(0, 5)
    assert session.pack.mirror.scale[0] not in shown(session)


def test_while_somebody_waits_there_is_something_to_do_and_then_all_are_done() -> None:
    session = at_the_cover()
    assert "Talk in pairs." in shown(session)
    for _each in range(5):
        session = after(
            session, e.TurnStarted(), *[e.Rated(1)] * 3, e.BallotHandedIn(), e.TimePassed(3.0), e.ThanksSeen()
        )
    assert "All are done" in shown(session)
    assert "Talk in pairs." not in shown(session), "nobody waits any more"
    assert "Talk in pairs." in shown(after(session, e.PeopleChanged(1)))


def test_the_plan_over_a_step_stays_with_the_facilitator() -> None:
    session = after(new_session(pack()), e.WentOn())
    assert clear(after(session, e.PlanOpened())) == clear(session)


def test_pages_are_cut_for_the_window_of_the_room() -> None:
    session = after(new_session(pack()), e.WentOn(), e.StageSeen((50, 16)))
    guide = clear(session).guide
    assert guide is not None
    assert (guide.columns, guide.rows) == (50, 16)
    assert guide.section.notes == ""


def test_a_bar_has_the_scale_that_was_answered_whatever_became_of_the_topic() -> None:
    """Somebody may have put a label into pack.yaml since: the colours mean what they meant in the round."""
    session = whole(at_the_cover(8), [[4, 4, 1]] * 4 + [[1, 1, 4]] * 4)[-1]
    made = session.pack
    session = replace(
        session,
        pack=replace(made, mirror=replace(made.mirror, scale=("Never", *made.mirror.scale))),
        record=replace(session.record, place=Stop.SEE),
        view=replace(session.view, opened="s1"),
    )
    room = clear(session)
    assert room.bar
    assert room.scale == made.mirror.scale
    fits(room)
