"""One statement of a closed round with what may be shown of its answers, and what follows from the numbers in it."""

from collections.abc import Sequence
from dataclasses import replace

from plc_workshop.results.showing import SIDES, Showing
from plc_workshop.results.statistics import interpolated_median, leik_dispersion, percent
from plc_workshop.results.summary import Mostly, StatementResult


def told(row: StatementResult, found: Showing, scale: Sequence[str], skipped: int) -> StatementResult:
    """The row with what may be shown of the answers; how many passed over it only beside numbers (rule 6)."""
    return with_figures(without_figures(row, found, scale, skipped))


def without_figures(row: StatementResult, found: Showing, scale: Sequence[str], skipped: int) -> StatementResult:
    """The same without what is reckoned from it."""
    row = replace(row, detail=found.detail, word=found.word)
    if found.detail == "none":
        return row
    labels = zip(SIDES, found.mostly, strict=True)
    row = replace(row, mostly=Mostly(**{side: scale[point] for side, point in labels if point is not None}))
    if found.sides is None:
        return row
    answered = found.sides.answered
    return replace(row, sides=found.sides, counts=found.points, answered=answered, skipped=skipped)


def with_figures(row: StatementResult) -> StatementResult:
    """The row with what is reckoned from the numbers in it: the median and the spread only where all points show."""
    sides, points = row.sides, row.counts
    if sides is None or points is None:
        return row
    answered, agree, disagree = sides.answered, sides.agree, sides.disagree
    known = [point for point in points if point is not None]
    are_all = len(known) == len(points)
    return replace(
        row,
        agree_percent=None if agree is None else percent(agree, answered),
        disagree_percent=None if disagree is None else percent(disagree, answered),
        net_agreement=None if agree is None or disagree is None else percent(agree - disagree, answered),
        interpolated_median=round(interpolated_median(known), 2) if are_all else None,
        spread=round(leik_dispersion(known), 2) if are_all else None,
    )
