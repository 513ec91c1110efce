"""NO_COLOR in the real program, and what it heeds of Textual's own switches."""

import os
import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from plc_workshop.cli.terminal import ignore_textual_environment  # noqa: E402 - below the skip on Windows, as the next
from tests.stories.desks import Desk, into_a_turn, to_the_cover  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")
"""One after the other: what is typed at a real clock's pace needs the machine for itself."""
COLOUR = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")


def colours(painted: bytes) -> set[tuple[bytes, ...]]:
    """All colours that are none of the greys, as red, green and blue."""
    return {found for found in COLOUR.findall(painted) if len(set(found)) > 1}


@pytest.mark.parametrize("asked", [{}, {"NO_COLOR": "1"}], ids=["in colours", "in greys"])
def test_who_asks_for_no_colours_gets_none(tmp_path: Path, asked: dict[str, str]) -> None:
    with Desk(tmp_path / "desk").run(environment=asked) as terminal:
        to_the_cover(terminal)
        into_a_turn(terminal, "4", "1")
        assert "Statement 3 of" in terminal.text()
        assert COLOUR.search(terminal.output), "greys, at the least"
        assert bool(colours(bytes(terminal.output))) == (not asked)


def test_an_animation_switched_off_stays_so_and_a_switch_that_records_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("TEXTUAL_SCREENSHOT", "1")
    ignore_textual_environment()
    assert os.environ["TEXTUAL_ANIMATIONS"] == "none"
    assert "TEXTUAL_SCREENSHOT" not in os.environ
