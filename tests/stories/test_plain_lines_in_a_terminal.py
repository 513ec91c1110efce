"""A turn in plain lines in a real terminal: what is heard, what is echoed, and what is left however it ends."""

import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.painted import scrolled_away  # noqa: E402
from tests.stories.desks import AGAIN, IDS, Desk, calmly, to_the_cover  # noqa: E402
from tests.terminal import Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
HEADPHONES = b"Plug in headphones. Then press Enter.\r\n"
OF_A_TURN = ("headphones", "Taken", "We plan lessons", "We visit each", "Statement", "Never", "Always", "Hand in?")
SIZE = (80, 24)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def to_the_lines(terminal: Terminal) -> None:
    calmly(terminal, "o")
    terminal.wait_for("For a screen reader")
    calmly(terminal, "down")
    since = len(terminal.output)
    calmly(terminal, "enter")
    since = terminal.wait_for_output(HEADPHONES, since)
    assert since == len(terminal.output), "nothing is spoken into the room before"


def typed(terminal: Terminal, line: str, answer: str) -> str:
    """A line, and what is written from then on until `answer` is."""
    since = len(terminal.output)
    terminal.untouched(0 if line else AGAIN)  # it may be Enter once more
    terminal.press(*line, "enter")
    terminal.wait_for_output(answer.encode(), since)
    terminal.settled()
    return bytes(terminal.output[since:]).decode()


def answers(terminal: Terminal, digits: str) -> str:
    """From the first line to the review; all that was written meanwhile."""
    written = typed(terminal, "", "Enter: begin.") + typed(terminal, "", "once more")
    for at, digit in enumerate(digits):
        written += typed(terminal, digit, "the choices." if at + 1 < len(IDS) else "q: leave")
    return written


def seen(terminal: Terminal) -> list[str]:
    """What of the turn can be read on the screen, or by scrolling back."""
    text = scrolled_away(terminal.output, SIZE) + terminal.text()
    return [words for words in OF_A_TURN if words in text]


def test_a_whole_turn_is_heard_echoes_nothing_and_leaves_nothing(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        written = answers(terminal, "314")
        assert not re.search(r"\x1b|\x07", written), (
            "plain lines and nothing else, for a screen reader and a braille line"
        )
        assert all(len(line) <= 40 for line in written.splitlines())
        typed(terminal, "h", "y: hand in.")
        typed(terminal, "y", "Saved. Thank you.")
        assert seen(terminal)
        terminal.quiet(2.1)
        terminal.press("enter")
        assert "1 of 5 people are done" in terminal.wait_for("Pass the laptop")
        assert seen(terminal) == []
        to_the_lines(terminal)
        assert answers(terminal, "042") == written, "what was chosen is not to be heard"
        typed(terminal, "r", "Plan: would rather not say.")


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=lambda value: str(value),
)
def test_a_signal_ends_them_and_leaves_the_terminal_as_it_was(desk: Desk, number: signal.Signals, code: int) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        answers(terminal, "31")
        assert seen(terminal)
        terminal.kill(number)
        assert terminal.ended(5) == code
        assert terminal.not_restored() == []
        assert seen(terminal) == []
        assert terminal.left_over() == b""
        assert b"\x1b[3J" in terminal.output
    with desk.resume() as terminal:
        assert "0 people are done. A turn that was not finished was not kept." in terminal.wait_for(
            "Can the room see this screen?"
        )


def test_after_a_kill_the_next_start_clears_them_and_the_turn_is_gone(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        answers(terminal, "314")
        typed(terminal, "r", "h: hand in. c")
        assert b"Often" in terminal.output
        terminal.kill()
        assert terminal.ended() == 128 + signal.SIGKILL
    with desk.resume() as terminal:
        terminal.wait_for("Can the room see this screen?")
        assert b"\x1b[3J" in terminal.output, "what stands above the screen too"
        assert "0 people are done" in terminal.text()


def test_a_program_that_is_put_aside_leaves_no_line_and_asks_again(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        answers(terminal, "31")
        terminal.kill(signal.SIGTSTP)
        terminal.restored()
        terminal.settled(0.5)  # it is put aside only now
        assert seen(terminal) == []
        since = len(terminal.output)
        terminal.kill(signal.SIGCONT)
        terminal.wait_for_output(b"Statement 3 of 3.", since)
        terminal.settled()
        assert "Nothing is saved yet." in typed(terminal, "4", "q: leave")
        assert "\x1b" not in bytes(terminal.output[since:]).rpartition(b"Statement 3")[2].decode()


def test_a_program_that_was_stopped_from_outside_goes_on_hides_what_is_typed_and_ends(desk: Desk) -> None:
    """Nobody tells it of such a stop; and some send the other signal to a program that was never stopped."""
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        answers(terminal, "31")
        terminal.kill(signal.SIGSTOP)
        terminal.as_a_shell_has_it()
        terminal.kill(signal.SIGCONT)
        terminal.quiet(0.5)
        assert typed(terminal, "4", "q: leave").startswith("Taken."), "and nothing echoes the digit"
        terminal.kill(signal.SIGTERM)
        assert terminal.ended(5) == 128 + signal.SIGTERM
        assert terminal.not_restored() == []
        assert seen(terminal) == []


def test_a_closed_window_ends_them(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        answers(terminal, "31")
        terminal.close_window()
        terminal.gone()
    with desk.resume() as terminal:
        terminal.wait_for("Can the room see this screen?")


def test_keys_that_come_all_at_once_answer_one_question_at_the_most(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        to_the_lines(terminal)
        terminal.quiet(0.5)
        since = len(terminal.output)
        terminal.type(b"\r\r3\r1\r4\rh\ry\r\r")
        terminal.wait_for_output(b"Please type it once more", since)
        terminal.settled(0.3)
        assert b"Taken" not in terminal.output[since:]
        assert b"Saved" not in terminal.output[since:]
