"""One session of four people, led through the console of Windows by what stands on the screen."""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

assert sys.platform != "win32"

from tests.terminal import Terminal, environment  # noqa: E402 - below what a Windows type check stops at
from tests.windows.console import Console  # noqa: E402

PEOPLE = ("44321", "43321", "44320", "14321")
"""The digits of each; the third person would rather not say at the last statement."""
PROMISED, BY_WHOM = "Mēs skatāmies stundas kopā – ķīmijā", "Žanna"
"""Letters that stand in no code page of Western Windows."""
_MOST_PAGES, _MOST_FIELDS = 20, 5
"""Of the sections before the round, and of what is written down."""
_SILENCE, _SLOW = 0.6, 40
"""Seconds: after which a key counts everywhere, and what a busy machine may take under Wine."""


def first_paint(start: Sequence[str], folder: Path, wine: Mapping[str, str]) -> float:
    """Seconds from the start of the program until its start page stands there; it is left again by its own key."""
    with Console(start, folder=folder, wine=wine) as console:
        began = console.started.moment
        console.wait_for("Start a session", "New session", seconds=_SLOW)
        took = time.monotonic() - began
        _quits(console, "q")
    return took


def lead(start: Sequence[str], folder: Path, wine: Mapping[str, str]) -> None:
    """From the first page to the end of the program, a kill in the last turn among it; then what the files say."""
    run = [*start, "run", "our-meetings", "--group", "Oak", "--participants", str(len(PEOPLE))]
    with Console(run, folder=folder, wine=wine) as console:
        _to_the_round(console)
        for digits in PEOPLE[:-1]:
            _answers(console, digits)
        _into_a_turn(console, PEOPLE[-1][:2])
        console.kill()
        console.gone(_SLOW)
    with Console([*start, "resume"], folder=folder, wine=wine) as console:
        console.wait_for("A turn that was not finished was not kept.", seconds=_SLOW)
        _calmly(console, "n")
        console.wait_for("Pass the laptop", seconds=_SLOW)
        _answers(console, PEOPLE[-1])
        _promises(console)
        _quits(console, "ctrl+c")
    _holds(start, folder, wine)


def _to_the_round(console: Terminal) -> None:
    console.wait_for("How we work together", seconds=_SLOW)
    for _ in range(_MOST_PAGES):
        if "Can the room see" in console.text():
            break
        _calmly(console, "right")
        console.settled(0.2)
    _calmly(console, "n")
    console.wait_for("Pass the laptop", seconds=_SLOW)


def _into_a_turn(console: Terminal, digits: str) -> None:
    _calmly(console, "enter")
    console.wait_for("Statement 1 of 5", seconds=_SLOW)
    for at, digit in enumerate(digits):
        if digit == digits[at - 1 : at]:
            console.quiet(_SILENCE)  # else it would be a key held down
        console.press(digit)
        console.wait_for(f"Statement {at + 2} of 5", "Your answers", seconds=_SLOW)


def _answers(console: Terminal, digits: str) -> None:
    _into_a_turn(console, digits)
    console.wait_for("Your answers", seconds=_SLOW)
    _calmly(console, "enter")
    console.wait_for("Saved.", seconds=_SLOW)
    console.quiet(2.5)
    console.press("space")
    console.wait_for("Pass the laptop", "All are done", seconds=_SLOW)


def _promises(console: Terminal) -> None:
    """Close the round, look at what was said, and write down who will do what."""
    console.wait_for("All are done", seconds=_SLOW)
    for key, there in (("right", "Close the round?"), ("y", "Before we look"), ("right", "What we see")):
        _calmly(console, key)
        console.wait_for(there, seconds=_SLOW)
    _calmly(console, "a")
    console.wait_for("Enter: next field", seconds=_SLOW)
    for typed in (PROMISED, BY_WHOM):
        _calmly(console, typed)
        console.wait_for(typed, seconds=_SLOW)
        _calmly(console, "enter")
    for _ in range(_MOST_FIELDS):
        if "Enter: next field" not in console.text():
            break
        _calmly(console, "enter")
        console.settled(0.3)


def _quits(console: Terminal, key: str) -> None:
    _calmly(console, key)
    console.wait_for("Quit?", seconds=_SLOW)
    _calmly(console, "y")
    assert console.ended(_SLOW) == 0


def _calmly(console: Terminal, key: str) -> None:
    console.quiet(_SILENCE)
    console.press(key)


def _holds(start: Sequence[str], folder: Path, wine: Mapping[str, str]) -> None:
    """What the command line tells of the session through a pipe."""
    (session,) = (each.name for each in (folder / "sessions").iterdir() if each.is_dir() and each.name[0] != ".")
    done = subprocess.run(
        [*start, "results", session, "--json"], cwd=folder, env=environment(folder.parent / "home", **wine),
        stdin=subprocess.DEVNULL, capture_output=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.decode("utf-8"))
    assert told["mirror"]["participants"] == len(PEOPLE)
    seen = [each["mostly"] for each in told["mirror"]["statements"]]
    assert (seen[0]["agree"], seen[2]["middle"]) == ("Rather true", "In between"), seen
    assert [(each["what"], each["who"]) for each in told["commitments"]] == [(PROMISED, BY_WHOM)]
