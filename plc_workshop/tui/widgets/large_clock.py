"""A clock so large that nobody at the back of a room asks: digits of blocks."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from plc_workshop.words.clock_words import clock

_DIGITS = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": ("  █", "  █", "  █", "  █", "  █"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
}
"""Digits of five rows of squares; a square is so many cells wide and half as many rows high."""
_SQUARES = (8, 6, 4, 3, 2, 1)
"""Cells of the side of a square, the largest first."""
_HALVES = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


def large(seconds: int, room: Size, style: str = "bold $amber") -> Content:
    """Minutes and seconds as large as fits into so many cells; where no digits of blocks do, as text."""
    text = clock(seconds)
    columns = sum(len(_DIGITS[sign][0]) + 1 for sign in text) - 1
    rows = len(_DIGITS["0"])
    for cells in _SQUARES:
        if columns * cells <= room.width and -(-rows * cells // 2) <= room.height:
            return Content("\n").join(Content.styled(line, style) for line in _drawn(text, cells))
    return Content.styled(text, style)


def _drawn(text: str, cells: int) -> list[str]:
    """The lines of a clock of squares with sides of so many cells."""
    squares = (" ".join(_DIGITS[sign][at] for sign in text) for at in range(len(_DIGITS["0"])))
    halves = ["".join(sign * cells for sign in row) for row in squares for _half in range(cells)]
    if len(halves) % 2:
        halves.append(" " * len(halves[0]))
    pairs = zip(halves[::2], halves[1::2], strict=True)
    return ["".join(_HALVES[(a == "█", b == "█")] for a, b in zip(*pair, strict=True)) for pair in pairs]


class LargeClock(Widget):
    """Counts down as large as there is room for; takes no more cells than its digits do."""

    DEFAULT_CSS = "LargeClock { width: auto; height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._seconds, self._most = 0, Size(0, 0)

    def show(self, seconds: int, most: Size) -> None:
        """Show so many seconds in at most so many cells."""
        before = self._painted()
        self._seconds, self._most = seconds, most
        painted = self._painted()
        if not painted.is_same(before):
            self.refresh(layout=extent(painted) != extent(before))

    def get_content_width(self, container: object, viewport: object) -> int:  # noqa: ARG002 - Textual's signature
        """The cells of the digits."""
        return extent(self._painted()).width

    def get_content_height(self, container: object, viewport: object, width: int) -> int:  # noqa: ARG002
        """The rows of the digits."""
        return extent(self._painted()).height

    def render(self) -> Content:
        """Paint the digits."""
        return self._painted()

    def _painted(self) -> Content:
        return large(self._seconds, self._most)


def extent(text: Content) -> Size:
    """The cells of a text, and its rows."""
    lines = text.split("\n")
    return Size(max(line.cell_length for line in lines), len(lines))
