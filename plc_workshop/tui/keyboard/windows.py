"""The keys of a console on Windows."""

from codecs import getincrementaldecoder
from collections.abc import Iterable
from ctypes import byref, wintypes
from typing import cast

from textual import constants
from textual.drivers import win32
from textual.drivers.windows_driver import WindowsDriver
from textual.events import Event
from textual.message import Message

from plc_workshop.tui.erased import erased
from plc_workshop.tui.keyboard.ending import Faults
from plc_workshop.tui.keyboard.given_back import GivesBack
from plc_workshop.tui.keyboard.key_parser import KeyParser
from plc_workshop.tui.keyboard.mouse import InWindow
from plc_workshop.tui.keyboard.whole_console import wipe_console

_KEY, _SIZE = 0x0001, 0x0004
"""Kinds of a record that tell of a key and of the window's size."""
_WAIT, _MOST = 100, 1024
"""Milliseconds to wait for a record, and records to read at once."""


class ConsoleMonitor(win32.EventMonitor):
    """Textual's monitor of the console, reading it in our way."""

    def run(self) -> None:
        """Read until the app ends. Half an emoji waits for its other half; alone it is nothing."""
        with Faults(self.app):
            self._read()

    def _read(self) -> None:
        parser, decode = KeyParser(constants.DEBUG), getincrementaldecoder("utf-16-le")("ignore").decode
        console = win32.GetStdHandle(win32.STD_INPUT_HANDLE)
        records, read = (win32.INPUT_RECORD * _MOST)(), wintypes.DWORD(0)
        while not self.exit_event.is_set():
            if win32.wait_for_handles([console], _WAIT) is None:
                self._tell(parser.tick())
                continue
            win32.KERNEL32.ReadConsoleInputW(console, byref(records), _MOST, byref(read))
            keys = [record.Event.KeyEvent for record in records[: read.value] if record.EventType == _KEY]
            # A record with modifiers and without a key is none that was pressed; Shift or Alt alone has no character.
            pressed = [key for key in keys if key.bKeyDown and not (key.dwControlKeyState and not key.wVirtualKeyCode)]
            characters = "".join(key.uChar.UnicodeChar for key in pressed).replace("\0", "")
            units = characters.encode("utf-16-le", "surrogatepass")
            typed = decode(units)
            self._tell(parser.feed(typed) if typed else parser.tick())
            sizes = [
                record.Event.WindowBufferSizeEvent.dwSize
                for record in records[: read.value]
                if record.EventType == _SIZE
            ]
            if sizes:
                self.on_size_change(sizes[-1].X, sizes[-1].Y)

    def _tell(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_event(cast("Event", message))  # it takes any message; its type says less


class ConsoleDriver(InWindow, GivesBack, WindowsDriver):
    """Textual's driver with that monitor."""

    def start_application_mode(self) -> None:
        """Take the console; the driver makes its monitor by name."""
        win32.EventMonitor = ConsoleMonitor  # type: ignore[misc]  # there is no other way to name it
        super().start_application_mode()

    def wipe(self) -> None:
        """Also in the console's own way: an old one keeps what it has scrolled up, whatever sequence asks for it."""
        super().wipe()
        wipe_console()

    def stop_application_mode(self) -> None:
        """Leave nothing on the screen: an old console goes on showing what was last."""
        self.take_again()
        self.write(erased(self._app.size.height))
        super().stop_application_mode()
