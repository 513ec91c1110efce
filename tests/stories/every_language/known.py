"""What is wrong still, and why: a line goes when what it says is mended, and the tests say so."""

from typing import NamedTuple


class Known(NamedTuple):
    """A fault that is known."""

    kind: str
    why: str
    places: tuple[str, ...]
    only: str = ""
    """The language that shows it, where the other one does not."""


KNOWN: tuple[Known, ...] = ()
