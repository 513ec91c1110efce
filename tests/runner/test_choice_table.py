"""Set-up's fields: what their keys make of the choices, whatever is pressed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.runner.choice import Choice, Laptop
from plc_workshop.runner.choice_table import CHOICES, GROUP, PATH_LENGTH
from plc_workshop.runner.choices import GROUP_LENGTH, PackCard, Setup, of_the_mirror
from plc_workshop.session.planning import LEAST_TURN, MOST_TURN

CARDS = tuple(PackCard(Path(f"{n}.yaml"), f"p{n}", f"Pack {n}", n, 10, 60 * n, 30) for n in (1, 2, 3))
LAPTOP = Laptop(CARDS, "last time")
KEYS = st.one_of(st.none(), st.sampled_from([-1, 1]), st.characters())


def row(label: str) -> Choice:
    return next(choice for choice in CHOICES if choice.label() == label)


def written(choice: Choice, setup: Setup, keys: str) -> Setup:
    """The choices after these characters, `<` for Backspace; the field is fresh."""
    assert choice.typed is not None
    fresh = True
    for key in keys:
        setup, fresh, _only = choice.typed(setup, None if key == "<" else key, fresh)
    return setup


@given(st.lists(st.tuples(st.sampled_from(CHOICES), KEYS, st.booleans())))
def test_no_key_makes_a_choice_that_a_session_cannot_have(pressed: list[tuple[Choice, str | int | None, bool]]) -> None:
    setup = Setup(CARDS[0])
    for choice, key, fresh in pressed:
        if isinstance(key, int):
            setup = choice.turned(setup, key, LAPTOP) if choice.turned else setup
        elif choice.typed:
            setup = choice.typed(setup, key, fresh).setup
        is_possible(setup)


@pytest.mark.parametrize("choice", CHOICES, ids=[choice.label() for choice in CHOICES])
def test_a_key_held_down_ends_at_the_last_choice_there_is(choice: Choice) -> None:
    for by in (-1, 1):
        setup = Setup(CARDS[0])
        for _press in range(MOST_TURN):
            setup = choice.turned(setup, by, LAPTOP) if choice.turned else setup
        is_possible(setup)
    if choice.typed:
        is_possible(written(choice, Setup(None), "1" * (PATH_LENGTH + 1)))
        is_possible(written(choice, Setup(None), "<" * (PATH_LENGTH + 1)))


def is_possible(setup: Setup) -> None:
    assert 1 <= setup.people <= MOST_PEOPLE
    assert LEAST_THRESHOLD <= setup.threshold <= MOST_PEOPLE
    assert LEAST_TURN <= setup.turn_seconds <= MOST_TURN
    assert len(setup.group) <= GROUP_LENGTH
    assert len(setup.earlier) <= PATH_LENGTH
    assert len(setup.stop_at) <= 5
    for choice in CHOICES:
        assert choice.label()
        assert choice.value is None or isinstance(choice.value(setup), str)
        assert isinstance(choice.beside(setup, LAPTOP), str)


@pytest.mark.parametrize(("keys", "people"), [("4", 4), ("42", 42), ("42<", 4), ("4<9", 9), ("x", 7), ("0", 1)])
def test_a_number_never_gets_empty(keys: str, people: int) -> None:
    assert written(row("People"), Setup(None), keys).people == people


@pytest.mark.parametrize(("keys", "stop"), [("15:30", "15:30"), ("1530", "1530"), ("15:309", "9"), ("9x<", "")])
def test_a_time_takes_digits_and_a_colon(keys: str, stop: str) -> None:
    assert written(row("We stop at"), Setup(None), keys).stop_at == stop


def test_a_path_is_written_over_and_left_and_right_forget_it() -> None:
    choice = row("Earlier summary")
    setup = written(choice, Setup(None, earlier="/old"), "/a b")
    assert setup.earlier == "/a b"
    assert choice.turned is not None
    assert choice.turned(setup, 1, LAPTOP) == Setup(None, known=False)


def test_another_pack_brings_its_own_time_for_a_turn() -> None:
    turned = row("Topic").turned
    assert turned is not None
    setup = Setup(CARDS[0], turn_seconds=10)
    assert turned(setup, -1, LAPTOP) == replace(setup, pack=CARDS[2], turn_seconds=180)
    assert turned(setup, 1, Laptop((), "")) == setup


def test_beside_the_group_stands_when_it_met_or_how_long_its_name_may_be() -> None:
    assert GROUP.beside(Setup(None, group="Oak"), LAPTOP) == "last time"
    assert GROUP.beside(written(GROUP, Setup(None), "a" * 99), LAPTOP) == "60 letters at the most"


def test_a_text_that_is_longer_than_its_field_says_how_much_was_kept() -> None:
    path = row("Earlier summary")
    assert GROUP.typed is not None
    assert path.typed is not None
    assert GROUP.typed(Setup(None, group="Oak"), "a" * 57, False).only == 0
    assert GROUP.typed(Setup(None, group="Oak"), "a" * 58, False).only == GROUP_LENGTH
    assert path.typed(Setup(None), "a" * 401, True).only == PATH_LENGTH


def test_with_too_few_people_set_up_asks_whether_we_answer_and_offers_the_talk_first() -> None:
    asked = row("We answer")
    three = Setup(CARDS[0], people=3)
    assert asked.is_there(three)
    assert not asked.is_there(replace(three, people=LEAST_THRESHOLD))
    assert not asked.is_there(replace(three, meeting="short"))
    assert asked.value
    assert asked.turned
    assert (asked.value(three), asked.beside(three, LAPTOP)) == ("not today", "we talk, without a round")
    assert row("People").beside(three, LAPTOP) == "a result needs 4"
    assert of_the_mirror(three) == 0
    answering = asked.turned(three, 1, LAPTOP)
    assert (asked.value(answering), asked.beside(answering, LAPTOP)) == ("all the same", "more may come")
    assert of_the_mirror(answering) == 6
    assert of_the_mirror(replace(three, people=LEAST_THRESHOLD)) == 8
