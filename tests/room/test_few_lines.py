"""What the room sees, in a few lines: made of the Room alone."""

from dataclasses import replace

import pytest

from plc_workshop.results.phrases import headline
from plc_workshop.room.few_lines import at_a_glance, in_few_lines
from plc_workshop.room.sight import Room
from plc_workshop.runner.clearing import clear
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session
from tests.session.test_flow import closed

TALK = (Stop.PREDICT, Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO)


def at(stop: Stop) -> Session:
    session = closed(new_session())
    while session.stop is not stop or (stop is Stop.SEE and not session.record.revealed):
        session = apply(session, e.WentOn())
    return session


def said(room: Room) -> list[str]:
    return ["".join(span.text for span in line.spans) for part in in_few_lines(room) for line in part]


@pytest.mark.parametrize("stop", TALK)
def test_each_text_of_the_room_is_there_and_none_that_it_does_not_hold(stop: Stop) -> None:
    room = clear(at(stop))
    spans = (span.text.strip() for line in (*room.marked, *room.head, *room.foot) for span in line.spans)
    texts = [" ".join(text.split()) for text in spans if text]
    found = " ".join(" ".join(said(room)).split())
    in_a_list = [each.name for each in at(stop).pack.mirror.statements]
    for text in texts:
        assert text in found or stop is Stop.NOTICE, text
    if stop is Stop.PREDICT:
        assert [text for text in texts if text in in_a_list] != in_a_list, "in two columns there"
        listed = [name for text in said(room) for name in in_a_list if text.strip().endswith(name)]
        assert listed == in_a_list, "here one below the other"
    own = ["The result", *([part.text for part in headline(room.chart.mirror)] if room.chart else []), room.left]
    beyond = found
    for text in sorted({*texts, *own, "and its bar, with the numbers"}, key=len, reverse=True):
        beyond = beyond.replace(text, "")
    assert not beyond.strip(), "the picture in words, and no more"


def test_a_list_with_results_is_told_by_its_names_with_their_stars() -> None:
    session = at(Stop.NOTICE)
    order = [each.name for each in session.pack.mirror.statements]
    over = replace(session, view=replace(session.view, alone=(Stop.NOTICE, 0), cursor=0))
    told = said(clear(over))
    rows = [text for text in told if any(text.endswith(name) for name in order)]
    assert len(rows) == len(order)
    assert [text[:2] for text in rows[:3]] == ["* ", "* ", "  "]
    assert {text[2:] for text in rows} == {*order}, "the results stand in her own list"


def test_at_a_glance_it_is_a_title_and_what_counts_there() -> None:
    def glance(room: Room) -> list[str]:
        return ["".join(span.text for span in line.spans) for line in at_a_glance(room)]

    assert glance(clear(at(Stop.PREDICT))) == ["Before we look", "Where will views differ?"]
    begun = apply(at(Stop.PREDICT), e.RowTaken())
    assert glance(clear(begun)) == ["Before we look", "1:00, counted down large"]
    assert glance(clear(at(Stop.SEE)))[0] == "The result"
    assert glance(clear(at(Stop.FOCUS))) == ["the statement and the questions"]
    assert glance(clear(apply(begun, e.ScreenBlanked()))) == ["The room's window is dark."]


def test_a_dark_window_is_said_and_nothing_else() -> None:
    dark = clear(apply(at(Stop.NOTICE), e.ScreenBlanked()))
    assert said(dark) == ["The room's window is dark."]


def test_what_is_counted_down_is_told_as_it_stands_there() -> None:
    begun = apply(at(Stop.NOTICE), e.RowTaken())
    assert "1:00, counted down large" in said(clear(begun))
    assert "0:40, counted down large" in said(clear(apply(begun, e.TimePassed(20.0))))
    assert not any("counted down" in text for text in said(replace(clear(begun), countdown=None)))
