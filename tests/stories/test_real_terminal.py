"""What happens to the program in a real terminal: killed, interrupted, closed, broken, started twice."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.terminal import PROGRAM, Terminal, environment  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""
KILLS = int(os.environ.get("KILLS", "30"))
"""How often a round is killed; more by hand: KILLS=500."""
SEED = int(os.environ.get("SEED", "8"))
SILENCE = 0.6
"""Seconds after which a key counts where only a key after a silence does."""
PACK = """\
format: 1
id: small
title: Small
language: en
source: {title: Somewhere}
sections:
  - id: first
    title: First things
    minutes: 5
    body: One idea.
mirror:
  title: The Mirror
  instruction: How far is this true of us?
  turn_seconds: 120
  scale: [Never, Seldom, Often, Always]
  statements:
    - {id: plan, text: We plan lessons together., short: Plan}
    - {id: visit, text: We visit each other's lessons., short: Visit}
    - {id: ask, text: We ask pupils what helps them., short: Ask}
"""
IDS = ("plan", "visit", "ask")
SCALE = 4


class Desk:
    """Folders of its own, and terminals in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("content", "sessions", "state"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / "content" / "small.yaml").write_text(PACK, "utf-8")

    @property
    def places(self) -> list[str]:
        """The options that name the folders."""
        return [part for name in ("sessions", "content", "state") for part in (f"--{name}", str(self.folder / name))]

    @property
    def session(self) -> str:
        """The id of the one session."""
        (folder,) = (self.folder / "sessions").iterdir()
        return folder.name

    def run(self, *more: str, people: int = 5, environment: dict[str, str] | None = None, script: str = "") -> Terminal:
        """A new session of the small pack, with set-up passed by."""
        command = ["run", "small", "--group", "Oak", "--participants", str(people), *more, *self.places]
        start = [sys.executable, "-c", script] if script else PROGRAM
        return Terminal([*start, *command], folder=self.folder, more_environment=environment)

    def resume(self, script: str = "") -> Terminal:
        """Go on with it."""
        start = [sys.executable, "-c", script] if script else PROGRAM
        return Terminal([*start, "resume", *self.places], folder=self.folder)

    def copied(self, name: str) -> "Desk":
        """A desk with copies of all files."""
        shutil.copytree(self.folder, self.folder.parent / name)
        return Desk(self.folder.parent / name)

    def results(self) -> dict[str, Any]:
        """The summary as the command line gives it."""
        done = subprocess.run(
            [*PROGRAM, "results", self.session, "--json", *self.places],
            cwd=self.folder, env=environment(self.folder / "home"), capture_output=True, text=True, check=True,
        )  # fmt: skip
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def written(self) -> bytes:
        """Everything in every file."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def calmly(terminal: Terminal, *keys: str) -> None:
    """Press keys, each after a silence."""
    for key in keys:
        terminal.quiet(SILENCE)
        terminal.press(key)


def to_the_cover(terminal: Terminal) -> None:
    """From the first section, or from a resumed round, to "Pass the laptop"."""
    if "First things" in terminal.wait_for("First things", "Can the room see this screen?"):
        terminal.press("right")
        terminal.wait_for("Can the room see this screen?")
    calmly(terminal, "n")
    terminal.wait_for("Pass the laptop")


def into_a_turn(terminal: Terminal, *digits: str) -> None:
    """From the cover into a turn, with some answers given."""
    calmly(terminal, "enter")
    terminal.wait_for(f"Statement 1 of {len(IDS)}")
    terminal.press(*digits)
    terminal.wait_for(f"Statement {len(digits) + 1} of" if len(digits) < len(IDS) else "Your answers")


# kill -9


class Ballot:
    """What one person answers: digits, 0 for none, and the row of a statement to talk about, or None."""

    def __init__(self, chance: random.Random) -> None:
        self.digits = tuple(chance.randint(0, SCALE) for _ in IDS)
        self.mark = chance.choice((None, *range(len(IDS))))


def handed_in(terminal: Terminal, ballot: Ballot, reached: Callable[[str], bool]) -> bool:
    """One turn from the cover until "Saved."; false where `reached` stopped it at one of its moments."""
    if reached("cover"):
        return False
    calmly(terminal, "enter")
    terminal.wait_for("Statement 1 of")
    for i, digit in enumerate(ballot.digits):
        if reached(f"statement {i + 1}"):
            return False
        terminal.press(str(digit))
        terminal.wait_for(f"Statement {i + 2} of" if i + 1 < len(IDS) else "Your answers")
    if ballot.mark is not None:
        up = len(IDS) - ballot.mark
        terminal.press(*["up"] * up, "*", *["down"] * up)
        terminal.wait_for("* talk")
    calmly(terminal)
    if reached("review"):
        return False
    terminal.quiet(SILENCE)
    terminal.press("enter")
    if reached("handing in"):
        return False
    terminal.wait_for("Saved.")
    return True


def done_by(screen: str, people: int) -> int:
    """How many people the screen says are done."""
    words = screen.partition(f" of {people} people are done")[0].split()
    return int(words[-1])


MOMENTS = ("saved", "statement 2", "handing in", "saved", "review", "saved", "thanked", "handing in", "cover")


def past_the_thanks(terminal: Terminal) -> None:
    """Press a key after the two seconds; again where a busy machine has not counted them all yet, as a person would."""
    terminal.quiet(2.1)
    for _ in range(10):
        terminal.press("space")
        if "Thank you" not in terminal.quiet(0.5):
            return


def test_no_kill_loses_or_doubles_an_answer_that_was_called_saved(desk: Desk) -> None:
    chance = random.Random(SEED)
    people = KILLS + 10
    saved: list[Ballot] = []
    terminal = desk.run("--open", people=people)
    to_the_cover(terminal)

    def killed(*, unseen: Ballot | None) -> None:
        """Kill it, resume it, and hold what it says against what was seen."""
        nonlocal terminal
        with terminal:
            terminal.kill()
            assert terminal.ended() == 128 + signal.SIGKILL
        terminal = desk.resume()
        screen = terminal.wait_for("A turn that was not finished was not")
        done = done_by(screen, people)
        if unseen is not None and done == len(saved) + 1:
            saved.append(unseen)
        assert done == len(saved), screen
        to_the_cover(terminal)

    moments = [chance.choice(MOMENTS) if i >= len(MOMENTS) else MOMENTS[i] for i in range(KILLS)]
    chance.shuffle(moments)
    moments += [""] * max(0, 4 - sum(moment in ("saved", "thanked") for moment in moments))
    for moment in moments:
        ballot = Ballot(chance)

        def reached(where: str, wanted: str = moment) -> bool:
            if where == wanted:
                terminal.quiet(chance.random() * 0.02)
            return where == wanted

        if not handed_in(terminal, ballot, reached):
            killed(unseen=ballot if moment == "handing in" else None)
            continue
        saved.append(ballot)
        if reached("saved"):
            killed(unseen=None)
            continue
        past_the_thanks(terminal)
        if reached("thanked"):
            killed(unseen=None)
        else:
            terminal.wait_for("Pass the laptop")

    with terminal:
        calmly(terminal, "q", "y")
        assert terminal.ended() == 0
    for moment in ("session.json", "pending"):
        copy = desk.copied(f"killed-{moment}")
        close_under_a_kill(copy, moment)
        hold_against(copy, saved)


CLOSING = """
import os, signal, sys
from plc_workshop.cli import main

def watch(event, given):
    if event not in ("os.rename", "os.remove"):
        return
    folder, name = os.path.split(os.fspath(given[1] if event == "os.rename" else given[0]))
    closing = name == "session.json" and os.path.exists(os.path.join(folder, "result.json"))
    if (closing and "MOMENT" == name) or (event == "os.remove" and os.path.basename(folder) == "MOMENT"):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
main.main()
"""
"""The program, killed by itself once the result is written, or once it is said that the round is closed."""


def close_under_a_kill(desk: Desk, moment: str) -> None:
    """Close the round, killed in the midst of it; the next start finishes what was cut off."""
    with desk.resume(script=CLOSING.replace("MOMENT", moment)) as terminal:
        to_the_cover(terminal)
        calmly(terminal, "c")
        terminal.wait_for("Close the round?")
        calmly(terminal, "y")
        assert terminal.ended() == 128 + signal.SIGKILL
    with desk.resume() as terminal:
        assert "Before we look" in terminal.wait_for("Nothing is lost.")
        calmly(terminal, "q", "y")
        assert terminal.ended() == 0


def hold_against(desk: Desk, saved: list[Ballot]) -> None:
    """The result is exactly that of the ballots whose "Saved." was seen, and nothing else is left of the round."""
    result = desk.results()
    assert result["mirror"]["participants"] == len(saved)
    for i, row in enumerate(result["mirror"]["statements"]):
        given = [ballot.digits[i] for ballot in saved]
        assert row["id"] == IDS[i]
        if row["detail"] == "counts":
            assert row["counts"] == [given.count(point) for point in range(1, SCALE + 1)]
            assert row["skipped"] == given.count(0)
        else:
            assert sum(point > 0 for point in given) < 4
    marks = [ballot.mark for ballot in saved]
    assert result["talk_about"] == [name for i, name in enumerate(IDS) if marks.count(i) >= 2]
    assert not list((desk.folder / "state" / "pending").iterdir())
    assert not list(desk.folder.rglob("*.damaged-*"))


# Ways to end it


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
        assert terminal.ended(5) == code
        assert terminal.not_restored() == []
        assert "Traceback" not in terminal.text()
        assert terminal.left_over() == b""
    with desk.resume() as terminal:
        assert "0 people are done. A turn that was not finished was not kept." in terminal.wait_for(
            "Can the room see this screen?"
        )
        to_the_cover(terminal)
        into_a_turn(terminal)


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
        terminal.quiet(SILENCE)
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


# Faults in the program

FAULT = """
from plc_workshop.cli import main
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.keyed import KeyedScreen
from plc_workshop.tui.screens.turn import TurnScreen
from plc_workshop.tui.widgets.bar import Bar

place, name = {"draw": (TurnScreen, "draw"), "timer": (WorkshopApp, "beat"), "paint": (Bar, "render"),
               "key": (KeyedScreen, "on_key")}["PLACE"]
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
