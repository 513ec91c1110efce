"""A machine that stops at a chosen system call."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from plc_workshop import windows_api

CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "link", "utime")
"""What changes files."""


OF_THE_FOLDER = () if sys.platform == "win32" else ("open", "fsync")
"""What makes the change of a folder durable; Windows writes that through by itself, or by the call that replaces."""


class Killed(BaseException):
    """The process ends here: nothing may catch this."""


class Machine:
    """Counts the calls that change files, and fails at one of them, before or after it has happened."""

    def __init__(self, patch: pytest.MonkeyPatch, stop: int = -1, *, after: bool = False, error: int = 0) -> None:
        self.seen: list[str] = []
        self._stop, self._after, self._error = stop, after, error
        self._dead = False
        for name in CALLS:
            patch.setattr(os, name, self._watched(name, getattr(os, name)))
        if sys.platform == "win32":  # there a file that has to be on the disk takes its place by this
            patch.setattr(windows_api, "move", self._watched("replace", windows_api.move))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if self._dead:
                raise Killed
            at, self.seen = len(self.seen), [*self.seen, name]
            if at != self._stop:
                return real(*args, **kwargs)
            if self._error:
                raise OSError(self._error, os.strerror(self._error))
            self._dead = True
            if self._after and name == "write":
                real(args[0], bytes(args[1])[: len(args[1]) // 2])
            elif self._after:
                with contextlib.suppress(OSError):  # a call that fails has happened too
                    done = real(*args, **kwargs)
                    if name == "open":
                        os.close(done)
            raise Killed

        return call


def calls_of(act: Callable[[], object]) -> list[str]:
    """The calls that `act` makes when nothing goes wrong."""
    with pytest.MonkeyPatch.context() as patch:
        machine = Machine(patch)
        act()
    return machine.seen


def every_crash(calls: int) -> Iterator[tuple[int, bool]]:
    """Each call, stopped before and after it."""
    return ((stop, after) for stop in range(calls) for after in (False, True))


def killed_at(stop: int, act: Callable[[], object], *, after: bool) -> None:
    """Run `act` on a machine that stops at that call."""
    with pytest.MonkeyPatch.context() as patch:
        Machine(patch, stop, after=after)
        with pytest.raises(Killed):
            act()
