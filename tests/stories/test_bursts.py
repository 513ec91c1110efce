"""Keys without a gap, over a whole session: nothing breaks, and single keys lead on from wherever it stands."""

import random
import re
import sys
from pathlib import Path

import pytest

from plc_workshop.tui.screens.cover import CoverScreen
from plc_workshop.tui.screens.do import DoScreen
from plc_workshop.tui.screens.end import EndScreen
from plc_workshop.tui.screens.meet import MeetScreen
from plc_workshop.tui.screens.notice import NoticeScreen
from plc_workshop.tui.screens.one import OneScreen
from plc_workshop.tui.screens.review import ReviewScreen
from plc_workshop.tui.screens.section import SectionScreen
from plc_workshop.tui.screens.see import SeeScreen
from plc_workshop.tui.screens.take_home import TakeHomeScreen
from plc_workshop.tui.screens.turn import TurnScreen

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.desks import IDS, SILENCE, Desk  # noqa: E402 - below the line that skips
from tests.terminal import KEYS, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("noise")

PEOPLE = 4
NAMED = {**KEYS, "delete": "\x1b[3~", "f1": "\x1bOP", "tab": "\t", "ctrl+p": "\x10"}
ANY = (*" !\"#&'()*+,-./0123456789:;=?@_abcdefghijklmnopqrstuvwxyzàçèé§", *sorted(set(NAMED.values()) - {"\x1b"}))
ENDS = ("Quit?", "Is the session over?")
"""Questions of which the first key of a burst, which counts, would end the program or the session by right."""
OTHERS = 0.2
"""How often a key of a burst is any, and none of the screen."""
SCREENS = (
    ("Statement ", TurnScreen),
    ("Your answers", ReviewScreen),
    ("people are done", CoverScreen),
    ("What we see", SeeScreen),
    ("I notice", NoticeScreen),
    ("questions to start with", OneScreen),
    ("One word each", MeetScreen),
    ("Thank you.", EndScreen),
    ("What we will do", DoScreen),
    ("Take it home", TakeHomeScreen),
    ("", SectionScreen),
)
"""What stands on a screen, and whose keys are pressed there."""
BETWEEN = 8
"""Bursts at one place at most, before a single key leads on."""
IN_A_SESSION = 200
STEPS = 400
"""Single keys after which a session that is not over leads nowhere."""
QUIET = 0.12


def burst(chance: random.Random, text: str) -> bytes:
    """Two to eight keys of the screen without a gap; Esc only as the last one, or it would be Alt."""
    screen = next(screen for words, screen in SCREENS if words in text)
    names = [name for command in screen.COMMANDS_HERE for name in command.keys.split()]
    its = [NAMED.get(name, name) for name in names if name in NAMED or len(name) == 1]
    keys = [chance.choice(ANY if chance.random() < OTHERS else its) for _ in range(chance.randint(2, 8))]
    while "\x1b" in keys[:-1]:
        keys.remove("\x1b")
    if any(words in text for words in ENDS) and keys[0] in ("y", "\r"):
        keys[0] = "n"
    return "".join(keys).encode()


def leads_on(text: str) -> tuple[str, float]:
    """The single key that leads on from what stands on the screen, and the silence before it; none where it is over."""
    if text[:1].strip():
        return out_of_lines(text.split("\n")[-1])
    there = " ".join(text.split())
    done = re.search(r"(\d+) of (\d+) (?:person is|people are) done", there)
    if there.startswith("The plan"):
        return "escape", 0.0
    for words, key, silence in (
        ("The room can see this", "n", SILENCE),
        ("any key closes this", "x", 0.0),
        ("page 1 of", "escape", 0.0),
        ("🔎", "escape", 0.0),
        ("▌ Back", "escape", 0.0),
        ("Throw away", "y", 1.0),
        ("Enter: next field", "escape", 0.0),
        ("Enter: done", "escape", 0.0),
        ("Someone else is here", "enter" if re.search(r"▌ +▌ +Someone else is here", text) else "down", 1.0),
        ("Close the round? ", "y" if done and int(done[1]) >= PEOPLE else "escape", 1.0),
        ("up and down to choose, Enter to take it", "escape", 0.0),
        ("press the digit", "1", 1.0),
        ("Still the same person?", "y", 1.0),
        ("Your answers", "enter" if "Enter hand in" in there else "down", 1.0),
        ("Please call the next person.", "x", 2.3),
        ("All are done", "enter", 1.0),
        ("Pass the laptop", "c" if done and int(done[1]) >= PEOPLE else "enter", 1.0),
        ("Can the room see this screen?", "n", 1.0),
        ("Thank you. ", "", 0.0),
    ):
        if words in there:
            return key, silence
    if statement := re.search(rf"Statement (\d) of {len(IDS)}", there):
        return "1234"[int(statement[1]) % 4], 0.5
    if "press it once more" in there:
        return "escape", 0.0
    return ("right", 1.0) if there else ("x", 0.0)


def out_of_lines(last: str) -> tuple[str, float]:
    """The same for plain lines, which alone begin at the edge of the window."""
    for words, key, silence in (
        ("wiped now", "enter", 2.3),
        ("9: leave", "9\r", 0.0),
        ("8: yes", "1\r", 0.0),
        ("Enter.", "enter", 1.0),
        ("Nothing is counted", "n\r", 0.0),
    ):
        if words in last:
            return key, silence
    return "ctrl+c", 0.5


def a_session(desk: Desk, chance: random.Random, bursts: int, seed: str) -> None:
    """One session with bursts at all its places, until it is over and there are no more."""
    sent: list[bytes] = []
    with desk.run(people=PEOPLE, environment={"BROWSER": "true"}) as terminal:
        terminal.wait_for("First things")
        for _ in range(STEPS):
            for _ in range(chance.randint(1, BETWEEN)):
                if len(sent) < bursts:
                    sent.append(burst(chance, terminal.text()))
                    terminal.type(sent[-1])
                    terminal.settled(QUIET / 2, 1)
            key, silence = leads_on(standing(terminal))
            assert not terminal.has_ended(), f"seed {seed}: {sent[-BETWEEN:]} ended it, with\n{terminal.text()}"
            if not key and len(sent) >= bursts:
                break
            terminal.untouched(silence)
            terminal.press(*([key] if key else []))
            terminal.settled(QUIET, 1)
        else:
            raise AssertionError(f"seed {seed}: it leads nowhere from\n{terminal.text()}")
        assert not list((desk.folder / "state").rglob("crash.txt"))


def standing(terminal: Terminal) -> str:
    """What stands there once all is done with."""
    terminal.settled(QUIET, 2)
    return terminal.text()


def test_bursts_break_nothing_and_single_keys_lead_on(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    bursts, seed = request.config.getoption("--bursts"), request.config.getoption("--fuzz-seed")
    chance = random.Random(seed)
    for first in range(0, bursts, IN_A_SESSION):
        a_session(Desk(tmp_path / str(first)), chance, min(IN_A_SESSION, bursts - first), seed)
