"""How a terminal is read on Linux and macOS."""

import os
import sys
from types import SimpleNamespace

import pytest
from textual import _parser, events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.messages import InBandWindowResize

pytest.importorskip("termios", reason="such a terminal needs POSIX")
assert sys.platform != "win32"

from textual.drivers.linux_driver import LinuxDriver  # noqa: E402 - below the line that skips

from plc_workshop.tui.keyboard import key_parser, posix  # noqa: E402 - below the line that skips
from tests.keyboard.test_typed_line import lines  # noqa: E402


def typed(monkeypatch: pytest.MonkeyPatch, *, read_at_once: int, sent: bytes) -> str:
    """The characters that come of what is sent and of three waits more, while each look at the clock takes long."""
    now = iter(range(1_000_000))
    for module in (_parser, key_parser):
        monkeypatch.setattr(module, "get_time", lambda: next(now) * 0.11)
    monkeypatch.setattr(posix, "_MOST", read_at_once)
    driver, heard = object.__new__(posix.PosixDriver), []
    driver.fileno, end = os.pipe()
    driver._debug = False
    left = iter(range(len(sent) // read_at_once + 3))
    driver.exit_event = type("SoonOver", (), {"is_set": lambda _self: next(left, None) is None})()

    def hear(message: Message) -> None:
        assert isinstance(message, events.Key)
        heard.append(message.character or message.key)

    monkeypatch.setattr(driver, "process_message", hear)
    os.write(end, sent)
    try:
        driver.run_input_thread()
    finally:
        os.close(driver.fileno)
        os.close(end)
    return "".join(heard)


def test_what_has_come_is_read_before_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, read_at_once=4, sent=b"\x1b[?62;22c3.") == "3."


def test_a_character_in_two_reads_is_one_and_half_of_one_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, read_at_once=2, sent="a😀.".encode()) == "a😀."
    assert typed(monkeypatch, read_at_once=2, sent=b"a\xf0\x9f\x983.") == "a3."


def test_lines_come_through_a_pipe_too(monkeypatch: pytest.MonkeyPatch) -> None:
    driver, heard = object.__new__(posix.PosixDriver), list[Message]()
    driver.fileno, end = os.pipe()
    driver._debug = False
    driver.exit_event = type("Never", (), {"is_set": lambda _self: False})()
    monkeypatch.setattr(driver, "process_message", heard.append)
    os.write(end, b"3\n\x1b[I4\xff\n\xe2\x82\xac\n5")
    os.close(end)
    try:
        driver.run_input_thread()
    finally:
        os.close(driver.fileno)
    assert lines(heard) == ["3", "4", "€"], "what has no Enter behind it when the pipe ends is no line"


def test_a_terminal_that_tells_in_band_does_so_in_lines_and_after_them(monkeypatch: pytest.MonkeyPatch) -> None:
    driver, written = object.__new__(posix.PosixDriver), list[str]()
    driver._app = SimpleNamespace(size=Size(80, 2))  # type: ignore[assignment]  # all it asks for
    driver._mouse, driver._mouse_pixels, driver._in_band_window_resize = True, False, False
    monkeypatch.setattr(LinuxDriver, "write", lambda _self, data: written.append(data))
    monkeypatch.setattr(Driver, "process_message", lambda _self, _message: None)
    driver.give_back()
    driver.process_message(InBandWindowResize(supported=True, enabled=False))
    assert written[-1] == "\x1b[?2048h", "what tells its size so tells it in no other way"
    driver.take_again()
    assert "".join(written).endswith("\x1b[?1016h"), "and the mouse in pixels, as it is heard from now on"
    written.clear()
    driver.take_again()
    assert written == []
