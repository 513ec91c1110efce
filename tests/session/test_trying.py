"""Try it together: every key of a turn is tried, and nothing of it stays."""

from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session, small_pack


def practice() -> Session:
    session = new_session(small_pack(practice="A good day starts with coffee."))
    while session.stop is not Stop.PRACTICE:
        session = apply(session, e.WentOn())
    return session


def test_the_star_is_tried_before_and_after_an_answer_and_taken_back() -> None:
    marked = apply(practice(), e.MarkToggled())
    assert marked.view.tried_mark
    answered = apply(marked, e.Rated(3))
    assert (answered.view.tried, answered.view.tried_mark) == (3, True)
    assert not apply(answered, e.MarkToggled()).view.tried_mark


def test_what_was_tried_is_thrown_away() -> None:
    session = apply(apply(practice(), e.MarkToggled()), e.Rated(3))
    there = apply(session, e.WentOn())
    back = apply(there, e.WentBack())
    assert (back.stop, back.view.tried, back.view.tried_mark) == (Stop.PRACTICE, None, False)
