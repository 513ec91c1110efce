"""The answer sheets: all alike, nothing on them that could be told apart, as many pages as were said."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.export.answer_sheet import Printed, answer_sheets, counted, how_to_print
from plc_workshop.export.bundle import encoded
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.words import language_of, speaking
from tests.export.test_hostile import HOSTILE

CONTENT = Path(__file__).parents[2] / "content"
OURS = load(CONTENT / "collaborative-learning.yaml")
ARABIC = "نحن نتعلم من بعضنا البعض"


def asking(statements: int = 10, points: int = 4, text: str = "", label: str = "Point", **other: str) -> Pack:
    """Our pack with so many statements, a scale of so many points, and these texts."""
    first = OURS.mirror.statements
    asked = tuple(
        replace(first[at % 10], id=f"s{at}", text=text or first[at % 10].text, explain="" if text else first[0].explain)
        for at in range(statements)
    )
    scale = tuple(f"{label} {at}" for at in range(1, points + 1))
    instruction = other.pop("instruction", OURS.mirror.instruction)
    mirror = replace(OURS.mirror, statements=asked, scale=scale, instruction=instruction)
    return replace(OURS, mirror=mirror, **other)  # type: ignore[arg-type]


def made(*packs: Pack, people: int = 9) -> Printed:
    return answer_sheets(packs, people, 4)


def sheets(printed: Printed) -> list[str]:
    """Each piece of paper that a person gets, as HTML."""
    return re.findall(r"<article.*?</article>", printed.html, re.DOTALL)


def test_two_stand_on_a_page_and_all_are_one_byte_for_byte() -> None:
    printed = made(OURS)
    found = sheets(printed)
    assert (printed.pages, len(found), len(set(found))) == (5, 10, 1)
    assert counted(9, printed.layout) == "9 people: 5 pages"
    assert "id=" not in found[0]
    for other in (1, 2, 30):
        assert set(sheets(made(OURS, people=other))) == set(found), "how many there are cannot be told from one"


def test_a_sheet_has_every_statement_its_number_and_the_digits_that_are_typed() -> None:
    (sheet,) = set(sheets(made(OURS)))
    rows = re.findall(r'<tr><td class="n">(\d+)</td><th scope="row"> <span[^>]*>(.*?)</span></th>(.*?)</tr>', sheet)
    assert [(int(n), text) for n, text, _boxes in rows] == [
        (n, statement.text) for n, statement in enumerate(OURS.mirror.statements, 1)
    ]
    assert {"".join(re.findall(r"<i><b>(.)</b></i>", boxes)) for _n, _text, boxes in rows} == {"12340"}
    assert {boxes.count("<i>") for _n, _text, boxes in rows} == {6}, "the circle to talk about it has no digit"
    for said in (
        "only crosses",
        "at most two circles",
        "4 people",
        "shaken",
        "not the head",
        "torn up",
        "rather not say",
    ):
        assert said in sheet


def test_long_ones_take_whole_pages_with_each_statement_once() -> None:
    printed = made(asking(200, 7, label="Neither agree nor disagree, it depends on the day"), people=3)
    found = sheets(printed)
    assert printed.pages == len(found) == 3 * printed.layout.pages
    mine = "".join(found[: printed.layout.pages])
    assert re.findall(r'class="n">(\d+)<', mine) == [str(n) for n in range(1, 201)]
    assert found[: printed.layout.pages] * 3 == found
    assert any("staple" in line for line in how_to_print(3, printed.layout))
    assert "page 2 of" in found[1]


def test_two_languages_stand_on_one_sheet() -> None:
    other = replace(asking(text=ARABIC, label=ARABIC, title=ARABIC), language="ar")
    printed = made(OURS, other, people=2)
    (sheet,) = set(sheets(printed))
    for statement in OURS.mirror.statements:
        assert statement.text in sheet
    assert sheet.count(f'<span lang="ar" dir="auto">{ARABIC}</span>') == 11
    assert sheet.count("only crosses") == 1, "of what the program says each language stands once"
    assert printed.layout.parts == (tuple(range(10)),)
    assert 'dir="rtl"' not in sheet
    assert '<table dir="rtl">' in made(other).html


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_text(name: str) -> None:
    text = HOSTILE[name]
    page = encoded(made(asking(10, 4, text, text, title=text, instruction=text), people=1).html).decode()
    seen = re.sub(r"<style>.*?</style>|sha256-[^']*", "", page, flags=re.DOTALL)
    assert not re.search(r"<script|<img|<pre|http-equiv=.refresh|onload=\"", seen)
    assert page.count("</style>") == 1
    assert "default-src 'none'" in page


def test_every_size_of_a_mirror_is_laid_out_with_every_statement() -> None:
    for points in range(2, 8):
        for count in (1, 7, 10, 11, 40):
            layout = made(asking(count, points), people=1).layout
            assert [at for part in layout.parts for at in part] == list(range(count)), (points, count)
    assert made(asking(10, 5)).layout.half
    assert made(asking(1, 7)).layout.half


def test_labels_that_need_wide_columns_stand_in_lines_of_their_own_where_that_saves_half_the_paper() -> None:
    few, ten = (made(asking(count, label="Completely")).layout for count in (5, 10))
    assert (few.half, few.listed) == (True, False)
    assert (ten.half, ten.listed, ten.explained) == (True, True, False)


def test_the_ten_statements_stand_twice_on_a_page_in_portuguese_too() -> None:
    with speaking(language_of("pt")):
        assert made(load(CONTENT / "collaborative-learning.pt.yaml")).layout.half
