"""`forget` on a real terminal: asked first, and once more where answers go."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from plc_workshop.session.state import Stop  # noqa: E402 - below the line that skips on Windows, as the next ones must be
from plc_workshop.store import traces  # noqa: E402
from tests.stories.conftest import desk_in  # noqa: E402
from tests.stories.desks import Desk as Laptop  # noqa: E402
from tests.stories.leading import led  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")


def test_on_a_terminal_it_is_asked_and_once_more_where_answers_go(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "desk")
    led(desk_in(laptop.folder), ["4" * 10] * 3, until=Stop.COVER).close()
    for typed, gone in (("n", False), ("y", True)):
        with Terminal([*PROGRAM, "forget", *laptop.options], folder=laptop.folder) as terminal:
            terminal.wait_for("Remove all of this? Type y and Enter")
            terminal.type(b"y\r")
            terminal.wait_for("Really remove the answers too? Type y and Enter")
            terminal.type(f"{typed}\r".encode())
            assert terminal.ended() == (0 if gone else 1)
        assert (traces.kept(laptop.folder / "state") == ()) is gone
