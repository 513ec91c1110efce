"""The keys that work now, dim where the session would refuse; read from the back of the room."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget


class Key(NamedTuple):
    """One entry of the line."""

    key: str
    label: str
    works: bool = True


class KeyLine(Widget):
    """Textual's own footer would swallow a dim key; here it still arrives and the refusal is said."""

    class Clicked(Message):
        """The mouse chose a key of the line."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()
        self._note = ""
        self._starts: dict[int, int] = {}
        """First cell of a key -> its place among the keys."""

    def show(self, keys: Iterable[Key], note: str = "") -> None:
        """Keys in reading order, and a note at the right end."""
        shown = tuple(keys)
        if (shown, note) != (self._keys, self._note):
            self._keys, self._note = shown, note
            self.refresh()

    def render(self) -> Content:
        """Paint as many keys as fit; the last one, the help, always does."""
        room = self.size.width - (len(self._note) + 2 if self._note else 0)
        parts: list[Content] = []
        used = 0
        self._starts = {}
        for i, (key, label, works) in enumerate(self._keys):
            length = Content(f"{key} {label}").cell_length + (3 if parts else 0)
            last = self._keys[-1]
            kept = 0 if i == len(self._keys) - 1 else Content(f"   {last.key} {last.label}").cell_length
            if used + length + kept > room:
                continue
            self._starts[used + (3 if parts else 0)] = i
            used += length
            style = "bold $teal" if works else "$faint"
            parts.append(Content.assemble((key, style), " ", (label, "$muted" if works else "$faint")))
        line = Content("   ").join(parts)
        gap = self.size.width - line.cell_length - len(self._note)
        return Content.assemble(line, " " * max(0, gap), (self._note, "$muted"))

    def on_click(self, event: Click) -> None:
        """A click on a key is that key."""
        event.stop()
        at = event.get_content_offset(self)
        before = [start for start in self._starts if at is not None and start <= at.x]
        if before:
            self.post_message(self.Clicked(self._starts[max(before)]))
