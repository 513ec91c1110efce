"""Statistics of one question, over counts from the lowest scale point to the highest.

Computed in whole numbers and fractions, so that rounding happens once, when the float is made at the end.
"""

from collections.abc import Sequence


def parts(points: int) -> tuple[range, range, range]:
    """The scale points, lowest 0, of the lower half, of the middle of an odd scale, and of the upper half."""
    half = points // 2
    return range(half), range(half, points - half), range(points - half, points)


def sides(counts: Sequence[int]) -> tuple[int, int, int]:
    """How many answered on the lower half of the scale, in the middle of an odd one, on the upper half."""
    disagree, middle, agree = (sum(counts[part.start : part.stop]) for part in parts(len(counts)))
    return disagree, middle, agree


def percent(number: int, answered: int) -> float:
    """A share in per cent, to one decimal, rounded once. Raises: ZeroDivisionError where nobody answered."""
    from fractions import Fraction

    return round(float(100 * Fraction(number, answered)), 1)


def interpolated_median(counts: Sequence[int]) -> float:
    """The median within its category: M - 1/2 + (N/2 - below) / at, or M where nobody chose M itself.

    The scale points are 1, 2, ...; M is the ordinary median, `below` and `at` count the answers below M and at M.
    Source: University of Michigan, Office of the Registrar, "Interpolated Median", teaching evaluations.
    Raises: ValueError where nobody answered.
    """
    from fractions import Fraction

    total = _total(counts)
    below = 0
    for index, count in enumerate(counts):
        if 2 * (below + count) > total:
            return float(index + Fraction(1, 2) + Fraction(total - 2 * below, 2 * count))
        if 2 * (below + count) == total:
            following = next(later for later in range(index + 1, len(counts)) if counts[later])
            return float(1 + Fraction(index + following, 2))
        below += count
    raise AssertionError("half of all answers is always reached")  # pragma: no cover


def leik_dispersion(counts: Sequence[int]) -> float:
    """Spread D from 0 (all alike) to 1 (half at each end): 2 * sum(min(F_k, 1 - F_k)) / (m - 1).

    F_k are the cumulative shares, m the number of scale points.
    Source: R. K. Leik, "A Measure of Ordinal Consensus", Pacific Sociological Review 9 (1966) 85-90.
    Raises: ValueError where nobody answered.
    """
    from fractions import Fraction

    total = _total(counts)
    return float(Fraction(2 * _overlap(counts), total * (len(counts) - 1)))


def is_far_apart(counts: Sequence[int]) -> bool:
    """Whether Leik's D is above two thirds, in whole numbers. Raises: ValueError where nobody answered."""
    return 3 * _overlap(counts) > _total(counts) * (len(counts) - 1)


def _overlap(counts: Sequence[int]) -> int:
    """The sum of min(F_k, 1 - F_k), times the number of answers."""
    total, below, overlap = sum(counts), 0, 0
    for count in counts:
        below += count
        overlap += min(below, total - below)
    return overlap


def _total(counts: Sequence[int]) -> int:
    if len(counts) < 2:
        raise ValueError("a scale has at least two points")
    if min(counts) < 0:
        raise ValueError("a count is never below zero")
    total = sum(counts)
    if not total:
        raise ValueError("nobody answered, so there is nothing to measure")
    return total
