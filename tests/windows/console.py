"""A console of Windows for tests: a program of Wine in it, keys into it, and what the program paints."""

import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

assert sys.platform != "win32"

from tests.painted import Painted  # noqa: E402 - below what a Windows type check stops at
from tests.terminal import Terminal  # noqa: E402

_BETWEEN_LOOKS = 0.02
"""Seconds between two looks at what the program wrote: no file tells when it grows."""


def windows_path(path: Path) -> str:
    """The path by which a program of Wine finds a file."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


class Console(Terminal):
    """A terminal around Wine's console: keys are typed into that, and the screen is what the program wrote into it.

    Python there loads keys_and_screen at its start. As a context it ends with everything in it dead.
    """

    def __init__(
        self, command: Sequence[str], *, folder: Path, wine: Mapping[str, str], size: tuple[int, int] = (80, 24)
    ) -> None:
        """Start `command` in `folder`, with what Wine is to know."""
        at = folder.parent / f"console-{time.monotonic_ns()}"
        at.mkdir()
        self._keys, painted = (at / name for name in ("keys", "painted"))
        for path in (self._keys, painted):
            path.touch()
        self._written = painted.open("rb")
        self._around = Painted(size, paint=False)
        more = {"PLC_TESTS_KEYS": windows_path(self._keys), "PLC_TESTS_PAINTED": windows_path(painted)}
        super().__init__(command, folder=folder, more_environment={**wine, **more}, size=size)

    def type(self, data: bytes) -> None:
        """Type into the console."""
        with self._keys.open("ab") as keys:
            keys.write(data)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Kill the program alone: what was started may be the shell around it."""
        assert number == signal.SIGKILL, "Windows has no other"
        self.type(b"\0")

    def _look(self, seconds: float) -> bool:
        """Take what the program wrote, and wait so long for it at most; whether anything came."""
        end = time.monotonic() + seconds
        while True:
            heard = super()._look(min(seconds, _BETWEEN_LOOKS))
            data = self._written.read()
            self._painted.heard(data)
            self._painted.paint(data)
            if data or self._ended or time.monotonic() >= end:
                return bool(data) or heard

    def _hear(self, data: bytes) -> None:
        """Only answer: what Wine's console makes of a program is not what a console of Windows shows."""
        for answer in self._around.heard(data):
            os.write(self._master, answer)
