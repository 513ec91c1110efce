"""The most memory a whole session takes, up to the reveal and up to the summary files."""

import re
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Row
from tests.benchmarks.rooms import STATEMENTS, Room

assert sys.platform != "win32"

from tests.benchmarks.screens import BARE  # noqa: E402 - does not exist on Windows, as the next
from tests.terminal import Terminal  # noqa: E402

SILENCE = 0.95


def memory(folder: Path, times: int, people: int = 4) -> list[Row]:
    """(f) The peak of the process beside that of the bare app; Linux only, since it is read from /proc."""
    peaks = []
    bare = []
    for i in range(times):
        with Terminal(BARE, folder=folder) as terminal:
            terminal.wait_for("painted 0")
            terminal.press("x")
            terminal.wait_for("painted 1")
            bare.append(_peak(terminal))
        peaks.append(_session(Room(folder / f"f{i}"), people))
    revealed, exported = (median(found) for found in zip(*peaks, strict=True))
    return [
        Row("(f) peak memory, up to the reveal", revealed, median(bare), "MiB", 1.4),
        Row("(f) peak memory, with the files to take home", exported, median(bare), "MiB", 1.6),
    ]


def _session(room: Room, people: int) -> tuple[float, float]:
    """Lead a whole session with keys; the peaks at the reveal and at the end."""
    command = room.command("run", "bench", "--group", "Oak", "--participants", str(people), "--open")
    with Terminal(command, folder=room.folder) as terminal:
        terminal.wait_for("First things")
        while "Can the room see" not in terminal.untouched(SILENCE):
            terminal.press("right")
        _calmly(terminal, "n")
        for person in range(people):
            terminal.wait_for("Pass the laptop")
            _calmly(terminal, "enter")
            terminal.wait_for("Statement 1 of")
            terminal.press(*(str((person + i) % 5) for i in range(STATEMENTS)))
            terminal.wait_for("Your answers")
            _calmly(terminal, "enter")
            terminal.wait_for("Saved.")
            terminal.quiet(2.6)
            terminal.press("space")
        terminal.wait_for("All are done")
        _calmly(terminal, "c")
        terminal.wait_for("Close the round?")
        _calmly(terminal, "y")
        terminal.wait_for("Before we look")
        _calmly(terminal, "right", "right")
        terminal.wait_for("Matter")
        revealed = _peak(terminal)
        while "What we will do" not in terminal.untouched(SILENCE):
            terminal.press("right")
        _calmly(terminal, "right", "right")
        terminal.wait_for("Point a camera")
        while not list(room.sessions.glob("*/summary.html")):
            terminal.quiet(0.1)
        terminal.settled(0.5)
        return revealed, _peak(terminal)


def _calmly(terminal: Terminal, *keys: str) -> None:
    for key in keys:
        terminal.untouched(SILENCE)
        terminal.press(key)
        terminal.settled()


def _peak(terminal: Terminal) -> float:
    """MiB that the program has held at most so far."""
    status = Path(f"/proc/{terminal.started.pid}/status").read_text("ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024
