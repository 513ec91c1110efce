"""What Windows is asked beyond Python's own doors. Each function names the one of the system, of learn.microsoft.com.

On another system the function of the system is an argument: tests play it.
"""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_REPLACE, _WRITE_THROUGH = 0x1, 0x8
"""MOVEFILE_REPLACE_EXISTING, MOVEFILE_WRITE_THROUGH."""
_READ, _WRITE, _SHARED, _OPEN_EXISTING = 0x8000_0000, 0x4000_0000, 0x7, 3
"""GENERIC_READ, GENERIC_WRITE; FILE_SHARE_READ, _WRITE and _DELETE together; OPEN_EXISTING."""
_SEQUENCES = 0x4
"""ENABLE_VIRTUAL_TERMINAL_PROCESSING."""
_ALL_COLOURS = 15063
"""The build of Windows 10 from which a console has 24 bits of colour: devblogs.microsoft.com/commandline."""
_CLOSED = (1, 2, 5, 6)
"""CTRL_BREAK_EVENT, CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT, CTRL_SHUTDOWN_EVENT."""
_DEVICE, _BUS, _USB = 0x2D_1400, 7, 7
"""IOCTL_STORAGE_QUERY_PROPERTY; where the BusType stands, in DWORDs; BusTypeUsb."""
REMOVABLE, REMOTE = 2, 4
"""DRIVE_REMOVABLE, DRIVE_REMOTE."""
_SYNC_ROOTS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\SyncRootManager"
"""Where whatever copies folders to a cloud enters them ("Integrate a Cloud Storage Provider")."""


@dataclass(frozen=True, slots=True)
class Console:
    """A console window, and what it can do."""

    columns: int
    rows: int
    takes_sequences: bool
    """Whether it paints what a terminal paints; an old one, or one that is set to be old, does not."""
    all_colours: bool
    """Whether it has 16 million."""


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


def console() -> Console | None:
    """The console of this process, whatever its streams were sent to; None where it has none.

    CreateFileW of CONOUT$, GetConsoleScreenBufferInfo, GetConsoleMode, SetConsoleMode ("Console Virtual Terminal
    Sequences": a console that refuses the mode has no sequences).
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        system, mode, about = ctypes.windll.kernel32, wintypes.DWORD(), (wintypes.SHORT * 11)()
        system.CreateFileW.restype = wintypes.HANDLE
        opened = wintypes.HANDLE(system.CreateFileW("CONOUT$", _READ | _WRITE, _SHARED, None, _OPEN_EXISTING, 0, None))
        try:
            if not system.GetConsoleMode(opened, ctypes.byref(mode)):
                return None
            takes = bool(mode.value & _SEQUENCES or system.SetConsoleMode(opened, mode.value | _SEQUENCES))
            system.SetConsoleMode(opened, mode)
            system.GetConsoleScreenBufferInfo(opened, ctypes.byref(about))
        finally:
            system.CloseHandle(opened)
        left, top, right, bottom = about[5:9]  # srWindow, behind two COORD and a WORD
        return Console(right - left + 1, bottom - top + 1, takes, takes and build() >= _ALL_COLOURS)
    else:  # noqa: RET505 - what follows a return on one system is unreachable to the type check of that system
        return None


def build() -> int:
    """The build of Windows, as its kernel32.dll has it; 0 elsewhere."""
    if sys.platform == "win32":
        return sys.getwindowsversion().platform_version[2]
    else:  # noqa: RET505 - as above
        return 0


def when_closed(told: Callable[[], object]) -> None:
    """Call `told` on a thread of its own when the window is closed, the user logs off or the laptop shuts down.

    SetConsoleCtrlHandler (consoleapi.h): the process ends when `told` returns, or after about five seconds.
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        def heard(kind: int) -> bool:
            if kind in _CLOSED:
                told()
            return kind in _CLOSED

        handler = ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.DWORD)(heard)
        _handlers.append(handler)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, True)


_handlers: list[object] = []
"""What the system calls must not be collected."""


def drives() -> Iterator[tuple[Path, int]]:
    """The drives that have a letter, and the kind of each; none is opened, so that none that is away is waited for.

    GetLogicalDrives, GetDriveTypeW (fileapi.h).
    """
    if sys.platform == "win32":
        import ctypes

        there = ctypes.windll.kernel32.GetLogicalDrives()
        for at in range(26):
            if there >> at & 1:
                root = f"{chr(ord('A') + at)}:\\"
                yield Path(root), ctypes.windll.kernel32.GetDriveTypeW(root)
    yield from ()


def hangs_at_a_cable(root: Path) -> bool:
    """Whether a drive is one of USB: a large stick, or a disk, says of itself that it is built in.

    IOCTL_STORAGE_QUERY_PROPERTY (winioctl.h), which needs no rights: the BusType of a STORAGE_DEVICE_DESCRIPTOR.
    """
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        system, asked, told = ctypes.WinDLL("kernel32"), (wintypes.DWORD * 3)(), (wintypes.DWORD * 10)()
        system.CreateFileW.restype = wintypes.HANDLE
        opened = wintypes.HANDLE(system.CreateFileW(f"\\\\.\\{root.drive}", 0, _SHARED, None, _OPEN_EXISTING, 0, None))
        try:
            size = wintypes.DWORD()
            good = system.DeviceIoControl(
                opened, _DEVICE, asked, ctypes.sizeof(asked), told, ctypes.sizeof(told), ctypes.byref(size), None
            )
        finally:
            system.CloseHandle(opened)
        return bool(good) and told[_BUS] == _USB
    else:  # noqa: RET505 - as above
        return False


def drive_name(root: Path) -> str:
    """What a drive is called; empty where it has no name. GetVolumeInformationW (fileapi.h)."""
    if sys.platform == "win32":
        import ctypes

        name = ctypes.create_unicode_buffer(261)
        ctypes.windll.kernel32.GetVolumeInformationW(str(root), name, len(name), None, None, None, None, 0)
        return name.value
    else:  # noqa: RET505 - as above
        return ""


def sync_roots() -> Iterator[tuple[str, Path]]:
    """The folders that a program copies to a cloud, each with the name of the program: OneDrive, Dropbox, iCloud.

    The registry's SyncRootManager: a key `program!user!account` a root, its folders in UserSyncRoots.
    """
    if sys.platform == "win32":
        import winreg

        with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _SYNC_ROOTS) as known:
            for at in range(winreg.QueryInfoKey(known)[0]):
                account = winreg.EnumKey(known, at)
                with contextlib.suppress(OSError), winreg.OpenKey(known, f"{account}\\UserSyncRoots") as folders:
                    for each in range(winreg.QueryInfoKey(folders)[1]):
                        yield account.partition("!")[0], Path(winreg.EnumValue(folders, each)[1])
    yield from ()


def _move() -> Callable[[str, str, int], int]:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        found = ctypes.WinDLL("kernel32", use_last_error=True).MoveFileExW
        found.argtypes, found.restype = [wintypes.LPCWSTR, wintypes.LPCWSTR, wintypes.DWORD], wintypes.BOOL
        return found
    else:  # noqa: RET505 - as above
        raise NotImplementedError


def _refused(source: Path, target: Path) -> OSError:
    if sys.platform == "win32":
        import ctypes

        number = ctypes.get_last_error()
        # The first number is made of the fourth: errno, and with it the class of the fault.
        return OSError(0, ctypes.FormatError(number).strip(), str(source), number, str(target))
    else:  # noqa: RET505 - as above
        return OSError(0, "refused", str(source), None, str(target))
