"""Markdown, CSV, JSON and the picture of the code."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from plc_workshop import qr
from plc_workshop.export.bundle import encoded, made
from plc_workshop.export.code_text import code_text
from plc_workshop.export.csv_file import safe
from plc_workshop.export.markdown import inline
from plc_workshop.export.qr_svg import drawn, path
from plc_workshop.results.identity import as_json
from tests.export.sample import FULL, GIVEN_UP
from tests.results.samples import alike, result

PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip)
MARKUP = st.text("|`*_[]()<>#~&!\\-+=.:1a $\n\t", min_size=1).filter(str.strip)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@example("<b>")
@given(PRINTED | MARKUP)
def test_no_text_is_markup_wherever_it_stands(text: str) -> None:
    line, escaped = " ".join(text.split()), inline(text)
    wanted = {
        f"{escaped}\n": "<p>{}</p>\n",
        f"# {escaped}\n": "<h1>{}</h1>\n",
        f"- {escaped}\n": "<ul>\n<li>{}</li>\n</ul>\n",
        f"- **{escaped}**: x\n": "<ul>\n<li><strong>{}</strong>: x</li>\n</ul>\n",
        f"1. **{escaped}**, x\n": "<ol>\n<li><strong>{}</strong>, x</li>\n</ol>\n",
    }
    for markdown, html in wanted.items():
        before, _hole, after = html.partition("{}")
        found = READER.render(markdown)
        assert found.startswith(before)
        assert found.endswith(after)
        middle = found[len(before) : -len(after)]
        assert "<" not in middle
        assert unescape(middle) == line
    table = READER.render(f"| a | b |\n| --- | --- |\n| {escaped} | x |\n")
    assert table.count("<td>") == 2
    assert "<td>x</td>" in table


@given(PRINTED | MARKUP | st.from_regex(r"a?[\s;,\"']{0,3}[=+\-@].*"))
def test_no_cell_is_a_formula_whatever_separates_cells(text: str) -> None:
    """A file whose cells commas separate is opened where semicolons do, and the other way round."""
    found = safe(text)
    assert isinstance(found, str)
    for part in found.replace(",", ";").split(";"):
        assert part.lstrip(" \"")[:1] not in tuple("=+-@＝＋－＠")  # fmt: skip
    assert "\n" not in found
    assert found.replace("'", "") == " ".join(text.split()).replace("'", "")


def test_numbers_stay_numbers_in_a_spreadsheet() -> None:
    rows = list(csv.DictReader(io.StringIO(made(FULL)["summary.csv"].decode("utf-8-sig"), newline="")))
    statements = [row for row in rows if row["kind"] == "statement"]
    assert [row["id"] for row in statements] == [name for name, _short in FULL.names]
    contribution = statements[7]
    assert (contribution["net_agreement"], contribution["1 Strongly disagree"]) == ("-33.3", "2")
    told = [contribution[column] for column in ("mostly_agree", "disagree", "middle", "agree", "others", "3 Agree")]
    assert told == ["Agree", "6", "", "3", "", ""]
    assert {row["answered"] for row in statements if row["detail"] != "numbers"} == {""}
    assert [row["who"] for row in rows if row["kind"] == "earlier commitment"] == ["", "Marta"]
    assert [row["text"] for row in rows if row["kind"] == "commitment"] == [each.what for each in FULL.commitments]
    assert {row["summary"] for row in rows} == {as_json(FULL)["id"]}


def test_a_round_without_result_and_talk_still_has_a_row() -> None:
    empty = replace(GIVEN_UP, focus=(), commitments=(), rehearsal=True)
    rows = list(csv.DictReader(io.StringIO(made(empty)["summary.csv"].decode("utf-8-sig"), newline="")))
    assert [(row["kind"], row["group"], row["rehearsal"]) for row in rows] == [
        ("session", "Kollegium Linde | Fächer", "REHEARSAL")
    ]


@pytest.mark.parametrize(("people", "wide"), [(5, 2), (9, 6)])
def test_a_table_of_words_has_no_empty_columns_for_numbers(people: int, wide: int) -> None:
    found = result([(0, 0, 2, 2, people - 4), (0, 0, 0, 2, people - 2)])
    text = made(replace(FULL, mirror=found.mirror, talk_about=(), focus=(), names=()))["summary.md"].decode()
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) >= 4
    assert {line.count(" |") for line in rows[:4]} == {wide}


def test_json_is_the_summary() -> None:
    assert json.loads(made(FULL)["summary.json"]) == as_json(FULL)
    assert made(FULL)["summary.json"].endswith(b"}\n")


@pytest.mark.parametrize("name", ["summary.html", "summary.md", "summary.csv", "summary-qr.svg"])
def test_a_rehearsal_is_marked_everywhere(name: str) -> None:
    assert b"REHEARSAL" in made(replace(FULL, rehearsal=True))[name]
    assert b"REHEARSAL" not in made(FULL)[name]


def test_the_picture_holds_the_text() -> None:
    text = code_text(FULL, 15)
    assert text
    inside, size = drawn(text)
    code = qr.matrix(text)
    assert size == len(code)
    assert path(code) in inside
    dark = set()
    for run in path(code).removesuffix("z").split("z"):
        start, _h, rest = run.removeprefix("M").partition("h")
        x, y = map(int, start.split())
        dark |= {(x + step, y) for step in range(int(rest.partition("v")[0]))}
    assert dark == {(x, y) for y, row in enumerate(code) for x, module in enumerate(row) if module}


def test_without_a_code_the_picture_says_why() -> None:
    root = ET.fromstring(made(replace(FULL, group="Группа"))["summary-qr.svg"])
    assert "This alphabet does not fit into a code: use the page." in list(root.itertext())


def test_what_no_reader_shows_is_not_written() -> None:
    assert encoded("a\x00b\x85c\ud800d\ufffee\nf\r\n") == "a b c\ufffdd\ufffde\nf\r\n".encode()


@settings(max_examples=20)
@given(st.data())
def test_rounds_that_show_the_same_give_the_same_bytes(data: st.DataObject) -> None:
    groups = data.draw(st.lists(st.sampled_from(alike(6, 4)), min_size=1, max_size=3))
    one, other = ([data.draw(st.sampled_from(group)) for group in groups] for _round in range(2))
    first, second = (
        made(replace(FULL, mirror=result(rows).mirror, talk_about=(), focus=(), earlier=None, names=()))
        for rows in (one, other)
    )
    assert first == second
