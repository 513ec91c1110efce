"""Killed in a turn: the answers stand on the terminal. The next start in it takes them away before it paints."""

import json
import os
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next ones must be

from tests.stories.desks import Desk, calmly, into_a_turn, seen_of_a_turn, to_the_cover  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""
CLEARED = "This window was cleared first. Close any other the program ran in."
SHELL = """
import json, os, sys

for number, command in enumerate(json.loads(sys.argv[1])):
    if number:
        print("Killed\\r\\n" * 5 + "$ ", end="", flush=True)
        while os.read(0, 1) != b"\\n":
            pass
    if (program := os.fork()) == 0:
        os.execvp(command[0], command)
    with open("program", "w") as file:
        file.write(str(program))
    os.waitpid(program, 0)
print("the end of the shell", flush=True)
"""
"""A shell that mends nothing, as the plainest do: one command after another, each after a line was typed."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def shell(desk: Desk, *commands: str) -> Terminal:
    """A terminal with a shell, in which the program is started with each of the commands, one after the other."""
    started = [[*PROGRAM, *command.split(), *desk.options] for command in commands]
    return Terminal([sys.executable, "-c", SHELL, json.dumps(started)], folder=desk.folder)


RUN = "run small --group Oak"


HALF_A_FRAME = r"print(end='\x1b[?2026hhalf a frame\r\n$ ', flush=True); input()"


def test_what_comes_after_half_a_frame_is_seen_as_on_a_real_terminal(tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", HALF_A_FRAME], folder=tmp_path) as terminal:
        assert "half a frame" in terminal.wait_for("$")


def killed_in_a_turn(desk: Desk, terminal: Terminal, *digits: str) -> None:
    """Lead to a turn, give some answers, and kill the program; then digits go on to be typed, into the shell."""
    to_the_cover(terminal)
    into_a_turn(terminal, *digits)
    os.kill(int((desk.folder / "program").read_text()), signal.SIGKILL)
    terminal.wait_for("$")
    assert seen_of_a_turn(terminal), "it stands there, whatever the shell says above it"
    terminal.type(b"342\n\x1b[A")


def quit_calmly(terminal: Terminal) -> None:
    """End the program as a person does."""
    calmly(terminal, "q")
    terminal.wait_for("Quit?")
    calmly(terminal, "y")
    terminal.ended()


@pytest.mark.parametrize("digits", [("4", "1"), ("4", "1", "2")], ids=["a statement", "your answers"])
def test_resume_clears_the_screen_and_its_scrollback_first_and_says_so(desk: Desk, digits: tuple[str, ...]) -> None:
    with shell(desk, RUN, "resume") as terminal:
        killed_in_a_turn(desk, terminal, *digits)
        terminal.wait_for("Can the room see this screen?")
        terminal.settled(0.3)
        shown = terminal.text()
        assert "A turn that was not finished was not kept." in shown
        assert CLEARED in " ".join(shown.split())
        assert "No, only the person at the laptop" in shown, "every row of the question has room beside it"
        assert seen_of_a_turn(terminal) == []
        cleared = terminal.output.rindex(b"\x1b[3J")
        painted = terminal.output.index(b"\x1b[?1049h", cleared)
        assert CLEARED.encode() in b" ".join(terminal.output[cleared:painted].split()), "and where others narrate"
        assert "▌ y  Yes" in shown, "no key that was pressed meanwhile has moved the mark"
        quit_calmly(terminal)
        assert terminal.not_restored() == []
        assert seen_of_a_turn(terminal) == []


@pytest.mark.parametrize(
    ("start", "shows"),
    [("", "Everything stays on this laptop"), ("run small", "New session"), (RUN, "First things")],
    ids=["the first page", "set-up", "a new session"],
)
def test_so_does_any_other_start(desk: Desk, start: str, shows: str) -> None:
    with shell(desk, RUN, start) as terminal:
        killed_in_a_turn(desk, terminal, "4", "1")
        terminal.wait_for(shows)
        terminal.settled(0.3)
        assert CLEARED in " ".join(terminal.text().split())
        assert seen_of_a_turn(terminal) == []


def test_the_room_window_clears_too_and_tells_the_room_nothing_of_it(desk: Desk) -> None:
    with shell(desk, RUN, "stage") as terminal:
        killed_in_a_turn(desk, terminal, "4", "1")
        assert "cleared" not in terminal.wait_for("people are done")
        assert seen_of_a_turn(terminal) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_where_the_program_ended_by_itself_nothing_is_cleared(desk: Desk, number: signal.Signals) -> None:
    with shell(desk, RUN, "resume") as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4", "1")
        os.kill(int((desk.folder / "program").read_text()), number)
        terminal.wait_for("$")
        terminal.type(b"\n")
        assert "cleared" not in terminal.wait_for("Can the room see this screen?")
        assert b"\x1b[3J" not in terminal.output


def test_beside_a_window_that_leads_the_round_nothing_is_cleared(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        with Terminal([*PROGRAM, *desk.options], folder=desk.folder) as other:
            assert "cleared" not in other.wait_for("Mirror round open")
            assert b"\x1b[3J" not in other.output


def test_before_the_round_a_kill_leaves_nothing_to_clear(desk: Desk) -> None:
    with shell(desk, RUN, "resume") as terminal:
        terminal.wait_for("First things")
        for _ in range(100):  # what the room may see is written after the first page has been painted
            if list((desk.folder / "state" / "live").glob("*.json")):
                break
            terminal.quiet(0.05)
        os.kill(int((desk.folder / "program").read_text()), signal.SIGKILL)
        terminal.wait_for("$")
        terminal.type(b"\n")
        assert "cleared" not in terminal.wait_for("We go on where we were.")
        quit_calmly(terminal)
        assert terminal.not_restored() == [], "but the shell gets its lines and its echo back"
