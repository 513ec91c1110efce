"""The room's window beside the facilitator's, in two real terminals: how far behind it is, what it costs at rest."""

import os
import sys
import time
from pathlib import Path
from statistics import median

from plc_workshop.room import live, runtime_files
from tests.benchmarks.measure import Row
from tests.benchmarks.rooms import Room

assert sys.platform != "win32"

from tests.terminal import Terminal  # noqa: E402 - does not exist on Windows

MILLISECONDS = 1000
BEHIND, AT_REST = 300.0, 2.0
"""Milliseconds within which the room sees a step; per cent of one processor that an idle window may take."""
SECONDS = 5.0


def stage(folder: Path, steps: int, seconds: float = SECONDS) -> list[Row]:
    """(i) From a key in one window to what the other shows, and in its own; the processor time of an idle one."""
    room = Room(folder / "i")
    room.start().close()
    with (
        Terminal(room.command("resume"), folder=room.folder, paint=False) as main,
        Terminal(room.command("stage"), folder=room.folder, paint=False) as shown,
    ):
        main.wait_for_output(b"First things")
        shown.wait_for_output(b"Thought 0 ")
        main.wait_for_output(b"Next: ")
        marks = _marks(room)
        behind, own = [], []
        for step in range(steps):
            main.settled()
            shown.settled()
            since = len(main.output), len(shown.output)
            began = time.monotonic()
            main.press("left" if step % 2 else "right")
            main.wait_for_output(marks[(step + 1) % 2], since[0])
            own.append((time.monotonic() - began) * MILLISECONDS)
            shown.wait_for_output(marks[(step + 1) % 2], since[1])
            behind.append((time.monotonic() - began) * MILLISECONDS)
        share = _processor(shown, seconds)
    return [
        Row(f"(i) key to the room's window, {steps} steps : own window", median(behind), median(own), "ms"),
        Row("    the slowest of them : what the room may wait", max(behind), BEHIND, "ms", 1.0),
        Row("    an idle window of the room : what it may take", max(share, 0.01), AT_REST, "%", 1.0),
    ]


def _marks(room: Room) -> tuple[bytes, bytes]:
    """How the first two pages begin in the room's window."""
    (path,) = runtime_files.inside(room.state / runtime_files.LIVE)
    found = live.read(path)
    assert found is not None
    assert found.guide is not None
    first, second = (page.lines[0].text.partition(" about")[0].encode() + b" " for page in found.guide.cut()[:2])
    return first, second


def _processor(terminal: Terminal, seconds: float) -> float:
    """Per cent of one processor that a program takes which nobody touches."""

    def used() -> float:
        fields = Path(f"/proc/{terminal.started.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    terminal.settled()
    before = used()
    terminal.quiet(seconds)
    return 100 * (used() - before) / seconds
