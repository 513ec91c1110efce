"""The keys that work now, dim where the session would refuse; read from the back of the room."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
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
    onward: bool = False
    """Whether it goes on from here."""


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
        """Paint the keys that fit, in reading order."""
        width = self.size.width
        chosen, note = self._fitting(width)
        strong, calm, off = (self.get_visual_style(name).rich_style for name in _STYLES)
        parts: list[Segment] = []
        used = 0
        self._starts = {}
        for key, label, works, _onward in chosen:
            gap = _GAP if parts else 0
            self._starts[used + gap] = key
            used += gap + cell_len(key) + 1 + cell_len(label)
            parts += [Segment(" " * gap + key, strong if works else off), Segment(" " + label, calm if works else off)]
        return Strip([*parts, Segment(" " * (width - used - cell_len(note)) + note, calm)])

    def _fitting(self, width: int) -> tuple[list[Key], str]:
        """The keys that `width` cells hold, and the note where it leaves room for the two that are always named.

        By rank these are the key that goes on and the last one, the help or the way out; then the others in reading
        order. The key that goes on stands there in any window, its label shortened where nothing else helps.
        """
        keys = self._keys
        first = next((i for i, key in enumerate(keys) if key.onward), 0)
        always = [i for i in dict.fromkeys((first, len(keys) - 1)) if 0 <= i < len(keys)]
        note = self._note
        room = width - (cell_len(note) + 2 if note else 0)
        if _cells(keys[i] for i in always) > room:
            room, note = width, ""
        taken: set[int] = set()
        for i in dict.fromkeys((*always, *range(len(keys)))):
            if _cells(keys[at] for at in (*taken, i)) <= room:
                taken.add(i)
        if always and first not in taken:
            return [_shortened(keys[first], width)], ""
        return [keys[i] for i in sorted(taken)], note

    def on_click(self, event: Click) -> None:
        """A click on a key is that key."""
        event.stop()
        at = event.get_content_offset(self)
        before = [start for start in self._starts if at is not None and start <= at.x]
        if before:
            self.post_message(self.Clicked(self._starts[max(before)]))


def _cells(keys: Iterable[Key]) -> int:
    """How many cells these keys take beside each other."""
    lengths = [cell_len(key.key) + 1 + cell_len(key.label) for key in keys]
    return sum(lengths) + _GAP * max(0, len(lengths) - 1)


def _shortened(key: Key, width: int) -> Key:
    """The key with as much of its label as so many cells hold."""
    room = width - cell_len(key.key) - 2
    return key._replace(label=set_cell_size(key.label, room).rstrip() + "…" if room > 0 else "")
