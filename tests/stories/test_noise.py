"""Noise at the keys: whatever a terminal sends, cut and joined, the program lives and nobody has answered anything."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.desks import Desk, calmly, into_a_form, into_a_turn, to_the_cover  # noqa: E402
from tests.stories.noise import MARK, Noise  # noqa: E402 - below the line that skips
from tests.stories.reads import OVER, sent_in_reads  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("noise")
"""Beside the other tests at a terminal: these wait as much as those do."""

ROUND = 1.0
"""Seconds of noise before a look at the screen."""
GAP = 0.02
"""Seconds at most between two reads."""
LED = "The session is led in the other window."


@dataclass(frozen=True)
class Place:
    """Where it is noisy, and how somebody gets there, and goes on and comes back."""

    command: tuple[str, ...]
    come: Callable[[Terminal], object]
    go_on: Callable[[Terminal], object]
    stands: Callable[[str], str] = str
    """What of a screen stays as it is while nobody does anything."""
    pastes: bool = True
    """Whether what is pasted is nothing, too."""
    goes_on_once: bool = False
    """Whether that is only done at the end."""


def turn(terminal: Terminal) -> None:
    to_the_cover(terminal)
    into_a_turn(terminal)


def discreet_turn(terminal: Terminal) -> None:
    turn(terminal)
    calmly(terminal, "d")
    terminal.wait_for("your answers stay hidden")


def one_answer_and_back(terminal: Terminal) -> None:
    terminal.press("3")
    terminal.wait_for("Statement 2 of")
    terminal.press("left")
    terminal.wait_for("Statement 1 of")


def one_more_and_back(terminal: Terminal) -> None:
    terminal.press("+")
    terminal.wait_for("0 of 6 people")
    terminal.press("-")
    terminal.wait_for("0 of 5 people")


def a_word_and_back(terminal: Terminal) -> None:
    terminal.press(*"Käs")
    terminal.wait_for("Käs")
    terminal.press(*["backspace"] * 3)


def any_key(terminal: Terminal) -> None:
    terminal.press("x")
    terminal.wait_for(LED)


def below_the_clock(text: str) -> str:
    return text.partition("\n")[2]


RUN = ("run", "small", "--group", "Oak", "--participants", "5")
PLACES = {
    "a turn": Place(RUN, turn, one_answer_and_back, below_the_clock),
    "a discreet turn": Place(RUN, discreet_turn, one_answer_and_back, below_the_clock),
    "the cover": Place(RUN, to_the_cover, one_more_and_back),
    "set-up": Place(("run", "small"), lambda t: t.wait_for("Group"), a_word_and_back, pastes=False),
    "a form": Place(("rehearse", "small"), into_a_form, a_word_and_back, pastes=False),
    "the room's window": Place(("stage",), lambda t: t.wait_for("the window for the room"), any_key, goes_on_once=True),
}


def make_noise(terminal: Terminal, noise: Noise) -> list[bytes]:
    """Bursts for a while; what was sent."""
    sent, end = [], time.monotonic() + ROUND
    while time.monotonic() < end and not terminal.has_ended():
        sent += sent_in_reads(terminal, noise.burst(), lambda: noise.pause(GAP))
    return sent


def noisy(place: Place, desk: Desk, seconds: float, seed: str, *, program: tuple[str, ...] = PROGRAM) -> None:
    """So many seconds of it at a place."""
    noise = Noise(seed, pastes=place.pastes)
    with Terminal([*program, *place.command, *desk.options], folder=desk.folder) as terminal:
        place.come(terminal)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            before = place.stands(terminal.quiet(OVER))
            sent = make_noise(terminal, noise)
            after = place.stands(terminal.quiet(OVER))
            repeat = f"seed {seed!r}; sent since the screen was as it should be: {sent!r}"
            assert not terminal.has_ended(), f"the program has ended, with\n{terminal.text()}\n{repeat}"
            assert after == before, f"the screen has changed to\n{after}\n{repeat}"
            if not place.goes_on_once:
                try:
                    place.go_on(terminal)
                except AssertionError as lost:
                    raise AssertionError(f"{lost}\n{repeat}") from lost
        place.go_on(terminal)
        assert not terminal.has_ended()
    assert MARK.encode() not in desk.written()


@pytest.mark.parametrize("where", PLACES)
def test_noise_is_nothing(where: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    seconds = request.config.getoption("--fuzz-seconds") / len(PLACES)
    noisy(PLACES[where], Desk(tmp_path / "desk"), seconds, f"{request.config.getoption('--fuzz-seed')}, {where}")


TEXTUALS = """
from plc_workshop.tui import app, stage
app.driver_class = stage.driver_class = lambda: None
from plc_workshop.cli import main
main.main()
"""
"""The program, where Textual reads the keys in its own way."""


@pytest.mark.parametrize("where", ["a turn", "the room's window"])
def test_it_is_heard_by_a_program_that_reads_as_textual_does(where: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="sent since"):
        noisy(PLACES[where], Desk(tmp_path / "desk"), 10, where, program=(sys.executable, "-c", TEXTUALS))
