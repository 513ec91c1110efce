"""The facilitator's script: what belongs to which part of the talk, and what of the result is read aloud."""

from dataclasses import replace

import pytest

from plc_workshop.packs.model import Talk
from plc_workshop.results.questions import how_it_is_said
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.script import Script, script_of
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session, small_pack
from tests.session.test_expecting import at as of_nine
from tests.session.test_flow import closed
from tests.session.test_short_meeting import at, short

TALK = Talk("Ours, predict", "Ours, see", "Ours, notice", "Ours, focus", "Ours, do")
LED = (Stop.PREDICT, Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.ONE, Stop.THEN, Stop.DO, Stop.MEET)
"""The parts of the talk; what is in none of them has no script."""


def talk(session: Session) -> list[Session]:
    """Each page of a talk, from its first one to the end."""
    found = [session]
    while found[-1].stop is not Stop.END:
        found.append(apply(found[-1], e.WentOn()))
    return found


def told(session: Session) -> Script:
    script = script_of(session)
    assert script is not None
    return script


@pytest.mark.parametrize("given_up", [False, True])
def test_each_part_of_the_talk_has_one_and_nothing_else_has(given_up: bool) -> None:
    start = new_session(planned=True)
    pages = [start, *talk(closed(start, given_up=given_up))]
    assert [page.stop for page in pages if script_of(page) is None] == [
        page.stop for page in pages if page.stop not in LED
    ]
    for page in pages:
        script = script_of(page)
        assert script is None or all((script.say, script.watch_for, script.short_of_time))


def test_nothing_is_read_aloud_before_the_result_shows() -> None:
    predict, frame, see, *_more = talk(closed(new_session()))
    assert [page.stop for page in (predict, frame, see)] == [Stop.PREDICT, Stop.SEE, Stop.SEE]
    assert (told(predict).aloud, told(frame).aloud) == ("", "")
    assert told(see).aloud.startswith("There are three statements. This is how five of us answered.")
    assert told(frame).say != told(see).say


def test_what_the_pack_says_stands_before_ours_and_takes_nothing_away() -> None:
    own = closed(new_session(replace(small_pack(), talk=TALK)))
    ours = closed(new_session())
    for page, other in zip(talk(own), talk(ours), strict=True):
        assert (script := script_of(page)) == (replace(told(other), own=script.own) if script else None)
    assert [script.own for page in talk(own) if (script := script_of(page))] == [
        *("Ours, predict", "Ours, see", "Ours, see", "Ours, notice"),
        *["Ours, focus"] * len(at(own, Stop.FOCUS).record.focus),
        *("Ours, do", ""),
    ]


def test_a_statement_is_read_whole_in_the_focus_and_where_it_is_opened() -> None:
    focus = at(closed(new_session()), Stop.FOCUS)
    about = focus.record.focus[0].statement
    text = next(each.text for each in focus.pack.mirror.statements if each.id == about)
    assert told(focus).aloud.startswith(f"{text}\n")
    opened = apply(apply(at(closed(new_session()), Stop.SEE), e.WentOn()), e.RowTaken())
    assert opened.stop is Stop.ONE
    assert told(opened).aloud.startswith("Statement number ")


def test_a_section_that_is_looked_up_has_its_own_notes() -> None:
    guide = apply(apply(apply(at(closed(new_session()), Stop.SEE), e.WentOn()), e.OrderChanged()), e.GuideOpened())
    assert guide.stop is Stop.GUIDE
    assert script_of(guide) is None


def test_without_a_result_the_statements_are_read() -> None:
    choose = at(closed(new_session(), given_up=True), Stop.NOTICE)
    assert told(choose).aloud == "These are our statements: Short 1, Short 2 and Short 3."
    assert "without a result" in told(choose).say
    focus = at(apply(apply(choose, e.CursorMoved(1)), e.FocusToggled()), Stop.FOCUS)
    assert told(focus).aloud == "Statement number 1 is true of us."


def test_in_a_large_group_they_talk_at_their_tables() -> None:
    twelve, thirteen = (
        [told(at(replace(page, record=replace(page.record, people=people)), stop)) for stop in (LED[0], *LED[2:4])]
        for people in (12, 13)
        for page in [closed(new_session())]
    )
    assert all("e go round once" in each.say and "tables" not in each.say for each in twelve)
    assert all("at your tables" in each.say and "go round" not in each.say for each in thirteen)
    assert not any("round" in each.short_of_time for each in thirteen), "there is none to be left out"
    assert "round" in how_it_is_said(12)
    assert "table" in how_it_is_said(13), "also of the statement in focus"


def test_a_short_meeting_has_the_script_of_its_statement() -> None:
    page = at(short(), Stop.FOCUS)
    assert told(page).aloud.startswith("Statement number 2 is true of us.\n")


def test_what_was_expected_is_read_once_the_result_shows() -> None:
    see = apply(at(closed(new_session()), Stop.SEE), e.WentOn())
    see = replace(see, record=replace(see.record, expected=("s1", "s3")))
    assert "We expected that views differ on Short 1 and Short 3." in told(see).aloud


def test_what_is_said_of_the_round_and_then_of_the_choosing() -> None:
    notice = at(closed(new_session()), Stop.NOTICE)
    assert "find one sentence that begins with I notice" in told(notice).say
    assert "← shows the result once more" in told(notice).say
    assert "↓ shows the room's window" in told(apply(notice, e.StageSeen((120, 40)))).say
    choosing = apply(notice, e.CursorMoved(1))
    assert "Which of these shall we talk about" in told(choosing).say
    assert "expect" not in told(choosing).say
    expected = replace(choosing, record=replace(choosing.record, expected=("s1",)))
    assert "did it come so?" in told(expected).say


def test_before_the_result_it_is_said_where_yes_and_no_will_stand() -> None:
    numbers, names = of_nine(Stop.SEE), at(closed(new_session()), Stop.SEE)
    assert "To the right of the middle stand those who say yes" in told(numbers).say
    assert "The statements stand in columns" in told(names).say
