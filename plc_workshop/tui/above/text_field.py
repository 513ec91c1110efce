"""A text field: all words of what is pasted arrive, in one line, and what it cannot keep is said."""

from collections.abc import Callable

from textual.message import Message
from textual.widgets import Input

from plc_workshop.session.cleaning import put_in


class TextField(Input):
    """Textual's field takes the first line of a paste alone, and nothing of one that is too long."""

    class Full(Message):
        """Something that was typed or pasted had to stay out."""

        def __init__(self, longest: int) -> None:
            super().__init__()
            self.longest = longest

    def __init__(
        self,
        value: str,
        *,
        longest: int,
        line: Callable[[str], str],
        example: str,
        id: str,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(value, placeholder=example, max_length=longest, select_on_focus=False, id=id)
        self._longest, self._line = longest, line

    def pasted(self, text: str) -> None:
        """Put what is pasted in at the cursor."""
        start, end = sorted(self.selection)
        put = put_in(self.value, (start, end), text, self._longest, self._line)
        self.value = put.text
        self.cursor_position = 0  # a field that was empty scrolls only after a cursor that moves
        self.cursor_position = put.cursor
        if put.is_cut:
            self.restricted()

    def action_paste(self) -> None:
        """The same with what was copied in the program."""
        self.pasted(self.app.clipboard)

    def put(self, character: str) -> None:
        """Put what is typed in at the cursor."""
        self.replace(character, *sorted(self.selection))

    def restricted(self) -> None:
        """Tell that a character more was typed than the field can keep."""
        self.post_message(self.Full(self._longest))
