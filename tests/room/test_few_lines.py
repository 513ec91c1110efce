"""What the room sees, in a few lines: made of the Room alone."""

from dataclasses import replace

import pytest

from plc_workshop.results.phrases import headline
from plc_workshop.room.few_lines import in_few_lines
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
    texts = [
        " ".join("".join(span.text for span in line.spans).split())
        for line in (*room.marked, *room.head, *room.foot)
        if line.spans
    ]
    found = [" ".join(text.split()) for text in said(room)]
    assert [text for text in found if text in texts] == texts, "in their order"
    beyond = [text for text in found if text not in texts]
    parts = [part.text for part in headline(room.chart.mirror)] if room.chart else []
    own = ["The result", *parts, room.left, "and its bar, with the numbers"]
    assert set(beyond) <= {*own}, "the picture in words, and no more"


def test_a_dark_window_is_said_and_nothing_else() -> None:
    dark = clear(apply(at(Stop.NOTICE), e.ScreenBlanked()))
    assert said(dark) == ["The room's window is dark."]


def test_what_is_counted_down_is_told_as_it_stands_there() -> None:
    begun = apply(at(Stop.NOTICE), e.RowTaken())
    assert "1:00, counted down large" in said(clear(begun))
    assert "0:40, counted down large" in said(clear(apply(begun, e.TimePassed(20.0))))
    assert not any("counted down" in text for text in said(replace(clear(begun), countdown=None)))
