"""Any event either moves the session or is refused with a sentence and changes nothing."""

from copy import deepcopy

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from plc_workshop.errors import Refused
from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment, EarlierStatement, Parked
from plc_workshop.session import events as e
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.state import Place, Round, Session, Step
from tests.samples import new_session, small_pack

TEXTS = st.sampled_from(["", "Visit a lesson", "[/red]", "x" * 900, "a\nb\x1b[31m", "שלום"])
EVENTS: st.SearchStrategy[e.Event] = st.one_of(
    st.sampled_from(
        [
            e.WentOn(),
            e.WentOn(),
            e.WentBack(),
            e.RowTaken(),
            e.ScreenBlanked(),
            e.ScreenWoken(),
            e.ClockPaused(),
            e.MinuteAdded(),
            e.TurnStarted(),
            e.SomebodyCame(),
            e.StatementBefore(),
            e.MarkToggled(),
            e.DiscreetTurnedOn(),
            e.BallotHandedIn(),
            e.NothingHandedIn(),
            e.TurnLeft(),
            e.SomebodyThere(),
            e.SamePerson(),
            e.ThanksSeen(),
            e.RoundClosed(),
            e.RoundGivenUp(),
            e.OrderChanged(),
            e.TalkShortened(),
            e.FocusToggled(),
            e.GuideOpened(),
            e.RowRemoved(),
            e.ChangeUndone(),
            e.PlanOpened(),
            e.LeftOut(),
        ]
    ),
    st.builds(e.CursorMoved, st.integers(-3, 3)),
    st.builds(e.RowChanged, st.sampled_from([-3, -1, 1, 9])),
    st.builds(e.PageTurned, st.integers(0, 3)),
    st.builds(e.TimePassed, st.floats(0, 1)),
    st.builds(e.TimePassed, st.sampled_from([60.0, 200.0]), st.none() | st.integers(0, 1439)),
    st.builds(e.Rated, st.integers(-1, 8)),
    st.builds(e.RoomAnswered, st.booleans()),
    st.builds(e.PeopleChanged, st.sampled_from([-1, 1])),
    st.builds(e.AudienceChosen, st.sampled_from(["group", "school", "anyone"])),
    st.builds(e.DisplayChosen, st.sampled_from(["careful", "open"])),
    st.builds(e.ThresholdChosen, st.integers(2, 7)),
    st.builds(e.NoteWritten, st.sampled_from(["notice", "because"]), TEXTS),
    st.builds(e.CommitmentWritten, st.builds(Commitment, TEXTS, TEXTS), st.none() | st.integers(0, 2)),
    st.builds(e.ThingParked, st.builds(Parked, TEXTS), st.none() | st.integers(0, 2)),
    st.builds(e.NextDateSet, st.sampled_from(["", "2027-01-12"])),
    st.builds(
        e.PackEdited, st.builds(small_pack, statements=st.integers(1, 4), agreements=st.sampled_from([(), ("a",)]))
    ),
)


EARLIER = (
    None,
    Earlier("2026-10-12", (EarlierStatement("s1", "split", None), EarlierStatement("s3", "most_agree", 60.0))),
    Earlier("2026-10-12", commitments=(EarlierCommitment("Visit"), EarlierCommitment("Ask", "done"))),
)


class AnySession(RuleBasedStateMachine):
    """A facilitator and participants who press whatever they like."""

    session: Session

    @initialize(
        points=st.integers(2, 7),
        people=st.integers(1, 6),
        agreements=st.booleans(),
        hard=st.booleans(),
        earlier=st.sampled_from(EARLIER),
        planned=st.booleans(),
        practice=st.sampled_from(["", "We like tea."]),
    )
    def begin(
        self,
        points: int,
        people: int,
        practice: str,
        *,
        agreements: bool,
        hard: bool,
        earlier: Earlier | None,
        planned: bool,
    ) -> None:
        """Start somewhere."""
        pack = small_pack(points=points, agreements=("We listen.",) if agreements else (), practice=practice)
        self.session = new_session(pack, people=people, hard_limit=hard, earlier=earlier, planned=planned)
        self.handed_in = 0

    @rule(event=EVENTS)
    def anything(self, event: e.Event) -> None:
        """An event moves the session, or is refused; the session that was there is never changed in place."""
        before = self.session
        copy = deepcopy(before, {id(before.pack): before.pack})
        try:
            after = apply(before, event)
        except Refused:
            assert not allows(before, event)
            return
        finally:
            assert before == copy
        self._check(before, after)
        self.session = after

    @rule(data=st.data())
    def whole_turn(self, data: st.DataObject) -> None:
        """A person answers everything and hands in."""
        if self.session.step is not Step.COVER:
            return
        session = apply(self.session, e.SomebodyCame() if self._all_done() else e.TurnStarted())
        points = len(session.pack.mirror.scale)
        while session.step is Step.TURN:
            session = apply(session, e.Rated(data.draw(st.integers(0, points))))
        after = apply(session, e.BallotHandedIn())
        self._check(session, after)
        for _ in range(3):
            after = apply(after, e.TimePassed(1.0))
        self.session = apply(after, e.ThanksSeen())

    @rule()
    def to_the_round(self) -> None:
        """Go straight to the cover, so that the interesting part is reached."""
        while self.session.step is Step.PLAN:
            closed = e.WentBack() if self.session.view.planning is not None else e.RowTaken()
            self.session = apply(self.session, closed)
        before = (Step.LAST, Step.AGREEMENTS, Step.SECTION, Step.PRACTICE)
        while self.session.step in before and self.session.view.guide is None:
            if self.session.record.round in (Round.CLOSED, Round.GIVEN_UP):
                return
            self.session = apply(self.session, e.WentOn())
        if self.session.step is Step.BEFORE:
            self.session = apply(self.session, e.RoomAnswered(sees=True))

    def _all_done(self) -> bool:
        return self.session.done >= self.session.record.people

    def _check(self, before: Session, after: Session) -> None:
        if before.tally is not None and after.tally is not None:
            assert after.tally.ballots - before.tally.ballots in (0, 1)
        if before.record.round in (Round.CLOSED, Round.GIVEN_UP):
            assert after.record.round is before.record.round
            assert after.result is before.result
        if before.done and before.record.round is Round.OPEN and after.record.round is Round.OPEN:
            assert after.record.threshold >= before.record.threshold
            assert (before.record.display, after.record.display) != ("careful", "open")
            audiences = ("group", "school", "anyone")
            assert audiences.index(after.record.audience) <= audiences.index(before.record.audience)

    @invariant()
    def counts_add_up(self) -> None:
        """Every statement has one count for each person who is done, and only in an open round."""
        session = getattr(self, "session", None)
        if session is None:
            return
        assert (session.tally is not None) == (session.record.round is Round.OPEN)
        if session.tally is not None:
            assert all(sum(row) == session.tally.ballots for row in session.tally.counts)
            assert session.tally.ballots <= session.record.people
        assert session.record.threshold >= 4

    @invariant()
    def nothing_shows_of_an_open_round(self) -> None:
        """No path shows results before the round is closed, and none without enough people."""
        session = getattr(self, "session", None)
        if session is None:
            return
        if session.record.round is not Round.CLOSED:
            assert session.result is None
            assert session.record.place not in (Place.PREDICT, Place.SEE, Place.THEN)
        else:
            assert session.result is not None
            assert session.result.mirror.participants >= session.record.threshold
        assert "choices" not in repr(session)
        assert "counts" not in repr(session)


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=150, stateful_step_count=60, deadline=None)


def at_cover(people: int = 5, *, hard_limit: bool = False) -> Session:
    session = new_session(people=people, hard_limit=hard_limit)
    while session.step is not Step.BEFORE:
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
    seen = [session.step]
    while session.step is not Step.HOME:
        session = apply(session, e.WentOn())
        seen.append(session.step)
    assert seen[:4] == [Step.PREDICT, Step.SEE, Step.SEE, Step.NOTICE]
    assert seen[-2:] == [Step.DO, Step.HOME]
    assert set(seen[4:-2]) == {Step.ONE}
    assert session.record.focus


def test_left_leads_all_the_way_back_and_never_into_the_closed_round() -> None:
    session = at_cover(people=4)
    for choices in ((4, 1, 3), (3, 2, 3), (3, 4, 2), (4, 1, 0)):
        session = handed_in(session, *choices)
    session = apply(session, e.RoundClosed())
    while session.step is not Step.HOME:
        session = apply(session, e.WentOn())
    seen = []
    while session.step is not Step.AGREEMENTS:
        session = apply(session, e.WentBack())
        seen.append(session.step)
    assert Step.SECTION in seen
    assert Step.BEFORE not in seen
    assert Step.COVER not in seen


def test_too_early_is_said_with_both_numbers() -> None:
    session = handed_in(at_cover(), 1, 1, 1)
    with pytest.raises(Refused, match=r"4 people are done.* One is done"):
        apply(session, e.RoundClosed())


def test_thank_you_stands_for_two_seconds() -> None:
    session = apply(at_cover(), e.TurnStarted())
    session = apply(session, e.NothingHandedIn())
    assert session.step is Step.THANKS
    with pytest.raises(Refused):
        apply(session, e.ThanksSeen())
    session = apply(apply(session, e.TimePassed(1.0)), e.TimePassed(1.0))
    assert apply(session, e.ThanksSeen()).step is Step.COVER


def test_a_changed_answer_goes_on_to_the_first_gap_else_to_the_review() -> None:
    session = apply(at_cover(), e.TurnStarted())
    for event in (e.Rated(1), e.Rated(2), e.StatementBefore(), e.StatementBefore(), e.Rated(3)):
        session = apply(session, event)
    assert session.turn is not None
    assert session.turn.at == 2
    session = apply(apply(session, e.Rated(1)), e.StatementBefore())
    assert session.step is Step.TURN
    assert apply(session, e.Rated(4)).step is Step.REVIEW


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
    assert session.step is Step.REVIEW
    with pytest.raises(Refused, match="time is over"):
        apply(session, e.Rated(2))
    more = apply(session, e.MinuteAdded())
    assert apply(more, e.Rated(2)).step is Step.REVIEW
    assert session.turn is not None
    assert session.turn.cursor == 1, "the mark stands on the first gap, not on the row that hands in"
    assert apply(apply(session, e.CursorMoved(3)), e.RowTaken()).done == 1


def test_a_round_given_up_destroys_the_answers_and_goes_on_with_the_talk() -> None:
    session = apply(handed_in(at_cover(), 1, 2, 3), e.RoundGivenUp())
    assert session.tally is None
    assert session.result is None
    assert session.step is Step.NOTICE
    assert "destroyed" in session.view.said
    session = apply(apply(session, e.FocusToggled()), e.WentOn())
    assert session.step is Step.ONE


def test_when_nobody_answers_there_is_nothing_to_look_at() -> None:
    session = at_cover(people=4)
    for _ in range(4):
        session = handed_in(session, 0, 0, 0)
    assert apply(session, e.RoundClosed()).step is Step.NOTICE


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
    while session.step is not Step.DO:
        session = apply(session, e.WentOn())
    session = apply(session, e.CommitmentWritten(Commitment("Visit a lesson", "Ana")))
    removed = apply(session, e.RowRemoved())
    assert removed.record.commitments == ()
    assert apply(removed, e.ChangeUndone()).record.commitments == session.record.commitments
    with pytest.raises(Refused):
        apply(apply(removed, e.ChangeUndone()), e.ChangeUndone())
