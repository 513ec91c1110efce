"""The keys that work now, dim where the session would refuse; read from the back of the room."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

_GAP = 3
"""Cells between two keys."""
_STYLES = ("keyline--key", "keyline--label", "keyline--off")


class Key(NamedTuple):
    """One entry of the line."""

    key: str
    label: str
    works: bool = True


class KeyLine(Widget):
    """Textual's own footer would swallow a dim key; here it still arrives and the refusal is said.

    It paints its cells itself: the page's number changes with every key, and wrapping and styling a text for it would
    be a tenth of what that key costs.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(_STYLES)

    class Clicked(Message):
        """The mouse chose a key of the line."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()
        self._note = ""
        self._starts: dict[int, str] = {}
        """First cell of a key -> the key, as it was painted."""

    def show(self, keys: Iterable[Key], note: str = "") -> None:
        """Keys in reading order, and a note at the right end."""
        shown = tuple(keys)
        if (shown, note) != (self._keys, self._note):
            self._keys, self._note = shown, note
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - it is one line
        """Paint as many keys as fit; the last one, the help, always does."""
        note, last = self._note, len(self._keys) - 1
        width = self.size.width
        room = width - (cell_len(note) + 2 if note else 0)
        lengths = [cell_len(key) + 1 + cell_len(label) for key, label, _works in self._keys]
        strong, calm, off = (self.get_visual_style(name).rich_style for name in _STYLES)
        parts: list[Segment] = []
        used = 0
        self._starts = {}
        for i, (key, label, works) in enumerate(self._keys):
            gap = _GAP if parts else 0
            kept = 0 if i == last else _GAP + lengths[last]
            if used + gap + lengths[i] + kept > room:
                continue
            self._starts[used + gap] = key
            used += gap + lengths[i]
            parts += [Segment(" " * gap + key, strong if works else off), Segment(" " + label, calm if works else off)]
        return Strip([*parts, Segment(" " * (width - used - cell_len(note)) + note, calm)])

    def on_click(self, event: Click) -> None:
        """A click on a key is that key."""
        event.stop()
        at = event.get_content_offset(self)
        before = [start for start in self._starts if at is not None and start <= at.x]
        if before:
            self.post_message(self.Clicked(self._starts[max(before)]))
