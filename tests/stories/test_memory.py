"""What stands in memory alone stays there: no core dump, no prompt and no other program of this user has it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.stories.desks import Desk, into_a_turn, to_the_cover  # noqa: E402 - below the line that skips on Windows
from tests.terminal import PROGRAM, Terminal, environment  # noqa: E402

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems know no such call")
_INSTEAD_OF_A_COMMAND = """
import resource, subprocess, sys
from plc_workshop.cli import main as program

DUMPABLE = "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)"

def run(**_settings):
    print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)
    if sys.platform == "linux":
        exec(DUMPABLE)
        subprocess.run([sys.executable, "-c", DUMPABLE], check=True)

program.cli.main = run
program.main()
"""


@on_linux
def test_before_any_command_memory_is_closed_and_what_the_program_starts_is_as_ever(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", _INSTEAD_OF_A_COMMAND],
        env=environment(tmp_path / "home"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == ["0", "0", "1"]


@on_linux
@pytest.mark.xdist_group("terminal")
@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every process")
def test_no_other_program_of_this_user_looks_into_a_turn(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as ordinary:
        look_into(ordinary.pid)
        ordinary.communicate(b"\n")
    with Desk(tmp_path).run() as here:
        to_the_cover(here)
        into_a_turn(here, "4", "1")
        with pytest.raises(PermissionError):
            look_into(here.started.pid)


@pytest.mark.xdist_group("terminal")
def test_no_prompt_of_python_stands_there_after_the_end(tmp_path: Path) -> None:
    command = (*PROGRAM, "sessions", *Desk(tmp_path).options)
    with Terminal(command, folder=tmp_path, more_environment={"PYTHONINSPECT": "1"}) as here:
        assert here.ended() == 0


def look_into(process: int) -> None:
    Path(f"/proc/{process}/mem").open("rb").close()
