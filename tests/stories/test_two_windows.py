"""The real program twice: the facilitator's window and the room's, either of them killed and started again."""

import random
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

import signal  # noqa: E402 - below the line that skips on Windows, as the next one must be

from tests.stories.desks import IDS, PACK, Desk, calmly, into_a_turn  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
NOTE = "NOTE-THAT-THE-ROOM-MUST-NOT-SEE"
STATEMENTS = ("We plan lessons together.", "We visit each other", "We ask pupils", "Plan", "Visit", "Ask")
LABELS = ("Never", "Seldom", "Often", "Always")
ROUND = "people are done"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "desk")
    noted = PACK.replace("    body: One idea.\n", f"    body: One idea.\n    notes: {NOTE}\n")
    (made.folder / "content" / "small.yaml").write_text(noted, "utf-8")
    return made


def stage(desk: Desk, *more: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The room's window."""
    return Terminal([*PROGRAM, "stage", *more, *desk.options], folder=desk.folder, size=size)


def test_the_room_never_sees_a_note_a_statement_or_an_answer_whatever_is_killed(desk: Desk) -> None:
    with ExitStack() as opened:
        _led_with_kills(desk, opened)


def _led_with_kills(desk: Desk, opened: ExitStack) -> None:
    chance = random.Random(13)
    room = opened.enter_context(stage(desk))
    room.wait_for("This is the window for the room.")
    main = opened.enter_context(desk.run())
    room.wait_for("First things")
    main.wait_for(NOTE)
    main.press("right")
    main.wait_for("No: it has its own window.")
    calmly(main, "enter")
    main.wait_for("Pass the laptop")
    streams = [room]
    for person in range(4):
        main.untouched(0.5)  # the same key counts again after 0.9 s
        into_a_turn(main, *(str(chance.randint(1, 4)) for _ in range(chance.randint(1, len(IDS) - 1))))
        match person % 3:
            case 0:  # the facilitator's window dies in the turn: that turn is lost, and nothing of it was seen
                main.kill()
                main.gone()
                main.close_window()
                main = opened.enter_context(desk.resume())
                main.wait_for("No: it has its own window.", f"{person} of")
                calmly(main, "enter")
                main.wait_for("Pass the laptop")
                main.untouched(0.5)
                into_a_turn(main)
            case 1:  # the room's window dies, and another takes its place
                room.kill()
                room.gone()
                room = opened.enter_context(stage(desk))
                streams.append(room)
                room.wait_for(ROUND)
        calmly(main, "escape")
        main.wait_for("What would you like to do?")
        calmly(main, "8")
        shown = main.wait_for("Thank you", "Hand in without any answer?")
        if "Thank you" not in shown:
            main.untouched(0.5)
            calmly(main, "8")
            main.wait_for("Thank you")
        main.quiet(2.3)
        main.press("space")
        if "Can the room see" in main.wait_for("Pass the laptop", "Can the room see"):
            main.wait_for("No: it has its own window.")
            calmly(main, "enter")
            main.wait_for("Pass the laptop")
        room.wait_for(f"{person + 1} of 5 people are done")
    for terminal in streams:
        heard = terminal.output.decode("utf-8", "replace")
        assert NOTE not in heard
        assert not [word for word in (*STATEMENTS, *LABELS) if word in heard]
    for terminal in (room, main):
        terminal.kill(signal.SIGTERM)
        assert terminal.ended() == 143
        assert terminal.not_restored() == []


def test_two_windows_of_the_room_and_keys_that_do_nothing(desk: Desk) -> None:
    with desk.run() as main, ExitStack() as opened:
        main.wait_for("First things")
        one = opened.enter_context(stage(desk, size=(60, 18)))
        other = opened.enter_context(stage(desk, desk.session, size=(120, 40)))
        for window in (one, other):
            window.wait_for("First things")
        one.press("q", "right", "enter")
        one.wait_for("The session is led in the other window.")
        one.press("ctrl+c")
        assert one.ended() == 0
        assert one.not_restored() == []
        other.close_window()
        other.gone()
        assert "First things" in main.text()
        main.wait_for("The room's window is gone")


def test_a_session_that_is_over_leaves_nothing_for_the_room(desk: Desk) -> None:
    with stage(desk) as room:
        with desk.run() as main:
            room.wait_for("First things")
            to_the_cover_with_a_window(main)
            main.kill(signal.SIGTERM)
            main.ended()
        room.wait_for("This is the window for the room.")
        room.press("ctrl+c")
        assert room.ended() == 0
    assert not list((desk.folder / "state" / "live").iterdir())
    assert not list((desk.folder / "state" / "stage").iterdir())


def to_the_cover_with_a_window(main: Terminal) -> None:
    main.wait_for(NOTE)
    main.press("right")
    main.wait_for("No: it has its own window.")
    calmly(main, "enter")
    main.wait_for("Pass the laptop")
