"""What is left of answers: the program stopped at any call between the first hand-in and the end of closing.

After whatever start comes next there is one generation of them if the round is open, and none if it is over.
"""

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

pytest.importorskip("fcntl", reason="on Windows a process is not split in two, and a kill at a call is not played")
assert sys.platform != "win32"

from plc_workshop.errors import WorkshopError  # noqa: E402 - below the line that skips on Windows, as the next ones
from plc_workshop.runner.desk import Desk  # noqa: E402
from plc_workshop.runner.run import Run  # noqa: E402
from plc_workshop.session import events as e  # noqa: E402
from plc_workshop.session.state import Round, Stop  # noqa: E402
from tests.store.crash import Killed, Machine, calls_of  # noqa: E402
from tests.store.graveyard import Graveyard  # noqa: E402
from tests.stories.conftest import TO_THE_DISK, desk_in  # noqa: E402
from tests.stories.desks import PACK  # noqa: E402

T = TypeVar("T")
KILLS = int(os.environ.get("KILLS", "30"))
"""At how many of the moments the program is stopped, drawn anew with SEED; more by hand: KILLS=500."""
SEED = int(os.environ.get("SEED", "8"))
BALLOTS = ((1, 2, 3), (4, 3, 2), (2, 2, 1), (4, 4, 4), (3, 1, 2))
KILLED = 9
COUNTED = b'"tally":{"1":{"turns":'
"""How every generation of the answers begins."""


def made(root: Path) -> Desk:
    """A laptop with one small pack."""
    (root / "content").mkdir(parents=True)
    (root / "content" / "small.yaml").write_text(PACK, "utf-8")
    return desk_in(root, root / "content")


def opened(desk: Desk) -> Run:
    """A round in which nobody has answered yet."""
    setup = replace(desk.blank_setup(desk.packs.locate("small")), group="Oak", people=len(BALLOTS))
    run = desk.start(setup)
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    run.settle()
    return run


def finished(run: Run, tell: Callable[[Run, e.Event], object] = Run.tell) -> None:
    """Whoever has not answered does, and the round is closed: the screen paints after each event, and is settled."""
    record = run.session.record
    if record.round is Round.OPEN and run.session.stop is Stop.BEFORE:
        tell(run, e.RoomAnswered(sees=False))
    for ballot in BALLOTS[run.session.done :] if record.round is Round.OPEN else ():
        events = (e.TurnStarted(), *map(e.Rated, ballot), e.BallotHandedIn(), e.TimePassed(3.0), e.ThanksSeen())
        for event in events:
            tell(run, event)
            painted(run)
    if record.round is Round.OPEN:
        tell(run, e.RoundClosed())
        painted(run)


def gone_on_with(desk: Desk, session: str) -> None:
    """The session opened, and led to the end of closing."""
    finished(desk.sessions.resume(session))


def painted(run: Run) -> None:
    """What is done once the screen has painted; a fault there is said, and tried again the next time."""
    with suppress(WorkshopError):
        run.settle()


def stopped(act: Callable[[], object], at: int, *, after: bool) -> None:
    """Do it in a process of its own that ends at that call: what it held is let go, as by a kill."""
    if (child := os.fork()) == 0:
        code = 1
        try:
            with suppress(Killed), pytest.MonkeyPatch.context() as patch:
                Machine(patch, at, after=after)
                act()
            code = KILLED
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def once_more(run: Run, event: e.Event) -> None:
    """What a person does who reads that something could not be kept."""
    try:
        run.tell(event)
    except WorkshopError:
        run.tell(event)


def calls(root: Path) -> int:
    """How many calls there are in all that change a file."""
    desk = made(root)
    run = opened(desk)
    run.close()
    return len(calls_of(partial(gone_on_with, desk, run.session.record.session)))


def holds_answers(root: Path) -> list[str]:
    """The files of all folders in which a generation of the answers stands, also a part of one."""
    whole = [path for path in root.rglob("*") if path.is_file() and path.parent.name != "content"]
    return sorted(path.name for path in whole if COUNTED in path.read_bytes())


def drawn(moments: list[T]) -> list[T]:
    """So many of the moments as a run has."""
    return random.Random(SEED).sample(moments, min(KILLS, len(moments)))


def start(desk: Desk) -> None:
    """What every command does first."""
    desk.sessions.end_what_is_over()


@pytest.fixture
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill needs no flush to the disk: what was written is there for whoever looks."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.mark.usefixtures("_no_waiting")
def test_no_kill_leaves_a_generation_of_the_answers(tmp_path: Path) -> None:
    number = calls(tmp_path / "whole")
    moments = [(at, after) for at in range(number) for after in (False, True)]
    assert len(moments) > 150
    ends = set()
    for at, after in drawn(moments):
        root = tmp_path / f"{at}-{after}"
        desk = made(root)
        with pytest.MonkeyPatch.context() as patch:
            old = Graveyard(patch, tmp_path / f"old-{at}-{after}")
            run = opened(desk)
            session = run.session.record.session
            run.close()
            stopped(partial(gone_on_with, desk, session), at, after=after)
            start(desk)
            pending = [path.name for path in (root / "state" / "pending").iterdir()]
            assert holds_answers(root) == pending == [f"{session}.json"] or holds_answers(root) == pending == [], at
            assert len(old.readable()) == len(pending), (at, after)
            ends.add(len(pending))
            run = desk.sessions.resume(session)
            finished(run)
            run.close()
            assert run.session.result is not None
            assert run.session.result.mirror.participants == len(BALLOTS)
            assert holds_answers(root) == []
            assert old.count() > len(BALLOTS) - run.session.done
            assert old.readable() == [], (at, after)
        shutil.rmtree(root)
    assert ends == {0, 1}


@pytest.mark.usefixtures("_no_waiting")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_no_write_that_failed_leaves_a_generation_of_the_answers(tmp_path: Path, number: int) -> None:
    for at in drawn(list(range(calls(tmp_path / "whole")))):
        desk = made(tmp_path / str(at))
        with pytest.MonkeyPatch.context() as patch:
            old = Graveyard(patch, tmp_path / f"old-{at}")
            run = opened(desk)
            with pytest.MonkeyPatch.context() as failing:
                Machine(failing, at, error=number)
                finished(run, once_more)
            run.close()
            start(desk)
            assert run.session.result is not None
            assert run.session.result.mirror.participants == len(BALLOTS)
            assert holds_answers(tmp_path / str(at)) == []
            assert old.count() > len(BALLOTS)
            assert old.readable() == [], (at, number)


@contextmanager
def mounted(image: Path, at: Path) -> Iterator[None]:
    """A small disk of its own, in a file; skips where this machine does not let us have one."""
    at.mkdir()
    with image.open("wb") as file:
        file.truncate(16 * 2**20)
    for command in (["mkfs.ext4", "-q", "-F", str(image)], ["mount", "-o", "loop", str(image), str(at)]):
        program = shutil.which(command[0])
        done = subprocess.run([program, *command[1:]], capture_output=True, text=True, check=False) if program else None
        if done is None or done.returncode:
            pytest.skip(f"no disk of its own here: {done.stderr.strip() if done else f'{command[0]} is missing'}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(at)], check=True)


def test_nothing_of_the_answers_can_be_read_from_the_disk_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed a few times on the way, closed, and the whole disk searched: what is deleted only stands there still."""
    monkeypatch.setattr(os, "fsync", TO_THE_DISK)
    image, disk = tmp_path / "image", tmp_path / "disk"
    with mounted(image, disk):
        desk = made(disk)
        run = opened(desk)
        session = run.session.record.session
        run.close()
        for at in drawn(list(range(8, 40)))[:12]:
            stopped(partial(gone_on_with, desk, session), at, after=True)
            start(desk)
        run = desk.sessions.resume(session)
        finished(run)
        run.close()
        start(desk)
        (disk / "deleted").write_bytes(b"only deleted" * 500)
        os.sync()
        (disk / "deleted").unlink()
    left = image.read_bytes()
    assert b"only deleted" in left, "a search of the disk finds what is no more"
    assert COUNTED not in left
