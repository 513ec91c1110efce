"""What one statement of a group showed, as a region counts it: looked at with the rules that let it through."""

from typing import NamedTuple

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.result_json import check_row
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import Detail, Display, MirrorResult, Mostly, Sides, StatementResult, Word

_Numbers = tuple[int | None, ...]


class Shown(NamedTuple):
    """All that a file tells of one statement of one group, in whole numbers."""

    participants: int
    display: Display
    points: int
    detail: Detail
    word: Word
    mostly: _Numbers | None
    """The position on the scale most chosen on each side: no, middle, yes."""
    sides: _Numbers | None
    """How many stand on each side, then the others."""
    counts: _Numbers | None
    answered: int | None
    skipped: int | None


class Counted(NamedTuple):
    """What of it is counted: the word, and between which numbers the sides lie; zeros where no numbers show."""

    word: Word
    numbers: bool
    agree_least: int = 0
    agree_most: int = 0
    disagree_least: int = 0
    disagree_most: int = 0
    answered: int = 0


def check(shown: Shown, where: str) -> None:
    """Look whether there are answers of which the rules let through just this.

    Raises: ValueError with the reason in one plain sentence that names `where` it stands.
    """
    scale = tuple(map(str, range(shown.points)))  # the labels themselves do not matter here
    mostly = None if shown.mostly is None else Mostly(*(None if at is None else str(at) for at in shown.mostly))
    row = StatementResult(
        *("-", "-", "-", None),
        *(shown.detail, shown.word, mostly, Sides(*shown.sides) if shown.sides else None),
        *(shown.counts, shown.answered, shown.skipped),
    )
    check_row(row, MirrorResult(shown.participants, shown.display, LEAST_THRESHOLD, scale, (row,)), where)


def counted(shown: Shown) -> Counted:
    """The least and the most on either side: those whom only "others" tells of may all stand there, or none."""
    if shown.sides is None:
        return Counted(shown.word, numbers=False)
    disagree, _middle, agree, others = shown.sides
    is_even = not parts(shown.points)[1]
    least, hidden = (others or 0) if is_even else 0, others or 0
    return Counted(
        shown.word,
        True,
        *((least, hidden) if agree is None else (agree, agree)),
        *((least, hidden) if disagree is None else (disagree, disagree)),
        shown.answered or 0,
    )
