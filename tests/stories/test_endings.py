"""What a terminal is left like: quit, interrupted, closed, and keys that nobody has read."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.stories.desks import SILENCE, Desk, calmly, into_a_turn, seen_of_a_turn, to_the_cover  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
def test_quitting_is_asked_first_and_leaves_the_terminal_as_it_was(desk: Desk, key: str) -> None:
    with desk.run() as terminal:
        terminal.wait_for("First things")
        calmly(terminal, key)
        terminal.wait_for("Quit?")
        calmly(terminal, "enter")
        assert "Quit?" not in terminal.quiet(0.3)
        calmly(terminal, key)
        terminal.wait_for("Quit?")
        calmly(terminal, "down", "enter")
        assert terminal.ended() == 0
        assert terminal.not_restored() == []
        assert "Traceback" not in terminal.text()
    with desk.resume() as terminal:
        assert "First things" in terminal.wait_for("We go on where we were.")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=lambda value: str(value),
)
def test_a_signal_in_a_turn_ends_it_cleanly(desk: Desk, number: signal.Signals, code: int) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4", "1")
        terminal.kill(number)
        assert seen_of_a_turn(terminal)
        assert terminal.ended(5) == code
        assert terminal.not_restored() == []
        assert seen_of_a_turn(terminal) == []
        assert "Traceback" not in terminal.text()
        assert terminal.left_over() == b""
    with desk.resume() as terminal:
        assert "0 people are done. A turn that was not finished was not kept." in terminal.wait_for(
            "Can the room see this screen?"
        )
        to_the_cover(terminal)
        into_a_turn(terminal)


def test_a_program_that_is_put_aside_leaves_no_turn_on_the_terminal(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4", "1")
        terminal.kill(signal.SIGTSTP)
        terminal.restored()
        terminal.settled(0.5)  # it is put aside only now
        assert seen_of_a_turn(terminal) == []
        terminal.kill(signal.SIGCONT)
        terminal.wait_for("Statement 3 of")


def test_a_closed_window_ends_it_and_the_session_goes_on(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4")
        terminal.close_window()
        terminal.gone(5)
    with desk.resume() as terminal:
        assert "0 people are done. A turn that was not finished was not kept." in terminal.wait_for(
            "Can the room see this screen?"
        )


UNHEARD = """
import signal
from plc_workshop.cli import main

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})
main.main()
"""
"""The program, where nobody tells it that its window is gone."""


def test_a_window_gone_without_a_word_ends_it_too(desk: Desk) -> None:
    with desk.run(script=UNHEARD) as terminal:
        terminal.wait_for("First things")
        terminal.close_window()
        terminal.gone(5)
    with desk.resume() as terminal:
        terminal.wait_for("We go on where we were.")


def test_ctrl_c_in_a_turn_asks_and_hands_nothing_in(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4")
        terminal.press("ctrl+c")
        assert "Leave, nothing is counted" in terminal.wait_for("What would you like to do?")
        calmly(terminal, "enter")
        terminal.wait_for("Statement 2 of")


# Keys that nobody has read


def test_keys_typed_with_the_last_one_do_not_reach_the_shell(desk: Desk) -> None:
    with desk.run() as terminal:
        terminal.wait_for("First things")
        calmly(terminal, "q")
        terminal.wait_for("Quit?")
        terminal.untouched(SILENCE)
        terminal.type(b"y4321\r" + b"4321\r" * 600)
        assert terminal.ended() == 0
        assert terminal.left_over() == b""


LATE = """
import select, sys
from plc_workshop.cli import main, terminal

flush = terminal.flush_input

def late():
    print("the program is about to end", flush=True)
    select.select([sys.stdin], [], [], 5)
    flush()

terminal.flush_input = late
main.main()
"""
"""The program, waiting at its very end until something was typed."""


@pytest.mark.parametrize("way", ["quit", "signal"])
def test_keys_typed_while_it_ends_do_not_reach_the_shell(desk: Desk, way: str) -> None:
    with desk.run(script=LATE) as terminal:
        terminal.wait_for("First things")
        if way == "quit":
            calmly(terminal, "q", "y")
        else:
            terminal.kill(signal.SIGTERM)
        terminal.wait_for("the program is about to end")
        terminal.type(b"4321\n4321\n")
        assert terminal.ended() == (0 if way == "quit" else 143)
        assert terminal.left_over() == b""
