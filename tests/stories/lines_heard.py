"""A terminal of no system, on which plain lines can be heard, and what is painted seen."""

import re

from textual.drivers.headless_driver import HeadlessDriver

from plc_workshop.tui.keyboard.given_back import GivesBack

WIPED = "\x1b[3J"


class Heard(GivesBack, HeadlessDriver):
    """Keeps what the app writes."""

    written = ""

    def _send(self, data: str) -> None:
        Heard.written += data

    @staticmethod
    def lines() -> list[str]:
        """What can be heard: the lines since everything was wiped last."""
        since = Heard.written.rpartition(WIPED)[2]
        return re.sub(r"\x1b\[[?\d;]*[A-Za-z]|\x1b\][^\x07]*\x07", "", since).splitlines()
