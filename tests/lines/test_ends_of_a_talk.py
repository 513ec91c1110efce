"""How a turn in plain lines ends: handed in, left, nobody there any more, in front of the room, by its time."""

import pytest

from plc_workshop.lines import conversation
from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.lines.talk import AS_BEFORE, AWAY, LEAVE, SHORT, WIPED, Talk, at_the_laptop, ballots
from tests.samples import small_pack

# Handing in


def test_handing_in_is_asked_and_enter_does_not_do_it() -> None:
    talk = Talk().answered()
    assert talk.type("h") == ("Nothing can be changed after that.", "Hand in? n: not yet. y: hand in.")
    assert talk.type("") == (AS_BEFORE,)
    assert talk.type("h", "n") == (AS_BEFORE,)
    assert talk.type("h", "h") == ("That does nothing here.", "Hand in? n: not yet. y: hand in.")
    assert ballots(talk) == 0
    assert talk.type("Y") == ("Saved. Thank you.", "Please call the next person.", WIPED)
    assert ballots(talk) == 1


def test_what_was_typed_is_what_is_counted() -> None:
    talk = Talk().begun()
    talk.type("4", "0", "1", "m", "3", "h", "y")
    assert talk.session.tally is not None
    assert [row.index(1) for row in talk.session.tally.counts] == [4, 0, 1]


def test_the_thanks_are_heard_before_it_is_over() -> None:
    talk = Talk().answered()
    talk.type("h", "y")
    assert not conversation.is_over(talk.session)
    assert talk.type("") == (), "too early"
    assert not conversation.is_over(talk.session)
    talk.wait(2.0)
    assert talk.type("") == ()
    assert conversation.is_over(talk.session)
    assert talk.type("y") == (), "and then nothing is heard"


# Leaving


def test_leaving_asks_as_esc_does_in_a_turn() -> None:
    talk = Talk().begun()
    talk.type("1")
    assert talk.type("q") == LEAVE
    assert talk.type("x") == ("That does nothing here.", *LEAVE)
    assert talk.type("1")[0] == "Statement 2 of 3."
    assert talk.type("q", "")[0] == "Statement 2 of 3."
    assert talk.leave() == LEAVE
    assert talk.type("9") == ("Nothing of that turn was counted.", WIPED)
    assert ballots(talk) == 0


def test_at_all_answers_it_leads_back_to_them() -> None:
    talk = Talk().answered()
    assert talk.type("q", "1") == (AS_BEFORE,)
    assert talk.type("h", "q") == LEAVE


def test_who_has_answered_nothing_is_counted_at_once() -> None:
    talk = Talk().begun()
    assert talk.type("q", "8")[0] == "Saved. Thank you."
    assert ballots(talk) == 1


def test_who_has_answered_is_asked_once_more() -> None:
    talk = Talk().begun()
    talk.type("1")
    asked = talk.type("q", "8")
    assert asked == (
        "Hand in without any answer?",
        "Whatever you have answered is thrown away. You count as done.",
        "1: go on with my answers.",
        "8: yes, forget my answers.",
    )
    assert talk.type("9") == ("That does nothing here.", *asked)
    assert talk.type("1")[0] == "Statement 2 of 3."
    assert talk.type("q", "8", "8")[0] == "Saved. Thank you."
    assert talk.session.tally is not None
    assert [row[SKIP] for row in talk.session.tally.counts] == [1, 1, 1]


def test_in_front_of_the_room_everybody_is_asked_once_more() -> None:
    talk = Talk(at_the_laptop(sees=True)).begun()
    assert talk.type("q", "8")[0] == "Hand in without any answer?"


# Nobody there


def test_after_two_minutes_it_asks_who_is_there_and_what_stands_is_wiped() -> None:
    talk = Talk().begun()
    talk.type("1")
    before = talk.session
    said = talk.wait(AWAY)
    assert said == (
        "Nobody pressed a key for two minutes, so the answers were hidden.",
        "Are you still there? Then press Enter.",
    )
    assert conversation.hides(before, talk.session)
    assert talk.wait(1) == ()
    who = talk.type("1")
    assert who == (
        "Still the same person?",
        "y: yes, go on. Your answers stay hidden.",
        "n: no, somebody else. Nothing is counted.",
    )
    assert talk.type("") == talk.type("1") == talk.leave() == who
    assert talk.wait(1) == ()
    assert talk.type("y") == ("Statement 2 of 3.", "Statement number 2 is true of us.", SHORT)
    assert talk.turn.choices == (1, None, None)


def test_somebody_else_ends_it() -> None:
    talk = Talk().begun()
    talk.wait(AWAY)
    assert talk.type("", "n") == ("Nothing of that turn was counted.", WIPED)


def test_nobody_comes_back() -> None:
    talk = Talk().begun()
    talk.wait(AWAY)
    assert talk.wait(180) == ("Nobody came back: that turn was thrown away, and nothing of it was counted.", WIPED)


def test_it_begins_anew_where_nothing_had_begun() -> None:
    talk = Talk()
    talk.wait(AWAY)
    assert talk.type("", "y")[0] == "Your turn, in plain lines."


def test_a_laptop_that_slept_says_so_also_where_it_was_asked_already() -> None:
    talk = Talk().begun()
    assert talk.tell(e.LaptopSlept())[0] == "The laptop seems to have slept, so the answers were hidden."
    talk.type("")
    assert talk.tell(e.LaptopSlept())[0] == "The laptop seems to have slept, so the answers were hidden."


def test_every_line_says_that_somebody_is_there_also_one_that_is_refused() -> None:
    for typed in ("x", "9", "b", "r", "+", ""):
        talk = Talk().begun()
        talk.wait(59)
        talk.type(typed)
        talk.wait(59)
        assert talk.session.stop is Stop.TURN, typed


def test_a_question_that_nobody_answered_is_not_asked_when_somebody_is_back() -> None:
    talk = Talk().answered()
    talk.type("h")
    talk.wait(AWAY)
    talk.type("", "y")
    assert talk.type("y")[0] == "That does nothing here."
    assert ballots(talk) == 0


# Before the eyes of the room


def test_in_front_of_the_room_the_answers_are_not_told() -> None:
    talk = Talk(at_the_laptop(sees=True)).answered()
    assert not any("in words" in line for line in talk.said)
    assert talk.type("r") == (
        "Your answers stay hidden in this turn: they are not told.",
        "h: hand in. c, m, q as before.",
    )


def test_in_front_of_the_room_every_mark_sounds_the_same() -> None:
    talk = Talk(at_the_laptop(sees=True)).answered()
    said = [talk.type("m", number) for number in ("1", "2", "3", "1", "1")]
    assert len(set(said)) == 1
    assert talk.turn.marks == {0, 1}


def test_after_somebody_was_away_the_answers_are_not_told_either() -> None:
    talk = Talk().answered()
    talk.wait(AWAY)
    talk.type("", "y")
    assert talk.type("r")[0] == "Your answers stay hidden in this turn: they are not told."


# Time


def test_where_no_limit_ends_it_the_time_is_said_once() -> None:
    talk = Talk().begun()
    for _ in range(2):
        assert talk.wait(50) == ()
        talk.type("x")
    assert talk.wait(20) == ("The planned time is over. Take your time to finish.",)
    assert talk.wait(20) == ()
    assert talk.type("+") == ("There is no time limit. Take the time you need.",)


def timed(statements: int = 3) -> Talk:
    return Talk(at_the_laptop(small_pack(statements=statements), hard_limit=True))


def test_a_hard_limit_is_said_first_and_shortly_before_it_ends() -> None:
    talk = timed()
    assert "There is a time limit: 2 minutes. + and Enter: one more." in talk.type("")
    talk.type("", "1")
    talk.wait(50)
    talk.type("x")
    assert talk.wait(50) == ("The time is soon over. + and Enter: one more minute.",)
    assert talk.wait(1) == ()
    assert talk.type("+") == ("You have one more minute.",)
    assert talk.turn.left == pytest.approx(79)


def over() -> Talk:
    talk = timed().begun()
    talk.type("1")
    talk.wait(59)
    talk.type("2")
    talk.wait(59)
    talk.type("x")
    talk.wait(3)
    return talk


def test_a_hard_limit_ends_the_statements() -> None:
    talk = over()
    assert talk.said[:4] == (
        "The time is over. + and Enter: one more minute.",
        "Nothing is saved yet.",
        "1 statement is without an answer.",
        "h: hand in.",
    )
    assert talk.type("c", "1")[0] == "The time is over. + gives one more minute; or hand in."
    assert talk.type("h", "y")[0] == "Saved. Thank you."


def test_one_more_minute_leads_to_what_is_missing() -> None:
    talk = over()
    assert talk.type("+")[:2] == ("You have one more minute.", "Statement 3 of 3.")
    assert talk.type("1")[0] == "Taken."
    assert talk.turn.choices == (1, 2, 1)


def test_a_limit_that_ends_in_the_middle_of_a_question_ends_that_too() -> None:
    talk = timed().begun()
    talk.wait(59)
    talk.type("q")
    talk.wait(59)
    talk.type("x")
    assert talk.wait(3)[0] == "The time is over. + and Enter: one more minute."
    assert talk.type("9")[0] == "That does nothing here."


def test_a_limit_that_ends_before_it_has_begun_is_told_too() -> None:
    talk = timed()
    talk.wait(59)
    talk.type("x")
    talk.wait(59)
    talk.type("x")
    assert talk.wait(3)[0] == "The time is over. + and Enter: one more minute."
    assert talk.type("+")[1] == "Statement 1 of 3."
