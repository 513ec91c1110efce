"""The yardsticks: a Textual app with one Static, and one with a DataTable; a key changes what they show."""

import sys

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import DataTable, Static

ROWS, COLUMNS, CELLS = 200, 6, 36
"""Of the table: together as wide as 240 columns of a terminal."""


class Bare(App[None]):
    """Says how many keys there were."""

    keys = 0

    def compose(self) -> ComposeResult:
        """One Static."""
        yield Static("painted 0")

    def on_key(self, event: Key) -> None:
        """Change it."""
        self.keys += 1
        self.query_one(Static).update(f"painted {self.keys}")


class Table(App[None]):
    """Turns its table around."""

    upward = True

    def compose(self) -> ComposeResult:
        """One table."""
        yield DataTable()

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(DataTable)
        for column in range(COLUMNS):
            table.add_column(f"Column {column}", width=CELLS, key=str(column))
        for row in range(1, ROWS + 1):
            table.add_row(f"{row:03} Matter {row}", *(f"Some words {row} {at}" for at in range(1, COLUMNS)))

    def on_key(self, event: Key) -> None:
        """Sort it the other way round."""
        if event.key == "o":
            self.upward = not self.upward
            self.query_one(DataTable).sort("0", reverse=not self.upward)


if __name__ == "__main__":
    (Table if "table" in sys.argv else Bare)().run()
