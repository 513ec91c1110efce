"""A terminal that is given back for plain lines: what reaches it, and what it is left like."""

from types import SimpleNamespace

import pytest
from textual.driver import Driver

from plc_workshop.tui.erased import erased
from plc_workshop.tui.keyboard.given_back import GivesBack

ROWS = 3
WIPED = erased(ROWS) + "\x1b[3J"


class System(Driver):
    """The driver of a system, as far as it writes."""

    def __init__(self) -> None:
        self.written = ""

    def write(self, data: str) -> None:
        """Keep it."""
        self.written += data

    def start_application_mode(self) -> None:
        """Nothing to start."""

    def disable_input(self) -> None:
        """Nothing to end."""

    def stop_application_mode(self) -> None:
        """Nothing to stop."""


class Ours(GivesBack, System):
    """That driver with plain lines."""

    def __init__(self) -> None:
        super().__init__()
        self._app = SimpleNamespace(size=SimpleNamespace(height=ROWS))  # type: ignore[assignment]  # all it asks for

    def since(self) -> str:
        """What was written since this was asked last."""
        written, self.written = self.written, ""
        return written


@pytest.fixture
def terminal() -> Ours:
    return Ours()


def test_what_is_painted_does_not_reach_it(terminal: Ours) -> None:
    terminal.write("painted")
    assert terminal.since() == "painted"
    terminal.tell(["a line"])
    assert terminal.since() == "", "nobody asked for lines"
    terminal.give_back()
    terminal.since()
    terminal.write("painted")
    terminal.tell(["a line", "another"])
    assert terminal.since() == "a line\nanother\n"


def test_it_shows_a_cursor_wraps_and_hears_no_mouse(terminal: Ours) -> None:
    terminal.give_back()
    written = terminal.since()
    for mode in ("?1000l", "?1003l", "?1006l", "?1004l", "?7h", "?1049l", "?25h"):
        assert f"\x1b[{mode}" in written
    assert written.startswith(erased(ROWS))
    assert written.endswith(erased(ROWS)), "what stood there before the program would be read with the first line"
    terminal.give_back()
    assert terminal.since() == ""


def test_nothing_of_the_lines_is_left_when_it_is_painted_again(terminal: Ours) -> None:
    terminal.give_back()
    terminal.tell(["a line"])
    terminal.since()
    terminal.take_again()
    written = terminal.since()
    assert written.startswith(WIPED)
    for mode in ("?1049h", "?25l", "?1000h", "?1003h", "?1006h", "?1004h"):
        assert f"\x1b[{mode}" in written
    terminal.take_again()
    assert terminal.since() == ""
    terminal.write("painted")
    assert terminal.since() == "painted"


def test_lines_can_be_wiped_in_between(terminal: Ours) -> None:
    terminal.give_back()
    terminal.since()
    terminal.wipe()
    terminal.tell(["a line"])
    assert terminal.since() == f"{WIPED}a line\n"
