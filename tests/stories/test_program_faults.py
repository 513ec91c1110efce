"""A fault in the program, a second window, the toolkit's own switches: none of them gives an answer away."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import shutil  # noqa: E402 - below the line that skips on Windows, as the next ones must be
import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.checks.test_imports import ROOT  # noqa: E402
from tests.stories.desks import Desk, calmly, into_a_turn, seen_of_a_turn, to_the_cover  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


FAULT = """
from plc_workshop.cli import main
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.screens.turn import TurnScreen
from plc_workshop.tui.widgets.bar import Bar

place, name = {"draw": (TurnScreen, "draw"), "timer": (WorkshopApp, "beat"), "paint": (Bar, "render"),
               "key": (KeyedScreen, "take")}["PLACE"]
whole = getattr(place, name)
calls = []

def broken(self, *given):
    secret = "the an" + "swer was four"
    calls.append(secret)
    app = getattr(self, "app", self)
    if type(app.screen).__name__ == "TurnScreen" and app.screen.session.turn.at == 1:
        raise RuntimeError(secret)
    return whole(self, *given)

setattr(place, name, broken)
main.main()
"""
"""The program, with one place that breaks at the second statement of a turn."""


def test_a_stick_with_the_program_on_it_is_taken_out(tmp_path: Path) -> None:
    """The program ends, and says so; Python would print its own words over the start page."""
    stick = tmp_path / "stick"
    shutil.copytree(ROOT / "plc_workshop", stick / "plc_workshop", ignore=shutil.ignore_patterns("__pycache__"))
    command = (*PROGRAM[:1], "-B", *PROGRAM[1:])
    with Terminal(command, folder=tmp_path, more_environment={"PYTHONPATH": str(stick)}) as terminal:
        terminal.wait_for("topics, all good", "topic")
        terminal.settled()
        stick.rename(tmp_path / "taken out")
        calmly(terminal, "enter")
        assert terminal.ended(5) == 1
        assert "was the USB stick taken out? What was saved is safe." in " ".join(terminal.text().split())
        assert b"Traceback" not in terminal.output
        assert terminal.not_restored() == []


@pytest.mark.parametrize("where", ["draw", "timer", "paint", "key"])
def test_a_fault_in_a_turn_shows_no_answer_and_leaves_the_terminal_whole(desk: Desk, where: str) -> None:
    script = FAULT.replace("PLACE", where)
    with desk.run(script=script) as terminal:
        to_the_cover(terminal)
        calmly(terminal, "enter")
        terminal.wait_for("Statement 1 of")
        terminal.press("4")
        if where == "key":
            terminal.wait_for("Statement 2 of")
            terminal.press("3")
        assert terminal.ended(5) == 1
        assert terminal.not_restored() == []
        assert seen_of_a_turn(terminal) == []
        assert not list((desk.folder / "state" / "live").iterdir()), "no kill: nothing is cleared at the next start"
        text = terminal.text()
        assert "What was saved is safe." in text
        assert "plc-workshop resume" in text
        assert str(desk.folder / "sessions") in text.replace("\n", "")
        kept = (desk.folder / "state" / "crash.txt").read_text("utf-8")
        assert kept.startswith("format: 1\nRuntime" + "Error\n  ")
        assert " broken\n" in kept
        (desk.folder / "state" / "crash.txt").unlink()
        for trace in (b"Traceback", b"RuntimeError", b"the answer was", b"locals", b"secret", b"choices"):
            assert trace not in terminal.output
            assert trace not in desk.written()
        assert terminal.left_over() == b""
    if where == "draw":
        with desk.resume() as terminal:
            terminal.wait_for("0 people are done. A turn that was not finished was not kept.")


# A second window, and somebody else's switches


def test_a_second_window_on_the_same_session_is_refused(desk: Desk) -> None:
    with desk.run() as first:
        first.wait_for("First things")
        with desk.resume() as second:
            assert second.ended() == 1
            text = second.text()
            assert "is open in another window" in text
            assert "Traceback" not in text
            assert second.not_restored() == []
        first.press("right")
        first.wait_for("Before the Mirror")


def test_switches_of_the_toolkit_record_nothing(desk: Desk) -> None:
    log, pictures = desk.folder / "log.txt", desk.folder / "pictures"
    pictures.mkdir()
    switches = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_ALLOW_SIGNALS": "1",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_LOG": str(log),
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_SCREENSHOT": "0",
        "TEXTUAL_SCREENSHOT_FILENAME": "ballot.svg",
        "TEXTUAL_SCREENSHOT_LOCATION": str(pictures),
        "TEXTUAL_SHOW_RETURN": "1",
    }
    with desk.run(environment=switches) as terminal:
        terminal.wait_for("First things")
        assert "Quit?" not in terminal.quiet(0.5)
        to_the_cover(terminal)
        into_a_turn(terminal, "4")
        terminal.press("ctrl+c")
        terminal.wait_for("What would you like to do?")
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 143
        assert terminal.not_restored() == []
    assert not log.exists()
    assert not list(pictures.iterdir())
    assert not list(desk.folder.rglob("*.svg"))
