"""Where everything on an answer sheet goes: on half a page where all of it fits, else on as many as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from plc_workshop.export.paper_fit import BOLD, MM, height, lines, longest_word, width

if TYPE_CHECKING:
    from plc_workshop.export.sheet_texts import Told

_ROOM = 194.0
"""Millimetres between the edges; `answer_sheet.css` has them, and all that follows, too."""
_HALF, _WHOLE = 134.0, 278.0
"""Millimetres from the top of what is printed to its end, with a little to spare."""
_NUMBER, _RATHER, _TALK = 7.0, 23.0, 13.0
_POINTS, _LISTED, _ALL_POINTS = (13.0, 15.0, 17.0, 19.0), 10.5, 78.0
"""Widths of the column of a point with its label, the least first; without one; of the columns of all at the most."""
_LABEL, _TITLE, _HOW = 0.8, 1.45, 0.88
"""The size of labels, titles and of how it is done, by that of the statements."""
_CLOSE = 0.92
"""How much less high the lines of labels are."""
_BOX, _AIR = 6.2, 1.8
"""Millimetres of the lowest row, and of a row around its text."""
_GAP = 2.0
"""Millimetres between the parts of a sheet."""
_LONG = 45.0
"""Millimetres of a label from which the labels stand below one another."""
_MOST_LINES = 5
"""Lines of a label above its boxes; where it has more, all stand in lines of their own."""
_ON_HALF, _ON_WHOLE, _ON_SEVERAL = (10.0, 9.5, 9.0, 8.5), (11.5, 10.5, 10.0, 9.5, 9.0), 10.0
"""Points of the statements, the best first."""
_WAYS = ((True, False), (False, False), (False, True))
"""Whether with plainer words, and with the labels in lines of their own: the best first, the last to save paper."""
_HIGHEST = 10.0
"""Millimetres of a row, however much room there is."""
_FRONT = 0.6
"""The part of a page from which what stands before the statements gets pages of its own."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is laid out."""

    half: bool
    size: float
    """Points of the statements."""
    explained: bool
    """Whether the statements have their plainer words with them."""
    listed: bool
    """Whether the labels of the scale stand in lines of their own: too long for columns, or columns for half a page."""
    in_columns: bool
    again: bool
    """Whether those lines stand on each page."""
    front: int
    """Pages before the first statement."""
    parts: tuple[tuple[int, ...], ...]
    """The statements of each page that has any, by their places."""
    pages: int
    """Pages of one sheet, where it takes more than half a page."""
    row: float
    """Millimetres of a row at the least."""
    point: float
    rather: float = _RATHER
    talk: float = _TALK


@dataclass(frozen=True)
class _Try:
    """A sheet in letters of one size."""

    told: Sequence[Told]
    size: float
    explained: bool
    in_lines: bool = False
    """Whether the labels stand in lines of their own even where there is room for them in columns."""

    @cached_property
    def point(self) -> float:
        """Millimetres of the column of a point: as wide as its label needs."""
        if self.in_lines:
            return _LISTED
        letters = self.size * _LABEL * BOLD
        labels = [[each.scale[at] for each in self.told] for at in range(len(self.told[0].scale))]
        for room in _POINTS:
            fit = all(
                max(longest_word(text, letters) for text in texts) <= room - 1.5
                and sum(lines(text, letters, room - 1.5) for text in texts) <= _MOST_LINES
                for texts in labels
            )
            if fit and len(labels) * room <= _ALL_POINTS:
                return room
        return _LISTED

    @property
    def listed(self) -> bool:
        """Whether the labels stand in lines of their own."""
        return self.point == _LISTED

    def labels(self) -> list[tuple[list[str], float]]:
        """What stands above each column of boxes, in all languages, and its width."""
        found = [([each.scale[at] for each in self.told], self.point) for at in range(len(self.told[0].scale))]
        return [*found, ([each.rather for each in self.told], _RATHER), ([each.talk for each in self.told], _TALK)]

    def above(self) -> float:
        """Millimetres of the line above the boxes."""
        letters, digit = self.size * _LABEL * BOLD, self.size * 1.25 * MM
        columns = self.labels()[-2:] if self.listed else self.labels()
        return digit + _GAP + max(height(texts, letters, room - 1.5) * _CLOSE for texts, room in columns)

    def list_of_labels(self) -> float:
        """Millimetres of the labels where they stand in lines of their own."""
        if not self.listed:
            return 0.0
        letters, high = self.size * 0.9, 0.0
        for each in self.told:
            if self.in_columns:
                lows = [height((f"{at} {text}",), letters, _ROOM / 2 - 4) for at, text in enumerate(each.scale, 1)]
                high += sum(lows) / 2 + max(lows) + _GAP
            else:  # a line is never full, since none ends within a label
                high += height(
                    ("   ".join(f"{at} {text}" for at, text in enumerate(each.scale, 1)),), letters, _ROOM * 0.7
                )
        return high + _GAP

    @property
    def in_columns(self) -> bool:
        """Whether those lines are long: then they stand one below the other, in two columns."""
        return any(width(text, self.size * 0.9) > _LONG for each in self.told for text in each.scale)

    def head(self) -> float:
        """Millimetres of the title and of what is asked."""
        texts = [f"{each.ask} {each.only}" for each in self.told]
        title = "  ".join(each.title for each in self.told)
        return height((title,), self.size * _TITLE * BOLD, _ROOM) + height(texts, self.size, _ROOM) + 2 * _GAP

    def how(self) -> float:
        """Millimetres of how it is done."""
        letters, room = self.size * _HOW, _ROOM / 2 - 4
        columns = ((each.crosses.striptags(), each.box.striptags()) for each in self.told if each.crosses)
        return sum(max(height((text,), letters * 1.02, room) for text in pair) + _GAP for pair in columns)

    def rows(self) -> list[float]:
        """Millimetres of each statement."""
        room = _ROOM - _NUMBER - len(self.told[0].scale) * self.point - _RATHER - _TALK - 3
        found = []
        for at in range(len(self.told[0].statements)):
            high = height((each.statements[at] for each in self.told), self.size, room)
            if self.explained:
                high += height((each.explained[at] for each in self.told), self.size * 0.85, room)
            found.append(max(_BOX, high + _AIR))
        return found

    def fixed(self) -> float:
        """Millimetres of all but the statements."""
        return self.head() + self.list_of_labels() + self.above() + self.how()


def laid_out(told: Sequence[Told]) -> Layout:
    """The layout with the largest letters that still takes the least paper."""
    for sizes, room, ways in ((_ON_HALF, _HALF, _WAYS), (_ON_WHOLE, _WHOLE, _WAYS[:2])):
        for explained, in_lines in ways:
            if (found := _best([_Try(told, size, explained, in_lines) for size in sizes], room)) is not None:
                return found
    return _on_several(_Try(told, _ON_SEVERAL, explained=True))


def _best(tries: Sequence[_Try], room: float) -> Layout | None:
    """The largest letters that fit, where they can be with labels above the boxes."""
    fit = [found for each in tries if (found := _on_one(each, room)) is not None]
    return next((each for each in fit if not each.listed), fit[0] if fit else None)


def _on_one(tried: _Try, room: float) -> Layout | None:
    rows = tried.rows()
    left = room - tried.fixed() - sum(rows)
    if left < 0:
        return None
    low = max(_BOX, min(_HIGHEST, _row_that_fills(rows, left)))
    return _layout(tried, half=room == _HALF, parts=(tuple(range(len(rows))),), pages=1, row=low)


def _row_that_fills(rows: Sequence[float], left: float) -> float:
    """The lowest row where what is left over is given to the lowest ones first."""
    low = _BOX
    while sum(max(0.0, low + 0.2 - row) for row in rows) <= left and low < _HIGHEST:
        low += 0.2
    return low


def _on_several(tried: _Try) -> Layout:
    """As many pages as it takes, cut between statements."""
    rows, fixed, labels = tried.rows(), tried.fixed(), tried.list_of_labels()
    front = ceil(fixed / _WHOLE) if fixed > _WHOLE * _FRONT else 0
    again = labels < _WHOLE * (1 - _FRONT)
    above = tried.above() if tried.above() < _WHOLE * (1 - _FRONT) else 0.0
    room_later = _WHOLE - above - (labels if again else 0) - tried.size * 1.5 * MM - _GAP
    left = room_later if front else _WHOLE - fixed
    parts, pages = [list[int]()], front + 1
    for at in range(len(rows)):
        if rows[at] > left and parts[-1]:
            parts.append([])
            pages, left = pages + 1, room_later
        if rows[at] > left:
            pages += ceil((rows[at] - left) / room_later)
        parts[-1].append(at)
        left -= rows[at]
    return _layout(tried, half=False, parts=tuple(map(tuple, parts)), pages=pages, row=_BOX, front=front, again=again)


def _layout(
    tried: _Try,
    *,
    half: bool,
    parts: tuple[tuple[int, ...], ...],
    pages: int,
    row: float,
    front: int = 0,
    again: bool = True,
) -> Layout:
    return Layout(
        half, tried.size, tried.explained, tried.listed, tried.in_columns, again, front, parts, pages, row, tried.point
    )
