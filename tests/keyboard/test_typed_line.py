"""A line that is typed unseen: what a terminal sends becomes lines, and what is no line becomes none."""

from collections.abc import Iterable

import pytest
from textual import _time, events
from textual.message import Message

from plc_workshop.tui.hearing.typed_line import TypedLine
from plc_workshop.tui.keyboard.key_parser import KeyParser


def lines(messages: Iterable[Message], *, asked_at: float = 0.0) -> list[str]:
    """The lines that come of what a terminal, or a pipe, sent."""
    typed, found = TypedLine(), list[str]()
    for key in (message for message in messages if isinstance(message, events.Key)):
        if typed.drops_too_early(key, asked_at):
            continue
        if typed.ends(key):
            found.append(typed.taken())
        else:
            typed.hear(key)
    return found


@pytest.mark.parametrize(
    ("sent", "heard"),
    [
        ("3\r", ["3"]),
        ("3\n", ["3"]),
        ("\r\r", ["", ""]),
        ("12\x7f\x7f3\r", ["3"]),
        ("\x7f\x7f3\r", ["3"]),
        ("12\x153\r", ["3"]),
        ("\x1b[I3\x1b[O\r", ["3"]),
        ("\x1b[200~4\r4\r\x1b[201~3\r", ["3"]),
        ("\x1b[A3\x1b[D\x1b[5~\r", ["3"]),
        ("\x1b[?62;22c3\x1b[24;80R\r", ["3"]),
        ("\x003\udc80\r", ["3"]),
        ("  3 \t\r", ["3"]),
        ("é😀\r", ["é😀"]),
        ("3" * 500 + "\r", ["3" * 40]),
        ("3", []),
    ],
    ids=ascii,
)
def test_what_is_typed_up_to_enter_is_a_line(sent: str, heard: list[str]) -> None:
    assert lines(KeyParser().feed(sent)) == heard


def test_a_line_that_began_before_it_was_asked_for_counts_for_nothing() -> None:
    early = list(KeyParser().feed("25"))
    while (asked_at := _time.get_time()) <= early[-1].time:
        pass  # a clock of Windows stands still for 16 ms
    late = list(KeyParser().feed("3\r4\r"))
    assert lines([*early, *late], asked_at=asked_at) == ["4"], "nor does the rest of it, which would be another number"
    assert lines([*list(KeyParser().feed("2\r")), *late]) == ["2", "3", "4"]
