"""What we will do, beside what we said last time."""

from dataclasses import replace

from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Round, Stop
from tests.samples import new_session, small_pack


def test_a_promise_that_was_taken_over_and_then_done_stays_done() -> None:
    session = new_session(small_pack(), earlier=Earlier("2026-10-12", (), (EarlierCommitment("Visit"),)))
    session = replace(session, record=replace(session.record, place=Stop.DO, round=Round.GIVEN_UP))
    session = apply(session, e.CommitmentWritten(Commitment("Visit", said="Visit")))
    assert [each.state for each in session.record.promised] == ["on"]
    earlier = session.record.earlier
    assert earlier is not None
    done = replace(earlier, commitments=(EarlierCommitment("Visit", "done"),))
    session = replace(session, record=replace(session.record, earlier=done))
    session = apply(session, e.CommitmentWritten(Commitment("Read")))
    assert [each.state for each in session.record.promised] == ["done"]
