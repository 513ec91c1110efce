"""What a terminal tells of the mouse."""

from textual.driver import Driver
from textual.events import MouseEvent
from textual.message import Message


class InWindow(Driver):
    """For a driver: a place that is not in the window is nothing. A click there would take the focus from a field."""

    def process_message(self, message: Message) -> None:
        """Pass on what a terminal may well have told."""
        if isinstance(message, MouseEvent) and not self._app.size.contains(int(message.x), int(message.y)):
            return
        super().process_message(message)
