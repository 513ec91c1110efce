"""A code for a camera: black on white half blocks in any theme, with its quiet zone."""

from itertools import groupby

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

_HALVES = {
    (False, False): "#ffffff on #ffffff",
    (True, False): "#000000 on #ffffff",
    (False, True): "#ffffff on #000000",
    (True, True): "#000000 on #000000",
}
"""Upper and lower module: explicit colours survive the gaps some terminals leave between lines."""


class Code(Widget):
    """Two modules of the matrix in every cell, one above the other; each module larger where there is room."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._matrix: tuple[tuple[bool, ...], ...] = ()
        self.display = False

    def show(self, matrix: tuple[tuple[bool, ...], ...], *, most: Size | None = None) -> None:
        """Show a matrix of modules, quiet zone included; an empty one shows nothing.

        It is as many times larger as fits into `most`; without that, as small as it can be.
        """
        matrix = _larger(matrix, _times(len(matrix), most)) if matrix and most is not None else matrix
        if matrix != self._matrix:
            self._matrix = matrix
            self.display = bool(matrix)
            self.refresh(layout=True)

    @property
    def columns(self) -> int:
        """Cells that it takes beside each other."""
        return len(self._matrix)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """One cell a module."""
        del container, viewport
        return self.columns

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Two modules a line."""
        del container, viewport, width
        return -(-len(self._matrix) // 2)

    def render(self) -> Content:
        """Paint the matrix."""
        lines = []
        for y in range(0, len(self._matrix), 2):
            upper = self._matrix[y]
            lower = self._matrix[y + 1] if y + 1 < len(self._matrix) else (False,) * len(upper)
            runs = groupby(zip(upper, lower, strict=True))
            lines.append(Content.assemble(*(("▀" * len([*run]), _HALVES[pair]) for pair, run in runs)))
        return Content("\n").join(lines)


def _times(modules: int, most: Size) -> int:
    """How many times so many modules each way fit into a window: a cell is as high as two of them."""
    return max(1, min(most.width // modules, 2 * most.height // modules))


def _larger(matrix: tuple[tuple[bool, ...], ...], times: int) -> tuple[tuple[bool, ...], ...]:
    """The matrix with each module so many times as wide and as high."""
    return tuple(tuple(module for module in row for _ in range(times)) for row in matrix for _ in range(times))
