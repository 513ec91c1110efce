"""The console of Windows: what its records say becomes keys. Textual's own modules, on a console of ours."""

import ctypes
import sys
from collections.abc import Callable, Iterator
from threading import Event
from types import ModuleType
from typing import Any

import pytest
from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

Monitor = Callable[["Console"], list[Message]]


class Console:
    """Gives records batch by batch, as the system does; without any left the program ends."""

    def __init__(self, *batches: str, size: tuple[int, int] | None = None) -> None:
        self._batches, self._size, self.ended = list(batches), size, Event()

    def wait_for_handles(self, *_: object) -> object:
        """Whether there is something to read."""
        if not self._batches:
            self.ended.set()
        return self._batches or None

    def ReadConsoleInputW(self, _console: object, records: Any, most: int, read: Any) -> None:  # noqa: N802 - its name
        """The next records: each key goes down and up, and with the last comes the size."""
        units = memoryview(self._batches.pop(0).encode(f"utf-16-{sys.byteorder[0]}e", "surrogatepass")).cast("H")
        kinds = [(chr(unit), down) for unit in units for down in (1, 0)]
        for record, (unit, down) in zip(records._obj, kinds, strict=False):
            record.EventType, record.Event.KeyEvent.bKeyDown = 0x0001, down
            record.Event.KeyEvent.uChar.UnicodeChar = unit
        read._obj.value = len(kinds)
        if self._size:
            last = records._obj[len(kinds)]
            last.EventType = 0x0004
            last.Event.WindowBufferSizeEvent.dwSize.X, last.Event.WindowBufferSizeEvent.dwSize.Y = self._size
            read._obj.value += 1
        assert read._obj.value <= most


class FakeApp:
    """An app, as far as the thread that reads the keys knows it."""

    def __init__(self) -> None:
        self.told: list[tuple[object, ...]] = []

    def call_later(self, *told: object) -> None:
        """Hear of a fault."""
        self.told.append(told)


@pytest.fixture(scope="module")
def windows() -> Iterator[ModuleType]:
    """Our module for Windows, on any system."""
    with pytest.MonkeyPatch.context() as patch:
        if sys.platform != "win32":
            patch.setitem(sys.modules, "msvcrt", ModuleType("msvcrt"))
            patch.setattr(ctypes, "WinDLL", lambda *_, **__: ctypes.CDLL(None), raising=False)
            patch.setattr(ctypes.CDLL, "GetStdHandle", type("Handle", (), {})(), raising=False)
        from plc_workshop.tui.keyboard import windows

        yield windows


def monitor(windows: ModuleType, patch: pytest.MonkeyPatch, console: Console, app: FakeApp) -> Any:
    """A monitor on `console`, and what it told."""
    patch.setattr(windows.win32, "KERNEL32", console)
    patch.setattr(windows.win32, "GetStdHandle", lambda _: object())
    patch.setattr(windows.win32, "wait_for_handles", console.wait_for_handles)
    heard: list[Message] = []
    made = windows.ConsoleMonitor(None, app, console.ended, heard.append)
    return made, heard


@pytest.mark.parametrize(
    ("batches", "typed"),
    [
        (["a7"], "a7"),
        (["a😀7"], "a😀7"),
        (["a\ud83d", "\ude007"], "a😀7"),
        (["a\ud83d", "7"], "a7"),
        (["\ude00a", "7"], "a7"),
        (["\ud83d\ud83d7"], "7"),
        (["\x1b[?62;", "22c7"], "7"),
        (["\x1b]4;1;rgb:1/2/3\x1b", "\\7"], "7"),
        (["\x1b[9999999999u7"], "7"),
        (["\0", "3\x003"], "33"),
    ],
    ids=ascii,
)
def test_what_is_typed_arrives_and_nothing_else(
    windows: ModuleType, monkeypatch: pytest.MonkeyPatch, batches: list[str], typed: str
) -> None:
    app = FakeApp()
    made, heard = monitor(windows, monkeypatch, Console(*batches), app)
    made.run()
    assert [message.character for message in heard if isinstance(message, events.Key)] == list(typed)
    assert app.told == []


def test_a_window_that_was_resized_is_told(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    made, heard = monitor(windows, monkeypatch, Console("a", size=(90, 30)), FakeApp())
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(made, "on_size_change", lambda *size: told.append(size))
    made.run()
    assert told == [(90, 30)]
    assert len(heard) == 1


def test_a_fault_is_told_to_the_app(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    from plc_workshop.tui.keyboard import ending

    monkeypatch.setattr(ending, "terminal_is_gone", lambda: False)
    app = FakeApp()
    made, _heard = monitor(windows, monkeypatch, Console("a"), app)

    def broken(_message: Message) -> None:
        raise RuntimeError

    made.process_event = broken
    made.run()
    ((call, fault),) = app.told
    with pytest.raises(RuntimeError):
        call(fault)  # type: ignore[operator]  # whatever the app was given to call


def test_the_driver_makes_that_monitor(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    from textual.drivers.windows_driver import WindowsDriver

    monkeypatch.setattr(windows.win32, "EventMonitor", windows.win32.EventMonitor)
    monkeypatch.setattr(WindowsDriver, "start_application_mode", lambda self: None)
    windows.ConsoleDriver.start_application_mode(object.__new__(windows.ConsoleDriver))
    assert windows.win32.EventMonitor is windows.ConsoleMonitor


def test_a_click_outside_the_window_is_none(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    driver, heard = object.__new__(windows.ConsoleDriver), []
    monkeypatch.setattr(driver, "_app", type("SmallApp", (), {"size": Size(80, 24)}), raising=False)
    monkeypatch.setattr(Driver, "process_message", lambda _self, message: heard.append(message))
    for x, y in ((79, 23), (80, 5), (5, 24), (999, 999), (-1, 5)):
        driver.process_message(events.MouseDown(None, x, y, 0, 0, 1, False, False, False))
    driver.process_message(events.Key("3", "3"))
    assert [type(message) for message in heard] == [events.MouseDown, events.Key]


class WholeConsole:
    """A console that knows its size, and what it was told to fill."""

    def __init__(self, columns: int, rows: int) -> None:
        self._size, self.told = (columns, rows), list[tuple[str, object]]()

    def GetConsoleScreenBufferInfo(self, _console: object, buffer: Any) -> int:  # noqa: N802 - its name
        """All of it, also what has scrolled up."""
        buffer._obj.dwSize.X, buffer._obj.dwSize.Y = self._size
        buffer._obj.wAttributes = 7
        return int(self._size != (0, 0))

    def FillConsoleOutputCharacterW(self, _console: object, sign: Any, cells: int, *_: object) -> None:  # noqa: N802
        """Fill it with a sign."""
        self.told.append((sign.value, cells))

    def FillConsoleOutputAttribute(self, _console: object, colour: int, cells: int, *_: object) -> None:  # noqa: N802
        """Fill it with a colour."""
        self.told.append((f"colour {colour}", cells))

    def SetConsoleCursorPosition(self, _console: object, place: Any) -> None:  # noqa: N802 - its name
        """Put the cursor somewhere."""
        self.told.append(("cursor", (place.X, place.Y)))


def test_all_that_a_console_has_scrolled_up_is_wiped(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    console = WholeConsole(80, 9001)
    monkeypatch.setattr(windows.win32, "KERNEL32", console)
    monkeypatch.setattr(windows.win32, "GetStdHandle", lambda _: 7)
    driver, written = object.__new__(windows.ConsoleDriver), list[str]()
    monkeypatch.setattr(driver, "_app", type("SmallApp", (), {"size": Size(80, 24)}), raising=False)
    monkeypatch.setattr(driver, "_send", written.append)
    driver.wipe()
    assert "\x1b[3J" in written[0]
    assert console.told == [(" ", 80 * 9001), ("colour 7", 80 * 9001), ("cursor", (0, 0))]


def test_where_there_is_no_console_nothing_is_wiped(windows: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    console = WholeConsole(0, 0)
    monkeypatch.setattr(windows.win32, "KERNEL32", console)
    monkeypatch.setattr(windows.win32, "GetStdHandle", lambda _: 7)
    windows.wipe_console()
    assert console.told == []
