"""The layout of the bars, in people and in cells."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from textual.content import Content

from plc_workshop.export.svg_bars import charts
from plc_workshop.results.bars import OTHERS, Layout, has_others, hides_points, layout
from plc_workshop.results.cells import GAP, NARROWEST, WIDEST, CellBar, CellChart, cells
from plc_workshop.results.palette import NEUTRAL, OTHERS_FILL, contrast, others, paints
from plc_workshop.results.statistics import sides
from plc_workshop.results.summary import Display, MirrorResult
from plc_workshop.tui.widgets.strip import strip
from tests.results.samples import Row, result, rounds
from tests.results.test_order import NINE

ROUNDS = rounds(most_people=200)
WIDTHS = st.integers(20, 240)


def laid(rows: tuple[Row, ...]) -> Layout:
    """The layout of a round in open display."""
    return layout(result(rows, "open").mirror.statements, len(rows[0]) - 1)


def test_agree_stands_right_of_zero_and_disagree_left() -> None:
    bar = laid(((0, 1, 3, 2, 3),)).bars[0]
    assert [(part.point, part.start, part.count) for part in bar.segments] == [
        *((0, -4, 1), (1, -3, 3), (2, 0, 2), (3, 2, 3)),
    ]


def test_the_middle_has_a_column_of_its_own() -> None:
    found = laid(((0, 1, 0, 4, 3, 0), (0, 0, 4, 0, 2, 2)))
    assert [(part.point, part.start) for part in found.bars[0].segments] == [(0, -1), (3, 0)]
    assert [(part.point, part.start, part.count) for part in found.bars[0].column] == [(2, 0, 4)]
    assert found.bars[1].column == ()
    assert (found.left, found.right, found.column) == (4, 4, 4)


def test_a_side_whose_points_may_not_be_told_is_one_segment_in_its_milder_colour() -> None:
    rows = result([(0, 1, 3, 2, 3), (0, 3, 4, 1, 1), (0, 0, 0, 3, 6)]).mirror.statements
    found = layout(rows, 4)
    assert [[(part.point, part.count) for part in bar.segments] for bar in found.bars] == [
        [(1, 4), (2, 2), (3, 3)],
        [(0, 3), (1, 4), (2, 2)],
        [],
    ]
    assert hides_points(rows)
    assert not hides_points(rows[2:])
    assert not has_others(rows)


def test_the_others_together_stand_apart_from_the_one_side_that_is_told() -> None:
    rows = result([(0, 0, 1, 1, 4, 2), (0, 1, 5, 1, 1, 0), (0, 1, 1, 5, 1, 0), (0, 1, 2, 2, 2, 1)]).mirror.statements
    found = layout(rows, 5)
    assert [[(part.point, part.count) for part in bar.segments] for bar in found.bars] == [
        [(3, 4), (4, 2)],
        [(1, 6)],
        [],
        [(1, 3), (3, 3)],
    ]
    assert [[(part.point, part.start, part.count) for part in bar.column] for bar in found.bars] == [
        [(OTHERS, 0, 2)],
        [(OTHERS, 0, 2)],
        [(2, 0, 5), (OTHERS, 5, 3)],
        [(2, 0, 2)],
    ]
    assert has_others(rows)
    assert not has_others(rows[3:])


def test_a_statement_without_numbers_has_no_bar() -> None:
    found = layout(result(((0, 0, 0, 3, 3),)).mirror.statements, 4)
    assert found.bars[0].segments == ()
    assert found.empty
    chart = cells(found, 30)
    assert (chart.bars[0].segments, chart.width) == ((), 0)


@given(ROUNDS)
def test_the_layout_holds_every_answer_once(found: tuple[tuple[Row, ...], tuple[int, ...]]) -> None:
    out = laid(found[0])
    for bar, (_skipped, *answers) in zip(out.bars, found[0], strict=True):
        drawn = {part.point: part.count for part in (*bar.segments, *bar.column)}
        expected = {point: count for point, count in enumerate(answers) if count} if sum(answers) >= 4 else {}
        assert drawn == expected
        disagree, _neutral, agree = sides(answers)
        assert all(one.start + one.count == other.start for one, other in pairwise(bar.segments))
        if bar.segments:
            assert (bar.segments[0].start, bar.segments[-1].start + bar.segments[-1].count) == (
                -disagree,
                agree,
            )
        assert -out.left <= min((part.start for part in bar.segments), default=0)


@given(ROUNDS, WIDTHS)
def test_cells_keep_to_the_width_and_to_the_zero_line(
    found: tuple[tuple[Row, ...], tuple[int, ...]], width: int
) -> None:
    chart = drawn_in(laid(found[0]), width)
    half = (len(found[0][0]) - 1) / 2
    for bar in chart.bars:
        ends = [(part.start, part.start + part.length) for part in bar.segments]
        assert all(one[1] <= other[0] for one, other in pairwise(ends))
        assert all(0 <= start < end <= chart.width for start, end in ends)
        for part in bar.segments:
            assert part.label in ("", str(part.count))
            assert len(part.label) < part.length
            if part.point + 0.5 < half:
                assert part.start + part.length <= chart.zero
            elif part.point + 0.5 > half:
                assert part.start >= chart.zero
            else:
                assert part.start == chart.column


def drawn_in(out: Layout, width: int) -> CellChart:
    """The chart in cells; a round with too many people for the width is none that is drawn."""
    try:
        return cells(out, width)
    except ValueError:
        assert (out.left + out.right + out.column) * NARROWEST + GAP + 1.5 > width
        reject()


def test_nine_and_three_are_as_long_as_twelve() -> None:
    for width in range(24, 101):
        long, parts = cells(laid(((0, 0, 0, 12, 12), (0, 3, 9, 3, 9))), width).bars
        assert [part.length for part in long.segments] == [
            sum(part.length for part in side) for side in (parts.segments[:2], parts.segments[2:])
        ]


@given(ROUNDS, st.integers(10, 100))
def test_equal_counts_and_equal_sums_are_equally_long_and_nothing_that_is_shown_has_no_length(
    found: tuple[tuple[Row, ...], tuple[int, ...]], width: int
) -> None:
    """In the layout, on the terminal's cells as they are painted, and in the picture of the page."""
    for display in get_args(Display):
        _lengths_are_true(result(found[0], display).mirror, width)


def _lengths_are_true(shown: MirrorResult, width: int) -> None:
    out = layout(shown.statements, len(shown.scale))
    chart = drawn_in(out, width)
    pictures = charts(shown)
    on_the_page: set[Decimal] = set()
    for bar in chart.bars:
        lengths = {part.point: (part.count, part.length) for part in bar.segments}
        assert all(length > 0 for _count, length in lengths.values())
        painted = Counter(painted_points(strip(bar, out.points, chart.zero)))
        assert painted == {point: 2 * length for point, (_count, length) in lengths.items()}
        boxes = [
            Decimal(each) for each in re.findall(r'<rect[^>]*width="([0-9.]+)%"', str(pictures.get(bar.statement, "")))
        ]
        assert len(boxes) == len(bar.segments)
        for (count, length), box in zip(lengths.values(), boxes, strict=True):
            assert length == count * _per_person(chart.bars)
            on_the_page.add(box / count)
            assert box > 0
    assert len(on_the_page) <= 1


def _per_person(bars: Sequence[CellBar]) -> float:
    return next(part.length / part.count for bar in bars for part in bar.segments)


def painted_points(line: Content) -> Iterator[int]:
    """The scale point of each painted half of a cell."""
    for at, sign in enumerate(line.plain):
        style = " ".join(str(span.style) for span in line.spans if span.start <= at < span.end)
        fills = [OTHERS if each == "others" else int(each[-1]) for each in re.findall(r"\$fill-(\d-\d|others)", style)]
        if sign in "▌▐" and len(fills) == 1:
            yield fills[0]
        elif sign == "▌":
            yield from fills
        elif fills:
            yield from fills * 2


@given(ROUNDS, WIDTHS)
def test_the_chart_is_as_large_as_the_width_allows(found: tuple[tuple[Row, ...], tuple[int, ...]], width: int) -> None:
    out = laid(found[0])
    narrow, wide = drawn_in(out, width), cells(out, width + 40)
    assert narrow.width <= wide.width <= WIDEST * (out.left + out.right + out.column) + GAP


def test_the_picture_of_nine_people() -> None:
    chart = cells(layout([row for row in result(NINE).mirror.statements if row.sides], 4), 29)
    drawn = ["".join(f"{part.label:^{int(part.length)}}" for part in bar.segments) for bar in chart.bars]
    assert (chart.zero, chart.width, chart.scale) == (14, 28, 2)
    assert drawn[2] == "   4     2    3   "


@given(ROUNDS, WIDTHS, st.data())
def test_what_stands_beside_a_bar_has_its_room(
    found: tuple[tuple[Row, ...], tuple[int, ...]], width: int, data: st.DataObject
) -> None:
    out = laid(found[0])
    cell = st.integers(0, 12)
    around = [data.draw(st.tuples(cell, cell)) for _bar in out.bars]
    try:
        chart = cells(out, width, around)
    except ValueError:
        reject()
    assert chart.width <= width
    for bar, (left, right) in zip(chart.bars, around, strict=True):
        own = [part for part in bar.segments if chart.column is None or part.start < chart.column]
        assert min((part.start for part in own), default=chart.zero) >= left
        end = chart.width if chart.column is None else chart.column - GAP
        assert max((part.start + part.length for part in own), default=chart.zero) + right <= end


@pytest.mark.parametrize(("width", "cell"), [(9, 0.5), (16, 1), (31, 1), (32, 2), (48, 3), (64, 4)])
def test_numbers_stand_where_they_fit(width: int, cell: float) -> None:
    chart = cells(laid(NINE), width)
    one = next(part for bar in chart.bars for part in bar.segments if part.count == 1)
    assert (one.length, one.label) == (cell, "1" if cell > 1 else "")


def test_a_window_too_small_for_half_a_cell_each_is_refused() -> None:
    out = laid(((0, 1, 1, 1, 1, 1, 1, 1),))
    assert cells(out, 5 + GAP).width == 5 + GAP
    with pytest.raises(ValueError, match="do not fit"):
        cells(out, 4 + GAP)


@pytest.mark.parametrize("points", range(2, 8))
def test_numbers_are_readable_on_every_colour(points: int) -> None:
    found = paints(points)
    assert len(found) == points == len({paint.fill for paint in found})
    assert all(contrast(paint.fill, paint.ink) >= 4.5 for paint in found)
    assert (found[points // 2].fill == NEUTRAL) == (points % 2 == 1)


def test_the_number_of_the_others_is_readable_in_a_colour_of_their_own() -> None:
    assert contrast(others().fill, others().ink) >= 4.5
    assert all(paint.fill != OTHERS_FILL for points in range(2, 8) for paint in paints(points))


MACHADO = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""Machado, Oliveira and Fernandes (2009), severity 1, over linear RGB."""


def _seen(colour: str, matrix: tuple[tuple[float, float, float], ...]) -> tuple[float, ...]:
    """The colour as CIE Lab, as somebody with this vision sees it."""
    srgb = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb]
    red, green, blue = (min(1, max(0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in matrix)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("points", range(2, 8))
def test_colours_stay_apart_for_the_colour_blind(points: int, vision: str) -> None:
    seen = [_seen(paint.fill, MACHADO[vision]) for paint in paints(points)]
    apart = _seen(others().fill, MACHADO[vision])
    beside_others = [(each, apart) for each in seen] if points % 2 else []  # they stand on odd scales alone
    for one, other in (*pairwise(seen), *beside_others):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 > 12
