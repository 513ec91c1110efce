"""The groups that met on this laptop, as set-up offers them: who met last first, then a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import set_cell_size
from textual.content import Content

from plc_workshop.packs.width import GAP
from plc_workshop.tui.widgets.aligned import beside, indented, widths
from plc_workshop.tui.widgets.rows import EDGE, Row
from plc_workshop.words import _, pgettext

FIRST = 1000
"""The choice of the first row: no other row of set-up has one so large."""


_LEAST_NAME = 18
"""Cells that names keep before days and topics give way."""


class Offered(NamedTuple):
    """A group, when it met last and about what, as it is shown."""

    name: str
    day: str
    topic: str
    people: int
    """How many it was then; 0 where that is not known."""


class WhoMet:
    """The open list and its mark; the last row is a new group."""

    def __init__(self, groups: Sequence[Offered], at: int = 0) -> None:
        self.groups, self.at = tuple(groups), at

    @property
    def taken(self) -> Offered | None:
        """The marked group; None for a new one."""
        return self.groups[self.at] if self.at < len(self.groups) else None

    def move(self, by: int) -> None:
        """Move the mark."""
        self.at = min(len(self.groups), max(0, self.at + by))

    def rows(self, label: str, labels: int, cells: int) -> list[Row]:
        """Its rows behind the label of the field, which takes so many cells of those of a line."""
        title = Content.styled(_("Who has met here"), "bold $teal")
        head = Content.assemble(" ", (set_cell_size(label, labels), "$muted"), title)
        columns = [
            (
                Content.styled(each.name, "$ink"),
                Content.styled(each.day, "$muted"),
                Content.styled(each.topic, "$muted"),
            )
            for each in self.groups
        ]
        found = [beside(row, _columns(columns, cells - labels - 2)) for row in columns]
        rows = [self._row(text, at, labels) for at, text in enumerate(found)]
        new = self._row(Content.styled(pgettext("row", "a new group"), "bold $teal"), len(found), labels)
        air = Row(Content(), panel=True)
        return [Row(head, panel=True, hang=labels + 1), air, *rows, air, new]

    @staticmethod
    def with_air(rows: Sequence[Row]) -> list[Row]:
        """All rows of set-up with a blank line between the fields, and none between the groups."""
        found: list[Row] = []
        for row in rows:
            if found and not (row.panel and found[-1].panel):
                found.append(Row(Content()))
            found.append(row)
        return found

    def _row(self, text: Content, at: int, labels: int) -> Row:
        edge = Content.styled(EDGE, "$teal") if at == self.at else Content(" ")
        lines = indented(text, labels - 1).split("\n")
        first = Content.assemble(" " * (labels - 1), edge, " ", lines[0][labels - 1 :])
        rest = [Content("  ") + line for line in lines[1:]]
        return Row(Content("\n").join([first, *rest]), FIRST + at, panel=True)


def _columns(rows: Sequence[Sequence[Content]], room: int) -> tuple[int, ...]:
    """Cells of names, days and topics: a long name goes on below itself before a topic does."""
    if not rows:
        return ()
    name, *others = (max(row[at].cell_length for row in rows) for at in range(3))
    left = room - sum(others) - 2 * GAP
    return (min(name, left), *others) if left >= min(name, _LEAST_NAME) else widths(rows, room)
