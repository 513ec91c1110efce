"""A paste as a terminal sends it: into the real program, in a form, in set-up, in a turn, in the room's window."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.desks import Desk, calmly, into_a_turn, to_the_cover  # noqa: E402 - below the line that skips
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
TWO_LINES = b"\x1b[200~First line\nsecond line\x1b[201~"
LEADING_BREAK = b"\x1b[200~\nAll of it\x1b[201~"
DIGITS = b"\x1b[200~1\r2\r3\r\x1b[201~"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def to_a_form(terminal: Terminal) -> None:
    """Through a rehearsal to a commitment that is written down."""
    terminal.wait_for("The plan")
    calmly(terminal, "enter")
    terminal.wait_for("One idea.")
    to_the_cover(terminal)
    calmly(terminal, "f", "right", "y", "right", "right", "right", "a")
    terminal.wait_for("Enter: next field")


def test_in_a_form_and_in_set_up_no_word_is_lost(desk: Desk) -> None:
    with Terminal([*PROGRAM, "run", "small", *desk.options], folder=desk.folder) as terminal:
        terminal.wait_for("Group")
        terminal.settled()
        terminal.type(TWO_LINES)
        terminal.wait_for("First line second line")
        terminal.type(LEADING_BREAK)
        terminal.wait_for("second line All of it")
    with Terminal([*PROGRAM, "rehearse", "small", *desk.options], folder=desk.folder) as terminal:
        to_a_form(terminal)
        terminal.type(TWO_LINES)
        terminal.wait_for("First line second line")
        terminal.press("down")
        terminal.type(LEADING_BREAK)
        terminal.wait_for("All of it")


def test_what_is_typed_right_behind_a_paste_stands_behind_it(desk: Desk) -> None:
    with Terminal([*PROGRAM, "run", "small", *desk.options], folder=desk.folder) as terminal:
        terminal.wait_for("Group")
        terminal.settled()
        terminal.type(TWO_LINES + b"xy")
        terminal.wait_for("second linexy")
    with Terminal([*PROGRAM, "rehearse", "small", *desk.options], folder=desk.folder) as terminal:
        to_a_form(terminal)
        terminal.type(TWO_LINES + b"xy\rAnn")
        terminal.wait_for("second linexy")
        terminal.wait_for("Ann")
        assert "Say what we will do" not in terminal.text()


def test_in_a_turn_and_on_the_cover_it_does_nothing(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        for where in ("Pass the laptop", "Statement 1 of"):
            terminal.settled(0.2)
            before = terminal.text()
            assert where in before
            for pasted in (TWO_LINES, LEADING_BREAK, DIGITS):
                terminal.type(pasted)
                assert terminal.quiet(0.1) == before
            if where == "Pass the laptop":
                into_a_turn(terminal)
        terminal.press("3")
        terminal.wait_for("Statement 2 of")


def test_in_the_rooms_window_it_does_nothing(desk: Desk) -> None:
    with Terminal([*PROGRAM, "stage", *desk.options], folder=desk.folder) as terminal:
        terminal.wait_for("This is the window for the room.")
        terminal.settled(0.2)
        before = terminal.text()
        for pasted in (TWO_LINES, DIGITS):
            terminal.type(pasted)
            assert terminal.quiet(0.1) == before
