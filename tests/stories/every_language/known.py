"""What is wrong still, and why: a line goes when what it says is mended, and the tests say so."""

from typing import NamedTuple


class Known(NamedTuple):
    """A fault that is known."""

    kind: str
    why: str
    places: tuple[str, ...]
    only: str = ""
    """The language that shows it, where the other one does not."""


KNOWN: tuple[Known, ...] = (
    Known(
        "glued",
        "home: the column of names is as wide as in English",
        (
            "home",
            "home with a bad pack",
            "home with a finished session",
            "home with a lost round",
            "home with a round left open",
            "home with a sealed round",
            "home with a session",
            "home: down down down down enter",
        ),
        "qx",
    ),
    Known(
        "hidden",
        "home: with a session to go on with, the last rows are not there",
        (
            "home with a lost round",
            "home with a round left open",
            "home with a sealed round",
            "home with a session",
        ),
    ),
    Known(
        "joined",
        "the state of a session is glued of its day and what it is at",
        (
            "home with a finished session: down enter",
            "home with a finished session: down enter enter",
            "home with a finished session: down enter enter down down down enter",
            "home with a session",
        ),
    ),
    Known(
        "cut",
        "a short date is cut from a long one",
        (
            "home with a round left open",
            "home with a round left open: enter",
        ),
    ),
    Known(
        "glued",
        "set-up: the column of names is as wide as in English",
        (
            "set-up",
            "set-up: down down down right",
            "set-up: down down down right down right down right down right down right down right down right",
            "set-up: down right down right",
        ),
        "qx",
    ),
    Known(
        "english",
        "set-up: min is no message",
        (
            "set-up: down down down right",
            "set-up: down down down right down right down right down right down right down right down right",
        ),
    ),
    Known(
        "onward",
        "set-up: with More open the key line is not there",
        (
            "set-up: down down down right",
            "set-up: down down down right down right down right down right down right down right down right",
        ),
    ),
    Known(
        "hidden",
        "set-up: with More open the key line is not there",
        ("set-up: down down down right down right down right down right down right down right down right",),
    ),
    Known(
        "cut",
        "set-up: a value is cut",
        ("set-up: down down down right down right down right down right down right down right down right",),
    ),
    Known("english", "the palette's own words", ("section: ctrl+p",)),
    Known(
        "hidden",
        "the answers to who sees the screen are not there",
        (
            "before",
            "before, to be sealed",
        ),
    ),
    Known("cut", "the last lines of the page are not there", ("before, answered lately",)),
    Known("hidden", "the last lines of the page are not there", ("before, answered lately",)),
    Known(
        "joined",
        "what stands on the first line is glued of its parts",
        (
            "summary.html of a rehearsal",
            "summary.md of a rehearsal",
            "summary.md of do",
            "summary.md of then",
        ),
    ),
    Known(
        "english",
        "REHEARSAL and Summary are no messages",
        (
            "summary.html of a rehearsal",
            "summary.md of a rehearsal",
            "summary.md of cover, all done too early",
            "summary.md of do",
            "summary.md of then",
        ),
    ),
    Known(
        "joined",
        "the title of the sheet is glued of two parts",
        (
            "the sheet facilitator",
            "the sheet statements",
        ),
    ),
)


def known_at(place: str, code: str) -> dict[str, str]:
    """The kinds of faults that are known of a place in a language, and why."""
    return {each.kind: each.why for each in KNOWN if place in each.places and each.only in ("", code)}
