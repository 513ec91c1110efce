"""The line under the bar: the plan, one stretch a step, filled as the session goes."""

from textual.content import Content
from textual.widget import Widget


class Rail(Widget):
    """Stretches as long as their minutes; colour is not alone: the filled part also ends in the bar's words."""

    def __init__(self) -> None:
        super().__init__()
        self._minutes: tuple[int, ...] = ()
        self._at: int | None = None
        self._share = 0.0

    def show(self, minutes: tuple[int, ...], at: int | None, share: float) -> None:
        """Minutes of each stretch, index of the one we are in, and how much of it is used (0 to 1)."""
        share = round(share, 2)
        if (minutes, at, share) != (self._minutes, self._at, self._share):
            self._minutes, self._at, self._share = minutes, at, share
            self.refresh()

    def render(self) -> Content:
        """Paint the stretches."""
        widths = spread(self._minutes, self.size.width)
        at = -1 if self._at is None else self._at
        parts = []
        for i, width in enumerate(widths):
            full = width if i < at else max(1, round(width * self._share)) if i == at else 0
            rest = "$muted" if i == at else "$faint"
            parts.append(Content.assemble(("━" * full, "$teal"), ("━" * (width - full), rest)))
        return Content(" ").join(parts)


def spread(minutes: tuple[int, ...], width: int) -> tuple[int, ...]:
    """Cells for each stretch: as long as its minutes, at least one, all of them and the gaps filling `width`."""
    room = width - len(minutes) + 1
    if not minutes or room < len(minutes):
        return (1,) * min(len(minutes), max(0, (width + 1) // 2))
    total, used = sum(minutes) or 1, 0
    cells: list[int] = []
    for i, part in enumerate(minutes):
        most = room - sum(cells) - (len(minutes) - i - 1)
        used += part
        cells.append(min(most, max(1, round(room * used / total) - sum(cells))))
    return tuple(cells)
