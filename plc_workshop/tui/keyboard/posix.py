"""The keys of a terminal on Linux and macOS."""

import contextlib
import os
import selectors
import sys
import termios
import tty
from codecs import getincrementaldecoder

from textual.drivers.linux_driver import LinuxDriver

from plc_workshop.tui.erased import erased
from plc_workshop.tui.keyboard.ending import Faults
from plc_workshop.tui.keyboard.given_back import GivesBack
from plc_workshop.tui.keyboard.key_parser import KeyParser
from plc_workshop.tui.keyboard.mouse import InWindow

assert sys.platform != "win32"  # for the type checker: there nothing imports this

_LOOK, _MOST = 0.1, 4096
"""Seconds to wait for a key, and bytes to read at once."""


class PosixDriver(InWindow, GivesBack, LinuxDriver):
    """Textual's driver, reading what a terminal sends in our way."""

    PAINTED = f"{GivesBack.PAINTED}\x1b[?7l"

    def take_again(self) -> None:
        """Also the mouse in pixels, where the terminal has it: it would go on being heard so. Its name is private."""
        was_given_back = self.is_given_back
        super().take_again()
        if was_given_back and self._mouse_pixels:
            self._enable_mouse_pixels()

    def _sigcont_application(self, *given: object) -> None:
        """Start again where it was put aside; of any other such signal two threads would read the keys from then on.

        A shell may have had the terminal meanwhile: what is typed is not echoed. Its names are private.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*given)
        elif self.attrs_before is not None:
            with contextlib.suppress(termios.error):
                attributes = termios.tcgetattr(self.fileno)
                attributes[tty.LFLAG] = self._patch_lflag(attributes[tty.LFLAG])
                attributes[tty.IFLAG] = self._patch_iflag(attributes[tty.IFLAG])
                termios.tcsetattr(self.fileno, termios.TCSANOW, attributes)

    def _enable_in_band_window_resize(self) -> None:
        """Also where it is given back: from now on no signal tells its size."""
        self._send("\x1b[?2048h")

    def stop_application_mode(self) -> None:
        """Leave nothing on the screen: a terminal without a second one, as a console, goes on showing what was last."""
        self.take_again()
        self.write(erased(self._app.size.height))
        super().stop_application_mode()

    def _run_input_thread(self) -> None:
        with Faults(self._app):
            self.run_input_thread()

    def run_input_thread(self) -> None:
        """Read until the app ends. A byte that is no UTF-8 is given to the parser as what it is.

        Time passes for the parser only where there was nothing to read: on a busy machine the rest of a sequence may
        have come long before it is looked at.
        """
        parser, decode = KeyParser(self._debug), getincrementaldecoder("utf-8")("surrogateescape").decode
        with selectors.SelectSelector() as ready:  # the one that knows a terminal of macOS
            ready.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                typed = ""
                if ready.select(_LOOK):
                    if not (read := os.read(self.fileno, _MOST)):  # the window is gone: there is nothing to wait for
                        return
                    typed = decode(read)
                for message in parser.feed(typed) if typed else parser.tick():
                    self.process_message(message)
