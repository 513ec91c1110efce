"""A sealed round, told to its one door."""

from dataclasses import replace
from pathlib import Path

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.leading import PACK, STATEMENTS

FOURS = "4" * STATEMENTS


def to_the_promise(desk: Desk, **choices: object) -> Run:
    """A session that is to be sealed, led to "Before the Mirror"."""
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=5, sealed=True)
    run = desk.start(replace(setup, **choices))  # type: ignore[arg-type]
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    return run


def shown(run: Run) -> str:
    """The code, as the one who keeps it sees it."""
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.CodeWanted())
    assert run.session.view.code
    return run.session.view.code


def opened(run: Run) -> str:
    """Open the round; its code."""
    code = shown(run)
    run.tell(e.CodeTyped(code))
    assert run.session.stop is Stop.COVER
    return code


def hand_in(run: Run, digits: str = FOURS) -> None:
    run.tell(e.TurnStarted())
    for digit in digits:
        run.tell(e.Rated(int(digit)))
    run.tell(e.BallotHandedIn())
    run.tell(e.TimePassed(3.0))
    run.tell(e.ThanksSeen())


def held(desk: Desk) -> dict[str, bytes]:
    """Everything in the folders of this laptop, by path."""
    kept = (desk.folders.sessions, desk.folders.state)
    return {str(path): path.read_bytes() for folder in kept for path in folder.rglob("*") if path.is_file()}


def pending(desk: Desk) -> Path:
    (path,) = (desk.folders.state / "pending").glob("*.json")
    return path


def begun(desk: Desk, people: int = 3) -> str:
    """A sealed round with so many people done, left by the program; its code."""
    run = to_the_promise(desk)
    code = opened(run)
    for _person in range(people):
        hand_in(run)
    run.settle()
    run.close()
    return code
