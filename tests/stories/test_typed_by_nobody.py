"""What no person typed: bytes that are no text, and what a terminal answers. On no screen is any of it a key."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.desks import Desk, calmly, into_a_form, into_a_turn, to_the_cover  # noqa: E402 - below the line that skips
from tests.stories.reads import OVER, sent_in_reads  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""

NO_TEXT = {
    "every byte that begins nothing": bytes(range(0x80, 0xC2)) + bytes(range(0xF5, 0x100)),
    "half a surrogate pair": b"\xed\xa0\xbd",
    "latin-1": b"\xe9",
    "huge code point": b"\x1b[999999999999u",
    "code point of a surrogate": b"\x1b[55357u",
    "code point with a shifted one": b"\x1b[50:64u",
    "overlong digits and Enter": b"\xc0\xb2\xe0\x80\xb2\xf0\x80\x80\x8d\xc1\x8d",
    "half an emoji": b"\xf0\x9f\x98\xff",
    "DA1 in raw eight bits": b"\x9b?62;22c",
    "OSC 4 in raw eight bits": b"\x9d4;1;rgb:2222/3333/1111\x9c",
}
ANSWERS = {
    "DA1": b"\x1b[?62;22c",
    "DA2": b"\x1b[>1;4000;12c",
    "DA3": b"\x1bP!|7E565445\x1b\\",
    "XTVERSION": b"\x1bP>|tmux 3.3a\x1b\\",
    "OSC 4": b"\x1b]4;1;rgb:2222/3333/1111\x1b\\",
    "OSC 11": b"\x1b]11;rgb:2222/1111/3333\x07",
    "kitty flags": b"\x1b[?1u",
    "kitty graphics": b"\x1b_Gi=31;OK\x1b\\",
    "colour scheme": b"\x1b[?997;1n",
    "DSR": b"\x1b[0n",
    "XTGETTCAP": b"\x1bP1+r524742=38\x1b\\",
    "window size in pixels": b"\x1b[4;600;800t",
    "mode": b"\x1b[4;2$y",
    "10,000 parameters": b"\x1b[?" + b"1;" * 10_000 + b"2c",
    "text of no kitty key": b"\x1b[1;1;50A",
    "number of no function key": b"\x1b[50~",
    "function key of another terminal": b"\x1bO2P",
    "privacy message": b"\x1b^12\x1b\\",
    "start of string": b"\x1bX12\x1b\\",
    "DA1 in eight bits": "\x9b?62;22c".encode(),
    "OSC 4 in eight bits": "\x9d4;1;rgb:2222/3333/1111\x9c".encode(),
    "XTVERSION in eight bits": "\x90>|tmux 3.3a\x9c".encode(),
    "kitty graphics in eight bits": "\x9fGi=31;OK\x1b\\".encode(),
    "function key in eight bits": "\x8f2P".encode(),
    "a mode with one number": b"\x1b[3$y",
    "resizes come as reports": b"\x1b[?2048;2$y",
    "resize of another window": b"\x1b[48;12;34;480;640t",
    "end of a paste": b"\x1b[201~",
    "window left and entered": b"\x1b[O\x1b[I",
    "mouse far outside": b"\x1b[<35;32123;23213M\x1b[<0;999;999M\x1b[<0;999;999m",
    "mouse left of the window": b"\x1b[<35;-2;-13M",
    "mouse at huge numbers": b"\x1b[<35;12345678901234;1M\x1b[<12345678901234567890;1;1M",
    "old mouse beyond ASCII": b"\x1b[MC\xe1\xe1",
    "cancelled": b"\x1b[?62;2\x18\x1b]4;2\x1a",
    "a NUL and a byte amid": b"\x1b[?6\x002;\xff22c",
    "broken off by another": b"\x1b[?62;2\x1b]4;2\x1bP1+r\x1b[0n",
}
UNFINISHED = (
    "DA1",
    "XTVERSION",
    "OSC 11",
    "kitty graphics",
    "function key of another terminal",
    "DA1 in eight bits",
    "OSC 4 in eight bits",
)
CUT = 0.02
"""Seconds between two reads of one answer."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def nothing_of_it_counts(terminal: Terminal) -> None:
    """Everything that is no key, whole, cut in three and unfinished: the screen stays as it is."""
    terminal.settled(0.2)
    before = terminal.text()
    for name, sent in {**NO_TEXT, **ANSWERS}.items():
        terminal.type(sent)
        assert terminal.quiet(0.02) == before, name
    for name, sent in ANSWERS.items():
        half = len(sent) // 2
        half -= sent[half] == 0x1B  # which would be the key Esc, were the rest left out
        reads = [sent[:half], sent[half : half + 1], sent[half + 1 :]]
        while sent_in_reads(terminal, reads, lambda: CUT) != reads:
            continue  # held up ourselves: once more
        assert terminal.text() == before, f"{name}, cut"
    for name in UNFINISHED:
        terminal.type(ANSWERS[name][:-1])
        assert terminal.quiet(OVER) == before, f"{name}, unfinished"


@pytest.fixture
def in_a_turn(desk: Desk) -> Iterator[Terminal]:
    """The program at the first statement."""
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal)
        yield terminal


def test_in_a_turn_no_statement_is_answered(in_a_turn: Terminal) -> None:
    nothing_of_it_counts(in_a_turn)
    in_a_turn.type(b"\xe93")
    in_a_turn.wait_for("Statement 2 of")
    in_a_turn.type(b"\x1b[?62;22c4")
    in_a_turn.wait_for("Statement 3 of")
    in_a_turn.type(b"\x1b[?62;")
    in_a_turn.quiet(OVER)
    in_a_turn.press("left")
    in_a_turn.wait_for("Statement 2 of")


def test_in_front_of_the_room_no_statement_is_answered(in_a_turn: Terminal) -> None:
    calmly(in_a_turn, "d")
    in_a_turn.wait_for("your answers stay hidden")
    nothing_of_it_counts(in_a_turn)
    calmly(in_a_turn, "3")
    in_a_turn.wait_for("Statement 2 of")


def test_on_the_cover_nothing_opens(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        nothing_of_it_counts(terminal)
        into_a_turn(terminal, "1")


def test_in_set_up_nothing_is_written(desk: Desk) -> None:
    with Terminal([*PROGRAM, "run", "small", *desk.options], folder=desk.folder) as terminal:
        terminal.wait_for("Group")
        calmly(terminal, "K")
        nothing_of_it_counts(terminal)
        terminal.press("ä", "s")
        terminal.wait_for("Käs")


def test_in_a_form_nothing_is_written(desk: Desk) -> None:
    with Terminal([*PROGRAM, "rehearse", "small", *desk.options], folder=desk.folder) as terminal:
        into_a_form(terminal)
        terminal.press("K")
        nothing_of_it_counts(terminal)
        terminal.press("ä", "s")
        terminal.wait_for("Käs")


def test_in_the_rooms_window_nothing_is_said(desk: Desk) -> None:
    with Terminal([*PROGRAM, "stage", *desk.options], folder=desk.folder) as terminal:
        terminal.wait_for("This is the window for the room.")
        nothing_of_it_counts(terminal)
        terminal.press("x")
        terminal.wait_for("The session is led in the other window.")
        terminal.press("ctrl+c")
        assert terminal.ended() == 0


BROKEN = """
from plc_workshop.cli import main
from textual.driver import Driver

whole = Driver.process_message

def broken(self, message):
    secret = "the an" + "swer was four"
    if getattr(message, "key", "") == "4":
        raise RuntimeError(secret)
    whole(self, message)

Driver.process_message = broken
main.main()
"""
"""The program, where the thread that reads the keys breaks at a 4."""


def test_a_fault_of_what_reads_the_keys_ends_as_any_other_fault(desk: Desk) -> None:
    with desk.run(script=BROKEN) as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal)
        terminal.press("4")
        assert terminal.ended() == 1
        assert "The workshop stopped because of a fault in the program." in terminal.text()
        assert terminal.not_restored() == []
        for told in ("Traceback", "RuntimeError", "the answer was four"):
            assert told not in terminal.output.decode()


def test_a_fault_of_what_reads_the_keys_ends_the_rooms_window_as_any_other(desk: Desk) -> None:
    command = [sys.executable, "-c", BROKEN, "stage", *desk.options]
    with Terminal(command, folder=desk.folder) as terminal:
        terminal.wait_for("This is the window for the room.")
        terminal.press("4")
        assert terminal.ended() == 1
        assert "The room's window stopped because of a fault in the program." in terminal.text()
        assert terminal.not_restored() == []
        assert "Traceback" not in terminal.output.decode()


def test_esc_alone_arrives_at_once(desk: Desk) -> None:
    with desk.run() as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal)
        terminal.press("escape")
        terminal.wait_for("What would you like to do?", seconds=1)


def test_a_window_is_followed_whatever_its_terminal_has_said(desk: Desk) -> None:
    with desk.run() as terminal:
        terminal.wait_for("One idea.")
        terminal.type(b"\x1b[?2048;2$y\x1b[48;12;34;480;640t")
        terminal.settled(0.2)
        before = len(terminal.output)
        terminal.resize((100, 30))
        terminal.paints(before)
        terminal.settled(0.2)
        assert "keys" in terminal.text().splitlines()[29]
