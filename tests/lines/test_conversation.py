"""A turn in plain lines: what is asked, what is said, and what the machine does of it."""

from dataclasses import replace

import pytest

from plc_workshop.lines import conversation
from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Stop
from tests.lines.talk import AWAY, Talk, at_the_laptop
from tests.samples import small_pack

FIRST = ("Plug in headphones. Then press Enter.",)
SHORT = "Answer 1 to 4, or 0. r: the choices."
AS_BEFORE = "h: hand in. c, m, r, q as before."
NO_ANSWER = ("That is no answer here.", SHORT)
WIPED = "These lines are wiped now."
LEAVE = (
    "What would you like to do?",
    "1: go on with my answers.",
    "8: hand in without any answer.",
    "9: leave, nothing is counted.",
)


def ballots(talk: Talk) -> int:
    assert talk.session.tally is not None
    return talk.session.tally.ballots


# How it begins


def test_nothing_is_read_out_before_the_headphones_are_in() -> None:
    talk = Talk()
    assert talk.said == FIRST
    assert talk.type("")[0] == "Your turn, in plain lines."


def test_it_says_what_holds_and_how_it_begins() -> None:
    talk = Talk()
    assert talk.type("") == (
        "Your turn, in plain lines.",
        talk.session.pack.mirror.instruction,
        "Nothing that you type is shown.",
        "Nobody sees your answers, not even afterwards.",
        "Take the time you need.",
        "Enter: begin. q and Enter: leave.",
    )


def test_where_all_numbers_show_it_promises_no_more_than_the_cover_does() -> None:
    session = at_the_laptop()
    said = Talk(replace(session, record=replace(session.record, display="open"))).type("")
    assert "Nobody's name stands beside an answer, not even afterwards." in said


@pytest.mark.parametrize("typed", [("q",), ("", "q"), ("", " Q "), ("", "ｑ")])
def test_who_leaves_at_once_is_asked_nothing(typed: tuple[str, ...]) -> None:
    talk = Talk()
    assert talk.type(*typed) == ("Nothing of that turn was counted.", WIPED)
    assert talk.session.turn is None
    assert conversation.is_over(talk.session)


def test_anything_else_begins_nothing() -> None:
    talk = Talk()
    said = talk.type("", "3")
    assert (said[0], said[-1]) == ("That does nothing here.", "Enter: begin. q and Enter: leave.")
    assert talk.type("r")[0] == "Your turn, in plain lines."
    assert talk.turn.choices == (None, None, None)


# A statement


def test_the_first_statement_has_every_choice_and_the_next_ones_are_short() -> None:
    talk = Talk()
    assert talk.type("", "") == (
        "Statement 1 of 3.",
        "Statement number 1 is true of us.",
        *(f"{point}: Point {point}." for point in range(1, 5)),
        "0: I cannot or would rather not say.",
        "Type one digit, then Enter.",
        "r: once more. b: the one before.",
    )
    assert talk.type("3") == ("Taken.", "Statement 2 of 3.", "Statement number 2 is true of us.", SHORT)


def test_what_explains_a_statement_is_said_behind_it() -> None:
    pack = small_pack(statements=1)
    mirror = replace(pack.mirror, statements=(replace(pack.mirror.statements[0], explain="It is\nso."),))
    assert "In other words: It is so." in Talk(at_the_laptop(replace(pack, mirror=mirror))).begun().said


def test_a_label_keeps_the_sign_it_ends_in() -> None:
    pack = small_pack(points=2)
    talk = Talk(at_the_laptop(replace(pack, mirror=replace(pack.mirror, scale=("No!", "Yes")))))
    assert {"1: No!", "2: Yes."} < set(talk.begun().said)


@pytest.mark.parametrize("digit", ["1", "4", "0", " 2 ", "３", "٤", "04"])
def test_every_choice_is_taken_with_the_same_words(digit: str) -> None:
    talk = Talk().begun()
    assert talk.type(digit)[0] == "Taken."
    assert talk.turn.choices[0] == int(digit)
    assert talk.turn.at == 1


@pytest.mark.parametrize(
    "typed",
    ["", " ", "x", "5", "7", "44", "-1", "1 2", "1.", "½", "²", "[/red]", "🙂", "م", "9" * 200, "h", "c", "m", "y"],
)
def test_what_is_no_answer_is_said_to_be_none(typed: str) -> None:
    talk = Talk().begun()
    assert talk.type(typed) == NO_ANSWER
    assert talk.turn.choices == (None, None, None)


def test_read_once_more_with_every_choice() -> None:
    talk = Talk().begun()
    first = talk.said
    talk.type("1")
    again = talk.type("R")
    assert again[0] == "Statement 2 of 3."
    assert again[2:] == first[2:]


def test_the_one_before_can_be_kept_or_changed() -> None:
    talk = Talk().begun()
    talk.type("1", "2")
    assert talk.type("b")[-1] == "Answered already. Enter keeps it."
    assert talk.type("") == ("Taken.", "Statement 3 of 3.", "Statement number 3 is true of us.", SHORT)
    talk.type("b", "b", "4")
    assert talk.turn.choices == (4, 2, None)
    assert talk.turn.at == 2


def test_before_the_first_there_is_none() -> None:
    talk = Talk().begun()
    assert talk.type("b") == ("This is the first statement.", SHORT)


# All answers


def test_once_all_are_answered_it_says_all_that_can_be_done() -> None:
    talk = Talk().answered()
    assert talk.said == (
        "Taken.",
        "All 3 statements are answered.",
        "Nothing is saved yet.",
        "h: hand in.",
        "c: change one.",
        "m: mark up to two to talk about.",
        "r: tell me my answers in words.",
        "q: leave, nothing is counted.",
    )
    menu = talk.said[3:]
    assert talk.type("") == menu
    assert talk.type("2") == ("That does nothing here.", AS_BEFORE)


def test_one_is_changed_by_its_number() -> None:
    talk = Talk().answered()
    assert talk.type("c") == ("Which statement? Type 1 to 3.", "Enter alone goes back.")
    assert talk.type("2")[0] == "Statement 2 of 3."
    assert talk.type("4") == ("Taken.", AS_BEFORE)
    assert talk.turn.choices == (2, 4, 2)
    assert talk.type("c", "") == (AS_BEFORE,)
    assert talk.type("c", "0")[0] == talk.type("4")[0] == talk.type("x")[0] == "That does nothing here."
    talk.type("1", "")
    assert talk.turn.choices == (2, 4, 2), "what Enter keeps"


def test_from_all_answers_back_to_the_last_one_also_after_a_mark() -> None:
    talk = Talk().answered()
    talk.type("m", "1")
    assert talk.type("b")[0] == "Statement 3 of 3."


def test_marks_by_number() -> None:
    talk = Talk().answered()
    assert talk.type("m", "1") == ("Marked.", AS_BEFORE)
    talk.type("m", "3")
    assert talk.turn.marks == {0, 2}
    assert talk.type("m", "2")[0] == "Two at the most. The number of a marked one takes its mark back."
    assert talk.turn.marks == {0, 2}
    assert talk.type("m", "1") == ("That one is marked no longer.", AS_BEFORE)
    assert talk.turn.marks == {2}


def test_the_answers_in_words_are_told_only_when_asked_for() -> None:
    talk = Talk().begun()
    talk.type("4", "0", "1", "m", "2")
    assert talk.type("r") == (
        "Statement 1, Short 1: Point 4.",
        "Statement 2, Short 2: would rather not say.",
        "Statement 3, Short 3: Point 1.",
        "You have marked statement 2.",
        AS_BEFORE,
    )


def test_a_statement_without_a_name_is_told_whole() -> None:
    pack = small_pack(statements=1)
    text = "We know what each of us does in every lesson."
    mirror = replace(pack.mirror, statements=(replace(pack.mirror.statements[0], text=text, short=""),))
    talk = Talk(at_the_laptop(replace(pack, mirror=mirror))).answered()
    assert talk.type("r")[0] == f"Statement 1, {text[:-1]}: Point 2."


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


# How many there are


@pytest.mark.parametrize("points", range(2, 8))
@pytest.mark.parametrize("statements", [1, 2, 200])
def test_any_scale_and_any_number_of_statements(points: int, statements: int) -> None:
    talk = Talk(at_the_laptop(small_pack(statements=statements, points=points)))
    talk.begun().type(*[str(points)] * statements)
    talk.type("m", str(statements), "c", str(statements), "0", "r")
    assert talk.said[-3].startswith(f"Statement {statements}, ")
    talk.type("h", "y")
    assert ballots(talk) == 1
    assert talk.type(str(points)) == ()


def test_what_could_not_be_saved_is_said_and_can_be_tried_again() -> None:
    talk = Talk().answered()
    talk.type("h")
    heard = conversation.heard(talk.conversation, talk.session, "y")
    talk.conversation, said = conversation.after(heard.conversation, talk.session, talk.session, "The disk is full.")
    assert said == ("The disk is full.", AS_BEFORE)
    assert talk.type("h", "y")[0] == "Saved. Thank you."


def test_a_beat_in_which_nothing_happens_says_nothing() -> None:
    talk = Talk().begun()
    assert talk.tell(e.StageSeen((80, 24))) == ()
    assert talk.wait(1) == ()
    assert conversation.after(talk.conversation, talk.session, apply(talk.session, e.TimePassed(1)))[1] == ()
