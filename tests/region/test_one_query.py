"""The one SQL text, on DuckDB, beside the plainest reckoning of the same."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.region.engines import opened
from plc_workshop.region.hashed import mark_of
from plc_workshop.region.one_query import COLUMNS, SQL
from tests.region.parquet_files import Session, write, write_all
from tests.region.trees import again, region, rows


@pytest.mark.parametrize("seed", range(4))
def test_each_district_is_counted_as_by_hand(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    of = {"s1": (groups := region(chance)), "s0": again(chance, groups, 0.9)}
    with opened([write(tmp_path / "a.parquet", of)], [], mark_of(tmp_path)) as results:
        found = list(results.rows())
    assert found == [*rows(of["s0"], "s0", 1), *rows(of["s1"], "s1", 0)]
    assert all(len(row) == len(COLUMNS) for row in found)


def test_of_each_group_its_last_result_counts_wherever_it_is(tmp_path: Path) -> None:
    """In one file or the other, in another district, another language, with texts that have changed."""
    groups = region(random.Random(5))
    moved = frozenset(replace(each, path=("c9", "r9", "d9"), word="far_apart") for each in groups if each.name % 3 == 0)
    late = Session(nth=2, language="lv", wording="fedcba9876543210")
    one = write(tmp_path / "b.parquet", {"s0": groups})
    other = write_all(tmp_path / "a.parquet", [(late, {"s0": moved}), (Session(), {"s0": groups})])
    last = {each.name: each for each in (*groups, *moved)}
    for files in ([one, other], [other, one], [other]):
        with opened(files, [], mark_of(tmp_path)) as results:
            assert list(results.rows()) == rows(last.values())
            assert results.waiting() == len(groups)


def test_two_results_of_the_same_number_are_told_apart_the_same_way_in_any_order(tmp_path: Path) -> None:
    groups = region(random.Random(6))
    other = frozenset(replace(each, word="far_apart") for each in groups)
    files = [
        write(tmp_path / "a.parquet", {"s0": groups}),
        write(tmp_path / "b.parquet", {"s0": other}, Session(number=1)),
    ]
    found = []
    for given in (files, files[::-1]):
        with opened(given, [], mark_of(tmp_path)) as results:
            found.append(list(results.rows()))
    assert found[0] == found[1]
    assert sum(int(row[COLUMNS.index("groups_here")]) for row in found[0]) == len(groups)


def test_the_text_has_nothing_that_another_engine_reads_otherwise() -> None:
    for word in ("QUALIFY", "FILTER", "::", " / ", "LIST", "STRUCT", "ANY_VALUE", '"', "IFF", "{", "float", "avg"):
        assert word.casefold() not in SQL.casefold(), word
