"""What reads the keys on this system."""

import sys

from textual.driver import Driver


def driver_class() -> type[Driver]:
    """The driver of a terminal on this system, for every app of ours."""
    if sys.platform == "win32":
        from plc_workshop.tui.keyboard.windows import ConsoleDriver as OurDriver
    else:
        from plc_workshop.tui.keyboard.posix import PosixDriver as OurDriver
    return OurDriver
