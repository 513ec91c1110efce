"""What goes over the wire to a screen that the room can see: the same bytes, whatever somebody answers."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.conftest import CONTENT  # noqa: E402 - below the line that skips on Windows, as the next one must be
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")


@pytest.mark.parametrize(("sees", "same"), [("y", True), ("n", False)])
def test_the_bytes_of_two_people_who_chose_differently_are_the_same_in_front_of_the_room(
    sees: str, same: bool, tmp_path: Path
) -> None:
    streams = []
    for name, digits in (("one", "1111100"), ("other", "4032143")):
        folder = tmp_path / name
        folder.mkdir()
        options = ["--sessions", "sessions", "--content", str(CONTENT), "--state", "state"]
        command = [*PROGRAM, "run", "our-meetings", "--group", "Oak", "--participants", "4", "--turn-seconds", "3600"]
        with Terminal([*command, *options], folder=folder) as terminal:
            terminal.wait_for("How we work together")
            while "Can the room see" not in terminal.text():
                terminal.press("right")
                terminal.settled(0.2)
            terminal.untouched(0.5)
            terminal.press(sees)
            terminal.wait_for("Pass the laptop")
            terminal.untouched(0.5)
            terminal.press("enter")
            terminal.wait_for("Statement 1 of 5")
            terminal.settled(0.3)
            since = len(terminal.output)
            for key in [*digits[:5], "up", "*", digits[5], "up", digits[6], "down", "down"]:
                before = len(terminal.output)
                terminal.press(key)
                terminal.paints(before)
                terminal.settled(0.3)
            # The shape of the mouse's pointer is told when there is time for it, of this screen or of the next.
            streams.append(bytes(terminal.output[since:]).replace(b"\x1b]22;default\x07", b""))
    assert (streams[0] == streams[1]) is same
