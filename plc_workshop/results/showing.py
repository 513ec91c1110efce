"""What of the answers to one statement may be shown, and the word for it: whole numbers only, no floats.

The rules of careful display, each a function of its own. They leave open whether exactly one person stands against the
rest and whether all are alike, and no number of people that they let through is a 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plc_workshop.results.statistics import is_far_apart, parts, sides
from plc_workshop.results.summary import Detail, Sides, Word

LEAST_ANSWERS = 4
"""With fewer answers to a statement nothing is said about it."""
LEAST_PEOPLE = 8
"""With fewer people in a round there are words instead of numbers."""
LEAST_SIDE = 2
"""A side where fewer stand is not told, nor a point that fewer chose: nobody stands there alone."""
LEAST_POINTS, LEAST_MOSTLY = 4, 3
"""People on a side whose points may be told one by one, or of which the label most chosen may."""

Side = Literal["disagree", "middle", "agree"]
SIDES: tuple[Side, ...] = ("disagree", "middle", "agree")
ALL: dict[Side, Word] = {"disagree": "all_disagree", "middle": "all_undecided", "agree": "all_agree"}
"""The word of a side on which all or nearly all stand."""


@dataclass(frozen=True, slots=True)
class Showing:
    """What may be shown of the answers to one statement."""

    detail: Detail
    word: Word
    mostly: tuple[int | None, int | None, int | None] = (None, None, None)
    """Of each side the scale point most chosen, lowest 0, where it may be told."""
    sides: Sides | None = None
    points: tuple[int | None, ...] | None = None
    """How many chose each point; None where that may not be told."""


def showing(counts: Sequence[int], people: int, *, careful: bool = True, numbers: bool = True) -> Showing:
    """What may be shown of these answers, lowest scale point first, in a round of so many people.

    In careful display, or in an open one, which shows all of them; careful display without `numbers` has only words.
    """
    if too_few(counts):
        return Showing("none", "too_few")
    side = nearly_all(counts)
    if not careful:
        told = open_sides(counts)
        word = word_of(told, counts) if side is None else ALL[side]
        return Showing("numbers", word, sides=told, points=tuple(counts))
    if side is not None:
        return Showing("words", ALL[side], _only(side, most_chosen(counts, side)))
    found = None if not numbers or too_small(people) else careful_sides(counts)
    if found is None:
        return Showing("words", "split")
    points, mostly = careful_points(counts, found)
    return Showing("numbers", word_of(found, points), mostly, found, points)


def too_few(counts: Sequence[int]) -> bool:
    """Rule 1: whether nothing shows."""
    return sum(counts) < LEAST_ANSWERS


def nearly_all(counts: Sequence[int]) -> Side | None:
    """Rule 2: the side on which all or nearly all stand, if there is one; no number shows of it."""
    answered, on_sides = sum(counts), sides(counts)
    largest = max(on_sides)
    return SIDES[on_sides.index(largest)] if largest >= answered - max(1, answered // 10) else None


def too_small(people: int) -> bool:
    """Rule 3: whether there are words instead of numbers; of four answers on an odd scale rule 4 lets none through."""
    return people < LEAST_PEOPLE


def careful_sides(counts: Sequence[int]) -> Sides | None:
    """Rule 4: the numbers of the sides; on an odd scale where one of them has too few, the largest and the others.

    None where the largest is no more than half of those who answered.
    """
    on_sides, answered = sides(counts), sum(counts)
    told = [number for number, side in zip(on_sides, parts(len(counts)), strict=True) if side]
    if min(told) >= LEAST_SIDE:
        return open_sides(counts)
    largest = max(on_sides)
    if 2 * largest <= answered:
        return None
    alone = {SIDES[on_sides.index(largest)]: largest}
    return replace(Sides(others=answered - largest), **alone)


def open_sides(counts: Sequence[int]) -> Sides:
    """The numbers of all sides."""
    disagree, middle, agree = sides(counts)
    return Sides(disagree, middle if len(counts) % 2 else None, agree)


def careful_points(
    counts: Sequence[int], told: Sides
) -> tuple[tuple[int | None, ...], tuple[int | None, int | None, int | None]]:
    """Rule 5: the points of the sides that are told, and where those may not show the point most chosen."""
    points: list[int | None] = [None] * len(counts)
    mostly: list[int | None] = [None, None, None]
    for at, (side, on_it) in enumerate(zip(SIDES, parts(len(counts)), strict=True)):
        number = getattr(told, side)
        if number is None:
            continue
        if len(on_it) == 1:
            points[on_it[0]] = number
        elif number >= LEAST_POINTS and min(counts[point] for point in on_it) >= LEAST_SIDE:
            points[on_it.start : on_it.stop] = counts[on_it.start : on_it.stop]
        elif number >= LEAST_MOSTLY:
            mostly[at] = most_chosen(counts, side)
    disagree, middle, agree = mostly
    return tuple(points), (disagree, middle, agree)


def most_chosen(counts: Sequence[int], side: Side) -> int:
    """The scale point most chosen on a side; of equals the one nearest the middle of the scale."""
    on_it = parts(len(counts))[SIDES.index(side)]
    return max(on_it, key=lambda point: (counts[point], -abs(2 * point + 1 - len(counts))))


def word_of(told: Sides, points: Sequence[int | None]) -> Word:
    """The word beside numbers: a function of those that show."""
    answered, disagree, agree = told.answered, told.disagree or 0, told.agree or 0
    known = [point for point in points if point is not None]
    if 3 * agree >= answered and 3 * disagree >= answered:
        return "far_apart" if len(known) == len(points) and is_far_apart(known) else "split"
    if 2 * agree > answered:
        return "most_agree"
    if 2 * disagree > answered:
        return "most_disagree"
    return "no_clear_side"


def _only(side: Side, point: int) -> tuple[int | None, int | None, int | None]:
    disagree, middle, agree = (point if each == side else None for each in SIDES)
    return disagree, middle, agree
