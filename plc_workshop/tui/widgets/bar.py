"""The top line: where we are, and what time is left."""

from textual.content import Content
from textual.widget import Widget

_GAP = 2
"""Cells between both texts at least."""
_NARROW = 60
"""Cells below which no clock of a step is shown, only an estimate that can be done without."""


class Bar(Widget):
    """A text at each end of one line."""

    def __init__(self, mark: str = "") -> None:
        super().__init__()
        self._mark = mark
        """What stands before everything else, whatever is shown."""
        self._left, self._right, self._shorter = Content(), Content(), Content()

    def show(self, left: Content, right: Content, shorter: Content | None = None) -> None:
        """Show both texts; without room the left one gives way to a clock, in a narrow window the right one.

        Where the left one has a `shorter` form, that one is shown before anything of it is cut.
        """
        shorter = shorter or left
        if not (left.is_same(self._left) and right.is_same(self._right) and shorter.is_same(self._shorter)):
            self._left, self._right, self._shorter = left, right, shorter
            self.refresh()

    def render(self) -> Content:
        """Paint the line."""
        width = self.size.width
        right = self._right.truncate(width, ellipsis=True)
        mark = Content.styled(f"{self._mark}  " if self._mark else "", "bold $amber")
        beside = mark.cell_length + (right.cell_length + _GAP if right.plain else 0)
        left = mark + (self._left if self._left.cell_length + beside <= width else self._shorter)
        if width < _NARROW and left.cell_length + _GAP + right.cell_length > width:
            right = Content()
        room = width - right.cell_length - (_GAP if right.plain else 0)
        left = left.truncate(room, ellipsis=True) if room > 0 else Content()
        return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)


def strokes(done: int, all_of_them: int, width: int, style: str) -> Content:
    """A bar of `all_of_them` strokes in `width` cells, the first `done` of them full in `style`."""
    each = max(1, (width + 1) // all_of_them - 1)
    line, full = " ".join(["━" * each] * all_of_them), done * (each + 1)
    if len(line) > width:
        line, full = "━" * width, width * done // all_of_them
    return Content.assemble((line[:full], style), (line[full:], "$faint"))
