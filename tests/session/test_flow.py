"""The way: on and back are one path, older sessions get what is new, and a record that contradicts itself is none."""

from dataclasses import replace
from itertools import product

import pytest

from plc_workshop.errors import Refused
from plc_workshop.results.summary import Earlier, EarlierCommitment, EarlierStatement, FocusNote
from plc_workshop.session import events as e
from plc_workshop.session import flow
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Record, Round, Session, Stop
from tests.samples import new_session, small_pack

PROMISED = Earlier("2026-10-12", (EarlierStatement("s1", "split"),), commitments=(EarlierCommitment("Visit a lesson"),))


def spot(session: Session) -> tuple[Stop, int]:
    """The stop, and which of its parts."""
    record = session.record
    parts = {Stop.SECTION: record.section, Stop.FOCUS: record.focus_at, Stop.SEE: int(record.revealed)}
    return record.place, parts.get(record.place, 0)


def closed(session: Session, *, given_up: bool = False) -> Session:
    """The session once its round has ended."""
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    for person in range(5):
        session = apply(session, e.TurnStarted())
        for choice in (1 + person % 4, 4, 0):
            session = apply(session, e.Rated(choice))
        session = apply(session, e.BallotHandedIn())
        session = apply(apply(session, e.TimePassed(3.0)), e.ThanksSeen())
    return apply(session, e.RoundGivenUp() if given_up else e.RoundClosed())


def sessions() -> list[Session]:
    """Sessions of every shape: with and without what a stop needs, before the round and after it."""
    found = []
    for agreements, practice, earlier, left_out in product(
        [(), ("We listen.",)], ["", "Tea."], [None, PROMISED], [0, 1]
    ):
        session = new_session(small_pack(agreements=agreements, practice=practice), earlier=earlier, planned=True)
        plan = session.record.plan
        first = replace(plan[0], left_out=bool(left_out))
        session = replace(session, record=replace(session.record, plan=(first, *plan[1:])))
        begun = flow.on(session)
        found += [begun, closed(begun), closed(begun, given_up=True)]
    return found


@pytest.mark.parametrize("session", sessions())
def test_back_is_the_way_on_from_its_end(session: Session) -> None:
    while True:  # to the first page
        try:
            session = flow.back(session)
        except Refused:
            break
    there = [session]
    while there[-1].stop is not Stop.END:
        try:
            there.append(flow.on(replace(there[-1], record=replace(there[-1].record, focus=(FocusNote("s1"),)))))
        except Refused:
            break
    order = [row.stop for row in flow.ROWS]
    stops = [order.index(each.record.place) for each in there]
    assert stops == sorted(stops), "never back on the way on"
    assert len(set(map(spot, there))) == len(there), "never twice at one part"
    # Once the result is there its empty frame is no part of the way any more.
    seen = [part for part in reversed(there) if (part.record.place, part.record.revealed) != (Stop.SEE, False)]
    back = [there[-1]]
    for _each in seen[1:]:
        back.append(flow.back(back[-1]))
    with pytest.raises(Refused, match="first page"):
        flow.back(back[-1])
    assert [spot(each) for each in back] == [spot(each) for each in seen]


@pytest.mark.parametrize("session", sessions())
@pytest.mark.parametrize("key", ["last", "practice", "mirror", "predict", "see", "do", "home"])
def test_a_session_that_is_older_than_a_stretch_gets_it(session: Session, key: str) -> None:
    record = session.record
    old = replace(record, plan=tuple(part for part in record.plan if part.key != key))
    assert [part.key for part in flow.completed(session.pack, old).plan] == [part.key for part in record.plan]
    kept = {part.key: part for part in flow.completed(session.pack, old).plan if part.key != key}
    assert tuple(kept.values()) == old.plan


def test_sections_are_never_made_up_nor_put_in_another_order() -> None:
    session = new_session()
    first, second, *others = session.record.plan
    for plan in ((second, first, *others), (first, first, second, *others), (*others, first, second)):
        odd = replace(session.record, plan=tuple(plan))
        assert flow.completed(session.pack, odd) == odd
    fewer: Record = replace(session.record, plan=session.record.plan[1:])
    assert flow.completed(session.pack, fewer) == fewer
    stranger = replace(session.record, plan=(replace(session.record.plan[0], key="new"), *session.record.plan[1:]))
    assert flow.completed(session.pack, stranger) == stranger


def test_nobody_comes_to_the_result_but_through_its_empty_frame() -> None:
    session = flow.to(closed(new_session()), Stop.NOTICE)
    assert not flow.back(session).record.revealed
    assert flow.on(flow.back(session)).record.revealed


def test_left_leads_out_of_an_open_round_whatever_the_record_says() -> None:
    session = new_session()
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    resumed = replace(session, view=replace(session.view, room_sees=None))
    assert (resumed.stop, resumed.record.place) == (Stop.BEFORE, Stop.COVER)
    assert apply(resumed, e.WentBack()).stop is Stop.SECTION


BEFORE_THE_ROUND = {Stop.PLAN, Stop.AGREEMENTS, Stop.SECTION, Stop.PRACTICE, Stop.BEFORE}
IN_THE_ROUND = {Stop.AGREEMENTS, Stop.SECTION, Stop.PRACTICE, Stop.BEFORE, Stop.COVER}
AFTER_IT = {Stop.AGREEMENTS, Stop.SECTION, Stop.COVER, Stop.NOTICE, Stop.DO, Stop.MEET, Stop.HOME, Stop.END}
WITH_A_RESULT = AFTER_IT | {Stop.PREDICT, Stop.SEE}


@pytest.mark.parametrize("stop", Stop)
@pytest.mark.parametrize(
    ("round_", "possible"),
    [
        (Round.AHEAD, BEFORE_THE_ROUND),
        (Round.OPEN, IN_THE_ROUND),
        (Round.GIVEN_UP, AFTER_IT),
        (Round.CLOSED, WITH_A_RESULT),
    ],
)
def test_a_record_that_contradicts_itself_is_not_taken_up(stop: Stop, round_: Round, possible: set[Stop]) -> None:
    session = new_session(small_pack(practice="Tea."))
    plan = session.record.plan
    if round_ is Round.CLOSED:
        session = closed(session)
    record = replace(session.record, round=round_, place=stop, plan=plan)
    found = flow.taken_up(replace(session, record=record), "Welcome back.")
    assert (found is not None) == (stop in possible)
    if found is not None:
        assert flow.is_open(found)
        assert found.view.said == "Welcome back."


def test_what_the_end_of_a_round_left_behind_goes_on_to_the_talk() -> None:
    session = closed(new_session())
    left = replace(session, record=replace(session.record, place=Stop.COVER))
    found = flow.taken_up(left, "")
    assert found is not None
    assert found.record.place is Stop.PREDICT
