"""A release of a region in its four forms: byte for byte, and whatever areas and topics are called.

After a wanted change renew the files in golden_region/ and look at the difference before you commit it:

    RENEW_GOLDEN=1 pytest tests/export/test_region.py
"""

import csv
import io
import json
import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.export import region_csv, region_json, region_page, region_text
from plc_workshop.export.bundle import encoded
from plc_workshop.packs.width import cells
from plc_workshop.results import region_words
from plc_workshop.results.phrases import KINDS
from plc_workshop.results.region_area import levels, within
from plc_workshop.results.region_table import WORDS, AreaNumbers
from plc_workshop.words import language_of, speaking
from plc_workshop.words.languages import LANGUAGES, Language
from tests.export.reading import read
from tests.export.sample_region import EMPTY, LONG, TABLE, area, called, names
from tests.export.test_hostile import HOSTILE

GOLDEN = Path(__file__).parent / "golden_region"
FILES = {
    "region.txt": lambda: region_text.text(TABLE, names) + "\n",
    "area.txt": lambda: region_text.text(levels(within(TABLE, "ostžeme/bērzpils"), 1), names) + "\n",
    "region.json": lambda: region_json.document(TABLE),
    "region.csv": lambda: region_csv.table(TABLE, names),
    "region.html": lambda: region_page.page(TABLE, names),
}
NAMES = st.one_of(
    st.sampled_from(
        ["[/red]", "../x", "Rīga", "日本語の長い名前の学区", "שלום עולם", "x" * 200, "👩‍🏫 school", "a b " * 40]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=120),
)


@pytest.mark.parametrize("name", FILES)
def test_the_form_is_the_golden_one(name: str) -> None:
    found, path = encoded(FILES[name]()) if name != "region.csv" else FILES[name]().encode(), GOLDEN / name
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_bytes(found)
    assert path.read_bytes() == found


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == set(FILES)


@given(NAMES, st.integers(40, 120))
def test_in_text_no_line_is_too_wide_and_no_name_is_cut(text: str, width: int) -> None:
    table, known = called(text)
    told = region_text.text(table, known, width)
    assert max(map(cells, told.splitlines())) <= width
    areas = [each for topic in table.topics for row in topic.statements for each in row.areas]
    wanted, there = Counter("".join(text.split())), Counter(told)
    assert all(there[sign] >= number * sum(bool(each.name) for each in areas) for sign, number in wanted.items())


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_in_every_language_the_lines_are_as_wide_as_the_terminal(language: Language) -> None:
    for width in (40, 80, 200):
        with speaking(language):
            told = region_text.text(TABLE, names, width)
        assert max(map(cells, told.splitlines())) <= min(width, 120)


@given(st.lists(st.integers(0, 10**6), min_size=len(KINDS), max_size=len(KINDS)), st.integers(1, 120))
def test_a_bar_is_full_and_in_proportion(numbers: list[int], width: int) -> None:
    told = region_text.bar(numbers, KINDS, width)
    assert len(told) == (width if sum(numbers) else 0)
    for which, number in zip(KINDS, numbers, strict=True):
        exact = width * number / max(1, sum(numbers))
        assert abs(told.count(region_text.SIGNS[which]) - exact) <= 1


def test_an_area_stands_below_the_one_it_lies_in() -> None:
    lines = region_text.text(TABLE, names).splitlines()
    inset = {re.split(r" {2}| +\d+ ", line.strip())[0]: len(line) - len(line.lstrip()) for line in lines}
    assert inset["All together"] < inset["Ostžeme"] < inset["Bērzpils"] < inset["-2+3 Ķeirupe"]
    assert inset["elsewhere (4"] == inset["-2+3 Ķeirupe"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_cell_of_the_table_is_a_formula(text: str) -> None:
    table, known = called(text)
    rows = [*csv.DictReader(io.StringIO(region_csv.table(table, known).removeprefix("\ufeff")))]
    assert len(rows) == len([*csv.DictReader(io.StringIO(region_csv.table(TABLE, names).removeprefix("\ufeff")))])
    for row in rows:
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_a_spreadsheet_gets_a_row_for_each_statement_and_area() -> None:
    rows = [*csv.DictReader(io.StringIO(region_csv.table(TABLE, names).removeprefix("\ufeff")))]
    assert tuple(rows[0]) == region_csv.COLUMNS
    whole, _country, region = rows[:3]
    assert (whole["country"], whole["groups"], whole["most_agree"], whole["agree_least_percent"]) == (
        "",
        "127",
        "20",
        "62.0",
    )
    assert (region["country"], region["region"], region["district"]) == ("Ostžeme", "Bērzpils", "")
    with speaking(language_of("nl")):
        assert ";62,0;" in region_csv.table(TABLE, names)


def test_json_says_what_the_table_has_in_keys() -> None:
    found = json.loads(region_json.document(TABLE))
    assert (found["format"], found["release"], found["min_groups"], found["min_people"]) == (1, "2026-spring", 5, 30)
    first = found["topics"][0]["statements"][0]["areas"]
    assert tuple(first[0]["words"]) == WORDS
    assert first[0]["numbers"]["agree_least"] == 496
    assert [each["elsewhere"] for each in first] == [0, 0, 0, 0, 4, 2, 0, 0]
    assert found["topics"][0]["statements"][1]["areas"] == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_page_keeps_its_elements_whatever_areas_are_called(text: str) -> None:
    plain, found = (read(encoded(region_page.page(*called(each))).decode()) for each in ("plain", text))
    assert [(tag, sorted(attrs)) for tag, attrs in found.elements] == [
        (tag, sorted(attrs)) for tag, attrs in plain.elements
    ]


def test_a_page_that_would_be_too_long_leaves_out_small_areas_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert region_words.left_out() not in region_page.page(TABLE, names)
    monkeypatch.setattr(region_page, "_MOST_ROWS", 9)
    found = region_page.page(TABLE, names)
    assert region_words.left_out() in found
    assert "Bērzpils" not in found
    assert "Ostžeme" in found


def test_without_a_topic_each_form_says_so() -> None:
    assert region_words.nothing_yet() in region_text.text(EMPTY, names)
    assert region_words.nothing_yet() in region_page.page(EMPTY, names)
    assert json.loads(region_json.document(EMPTY))["topics"] == []


def test_a_share_that_is_known_is_one_number_and_one_that_is_not_lies_between_two() -> None:
    known = area(people=90, split=9, numbers=AreaNumbers(9, 80, 31, 31, 49, 49))
    assert region_words.people(known) == "Numbers show in 9 of 9 groups: of 80 people 39 % say yes, 61 % say no."
    between = area(people=90, split=9, numbers=AreaNumbers(5, 80, 31, 40, 20, 49))
    assert region_words.people(between) == (
        "Numbers show in 5 of 9 groups: of 80 people 38 to 50 % say yes, 25 to 62 % say no."
    )
    assert region_words.people(replace(known, numbers=None)) == ""


def test_what_is_said_first_counts_statements_on_which_most_groups_stand_at_one_word() -> None:
    told = [part.text for part in region_words.lead(TABLE.topics[0].statements)]
    assert told == ["Yes to 2"]
    assert [part.text for part in region_words.lead(TABLE.topics[2].statements)] == ["No common word on 1"]
    assert LONG in region_page.page(TABLE, names)


def test_a_topic_whose_scale_has_changed_says_how_many_points_each_has() -> None:
    topic = TABLE.topics[0]
    other = replace(TABLE, topics=(topic, replace(topic, points=5)))
    assert "points" not in region_text.text(TABLE, names)
    for told in (region_text.text(other, names), region_page.page(other, names)):
        assert "School year 2025/26 · 4 points" in told
        assert "School year 2025/26 · 5 points" in told
