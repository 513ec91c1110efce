"""What a person waits for on the disk: from an event to its durable file."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.typing_sheets import SheetsOpened
from tests.benchmarks.measure import Row, alternating
from tests.benchmarks.rooms import STATEMENTS, Room

MILLISECONDS = 1000
PAUSE = 0.15


def submit(folder: Path, times: int) -> list[Row]:
    """(c) From handing in to what survives a power cut, beside one commit of SQLite with synchronous=FULL."""
    room = Room(folder / "c")
    run = room.cover(people=99_999)
    with closing(sqlite3.connect(room.state / "yardstick.sqlite")) as database:
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE ballot (answers TEXT)")
        database.commit()
        back_to_back = alternating(lambda: _handed_in(run), lambda: _committed(database), times * 20)
        spaced = alternating(
            _after_a_pause(lambda: _handed_in(run)), _after_a_pause(lambda: _committed(database)), times * 2
        )
    run.close()
    return [
        Row("(c) hand-in to durable, back to back", *back_to_back, "ms", 1.0),
        Row(f"(c) hand-in to durable, every {PAUSE} s", *spaced, "ms", 1.0),
    ]


def sheet(folder: Path, times: int) -> list[Row]:
    """(c) The same of a sheet of paper, from its last key, beside a turn."""
    runs = Room(folder / "paper").cover(people=99_999), Room(folder / "turns").cover(people=99_999)
    runs[0].tell(OtherWaysOpened())
    runs[0].tell(SheetsOpened())
    both = alternating(lambda: _typed(runs[0]), lambda: _handed_in(runs[1]), times * 20)
    for run in runs:
        run.close()
    return [Row("(c) hand-in to durable, a sheet of paper : a turn", *both, "ms", 1.0)]


def sealed(folder: Path, times: int) -> list[Row]:
    """(c) The same into a sealed file, beside a plain one."""
    runs = Room(folder / "sealed").sealed_cover(people=99_999), Room(folder / "plain").cover(people=99_999)
    both = alternating(lambda: _handed_in(runs[0]), lambda: _handed_in(runs[1]), times * 20)
    for run in runs:
        run.close()
    return [Row("(c) hand-in to durable, sealed : plain", *both, "ms", 1.5)]


def close(folder: Path, times: int, many: int = 10_000, few: int = 10) -> list[Row]:
    """(d) Closing the round of many people and of few."""
    room = Room(folder / "d")
    both = alternating(lambda: _closed(room.answered(many)), lambda: _closed(room.answered(few)), times)
    return [Row(f"(d) closing the round, {many:,} people : {few}", *both, "ms", 1.1)]


def _handed_in(run: Run) -> float:
    """Milliseconds of the one event that counts; the turn before it and the thanks after it are not measured."""
    run.tell(e.TurnStarted())
    for i in range(STATEMENTS):
        run.tell(e.Rated(i % 4 + 1))
    milliseconds = _told(run, e.BallotHandedIn())
    run.tell(e.TimePassed(3))
    run.tell(e.ThanksSeen())
    return milliseconds


def _typed(run: Run) -> float:
    for i in range(STATEMENTS):
        run.tell(e.Rated(i % 4 + 1))
    return _told(run, e.BallotHandedIn())


def _told(run: Run, event: e.Event) -> float:
    began = time.perf_counter()
    run.tell(event)
    return (time.perf_counter() - began) * MILLISECONDS


def _committed(database: sqlite3.Connection) -> float:
    began = time.perf_counter()
    database.execute("INSERT INTO ballot VALUES (?)", ("1234123412",))
    database.commit()
    return (time.perf_counter() - began) * MILLISECONDS


def _after_a_pause(measured: Callable[[], float]) -> Callable[[], float]:
    """The same after a pause in which the disk comes to rest."""

    def rested() -> float:
        Event().wait(PAUSE)
        return measured()

    return rested


def _closed(run: Run) -> float:
    milliseconds = _told(run, e.RoundClosed())
    run.close()
    return milliseconds
