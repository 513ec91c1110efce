"""What a person waits for, in a real terminal: from start or key to what is painted."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from plc_workshop.tui.hearing.silence import SLOWEST
from plc_workshop.words.languages import ENGLISH
from tests.benchmarks.measure import Row, alternating
from tests.benchmarks.rooms import Room
from tests.made_up.catalogues import build
from tests.made_up.letters import ACCENTED

assert sys.platform != "win32"

from tests.terminal import Terminal  # noqa: E402 - does not exist on Windows

BARE = (sys.executable, "-m", "tests.benchmarks.bare")
SPOKEN = (sys.executable, "-m", "tests.benchmarks.spoken")
HOME, HOME_FILLED = b"Groups", b"all good"
MILLISECONDS = 1000


def start(folder: Path, times: int) -> list[Row]:
    """(a) From starting the program to the first painted home."""
    room = Room(folder / "a")
    ours, bare = alternating(
        lambda: _started(room.command(), room.folder, HOME), lambda: _started(BARE, room.folder, b"painted 0"), times
    )
    return [Row("(a) start to painted home", ours, bare, "ms", 1.2)]


def spoken(folder: Path, times: int) -> list[Row]:
    """(j) The same in a language that has a catalogue."""
    room, catalogues = Room(folder / "j"), folder / "locale"
    build(ACCENTED, catalogues)

    def started(code: str, mark: str) -> float:
        command = [*SPOKEN, code, str(catalogues), *room.options]
        return _started(command, room.folder, mark.encode())

    both = alternating(
        lambda: started(ACCENTED.code, ACCENTED.message(HOME.decode())),
        lambda: started(ENGLISH.code, HOME.decode()),
        times,
    )
    return [Row("(j) start to painted home, a language with a catalogue : English", *both, "ms", 1.05)]


def full_shelf(folder: Path, times: int, sessions: int = 10_000) -> list[Row]:
    """(e) The same with many sessions on the shelf, and until what lies in files is filled in."""
    full, empty = Room(folder / "full"), Room(folder / "empty")
    full.fill(sessions)
    painted, filled = (
        alternating(
            lambda mark=mark: _started(full.command(), full.folder, mark),  # type: ignore[misc]
            lambda mark=mark: _started(empty.command(), empty.folder, mark),  # type: ignore[misc]
            times,
        )
        for mark in (HOME, HOME_FILLED)
    )
    many = f"{sessions:,} sessions"
    return [
        Row(f"(e) painted home, {many} : none", *painted, "ms", 1.2),
        Row(f"    home with its last line, {many} : none", *filled, "ms"),
    ]


def keys(folder: Path, times: int) -> list[Row]:
    """(b) From a key to what it changes, in a section and in a turn."""
    room, other = Room(folder / "section"), Room(folder / "turn", statements=times + 2)
    run = room.start()
    run.close()
    run = other.cover()
    run.close()
    with _shown(BARE, folder, b"painted 0") as bare, ExitStack() as stack:
        section = stack.enter_context(_shown(room.command("resume"), room.folder, b"1 of "))
        counter = _counter(bare)
        in_section = alternating(_pages(section), counter, times)
        turn = stack.enter_context(_shown(other.command("resume"), other.folder, b"Can the room see"))
        turn.untouched(0.5)
        turn.press("n")
        turn.wait_for_output(b"Pass the laptop")
        turn.untouched(0.5)
        turn.press("enter")
        turn.wait_for_output(b"Statement 1 of")
        in_turn = alternating(_answers(turn), counter, times)
    return [
        Row("(b) key to painted, in a section", *in_section, "ms", 2.0),
        Row("(b) key to painted, in a turn", *in_turn, "ms", 2.0),
    ]


def result(folder: Path, times: int, many: int = 10_000, few: int = 10) -> list[Row]:
    """(d) From a key to the painted result of many people and of few."""
    rooms = Room(folder / "many"), Room(folder / "few")
    rooms[0].seen(many)
    rooms[1].seen(few)
    with (
        _shown(rooms[0].command("resume"), rooms[0].folder, b"Matter") as large,
        _shown(rooms[1].command("resume"), rooms[1].folder, b"Matter") as small,
    ):
        both = alternating(_openings(large), _openings(small), times * 2)
    return [Row(f"(d) key to painted result, {many:,} people : {few}", *both, "ms", 1.1)]


def redraw(folder: Path, times: int) -> list[Row]:
    """(g) From a key to a redrawn result of 200 statements at 240 columns, and to a redrawn table of that size."""
    room = Room(folder / "g", statements=200)
    room.seen(30)
    size = (240, 60)
    with (
        _shown(room.command("resume"), room.folder, b"Matter 83", size) as ours,
        _shown((*BARE, "table"), folder, b"Matter 55", size) as table,
    ):
        both = alternating(
            _turned(ours, (b"Matter 46", b"Matter 89")), _turned(table, (b"Matter 150", b"Matter 55")), times
        )
    return [Row("(g) redraw of 200 statements at 240 columns", *both, "ms", 2.0)]


def _started(command: tuple[str, ...] | list[str], folder: Path, mark: bytes) -> float:
    """Milliseconds from the start of `command` until `mark` has been written."""
    with Terminal(command, folder=folder, paint=False) as terminal:
        began = terminal.started.moment
        terminal.wait_for_output(mark)
        return (time.monotonic() - began) * MILLISECONDS


@contextmanager
def _shown(
    command: tuple[str, ...] | list[str], folder: Path, mark: bytes, size: tuple[int, int] = (80, 24)
) -> Iterator[Terminal]:
    with Terminal(command, folder=folder, paint=False, size=size) as terminal:
        terminal.wait_for_output(mark)
        yield terminal


def _until(terminal: Terminal, key: str, mark: bytes) -> float:
    """Milliseconds from `key` until `mark` has been written, in a program that was at rest."""
    terminal.settled()
    since = len(terminal.output)
    began = time.monotonic()
    terminal.press(key)
    terminal.wait_for_output(mark, since)
    return (time.monotonic() - began) * MILLISECONDS


def _counter(terminal: Terminal) -> Callable[[], float]:
    """A key for the bare app."""
    count = 0

    def pressed() -> float:
        nonlocal count
        count += 1
        return _until(terminal, "x", b"painted %d" % count)

    return pressed


def _pages(terminal: Terminal) -> Callable[[], float]:
    """To and fro between two pages of a section."""
    first = True

    def turned() -> float:
        nonlocal first
        first = not first
        return _until(terminal, "left" if first else "right", b"1 of " if first else b"2 of ")

    return turned


def _answers(terminal: Terminal) -> Callable[[], float]:
    """An answer to one statement after the other."""
    statement = 1

    def answered() -> float:
        nonlocal statement
        statement += 1
        digit = "34"[statement % 2]  # the same one again so soon would count once
        return _until(terminal, digit, b"Statement %d of" % statement)

    return answered


def _openings(terminal: Terminal) -> Callable[[], float]:
    """Away from the result, which is not measured, and to it."""

    def opened() -> float:
        _until(terminal, "left", b"Before we look")
        return _until(terminal, "right", b"Strongly agree")  # below the statements, and on no page before them

    return opened


def _turned(terminal: Terminal, marks: tuple[bytes, bytes]) -> Callable[[], float]:
    """Another order, and back; each has a mark near its end."""
    turns = 0

    def turned() -> float:
        nonlocal turns
        turns += 1
        terminal.quiet(SLOWEST)  # sooner the same key may be a held one, which is waited for
        return _until(terminal, "o", marks[(turns - 1) % 2])

    return turned
