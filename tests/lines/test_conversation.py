"""A turn in plain lines: what is asked, what is said, and what the machine does of it."""

from dataclasses import replace

import pytest

from plc_workshop.lines import conversation
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from tests.lines.talk import AS_BEFORE, FIRST, NO_ANSWER, SHORT, WIPED, Talk, at_the_laptop, ballots
from tests.samples import small_pack

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
