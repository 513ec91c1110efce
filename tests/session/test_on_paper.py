"""Sheets of paper beside the laptop: how long they take, what the promise says of them, and when nobody looks yet."""

from dataclasses import replace

import pytest
from textual.content import Content

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Mirror
from plc_workshop.results.near import Near
from plc_workshop.results.summary import Privacy
from plc_workshop.session import answer_time, on_paper, pace, planning, settling
from plc_workshop.session import events as e
from plc_workshop.session.flow import planned
from plc_workshop.session.machine import allows, apply
from plc_workshop.session.promise import promise, whole_truth
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.session.stretches import MIRROR, index_of
from plc_workshop.tui.base.frame import time_left
from tests.samples import new_session, small_pack
from tests.session.test_transitions import handed_in

COLUMN = 70
TEN = small_pack(statements=10)


def on_the_cover(*, turns: int, sheets: int, people: int = 12, threshold: int = 4) -> Session:
    """An open round in which so many have answered each way."""
    session = new_session(people=people)
    session = replace(session, record=replace(session.record, threshold=threshold))
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    for _person in range(turns + sheets):
        session = handed_in(session, 3, 3, 3)
    assert session.tally is not None
    view = replace(session.view, paces=session.view.paces[:turns])
    return replace(session, tally=replace(session.tally, turns=turns, sheets=sheets), view=view)


def minutes_of_the_mirror(session: Session) -> int:
    return session.record.plan[index_of(session.record.plan, MIRROR.key)].minutes


def test_thirty_people_take_an_hour_at_the_laptop_and_twelve_minutes_on_sheets() -> None:
    assert on_paper.either_way(30, 120, 10) == "30 people: about 60 minutes on this laptop, about 12 with sheets."


@pytest.mark.parametrize("people", range(1, 40))
def test_that_sheets_are_faster_is_said_only_where_they_are(people: int) -> None:
    told = on_paper.either_way(people, 120, 10)
    spared = answer_time.at_the_laptop(people, 120) - answer_time.on_sheets(people, 120, 10)
    assert bool(told) == (spared >= answer_time.WORTH_SAYING)
    assert bool(told) == (people >= 11)


def test_the_plan_has_the_minutes_of_the_way_that_is_chosen() -> None:
    session = new_session(TEN, people=30)
    before = TEN.minutes.before
    assert minutes_of_the_mirror(session) == before + 60
    paper = replace(session.record, on_paper=True)
    paper = replace(paper, plan=planned(TEN, paper))
    assert minutes_of_the_mirror(replace(session, record=paper)) == before + 12
    more = pace.people_changed(TEN, paper, 60)
    assert minutes_of_the_mirror(replace(session, record=more)) == before + 20


def test_more_before_the_mirror_chooses_and_takes_it_back_and_the_plan_follows() -> None:
    session = new_session(TEN, people=30)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    at = replace(session, view=replace(session.view, more=True, cursor=settling.PAPER))
    chosen = apply(at, e.RowChanged(1))
    assert chosen.record.on_paper is True
    assert minutes_of_the_mirror(chosen) == TEN.minutes.before + 12
    assert apply(chosen, e.RowChanged(1)).record is chosen.record
    back = apply(chosen, e.RowChanged(-1))
    assert back.record.on_paper is False
    assert minutes_of_the_mirror(back) == TEN.minutes.before + 60


def test_sheets_that_are_typed_are_not_unsaid() -> None:
    session = on_the_cover(turns=0, sheets=3)
    session = replace(session, record=replace(session.record, on_paper=True))
    at = apply(session, e.WentBack())
    at = replace(at, view=replace(at.view, more=True, cursor=settling.PAPER))
    with pytest.raises(Refused, match="Sheets are typed already"):
        apply(at, e.RowChanged(-1))


@pytest.mark.parametrize("mirror", [TEN.mirror, small_pack(statements=1).mirror], ids=["ten", "one"])
def test_what_sheets_add_to_the_promise_has_a_line_each(mirror: Mirror) -> None:
    with_sheets, without = promise(mirror, Privacy(), on_paper=True), promise(mirror, Privacy())
    assert with_sheets[4:] == without[1:], "the rest is the same"
    assert with_sheets[1:4] == (
        "Sheets: one of us types them, not the head nor whoever leads today.",
        "Who types sees each sheet, but not whose: make crosses only, no words.",
        "Then we tear them up. Beside them at least 4 answer here, or nobody.",
    )
    assert all(len(Content(line).wrap(COLUMN)) == 1 for line in with_sheets)


def test_behind_i_stands_what_paper_tells_only_where_there_is_paper() -> None:
    plain, paper = whole_truth(""), whole_truth("", on_paper=True)
    new = [part for part in paper if part not in plain]
    assert [part for part in paper if part and part in plain] == list(filter(None, plain))
    assert new == list(on_paper.limits())


@pytest.mark.parametrize("least", [4, 6])
@pytest.mark.parametrize("sheets", range(8))
@pytest.mark.parametrize("turns", range(8))
def test_beside_sheets_the_round_closes_with_no_turn_or_with_as_many_as_a_result_needs(
    turns: int, sheets: int, least: int
) -> None:
    """Whoever types can take the sheets off the result, and so has one of the turns alone."""
    session = on_the_cover(turns=turns, sheets=sheets, people=20, threshold=least)
    can = turns + sheets >= least and not (sheets and 1 <= turns < least)
    assert allows(session, e.RoundClosed()) == can
    if not can:
        with pytest.raises(Refused):
            apply(session, e.RoundClosed())
        assert apply(session, e.RoundGivenUp()).record.round is Round.GIVEN_UP, "there is always a way on"


def test_why_it_is_held_and_what_can_be_done_is_said() -> None:
    with pytest.raises(Refused) as held:
        apply(on_the_cover(turns=1, sheets=11), e.RoundClosed())
    assert held.value.args[0] == "Whoever types could work out what so few answered: 3 more, and we can look."


def test_a_higher_number_of_people_needed_holds_for_the_turns_beside_sheets_too() -> None:
    session = on_the_cover(turns=4, sheets=8, people=14, threshold=6)
    with pytest.raises(Refused, match="2 more, and we can look"):
        apply(session, e.RoundClosed())
    assert "at least 6 answer at the laptop" in on_paper.beside_each_other(session)
    assert on_paper.before_a_turn(session).startswith("Beside sheets at least 6 answer here, or nobody: only 2")
    assert "at least 6 answer here" in promise(session.pack.mirror, Privacy(6), on_paper=True)[3]
    box, together, _torn = on_paper.limits(6)
    assert "put at least 6 in" in box
    assert "at least 6 do" in together
    assert set(on_paper.limits(6)) <= set(whole_truth("", on_paper=True, least=6))


def test_what_the_answers_were_promised_holds_whatever_another_file_says() -> None:
    session = on_the_cover(turns=4, sheets=8, threshold=4)
    assert session.tally is not None
    session = replace(session, tally=replace(session.tally, promised=Privacy(6)))
    with pytest.raises(Refused, match="2 more, and we can look"):
        apply(session, e.RoundClosed())


@pytest.mark.parametrize(("turns", "can"), [(0, True), (4, False), (5, True)])
def test_no_more_people_are_needed_than_can_answer_beside_the_sheets(turns: int, *, can: bool) -> None:
    """It can only go up once somebody has answered, and the round would never close."""
    session = on_the_cover(turns=turns, sheets=12 - turns)
    assert allows(apply(session, e.WentBack()), e.ThresholdChosen(5)) is can
    assert allows(apply(on_the_cover(turns=turns, sheets=11 - turns), e.WentBack()), e.ThresholdChosen(5))


def test_too_early_and_near_are_said_before_it() -> None:
    with pytest.raises(Refused, match="too early"):
        apply(on_the_cover(turns=1, sheets=1), e.RoundClosed())
    near = on_the_cover(turns=1, sheets=9)
    day = Near("open", "2026-11-24", "2026-11-24")
    with pytest.raises(Refused, match="only one of the two can have a result"):
        apply(replace(near, view=replace(near.view, near=day)), e.RoundClosed())


def test_three_more_turns_let_it_close() -> None:
    session = on_the_cover(turns=1, sheets=8)
    for _person in range(3):
        assert not allows(session, e.RoundClosed())
        session = handed_in(session, 3, 3, 3)
    assert apply(session, e.RoundClosed()).record.round is Round.CLOSED


def test_the_rest_takes_as_long_as_sheets_take() -> None:
    session = on_the_cover(turns=0, sheets=0, people=30)
    paper = replace(session, record=replace(session.record, on_paper=True))
    statements = len(session.pack.mirror.statements)
    assert pace.minutes_for_the_rest(paper) == answer_time.on_sheets(30, session.record.turn_seconds, statements)
    typed = on_the_cover(turns=0, sheets=15, people=30)
    assert pace.minutes_for_the_rest(typed) == -(-15 * answer_time.of_a_sheet(statements) // 60)
    assert pace.minutes_for_the_rest(on_the_cover(turns=0, sheets=12)) == 0


@pytest.mark.parametrize(
    ("turns", "sheets", "seconds"),
    [
        (0, 5, 7 * 9),  # all of the rest may have written: at least so long, and longer where they sit down here
        (5, 2, 5 * 9),
        (1, 5, 3 * 120 + 3 * 9),  # three more have to sit down here before we can look
        (3, 0, 120 + 8 * 9),
    ],
)
def test_where_some_answer_here_and_some_on_sheets_the_rest_takes_at_least_what_is_known(
    turns: int, sheets: int, seconds: int
) -> None:
    session = on_the_cover(turns=turns, sheets=sheets)
    session = replace(session, record=replace(session.record, on_paper=True), view=replace(session.view, paces=()))
    assert answer_time.of_a_sheet(len(session.pack.mirror.statements)) == 9
    assert pace.minutes_for_the_rest(session) == -(-seconds // 60)
    assert pace.may_take_longer(session)
    assert time_left(session).plain == f"at least {-(-seconds // 60)} min for the rest"


def test_turns_that_are_quicker_than_sheets_are_typed_make_it_no_longer() -> None:
    session = on_the_cover(turns=5, sheets=2, people=27)
    session = replace(session, view=replace(session.view, paces=(3.0,) * 5))
    assert answer_time.of_a_sheet(len(session.pack.mirror.statements)) == 9
    assert pace.minutes_for_the_rest(session) == 1


def test_where_nobody_answers_on_paper_or_nobody_yet_it_is_about_so_long() -> None:
    assert time_left(on_the_cover(turns=5, sheets=0)).plain.startswith("about ")
    session = on_the_cover(turns=0, sheets=0)
    session = replace(session, record=replace(session.record, on_paper=True))
    assert time_left(session).plain.startswith("about ")


def test_where_sheets_are_chosen_how_long_the_other_way_takes_is_said_no_more() -> None:
    assert on_paper.as_chosen(30, 120, 10, on_paper=False) == on_paper.either_way(30, 120, 10)
    assert on_paper.as_chosen(30, 120, 10, on_paper=True) == "30 people: about 12 minutes where all answer on sheets."
    assert not on_paper.as_chosen(8, 120, 10, on_paper=True)


def test_a_turn_is_as_long_in_the_plan_of_sheets() -> None:
    session = new_session(TEN, people=30, planned=True)
    record = replace(session.record, on_paper=True)
    session = replace(session, record=replace(record, plan=planned(TEN, record)))
    row = planning.steps(session).index(index_of(session.record.plan, MIRROR.key))
    longer = apply(replace(session, view=replace(session.view, cursor=row)), e.RowChanged(1))
    for _press in range(5):
        longer = apply(longer, e.RowChanged(1))
    assert minutes_of_the_mirror(longer) == minutes_of_the_mirror(session) + 2


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (4, "Beside sheets nobody answers here, or at least 4 do."),
        (3, "Beside sheets at least 4 answer here, or nobody: only 3 of us are left."),
        (1, "Beside sheets at least 4 answer here, or nobody: only one of us is left."),
    ],
)
def test_a_first_turn_beside_sheets_is_told_what_it_takes(left: int, told: str) -> None:
    assert on_paper.before_a_turn(on_the_cover(turns=0, sheets=12 - left)) == told


def test_behind_i_stands_that_whoever_types_may_see_one_alone_and_answers_on_a_sheet() -> None:
    """One of four at the laptop who types is a fourth whose answers that person knows: three are left."""
    together = on_paper.limits()[1]
    assert "also that one of them stands alone" in together
    assert "or one of them types, that is fewer" in together
    assert together.endswith("Whoever types answers on a sheet.")
