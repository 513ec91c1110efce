"""Any event either moves the session or is refused with a sentence and changes nothing."""

from copy import deepcopy

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from plc_workshop.errors import Refused
from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment, EarlierStatement, Parked
from plc_workshop.session import events as e
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.session.too_few import AnsweringChosen, is_too_few
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
            e.StatementBefore(),
            e.MarkToggled(),
            e.DiscreetTurnedOn(),
            e.BallotHandedIn(),
            e.NothingHandedIn(),
            e.TurnLeft(),
            e.SomebodyThere(),
            e.LaptopSlept(),
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
            e.SealingDropped(),
        ]
    ),
    st.builds(e.CursorMoved, st.integers(-3, 3)),
    st.builds(DifferenceExpected, st.none() | st.integers(-1, 4)),
    st.builds(e.RowChanged, st.sampled_from([-3, -1, 1, 9])),
    st.builds(e.PageTurned, st.integers(0, 3)),
    st.builds(e.TimePassed, st.floats(0, 1)),
    st.builds(e.TimePassed, st.sampled_from([60.0, 200.0]), st.none() | st.integers(0, 1439)),
    st.builds(e.Rated, st.integers(-1, 8)),
    st.builds(e.RoomAnswered, st.booleans()),
    st.just(AnsweringChosen()),
    st.builds(e.PeopleChanged, st.sampled_from([-1, 1])),
    st.builds(e.AudienceChosen, st.sampled_from(["group", "school", "anyone"])),
    st.builds(e.DisplayChosen, st.sampled_from(["careful", "open"])),
    st.builds(e.ThresholdChosen, st.integers(2, 7)),
    st.builds(e.NoteWritten, st.sampled_from(["notice", "because"]), TEXTS),
    st.builds(e.CommitmentWritten, st.builds(Commitment, TEXTS, TEXTS), st.none() | st.integers(0, 2)),
    st.builds(e.ThingParked, st.builds(Parked, TEXTS), st.none() | st.integers(0, 2)),
    st.builds(e.NextMeetingSet, st.sampled_from(["", "2027-01-12"]), st.sampled_from(["", "14:30"])),
    st.builds(
        e.PackEdited, st.builds(small_pack, statements=st.integers(1, 4), agreements=st.sampled_from([(), ("a",)]))
    ),
)


EARLIER = (
    None,
    Earlier("2026-10-12", (EarlierStatement("s1", "split"), EarlierStatement("s3", "most_agree"))),
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
        if self.session.stop is not Stop.COVER:
            return
        if self._all_done():
            self.session = apply(self.session, e.PeopleChanged(1))
        session = apply(self.session, e.TurnStarted())
        points = len(session.pack.mirror.scale)
        while session.stop is Stop.TURN:
            session = apply(session, e.Rated(data.draw(st.integers(0, points))))
        after = apply(session, e.BallotHandedIn())
        self._check(session, after)
        for _ in range(3):
            after = apply(after, e.TimePassed(1.0))
        self.session = apply(after, e.ThanksSeen())

    @rule()
    def to_the_round(self) -> None:
        """Go straight to the cover, so that the interesting part is reached."""
        while self.session.stop is Stop.PLAN:
            closed = e.WentBack() if self.session.view.planning is not None else e.RowTaken()
            self.session = apply(self.session, closed)
        before = (Stop.LAST, Stop.AGREEMENTS, Stop.SECTION, Stop.PRACTICE)
        while self.session.stop in before and self.session.view.guide is None:
            if self.session.record.round in (Round.CLOSED, Round.GIVEN_UP):
                return
            self.session = apply(self.session, e.WentOn())
        if self.session.stop is Stop.BEFORE:
            if is_too_few(self.session):
                self.session = apply(self.session, AnsweringChosen())
            self.session = apply(self.session, e.RoomAnswered(sees=True))

    def _all_done(self) -> bool:
        return self.session.done >= self.session.record.people

    def _check(self, before: Session, after: Session) -> None:
        if before.tally is not None and after.tally is not None:
            assert after.tally.ballots - before.tally.ballots in (0, 1)
        if before.record.round in (Round.CLOSED, Round.GIVEN_UP):
            assert after.record.round is before.record.round
            assert after.result is before.result
        if before.record.round is not Round.AHEAD:
            assert after.record.sealed is before.record.sealed, "where answers lie is said before the first one"
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
            assert session.record.place not in (Stop.PREDICT, Stop.SEE, Stop.THEN)
        else:
            assert session.result is not None
            assert session.result.mirror.participants >= session.record.threshold
        assert "choices" not in repr(session)
        assert "counts" not in repr(session)


TestAnySession = AnySession.TestCase
TestAnySession.settings = settings(max_examples=150, stateful_step_count=60, deadline=None)
