"""A console of Windows keeps what it has scrolled up in one buffer: all of it is filled with spaces."""

from ctypes import Structure, byref, wintypes
from typing import ClassVar

from textual.drivers import win32


class _Rectangle(Structure):
    _fields_: ClassVar = [(side, wintypes.SHORT) for side in ("Left", "Top", "Right", "Bottom")]


class _Buffer(Structure):
    """CONSOLE_SCREEN_BUFFER_INFO."""

    _fields_: ClassVar = [
        ("dwSize", win32.COORD),
        ("dwCursorPosition", win32.COORD),
        ("wAttributes", wintypes.WORD),
        ("srWindow", _Rectangle),
        ("dwMaximumWindowSize", win32.COORD),
    ]


def wipe_console() -> None:
    """Take away all that it holds, the cursor in its first corner after it; no console, nothing to take away."""
    console, buffer, written = wintypes.HANDLE(win32.GetStdHandle(win32.STD_OUTPUT_HANDLE)), _Buffer(), wintypes.DWORD()
    if not win32.KERNEL32.GetConsoleScreenBufferInfo(console, byref(buffer)):
        return
    cells, corner = buffer.dwSize.X * buffer.dwSize.Y, win32.COORD(0, 0)
    win32.KERNEL32.FillConsoleOutputCharacterW(console, wintypes.WCHAR(" "), cells, corner, byref(written))
    win32.KERNEL32.FillConsoleOutputAttribute(console, buffer.wAttributes, cells, corner, byref(written))
    win32.KERNEL32.SetConsoleCursorPosition(console, corner)
