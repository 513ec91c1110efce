"""What Windows is asked beyond Python's own doors. Each function names the one of the system, of learn.microsoft.com.

On another system the function of the system is an argument: tests play it.
"""

import sys
from collections.abc import Callable
from pathlib import Path

_REPLACE, _WRITE_THROUGH = 0x1, 0x8
"""MOVEFILE_REPLACE_EXISTING, MOVEFILE_WRITE_THROUGH."""
_READ, _SHARED, _OPEN_EXISTING = 0x8000_0000, 0x7, 3
"""GENERIC_READ; FILE_SHARE_READ, _WRITE and _DELETE together; OPEN_EXISTING."""


def move(source: Path, target: Path, *, replaces: bool, call: Callable[[str, str, int], int] | None = None) -> None:
    """Give a file or folder another name, on the disk when this returns; a file may be replaced by it.

    MoveFileExW (winbase.h): with MOVEFILE_WRITE_THROUGH it "does not return until the file is actually moved on the
    disk", which `os.replace` and `os.rename` do not ask for. Raises: OSError, as those do.
    """
    flags = _WRITE_THROUGH | (_REPLACE if replaces else 0)
    if not (call or _move())(str(source), str(target), flags):
        raise _refused(source, target)


def why_not_opened(path: str) -> int:
    """The number of what keeps a file from being read, or 0. CreateFileW (fileapi.h); elsewhere nothing is known."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.CreateFileW.restype = wintypes.HANDLE
        system.CloseHandle.argtypes = [wintypes.HANDLE]
        opened = system.CreateFileW(str(path), _READ, _SHARED, None, _OPEN_EXISTING, 0, None)
        if opened == wintypes.HANDLE(-1).value:
            return ctypes.get_last_error()
        system.CloseHandle(opened)
    return 0


def _move() -> Callable[[str, str, int], int]:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        found = ctypes.WinDLL("kernel32", use_last_error=True).MoveFileExW
        found.argtypes, found.restype = [wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.DWORD], wintypes.BOOL
        return found
    else:  # noqa: RET505 - what follows a return on one system is unreachable to the type check of that system
        raise NotImplementedError


def _refused(source: Path, target: Path) -> OSError:
    if sys.platform == "win32":
        import ctypes

        number = ctypes.get_last_error()
        # The first number is made of the fourth: errno, and with it the class of the fault.
        return OSError(0, ctypes.FormatError(number).strip(), str(source), number, str(target))
    else:  # noqa: RET505 - as above
        return OSError(0, "refused", str(source), None, str(target))
