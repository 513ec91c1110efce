"""The program killed at any moment: no answer that the screen called saved is lost or counted twice."""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.stories.desks import (  # noqa: E402
    AGAIN,
    IDS,
    SCALE,
    SILENCE,
    Desk,
    calmly,
    to_the_cover,
    to_the_sealed_cover,
    typed_from_the_paper,
)
from tests.terminal import Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("kills")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""
KILLS = int(os.environ.get("KILLS", "30"))
"""How often a round is killed; more by hand: KILLS=500."""
SEED = int(os.environ.get("SEED", "8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


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
    return answered(terminal, ballot, reached)


def answered(terminal: Terminal, ballot: Ballot, reached: Callable[[str], bool]) -> bool:
    """The same from the first statement on."""
    terminal.wait_for("Statement 1 of")
    for i, digit in enumerate(ballot.digits):
        if reached(f"statement {i + 1}"):
            return False
        terminal.untouched(AGAIN if digit in ballot.digits[i - 1 : i] else 0)
        terminal.press(str(digit))
        terminal.wait_for(f"Statement {i + 2} of" if i + 1 < len(IDS) else "Your answers")
    if ballot.mark is not None:
        up = len(IDS) - ballot.mark
        terminal.press(*["up"] * up, "*", *["down"] * up)
        terminal.wait_for("* talk")
    calmly(terminal)
    if reached("review"):
        return False
    terminal.untouched(SILENCE)
    terminal.press("enter")
    if reached("handing in"):
        return False
    terminal.wait_for("Saved.")
    return True


def done_by(screen: str, people: int) -> int:
    """How many people the screen says are done."""
    words = screen.partition(f" of {people} people are done")[0].split()
    return int(words[-1])


class Lead:
    """The round, led in terminals on a desk; a sealed one is opened by its code each time."""

    def __init__(self, desk: Desk, people: int, *, sealed: bool) -> None:
        self.desk, self.people, self.code = desk, people, ""
        if sealed:
            self.terminal = desk.sealed(people=people, display="open")
            self.code = to_the_sealed_cover(self.terminal)
        else:
            self.terminal = desk.run("--open", people=people)
            to_the_cover(self.terminal)

    def resumed(self) -> str:
        """Go on with it after a kill; what the screen says then."""
        self.terminal = self.desk.resume()
        said = unlocked(self.terminal, self.code)
        to_the_cover(self.terminal)
        return said


def unlocked(terminal: Terminal, code: str) -> str:
    """What a resumed round says, once its code was typed where it has one."""
    if not code:
        return terminal.wait_for("A turn that was not finished was not")
    terminal.wait_for("How do we go on?")
    calmly(terminal, "enter")
    terminal.wait_for("Type the code")
    typed_from_the_paper(terminal, code)
    return terminal.wait_for("had handed in. Were it more?")


MOMENTS = ("saved", "statement 2", "handing in", "saved", "review", "saved", "thanked", "handing in", "cover")


def past_the_thanks(terminal: Terminal) -> None:
    """Press a key after the two seconds; again where a busy machine has not counted them all yet, as a person would."""
    terminal.quiet(2.1)
    for _ in range(10):
        terminal.press("space")
        if "Thank you" not in terminal.quiet(0.5):
            return


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
def test_no_kill_loses_or_doubles_an_answer_that_was_called_saved(desk: Desk, *, sealed: bool) -> None:
    chance = random.Random(SEED)
    people = KILLS + 10
    saved: list[Ballot] = []
    lead = Lead(desk, people, sealed=sealed)

    def killed(*, unseen: Ballot | None) -> None:
        """Kill it, resume it, and hold what it says against what was seen."""
        with lead.terminal as terminal:
            terminal.kill()
            assert terminal.ended() == 128 + signal.SIGKILL
        screen = lead.resumed()
        done = done_by(screen, people)
        if unseen is not None and done == len(saved) + 1:
            saved.append(unseen)
        assert done == len(saved), screen

    moments = [chance.choice(MOMENTS) if i >= len(MOMENTS) else MOMENTS[i] for i in range(KILLS)]
    chance.shuffle(moments)
    moments += [""] * max(0, 4 - sum(moment in ("saved", "thanked") for moment in moments))
    for moment in moments:
        ballot = Ballot(chance)

        def reached(where: str, wanted: str = moment) -> bool:
            if where == wanted:
                lead.terminal.quiet(chance.random() * 0.02)
            return where == wanted

        if not handed_in(lead.terminal, ballot, reached):
            killed(unseen=ballot if moment == "handing in" else None)
            continue
        saved.append(ballot)
        if reached("saved"):
            killed(unseen=None)
            continue
        past_the_thanks(lead.terminal)
        if reached("thanked"):
            killed(unseen=None)
        else:
            lead.terminal.wait_for("Pass the laptop")

    with lead.terminal as terminal:
        calmly(terminal, "q", "y")
        assert terminal.ended() == 0
    for moment in ("session.json", "pending"):
        copy = desk.copied(f"killed-{moment}")
        close_under_a_kill(copy, moment, saved, lead.code)
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


def close_under_a_kill(desk: Desk, moment: str, saved: list[Ballot], code: str) -> None:
    """Close the round, killed in the midst of it; the next start finishes what was cut off, whatever it is for."""
    with desk.resume(script=CLOSING.replace("MOMENT", moment)) as terminal:
        unlocked(terminal, code) if code else None
        to_the_cover(terminal)
        calmly(terminal, "c")
        terminal.wait_for("Close the round?")
        calmly(terminal, "y")
        assert terminal.ended() == 128 + signal.SIGKILL
    assert list((desk.folder / "state" / "pending").iterdir()), "it was killed before the answers were destroyed"
    hold_against(desk.copied(f"{desk.folder.name}-looked-at"), saved)
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
        if row["detail"] == "numbers":
            assert row["counts"] == [given.count(point) for point in range(1, SCALE + 1)]
            assert row["skipped"] == given.count(0)
        else:
            assert sum(point > 0 for point in given) < 4
    marks = [ballot.mark for ballot in saved]
    assert result["talk_about"] == [name for i, name in enumerate(IDS) if marks.count(i) >= 2]
    assert not list((desk.folder / "state" / "pending").iterdir())
    assert not [path for path in (desk.folder / "home").rglob("*") if path.is_file()], "home and temp stay empty"
    assert not list(desk.folder.rglob("*.damaged-*"))
