"""The program killed while sheets are typed: what was said to be handed in is there, what was not is nowhere."""

import random
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.stories.desks import IDS, SCALE, Desk, calmly, to_the_cover  # noqa: E402
from tests.stories.test_kills import KILLS, SEED, done_by  # noqa: E402
from tests.terminal import Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
MOMENTS = ("handing in", "all lines", "a line", "handed in")


def to_a_sheet(terminal: Terminal, *, asked: bool) -> None:
    """From the cover; the first time it is asked what sheets mean."""
    calmly(terminal, "o", "down", "down", "enter")
    if asked:
        terminal.wait_for("Do some of us answer on sheets of paper?")
        calmly(terminal, "y")
    terminal.wait_for("Type what is crossed")


def typed(terminal: Terminal, digits: tuple[int, ...], done: int) -> None:
    """One sheet, handed in and said to be."""
    for digit in digits:
        terminal.quiet(0.13)
        terminal.press(str(digit))
    terminal.press("enter")
    terminal.wait_for(f"Sheet handed in: {done} p")


def test_no_kill_loses_a_sheet_or_counts_one_that_was_not_handed_in(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    moments = [MOMENTS[at % len(MOMENTS)] for at in range(max(1, KILLS // 30))]
    desk, people = Desk(tmp_path / "desk"), len(moments) * 3 + 4
    saved: list[tuple[int, ...]] = []
    terminal = desk.run("--open", people=people)
    to_the_cover(terminal)
    for at, moment in enumerate(moments):
        to_a_sheet(terminal, asked=at == 0)
        for _sheet in range(2 if at else 4):
            saved.append(tuple(chance.randint(0, SCALE) for _ in IDS))
            typed(terminal, saved[-1], len(saved))
        last = tuple(chance.randint(0, SCALE) for _ in IDS)
        for digit in last[: 1 if moment == "a line" else len(last)]:
            terminal.quiet(0.13)
            terminal.press(str(digit))
        if moment in ("handing in", "handed in"):
            terminal.press("enter")
        if moment == "handed in":
            saved.append(last)
            terminal.wait_for(f"Sheet handed in: {len(saved)} p")
        else:
            terminal.quiet(chance.random() * 0.02)
        with terminal:
            terminal.kill()
            assert terminal.ended() == 128 + signal.SIGKILL
        terminal = desk.resume()
        to_the_cover(terminal)
        done = done_by(terminal.text(), people)
        if moment == "handing in" and done == len(saved) + 1:
            saved.append(last)
        assert done == len(saved), moment
    with terminal:
        calmly(terminal, "c")
        terminal.wait_for("Close the round?")
        calmly(terminal, "y")
        terminal.wait_for("Before we look")
        calmly(terminal, "q", "y")
        assert terminal.ended() == 0
    mirror = desk.results()["mirror"]
    assert mirror["participants"] == len(saved)
    for i, row in enumerate(mirror["statements"]):
        given = [digits[i] for digits in saved]
        if row["detail"] == "numbers":
            assert row["counts"] == [given.count(point) for point in range(1, SCALE + 1)]
            assert row["skipped"] == given.count(0)
    assert not list((desk.folder / "state" / "pending").iterdir())
