"""How the thread that reads the keys ends where it breaks."""

from types import TracebackType
from typing import Any

from textual.app import App

from plc_workshop.tui.gone import terminal_is_gone


class Faults:
    """In a thread that reads keys: a fault ends the app like any other. A window that is gone is none."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app

    def __enter__(self) -> None:
        """Nothing to begin."""

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        """Hand the fault over to the app: in a thread nobody would hear of it."""
        if fault is not None and not terminal_is_gone():
            self._app.call_later(_break, fault)
        return True


def _break(fault: BaseException) -> None:
    raise fault
