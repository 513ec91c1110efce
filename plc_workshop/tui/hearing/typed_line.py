"""A line that is typed without being shown: what of it counts, once Enter has ended it."""

from textual.events import Key

_MOST = 40
"""Characters that are kept of one: more of them are no answer to anything."""
_ENDS = ("enter", "ctrl+j")


class TypedLine:
    """Holds what was typed since the last Enter. A line that began before it was asked for counts for nothing."""

    def __init__(self) -> None:
        self._text, self._too_early = "", False

    def drops_too_early(self, event: Key, asked_at: float) -> bool:
        """Whether a key was pressed before that moment, or ends or goes on a line of which one was; all of it goes."""
        early = self._too_early or event.time < asked_at
        self._too_early = early and not self.ends(event)
        if early:
            self.forget()
        return early

    def ends(self, event: Key) -> bool:
        """Whether it is Enter, as a keyboard sends it or a pipe."""
        return event.key in _ENDS

    def hear(self, event: Key) -> None:
        """Take a key that is no Enter: a character, or what takes one back."""
        if event.key == "backspace":
            self._text = self._text[:-1]
        elif event.key == "ctrl+u":
            self.forget()
        elif event.character and event.is_printable:
            self._text = (self._text + event.character)[:_MOST]

    def forget(self) -> None:
        """Nothing is typed."""
        self._text = ""

    def taken(self) -> str:
        """What was typed, which is gone here then."""
        text, self._text = self._text, ""
        return text.strip()
