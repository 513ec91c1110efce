"""How a thing and its yardstick are measured side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    ours: float
    yardstick: float
    unit: str
    most: float | None = None
    """The largest ratio that is good enough, or None where there is no such promise."""

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the yardstick."""
        return self.ours / self.yardstick

    @property
    def over(self) -> bool:
        """Whether the ratio, as printed, is above the largest that is good enough."""
        return self.most is not None and round(self.ratio, 2) > self.most


def alternating(ours: Callable[[], float], yardstick: Callable[[], float], times: int) -> tuple[float, float]:
    """The medians of both, measured in turns, so that a busy moment of the machine meets both alike."""
    ours(), yardstick()
    mine: list[float] = []
    others: list[float] = []
    for i in range(times):
        for measured, into in ((ours, mine), (yardstick, others)) if i % 2 else ((yardstick, others), (ours, mine)):
            into.append(measured())
    return median(mine), median(others)


HEAD = ("what", "ours", "yardstick", "ratio", "at most")


def table(rows: list[Row]) -> str:
    """The rows as text."""
    cells = [HEAD]
    for row in rows:
        most = "" if row.most is None else f"{row.most:.2f}" + ("  OVER" if row.over else "")
        cells.append(
            (row.what, f"{row.ours:.2f} {row.unit}", f"{row.yardstick:.2f} {row.unit}", f"{row.ratio:.2f}", most)
        )
    widths = [max(len(line[i]) for line in cells) for i in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells
    )
