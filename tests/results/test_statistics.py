"""Statistics, against published figures and an oracle that counts people one by one."""

from collections.abc import Sequence
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.statistics import interpolated_median, is_far_apart, leik_dispersion, parts, percent, sides
from tests.results.samples import counts

ANY = counts(st.integers(2, 7), most=200)

MICHIGAN = "https://ro.umich.edu/faculty-staff/teaching-evaluations/departments/interpolated%20median"
HANDBOOK = "https://rcompanion.org/handbook/E_03.html likert(Data)"


@pytest.mark.parametrize(("given_counts", "expected"), [((0, 1, 0, 10, 9), 4.4), ((2, 1, 6, 10, 1), 3.6)])
def test_the_interpolated_median_is_the_published_one(given_counts: tuple[int, ...], expected: float) -> None:
    assert interpolated_median(given_counts) == pytest.approx(expected, abs=0.05), MICHIGAN


@pytest.mark.parametrize(("given_counts", "expected"), [((5, 0, 0, 5), 1), ((0, 0, 10, 0), 0)])
def test_leiks_dispersion_is_the_published_one(given_counts: tuple[int, ...], expected: float) -> None:
    assert leik_dispersion(given_counts) == pytest.approx(expected, abs=1e-9), "agrmt, Leik.Rd"


@pytest.mark.parametrize(
    ("given_counts", "percents"),
    [
        ((0, 0, 1, 6, 3), (0, 0, 10, 60, 30)),
        ((1, 6, 2, 1, 0), (10, 60, 20, 10, 0)),
        ((0, 0, 2, 6, 2), (0, 0, 20, 60, 20)),
    ],
)
def test_shares_add_up_the_published_percentages(given_counts: tuple[int, ...], percents: tuple[int, ...]) -> None:
    expected = (sum(percents[:2]), percents[2], sum(percents[3:]))
    assert tuple(percent(side, sum(given_counts)) for side in sides(given_counts)) == expected, HANDBOOK


def oracle_median(answers: Sequence[int]) -> Fraction:
    """Michigan's formula, over the single answers."""
    people = [point for point, count in enumerate(answers, 1) for _person in range(count)]
    middle = Fraction(median(map(Fraction, people)))
    below, at = sum(person < middle for person in people), people.count(int(middle)) if middle.denominator == 1 else 0
    return middle - Fraction(1, 2) + Fraction(len(people) - 2 * below, 2 * at) if at else middle


def oracle_dispersion(answers: Sequence[int]) -> Fraction:
    """Leik's formula, word for word."""
    people, points = sum(answers), len(answers)
    cumulative = [Fraction(sum(answers[: k + 1]), people) for k in range(points)]
    return 2 * sum((min(share, 1 - share) for share in cumulative), Fraction(0)) / (points - 1)


@given(ANY)
def test_statistics_are_what_the_formulas_say(answers: tuple[int, ...]) -> None:
    assert interpolated_median(answers) == float(oracle_median(answers))
    assert leik_dispersion(answers) == float(oracle_dispersion(answers))
    assert is_far_apart(answers) == (oracle_dispersion(answers) > Fraction(2, 3))


@given(ANY)
def test_reversing_the_scale_turns_the_figures_over(answers: tuple[int, ...]) -> None:
    turned = answers[::-1]
    assert interpolated_median(turned) == pytest.approx(len(answers) + 1 - interpolated_median(answers), abs=1e-12)
    assert leik_dispersion(turned) == pytest.approx(leik_dispersion(answers), abs=1e-12)
    assert sides(turned) == sides(answers)[::-1]


@given(ANY, st.integers(2, 50))
def test_multiplying_all_counts_changes_nothing(answers: tuple[int, ...], times: int) -> None:
    more = tuple(times * count for count in answers)
    assert interpolated_median(more) == pytest.approx(interpolated_median(answers), abs=1e-12)
    assert leik_dispersion(more) == pytest.approx(leik_dispersion(answers), abs=1e-12)
    assert [percent(side, sum(more)) for side in sides(more)] == [
        percent(side, sum(answers)) for side in sides(answers)
    ]


@given(ANY)
def test_figures_stay_in_their_range(answers: tuple[int, ...]) -> None:
    lowest, highest = (pick(i for i, count in enumerate(answers, 1) if count) for pick in (min, max))
    assert lowest - 0.5 <= interpolated_median(answers) <= highest + 0.5
    assert 0 <= leik_dispersion(answers) <= 1
    assert sum(sides(answers)) == sum(answers)


@pytest.mark.parametrize("points", range(2, 8))
def test_the_parts_of_a_scale_hold_every_point_once(points: int) -> None:
    no, middle, yes = parts(points)
    assert [*no, *middle, *yes] == [*range(points)]
    assert len(no) == len(yes)
    assert len(middle) == points % 2


def test_two_thirds_exactly_is_not_yet_far_apart() -> None:
    assert leik_dispersion((3, 6)) == pytest.approx(2 / 3)
    assert not is_far_apart((3, 6))
    assert is_far_apart((4, 5))


@pytest.mark.parametrize("measure", [interpolated_median, leik_dispersion, is_far_apart])
@pytest.mark.parametrize("nothing", [(0, 0, 0, 0), (5,), (), (3, -1)])
def test_what_cannot_be_measured_is_refused(measure: object, nothing: tuple[int, ...]) -> None:
    assert callable(measure)
    with pytest.raises(ValueError, match=r"answered|two points|below zero"):
        measure(nothing)
