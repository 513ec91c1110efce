"""The program killed while sheets are typed: what was said to be handed in is there, what was not is nowhere."""

import random
import sys
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.stories.desks import IDS, Desk, calmly, to_the_cover  # noqa: E402
from tests.stories.test_kills import KILLS, SEED, Ballot, answered, done_by, hold_against, past_the_thanks  # noqa: E402
from tests.terminal import Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("kills")
MOMENTS = ("handing in", "all lines", "a line", "handed in")


SHEETS, TURNS = 36, 4


def to_a_sheet(terminal: Terminal, *, asked: bool) -> None:
    """From the cover; the first time it is asked what sheets mean."""
    terminal.press("o")
    terminal.wait_for("Other ways to answer")
    terminal.press("down", "down", "down")  # the last row, whatever ways there are
    calmly(terminal, "enter")
    if asked:
        terminal.wait_for("Do some of us answer on sheets of paper?")
        calmly(terminal, "y")
    terminal.wait_for("Type what is crossed")


def crossed(chance: random.Random) -> Ballot:
    """A sheet without the same digit twice in a row: on a busy machine that looks like a key held down."""
    while True:
        sheet = Ballot(chance)
        if all(one != next_one for one, next_one in pairwise(sheet.digits)):
            return sheet


class BothWays:
    """A round of forty, most on paper and a few at the laptop, in terminals that are killed."""

    def __init__(self, desk: Desk, chance: random.Random) -> None:
        self.desk, self.chance = desk, chance
        self.saved: list[Ballot] = []
        self.opened = False
        self.terminal = desk.run("--open", people=SHEETS + TURNS)
        to_the_cover(self.terminal)

    def killed(self, unsaid: Ballot | None = None) -> bool:
        """Kill it and go on: as many are done as were said to be, and who handed in as it fell. Whether that one is."""
        with self.terminal as terminal:
            terminal.kill()
            assert terminal.ended() == 128 + signal.SIGKILL
        self.terminal = self.desk.resume()
        to_the_cover(self.terminal)
        done = done_by(self.terminal.text(), SHEETS + TURNS)
        counts = unsaid is not None and done == len(self.saved) + 1
        if unsaid is not None and counts:
            self.saved.append(unsaid)
        assert done == len(self.saved)
        return counts

    def to_a_sheet(self) -> None:
        """From the cover, also behind a kill."""
        to_a_sheet(self.terminal, asked=not self.opened)
        self.opened = True

    def lines(self, sheet: Ballot, most: int = len(IDS)) -> None:
        """What is crossed on it, as fast as the terminal takes it."""
        for at, digit in enumerate(sheet.digits[:most]):
            self.terminal.press(str(digit), *["*"] * (sheet.mark == at))

    def sheet(self, moment: str) -> None:
        """Another sheet is typed, and the program killed at this moment of it."""
        sheet = crossed(self.chance)
        self.lines(sheet, 1 if moment == "a line" else len(IDS))
        if moment in ("a line", "all lines"):
            self.killed()
            self.to_a_sheet()
            self.lines(sheet)
        self.terminal.press("enter")
        counts = False
        if moment == "handing in":
            self.terminal.quiet(self.chance.random() * 0.02)
            counts = self.killed(sheet)
            self.to_a_sheet()
            if not counts:
                self.lines(sheet)
                self.terminal.press("enter")
        if not counts:
            self.saved.append(sheet)
            self.terminal.wait_for(f"Sheet handed in: {len(self.saved)} p")
        if moment == "handed in":
            self.killed()
            self.to_a_sheet()

    def turn(self, moment: str, *, asked: bool) -> None:
        """Somebody sits down at the laptop; the program is killed at this moment of the turn."""
        ballot = Ballot(self.chance)

        def reached(where: str) -> bool:
            return where == moment

        calmly(self.terminal, "enter")
        if asked:
            self.terminal.wait_for("Do some of us answer at the laptop?")
            calmly(self.terminal, "y")
        counts = answered(self.terminal, ballot, reached)
        if counts:
            self.saved.append(ballot)
            if moment == "saved":
                self.killed()
            else:
                past_the_thanks(self.terminal)
                self.terminal.wait_for("Pass the laptop")
        elif not self.killed(ballot if moment == "handing in" else None):
            self.turn("", asked=asked)


@pytest.mark.parametrize("at", range(max(1, KILLS // SHEETS)))
def test_a_round_of_forty_on_paper_and_at_the_laptop_loses_nobody_and_leaves_nothing(tmp_path: Path, at: int) -> None:
    """Whatever it is killed at: KILLS=500 is a dozen rounds in which each person's way is cut off once."""
    chance, all_of_them = random.Random(SEED + at), KILLS > SHEETS
    cut = chance.sample(range(SHEETS - 1), SHEETS - 1 if all_of_them else 1)
    moments = {place: chance.choice(MOMENTS) for place in cut}
    moments_of_turns = ("statement 2", "review", "handing in", "saved") if all_of_them else ("saved",) * TURNS
    forty = BothWays(Desk(tmp_path / "desk"), chance)
    forty.to_a_sheet()
    for place in range(SHEETS):
        if place == SHEETS // 2:
            forty.terminal.press("escape")
            forty.terminal.wait_for("Pass the laptop")
            for turn, moment in enumerate(moments_of_turns):
                forty.turn(moment, asked=not turn)
            forty.to_a_sheet()
        forty.sheet(moments.get(place, ""))
    assert len(forty.saved) == SHEETS + TURNS
    with forty.terminal as terminal:
        terminal.press("escape")
        terminal.wait_for("All are done")
        calmly(terminal, "c")
        terminal.wait_for("Close the round?")
        calmly(terminal, "y")
        terminal.wait_for("Before we look")
        calmly(terminal, "q", "y")
        assert terminal.ended() == 0
    hold_against(forty.desk, forty.saved)
    assert b"sheets" not in forty.desk.written(), "no file tells how many answered which way"
