"""Waiting for a file that another program holds: OneDrive, a virus scanner, an editor. Only Windows refuses it then."""

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from plc_workshop import windows_api

T = TypeVar("T")

_SHARES_STRICTLY = sys.platform == "win32"
"""Whether a program that holds a file open keeps us from replacing it, deleting it, or renaming it."""
_PAUSES = (0.005, 0.01, 0.02, 0.04, 0.08, 0.16)
"""Seconds before the first new attempts, about 0.3 in all: most hold a file for a moment."""
_THEN, _LONGEST = 0.25, 10.0
"""Seconds before each that follows, and for how many in all; not on the thread that paints a screen."""
_IN_USE, _REFUSED = (32, 33), 5
"""ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION, ERROR_ACCESS_DENIED."""
IS_SAID = 1.0
"""Seconds after which it is said that somebody waits."""

_painting: int | None = None
_told: Callable[[], object] | None = None


def can_last() -> bool:
    """Whether files may have to be waited for on this system: then what saves is done beside the screen."""
    return _SHARES_STRICTLY


def tell(told: Callable[[], object] | None, *, paints: bool = False) -> None:
    """From now on `told` is called once in each long wait, on the thread that waits.

    With `paints` the thread that calls this paints a screen: there no wait is long.
    """
    global _told, _painting
    _told, _painting = told, threading.get_ident() if paints else None


def patiently(call: Callable[[], T]) -> T:
    """The call's value; where a file in use refuses it, after more attempts. Raises: OSError, what the last one did."""
    if not _SHARES_STRICTLY:
        return call()
    waited, told = 0.0, None if threading.get_ident() == _painting else _told
    for pause in _PAUSES:
        try:
            return call()
        except PermissionError:
            _pause(pause)
            waited += pause
    while threading.get_ident() != _painting and waited < _LONGEST:
        try:
            return call()
        except PermissionError as error:
            if not is_held(error):
                raise
            _pause(_THEN)
            waited += _THEN
        if told is not None and waited >= IS_SAID:
            told()
            told = None
    return call()


def is_held(error: OSError) -> bool:
    """Whether another program holds open what could not be used; else this user may not.

    Windows refuses to replace a file that is open as it refuses one that is protected.
    """
    number, target = getattr(error, "winerror", None), getattr(error, "filename2", None)
    if number in _IN_USE:
        return True
    if number == _REFUSED and target is not None:
        there = target if os.path.lexists(target) else error.filename
        a_folder_stands_there = os.path.isdir(target) and not os.path.isdir(error.filename)  # noqa: PTH112
        return not a_folder_stands_there and os.access(there, os.W_OK)
    # Python opens a file by a function of C, which tells no number of the system.
    return number is None and error.filename is not None and windows_api.why_not_opened(error.filename) in _IN_USE


def _pause(seconds: float) -> None:
    time.sleep(seconds)
