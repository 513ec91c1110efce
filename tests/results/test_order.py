"""The order of an overview."""

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.order import WORDS, grouped, ordered
from plc_workshop.results.summary import Display
from tests.results.samples import Row, result, rounds

NINE: tuple[Row, ...] = (
    *((0, 0, 0, 5, 4), (0, 0, 0, 3, 6), (0, 1, 2, 4, 2), (0, 0, 2, 6, 1), (0, 1, 3, 2, 3)),
    *((0, 0, 3, 5, 1), (0, 0, 0, 6, 3), (0, 2, 4, 2, 1), (0, 3, 3, 2, 1), (0, 0, 0, 3, 6)),
)
"""Nine people, ten statements; the same as in the pictures of the screens."""


def test_groups_stand_in_the_order_of_the_headline_and_the_clearest_leads() -> None:
    groups = grouped(result(NINE).mirror)
    assert [(group.word, [row.id for row in group.rows]) for group in groups] == [
        ("all_agree", ["s2", "s10", "s1", "s7"]),
        ("most_agree", ["s4"]),
        ("split", ["s5", "s3", "s6", "s8", "s9"]),
    ]


def test_numbers_lead_in_a_group_and_the_clearest_of_them() -> None:
    rows = [(1, 1, 1, 5, 0), (0, 1, 1, 4, 2), (0, 0, 2, 6, 0), (0, 1, 5, 1, 1), (0, 1, 6, 1, 0), (0, 5, 3, 0, 0)]
    assert [(group.word, [row.id for row in group.rows]) for group in grouped(result(rows).mirror)] == [
        ("most_agree", ["s2", "s3", "s1"]),
        ("most_disagree", ["s4"]),
        ("all_disagree", ["s6", "s5"]),
    ]
    ten = [(0, 1, 2, 7, 0), (0, 0, 2, 8, 0), (0, 4, 3, 3, 0), (0, 6, 2, 2, 0), (0, 1, 3, 3, 3), (0, 2, 3, 3, 2)]
    found = grouped(result(ten).mirror)
    assert [[row.id for row in group.rows] for group in found] == [["s2", "s1"], ["s6", "s5"], ["s4", "s3"]]


def test_as_asked_is_the_order_of_the_pack() -> None:
    assert ordered(result(NINE).mirror, as_asked=True) == tuple(f"s{i}" for i in range(1, 11))


def test_a_statement_that_shows_nothing_stands_last() -> None:
    groups = grouped(result([(6, 0, 0, 1, 1), (0, 4, 4, 0, 0)]).mirror)
    assert [group.word for group in groups] == ["all_disagree", "too_few"]


@given(rounds(), st.sampled_from(["careful", "open"]))
def test_every_statement_has_one_place(found: tuple[tuple[Row, ...], tuple[int, ...]], display: Display) -> None:
    mirror = result(found[0], display).mirror
    assert sorted(ordered(mirror, as_asked=False)) == sorted(row.id for row in mirror.statements)
    words = [WORDS.index(group.word) for group in grouped(mirror)]
    assert words == sorted(set(words))


@given(rounds())
def test_statements_that_show_the_same_stay_in_the_order_of_the_pack(
    found: tuple[tuple[Row, ...], tuple[int, ...]],
) -> None:
    mirror = result((*found[0], *found[0])).mirror
    half = len(found[0])
    places = {name: at for at, name in enumerate(ordered(mirror, as_asked=False))}
    assert all(places[f"s{i}"] < places[f"s{i + half}"] for i in range(1, half + 1))
