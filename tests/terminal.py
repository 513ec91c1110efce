"""A real pseudo-terminal for tests: a program in it, keys into it, and what stands on its screen.

POSIX only: on Windows a test module that imports this is skipped before it does.
"""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.painted import FRAME_END, Painted

assert sys.platform != "win32"  # for the type checker; there the imports above have failed already

ROOT = Path(__file__).parents[1]
PROGRAM = (sys.executable, "-m", "plc_workshop")
KEYS = {
    "right": "\x1b[C",
    "left": "\x1b[D",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f5": "\x1b[15~",
    "enter": "\r",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "ctrl+c": "\x03",
    "ctrl+q": "\x11",
}
"""What a terminal sends for a key; any other key is sent as it is written."""
_SLOWEST = 5.0
"""Seconds after which keys count as read in any case: a program that stands still reads none."""

# The program is the child of a small leader, as it is of a shell: the kernel resets a terminal whose session leader
# ends, and then nothing could be said about how the program left it.
_LEADER = """
import fcntl, os, signal, sys, termios, time
report, hold = int(sys.argv[1]), int(sys.argv[2])
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
started = time.monotonic()
child = os.fork()
if child == 0:
    os.close(hold)
    os.execvp(sys.argv[3], sys.argv[3:])
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.write(report, b"%d %.6f\\n" % (child, started))
code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
os.write(report, b"%d\\n" % (code if code >= 0 else 128 - code))
os.close(report)
os.read(hold, 1)
"""


@dataclass(frozen=True, slots=True)
class Started:
    """What the leader says of the program."""

    pid: int
    moment: float
    """`time.monotonic()` just before the program was started."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment in which a program finds no folder, setting or terminal of whoever runs the tests."""
    unwanted = ("TEXTUAL", "PLC_WORKSHOP", "XDG_", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    for folder in (home, home / "tmp"):
        folder.mkdir(parents=True, exist_ok=True)
    own = {"HOME": str(home), "TMPDIR": str(home / "tmp"), "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}
    return {**kept, **own, "TERM": "xterm-256color", "COLORTERM": "truecolor", **more}


class Terminal:
    """A terminal window with one program in it. As a context it ends with everything in it dead."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        folder: Path,
        more_environment: Mapping[str, str] | None = None,
        size: tuple[int, int] = (80, 24),
        paint: bool = True,
    ) -> None:
        """Start `command` in `folder`; without `paint` nothing is drawn, only `output` is kept."""
        self._painted = Painted(size, paint=paint)
        self.output = self._painted.output
        """Everything the program wrote."""
        self.lines: list[str] = []
        """What the leader told: the program's start, then its exit code."""
        self._told = b""
        self._ended = self._closed = False
        self._master, self._slave = pty.openpty()
        _set_size(self._slave, size)
        self._attributes = termios.tcgetattr(self._slave)
        self._report, report = os.pipe()
        hold, self._hold = os.pipe()
        self._leader = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LEADER, str(report), str(hold), *command],
            cwd=folder,
            env=environment(folder / "home", **(more_environment or {})),
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            pass_fds=(report, hold),
        )
        os.close(report)
        os.close(hold)
        os.set_blocking(self._master, False)

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End whatever still runs, and let the terminal go."""
        self._look(0)
        if len(self.lines) == 1 and not self._ended:
            with contextlib.suppress(ProcessLookupError):
                self.kill()
        self._leader.kill()
        self._leader.wait()
        for descriptor in (self._report, self._hold, self._slave, *(() if self._closed else (self._master,))):
            os.close(descriptor)

    # What the program is

    @property
    def started(self) -> Started:
        """The program's process, and when it was started."""
        self._until(lambda: bool(self.lines), 10, "start")
        pid, moment = self.lines[0].split()
        return Started(int(pid), float(moment))

    def ended(self, seconds: float = 10) -> int:
        """Wait for the end of the program: its exit code as a shell tells it, 128 and the signal for a killed one."""
        self._until(lambda: len(self.lines) > 1, seconds, "end")
        self.quiet(0.05)
        return int(self.lines[1])

    def has_ended(self) -> bool:
        """Whether the program is no more, as far as has been read."""
        return self._ended or len(self.lines) > 1

    def gone(self, seconds: float = 10) -> None:
        """Wait until the program is no more, also where its window was closed and nobody can tell an exit code."""
        self._until(lambda: self._ended, seconds, "be gone")

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal to the program alone."""
        os.kill(self.started.pid, number)

    def close_window(self) -> None:
        """Close the terminal window under the program."""
        assert self.started
        self._closed = True
        os.close(self._master)

    # What the person does

    def press(self, *keys: str) -> None:
        """Press keys, one right after the other."""
        for key in keys:
            self.type(KEYS.get(key, key).encode())

    def type(self, data: bytes) -> None:
        """Send bytes in one go."""
        while data:
            try:
                data = data[os.write(self._master, data) :]
            except BlockingIOError:
                self._look(0.05)

    def as_a_shell_has_it(self) -> None:
        """Do what a shell does while the program is stopped: keys are echoed, line by line."""
        termios.tcsetattr(self._slave, termios.TCSANOW, self._attributes)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window larger or smaller."""
        self._painted.resize(size)
        _set_size(self._slave, size)
        if not self._ended:
            self.kill(signal.SIGWINCH)

    # What the person sees

    def text(self) -> str:
        """What stands on the screen."""
        return self._painted.text()

    def wait_for(self, *texts: str, seconds: float = 10) -> str:
        """Read until one of `texts` stands on the screen, and give the whole screen."""
        seen = ""

        def there() -> bool:
            nonlocal seen
            seen = self.text()
            return any(text in seen for text in texts)

        self._until(there, seconds, f"show {texts}")
        return seen

    def wait_for_output(self, wanted: bytes, since: int = 0, seconds: float = 10) -> int:
        """Read until the program has written `wanted` after position `since`; the position behind it."""
        self._until(lambda: self.output.find(wanted, since) >= 0, seconds, f"write {wanted!r}")
        return self.output.find(wanted, since) + len(wanted)

    def paints(self, since: int) -> None:
        """Read until the program has painted something after position `since` of its output."""
        self.wait_for_output(FRAME_END.encode(), since)

    def quiet(self, seconds: float) -> str:
        """Read for so long, whatever comes, and give the screen."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._look(left)
        return self.text()

    def untouched(self, seconds: float) -> str:
        """Read until so long no key has come to the program, which may be slow to read them, and give the screen."""
        end = time.monotonic() + _SLOWEST
        while self._has_unread_keys() and time.monotonic() < end:
            self._look(0.01)
        return self.quiet(seconds)

    def settled(self, silence: float = 0.05, seconds: float = 5) -> None:
        """Read until the program has written nothing for `silence` seconds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            before = len(self.output)
            self.quiet(silence)
            if len(self.output) == before:
                return

    # How the program leaves the terminal

    def not_restored(self) -> list[str]:
        """What is not as it was before the program started; empty where all is."""
        wrong = []
        if termios.tcgetattr(self._slave) != self._attributes:
            flags = termios.tcgetattr(self._slave)[3]
            on = {name: bool(flags & getattr(termios, name)) for name in ("ECHO", "ICANON", "ISIG", "IEXTEN")}
            wrong.append(f"terminal attributes: {on}")
        return wrong + self._painted.left_on()

    def restored(self, seconds: float = 10) -> None:
        """Wait until the terminal is as it was before the program started."""
        self._until(lambda: not self.not_restored(), seconds, "leave the terminal as it was")

    def left_over(self) -> bytes:
        """Keys that nobody has read: what the shell would get next."""
        raw = termios.tcgetattr(self._slave)
        raw[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(self._slave, termios.TCSANOW, raw)
        found = b""
        while select.select([self._slave], [], [], 0)[0]:
            found += os.read(self._slave, 4096)
        return found

    # Reading

    def _has_unread_keys(self) -> bool:
        return not self._ended and struct.unpack("i", fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4)))[0] > 0

    def _until(self, true: Callable[[], bool], seconds: float, what: str) -> None:
        """Read until `true`, for so long at most."""
        end = time.monotonic() + seconds
        while not true():
            left = end - time.monotonic()
            if left <= 0 or (self._ended and not self._look(0)):
                assert true(), f"the program did not {what}; it shows\n{self.text()}"
                return
            self._look(min(left, 0.5))
            self._painted.waits_in_vain()

    def _look(self, seconds: float) -> bool:
        """Take what comes next, and wait so long for it at most; whether anything came."""
        watched = [*(() if self._closed else (self._master,)), *(() if self._ended else (self._report,))]
        ready = select.select(watched, [], [], max(0.0, seconds))[0]
        if self._report in ready:
            told = os.read(self._report, 4096)
            *lines, self._told = (self._told + told).split(b"\n")
            self.lines += [line.decode() for line in lines]
            self._ended = not told
            if self._ended:
                self._painted.end()
        if self._master in ready and not self._closed:
            self._hear(os.read(self._master, 65536))
        return bool(ready)

    def _hear(self, data: bytes) -> None:
        """Paint what came through the terminal, and answer what it asks."""
        for answer in self._painted.heard(data):
            os.write(self._master, answer)
        self._painted.paint(data)


def _set_size(terminal: int, size: tuple[int, int]) -> None:
    """Give a terminal so many columns and rows."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
