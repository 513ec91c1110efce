"""The order of an overview."""

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.order import grouped, ordered
from plc_workshop.results.phrases import KINDS
from plc_workshop.results.summary import Display
from tests.results.samples import Row, result, rounds

NINE: tuple[Row, ...] = (
    *((0, 0, 0, 5, 4), (0, 0, 0, 3, 6), (0, 1, 2, 4, 2), (0, 0, 2, 5, 2), (0, 1, 3, 2, 3)),
    *((0, 0, 1, 6, 2), (0, 0, 0, 6, 3), (0, 3, 4, 2, 0), (0, 1, 6, 1, 1), (0, 0, 0, 3, 6)),
)
"""Nine people, ten statements; the same as in the pictures of the screens."""


def test_groups_stand_in_the_order_of_the_headline_and_the_clearest_leads() -> None:
    groups = grouped(result(NINE).mirror)
    assert [(group.kind, [row.id for row in group.rows]) for group in groups] == [
        ("agree", ["s2", "s10", "s1", "s6", "s7", "s4"]),
        ("split", ["s5", "s3"]),
        ("disagree", ["s8", "s9"]),
    ]


def test_nearly_all_lead_in_a_group_then_the_clearest_numbers() -> None:
    rows = [(0, 2, 3, 3, 3), (0, 1, 1, 5, 4), (0, 0, 3, 8, 0), (0, 1, 9, 1, 0), (0, 2, 8, 1, 0), (0, 5, 3, 3, 0)]
    assert [(group.kind, [row.id for row in group.rows]) for group in grouped(result(rows).mirror)] == [
        ("agree", ["s2", "s3"]),
        ("split", ["s1"]),
        ("disagree", ["s4", "s5", "s6"]),
    ]
    ten = [(0, 1, 2, 7, 0), (0, 0, 2, 8, 0), (0, 4, 3, 3, 0), (0, 6, 2, 2, 0), (0, 1, 3, 3, 3), (0, 2, 3, 3, 2)]
    found = grouped(result(ten).mirror)
    assert [[row.id for row in group.rows] for group in found] == [["s2", "s1"], ["s6", "s5"], ["s4", "s3"]]


def test_of_views_that_differ_the_words_stand_last() -> None:
    odd = [(0, 1, 3, 1, 3, 1), (0, 2, 2, 2, 3, 0), (0, 0, 4, 1, 4, 0), (0, 1, 0, 6, 2, 0), (0, 4, 0, 2, 3, 0)]
    assert [(group.kind, [row.id for row in group.rows]) for group in grouped(result(odd).mirror)] == [
        ("split", ["s2", "s5", "s1", "s3"]),
        ("no_side", ["s4"]),
    ]


def test_as_asked_is_the_order_of_the_pack() -> None:
    assert ordered(result(NINE).mirror, as_asked=True) == tuple(f"s{i}" for i in range(1, 11))


def test_a_statement_that_shows_nothing_stands_last() -> None:
    groups = grouped(result([(6, 0, 0, 1, 1), (0, 4, 4, 0, 0)]).mirror)
    assert [group.kind for group in groups] == ["disagree", "hidden"]


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_every_statement_has_one_place(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    mirror = result(found[0], display).mirror
    assert sorted(ordered(mirror, as_asked=False)) == sorted(row.id for row in mirror.statements)
    kinds = [KINDS.index(group.kind) for group in grouped(mirror)]
    assert kinds == sorted(set(kinds))


@given(rounds())
def test_statements_that_show_the_same_stay_in_the_order_of_the_pack(
    found: tuple[tuple[Row, ...], tuple[int, ...]],
) -> None:
    mirror = result((*found[0], *found[0])).mirror
    half = len(found[0])
    places = {name: at for at, name in enumerate(ordered(mirror, as_asked=False))}
    assert all(places[f"s{i}"] < places[f"s{i + half}"] for i in range(1, half + 1))
