"""Over many rounds in careful display: no file shows a 1 beside a statement, nor more than the shown values."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.export.bundle import made
from plc_workshop.export.code_text import LARGEST, code_text
from plc_workshop.results.bars import layout
from plc_workshop.results.phrases import headline, of_statements
from plc_workshop.results.summary import Earlier, EarlierStatement, FocusNote, StatementResult, Summary
from tests.export.reading import Page, read
from tests.export.sample import FULL
from tests.results.samples import Row, histories, result, rounds, shown

NAMES = "abcdefghij"
ONE = re.compile(r"(?<![\w.-])1(?![\w.-])")
"""A number of people; no part of a date or of another number."""
SIZES = (3, 4, 8, LARGEST)
"""Of codes."""


def taken_home(rows: Sequence[Row], marks: Sequence[int] = ()) -> Summary:
    """A Summary with this result in which no other number is a 1: names are letters, and nothing is promised."""
    found = result(rows, marks=marks)
    names = dict(zip((row.id for row in found.mirror.statements), NAMES, strict=False))
    statements = tuple(
        replace(row, id=names[row.id], text=f"Statement {names[row.id]}", short=f"Name {names[row.id]}")
        for row in found.mirror.statements
    )
    return replace(
        FULL,
        mirror=replace(found.mirror, statements=statements),
        talk_about=tuple(names[each] for each in found.talk_about),
        focus=tuple(FocusNote(row.id) for row in statements),
        commitments=(),
        parking_lot=(),
        next_date=None,
        names=(),
        earlier=Earlier("2026-05-19", tuple(EarlierStatement(row.id, "split") for row in statements)),
    )


def ones(text: str, summary: Summary) -> list[str]:
    """Where a text has a 1 that does not count statements."""
    assert summary.mirror
    for said in (*(part.text for part in headline(summary.mirror)), of_statements(summary.mirror)):
        text = text.replace(said, "")
    return [text[max(0, at.start() - 40) : at.end() + 20] for at in ONE.finditer(text)]


def lengths(found: Page) -> list[int]:
    """How long the segments of the bars are, in thousandths of a per cent."""
    boxes = [attrs for tag, attrs in found.elements if tag == "rect" and "x" in attrs]
    return [round(1000 * float(str(box["width"]).rstrip("%"))) for box in boxes]


@settings(max_examples=250)
@given(rounds(21))
def test_no_number_of_people_beside_a_statement_is_a_1(found: tuple[tuple[Row, ...], tuple[int, ...]]) -> None:
    summary = taken_home(*found)
    mirror = summary.mirror
    assert mirror
    files = {name: data.decode("utf-8-sig") for name, data in made(summary).items()}
    page = read(files["summary.html"])
    assert ones("\n".join(page.texts), summary) == []
    assert ones(files["summary.md"], summary) == []
    assert [ones(code_text(summary, version) or "", summary) for version in SIZES] == [[]] * len(SIZES)
    for row in csv.DictReader(io.StringIO(files["summary.csv"], newline="")):
        assert {column for column, cell in row.items() if cell == "1"} <= {"skipped"}
    plan = layout([row for row in mirror.statements if row.sides], len(mirror.scale))
    people = max(1, plan.left + plan.right + plan.column)
    unit = (100_000 - (5_000 if plan.column else 0)) // people
    assert all(length >= 2 * unit for length in lengths(page))


def test_nothing_tells_how_many_passed_over_a_statement_but_csv_and_json() -> None:
    one, other = (replace(taken_home([(skipped, 2, 2, 3, 3)]), earlier=None) for skipped in (0, 3))
    assert one.mirror
    assert other.mirror
    ten = replace(other.mirror, participants=one.mirror.participants)
    files = made(one), made(replace(other, mirror=ten))
    hidden = {name: files[0][name] != files[1][name] for name in files[0]}
    assert hidden["summary.json"]
    assert hidden["summary.csv"]
    unnamed = [re.sub(rb"[0-9a-f]{16}", b"", found["summary.md"]) for found in files]
    assert unnamed[0] == unnamed[1]
    texts = [read(found["summary.html"].decode()).texts for found in files]
    assert len([line for line, same in zip(*texts, strict=True) if line != same]) == 1, "the id alone differs"
    assert code_text(one, LARGEST) == code_text(replace(other, mirror=ten), LARGEST)


def values(row: StatementResult) -> tuple[object, ...]:
    """What the rules let through of a statement; all else has to follow from it."""
    return row.detail, row.word, row.mostly, row.sides, row.counts, row.skipped


@cache
def alike(people: int, points: int) -> tuple[tuple[Row, ...], ...]:
    """Rows of a statement of which the same values show, several together."""
    groups: dict[tuple[object, ...], list[Row]] = {}
    for row in histories(people, points + 1):
        groups.setdefault(values(shown(row)), []).append(row)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


@pytest.mark.parametrize(("people", "points"), [(6, 4), (8, 4), (8, 5), (9, 4), (12, 3), (21, 2)])
@settings(max_examples=15, deadline=None)
@given(st.data())
def test_rounds_that_show_the_same_give_the_same_bytes(people: int, points: int, data: st.DataObject) -> None:
    groups = data.draw(st.lists(st.sampled_from(alike(people, points)), min_size=1, max_size=4))
    marks = [data.draw(st.sampled_from([(0, 1), (2, people)])) for _group in groups]
    one, other = (
        taken_home(
            [data.draw(st.sampled_from(group)) for group in groups],
            [data.draw(st.sampled_from(mark)) for mark in marks],
        )
        for _history in range(2)
    )
    assert made(one) == made(other)
    assert [code_text(one, version) for version in SIZES] == [code_text(other, version) for version in SIZES]
