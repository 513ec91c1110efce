"""A terminal whose letters are not UTF-8, and streams that were sent elsewhere."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.conftest import CONTENT, desk_in  # noqa: E402 - below the line that skips on Windows, as the next
from tests.stories.desks import Desk  # noqa: E402
from tests.stories.test_commands import PACK  # noqa: E402
from tests.terminal import PROGRAM, Terminal  # noqa: E402

pytestmark = pytest.mark.xdist_group("terminal")

NOT_ALL = (
    {"PYTHONIOENCODING": "iso-8859-1"},
    {"PYTHONIOENCODING": "cp437"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "gb18030"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONUTF8": "0"},
)
"""Letters a terminal may be set to that are not all."""
OF_THE_APP = ("", "resume", "rehearse small", "stage", "run small --group Oak")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk")


def in_a_shell(desk: Desk, line: str, **environment: str) -> Terminal:
    """A terminal with a line of a shell in it; PLC stands for the program."""
    program = " ".join(f"'{part}'" for part in (*PROGRAM, *desk.options))
    line = line.replace("PLC", f"{_set(environment)} {program}")
    return Terminal(("bash", "-c", line), folder=desk.folder)


def _set(environment: dict[str, str]) -> str:
    """What sets variables for one program only: the shell itself would complain of some."""
    return " ".join(["env", *(f"{name}={value}" for name, value in environment.items())])


@pytest.mark.parametrize("letters", NOT_ALL, ids=str)
def test_a_terminal_without_all_letters_is_told_what_to_type(desk: Desk, letters: dict[str, str]) -> None:
    for command in OF_THE_APP if letters == NOT_ALL[0] else OF_THE_APP[-1:]:
        with in_a_shell(desk, f"PLC {command}", **letters) as terminal:
            assert terminal.ended() == 1
            said = terminal.output.decode("ascii")  # nothing else is sure to be seen
            assert "The workshop needs UTF-8" in " ".join(said.split())
            assert "\x1b" not in said
    assert [*(desk.folder / "sessions").iterdir()] == []
    (typed,) = (line.strip() for line in said.splitlines() if line.startswith("    "))
    assert typed.split(" ")[1:4] == [PROGRAM[0], "-m", "plc_workshop"], "as it was started: that works here"
    with in_a_shell(desk, f"{_set(letters)} {typed}") as terminal:
        terminal.wait_for("First things")
        assert "─" in terminal.text() or "━" in terminal.text() or "▔" in terminal.text()


@pytest.mark.parametrize("letters", NOT_ALL, ids=str)
def test_what_a_terminal_cannot_show_is_replaced(tmp_path: Path, letters: dict[str, str]) -> None:
    own = desk_in(tmp_path)
    own.start(replace(own.blank_setup(own.packs.locate(PACK)), group="Jānis – “Ø” 日本", people=5)).close()
    desk = Desk(tmp_path)
    for command in ("sessions", f"results {desk.session}", f"check '{tmp_path}/“Ø”'", f"check $'{tmp_path}/\\xff'"):
        with in_a_shell(desk, f"PLC --content '{CONTENT}' {command}", **letters) as terminal:
            assert terminal.ended() == int(command.startswith("check"))
            seen = bytes(terminal.output)
            assert b"Traceback" not in seen
            assert b"\\u2" not in seen
            if "ascii" in letters.values() or "LC_ALL" in letters:
                assert b"?" in seen or command.startswith("check")
                assert seen.isascii()


def test_no_terminal_reads_utf_16(tmp_path: Path) -> None:
    with in_a_shell(Desk(tmp_path), "PLC check nobody", PYTHONIOENCODING="utf-16") as terminal:
        assert terminal.ended() == 1
        assert "There is no pack nobody" in terminal.output.decode("utf-8")


@pytest.mark.parametrize("command", OF_THE_APP)
@pytest.mark.parametrize("elsewhere", ["2>/dev/null", ">/dev/null", "</dev/null", "2>&1 | cat", "2>errors", "2>&-"])
def test_why_it_cannot_run_is_said_where_it_is_seen(desk: Desk, elsewhere: str, command: str) -> None:
    with in_a_shell(desk, f"PLC {command} {elsewhere}; exit ${{PIPESTATUS[0]}}") as terminal:
        assert terminal.ended() == 1
        assert terminal.text().count("The workshop needs a terminal: its screen and its keyboard.") == 1
    assert [*(desk.folder / "sessions").iterdir()] == []


def test_what_is_sent_elsewhere_has_the_sentence_too(desk: Desk) -> None:
    with in_a_shell(desk, "PLC run small 2>errors | cat > data") as terminal:
        terminal.ended()
    for name in ("errors", "data"):
        assert "needs a terminal" in (desk.folder / name).read_text("utf-8")
