"""The yardstick: a Textual app with one Static, which changes on every key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


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


if __name__ == "__main__":
    Bare().run()
