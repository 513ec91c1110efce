"""The page: self-contained, without anything that runs, honest about what it shows."""

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from plc_workshop.export import markdown
from plc_workshop.export.html import page
from plc_workshop.results.bars import layout
from plc_workshop.results.palette import others, paints
from plc_workshop.results.summary import Earlier, EarlierStatement, MirrorResult, PackName, Summary, Word
from tests.export.reading import read
from tests.export.sample import FULL, GIVEN_UP
from tests.results.samples import SCALES, result


def with_points(points: int) -> Summary:
    """A Summary of two statements on another scale, in open display."""
    first = (1, *range(2, points + 2))
    rows = [first, (sum(first) - 2 * points, *[2] * points)]
    found = result(rows, "open")
    return replace(FULL, mirror=found.mirror, talk_about=(), focus=(), names=(), earlier=None)


def mirror_of(summary: Summary) -> MirrorResult:
    """The result, which is there."""
    assert summary.mirror
    return summary.mirror


@pytest.mark.parametrize("summary", [FULL, GIVEN_UP], ids=["full", "given up"])
def test_nothing_runs_and_nothing_is_fetched(summary: Summary) -> None:
    text = page(summary)
    found = read(text)
    assert found.comments == []
    assert not {"script", "link", "img", "iframe", "a", "form", "input"} & {tag for tag, _attrs in found.elements}
    for _tag, attrs in found.elements:
        assert not any(name.startswith("on") or name in ("style", "href", "src") for name in attrs)
    assert "url(" not in found.style
    assert "@import" not in found.style
    assert not re.search(r"https?:", text)


def test_the_policy_names_the_style_by_its_hash() -> None:
    found = read(page(FULL))
    policy = next(attrs["content"] for _tag, attrs in found.elements if attrs.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(found.style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_our_sentences_are_english_and_the_pack_speaks_its_own_language() -> None:
    summary = replace(FULL, pack=PackName("samen-leren", "Samen leren", "nl"))
    found = read(page(summary))
    languages = [(tag, attrs["lang"]) for tag, attrs in found.elements if "lang" in attrs]
    assert languages[0] == ("html", "en")
    assert {language for _tag, language in languages[1:]} == {"nl"}
    assert "Samen leren" in found.texts


def test_the_page_says_what_a_reader_wants_to_know() -> None:
    said = " ".join(read(page(FULL)).texts)
    for part in (
        *("Oak", "Tuesday 24 November 2026", "9 people took part", "For us only", "Yes to 4", "Views differ on 4"),
        *("Several of us want to talk about Reflective dialogue and Fair share of time.", "of 10 statements"),
        *(
            "all or nearly all, mostly Strongly agree",
            "4 no, mostly Disagree",
            "2 yes, 7 no",
            "The Thursday hour goes to planning",
            "Ana, Jonas",
            "Friday 15 January 2027",
        ),
        *("Room plan for joint lessons", "Tuesday 12 January 2027", "No, worded differently", "still on"),
        *("Nobody's name stands beside an answer, and nobody's own answers are in here."),
    ):
        assert part in said


@pytest.mark.parametrize("summary", [FULL, replace(FULL, commitments=()), replace(FULL, next_date=None), GIVEN_UP])
def test_the_page_and_the_markdown_begin_with_what_we_will_do(summary: Summary) -> None:
    """Then the next meeting, then where we stand, then the rest."""
    wanted = (
        "Visit one lesson" if summary.commitments else "",
        "Tuesday 12 January 2027" if summary.next_date else "",
        "Yes to 4" if summary.mirror else "No result of the Mirror",
        "Half of us say",
    )
    for text in (" ".join(read(page(summary)).texts), markdown.page(summary)):
        places = [text.index(part) for part in wanted if part]
        assert places == sorted(places)
        assert "No names" not in text


def test_words_have_no_bar_and_nothing_to_count() -> None:
    found = read(page(replace(FULL, mirror=result([(0, 0, 0, 2, 4), (0, 2, 1, 2, 1)]).mirror, focus=(), talk_about=())))
    assert not any(attrs.get("class") in ("bar", "swatch") for _tag, attrs in found.elements)
    assert "all or nearly all, mostly Strongly agree" in found.texts


@pytest.mark.parametrize("points", range(2, 8))
def test_bars_stay_in_the_picture_on_every_scale(points: int) -> None:
    summary = with_points(points)
    found = read(page(summary))
    boxes = [attrs for tag, attrs in found.elements if tag == "rect" and "x" in attrs]
    assert len(boxes) == 2 * points
    for box in boxes:
        start, length = (float(str(box[name]).rstrip("%")) for name in ("x", "width"))
        assert start >= 0
        assert length > 0
        assert start + length <= 100.001
    spans = [(float(str(box["x"]).rstrip("%")), float(str(box["width"]).rstrip("%"))) for box in boxes[:points]]
    neutral = points % 2
    touching = sorted(spans)[: points - neutral]
    assert all(a + length == pytest.approx(b, abs=0.01) for (a, length), (b, _length) in pairwise(touching))
    assert neutral == 0 or spans[-1] == max(spans)
    assert all(label in found.texts for label in SCALES[points])


def test_the_bars_of_one_page_compare() -> None:
    found = read(page(FULL))
    boxes = [attrs for tag, attrs in found.elements if tag == "rect" and "x" in attrs]
    bars = layout([row for row in mirror_of(FULL).statements if row.sides], 4).bars
    counts = [part.count for bar in bars for part in (*bar.segments, *bar.column)]
    ratios = sorted({round(float(str(box["width"]).rstrip("%"))) for box in boxes})
    assert len(boxes) == len(counts)
    assert len(ratios) == len(set(counts))
    zeros = {attrs["x1"] for tag, attrs in found.elements if tag == "line"}
    assert len(zeros) == 1


def test_a_rehearsal_is_marked_first_and_in_the_title() -> None:
    text = page(replace(FULL, rehearsal=True))
    assert "<title>REHEARSAL: Oak" in text
    assert read(text).texts[1] == "REHEARSAL"
    assert "REHEARSAL" not in page(FULL)


def test_a_round_without_result_has_no_chart_and_no_table() -> None:
    found = read(page(GIVEN_UP))
    assert "No result of the Mirror is in here." in found.texts
    assert not any(tag == "table" or attrs.get("class") == "bar" for tag, attrs in found.elements)
    assert "Kollegium Linde | Fächer" in found.texts


def test_open_display_promises_no_more_than_it_keeps() -> None:
    said = " ".join(read(page(replace(FULL, mirror=result([(0, 1, 1, 1, 1)], "open").mirror, focus=()))).texts)
    assert "Nobody's name stands beside an answer. We chose to see all numbers" in said
    assert "somebody may guess who answered what" in said


def test_a_script_that_no_code_can_hold_is_said() -> None:
    found = read(page(replace(FULL, group="Ομάδα")))
    assert "This alphabet does not fit into a code: use the page." in found.texts
    assert not any(attrs.get("class") == "code" for _tag, attrs in found.elements)


@pytest.mark.parametrize("points", [4, 5])
def test_the_legend_says_what_one_colour_and_the_grey_mean(points: int) -> None:
    """A whole side stands in its milder colour; the others together in a grey of their own, apart."""
    rows = [(0, 1, 3, 2, 3), (0, 0, 2, 4, 3)] if points == 4 else [(0, 2, 1, 2, 2, 2), (0, 1, 1, 1, 3, 3)]
    summary = replace(FULL, mirror=result(rows).mirror, focus=(), talk_about=(), names=())
    found = read(page(summary))
    fills = [attrs["fill"] for tag, attrs in found.elements if tag == "rect" and "x" in attrs]
    strong, mild, *_rest = (paint.fill for paint in paints(points))
    assert mild in fills
    assert strong not in fills
    assert "One colour on a side: how strongly is not shown." in found.texts
    assert ("the others together" in found.texts) == (others().fill in fills) == (points == 5)
    whole = read(page(replace(summary, mirror=result(rows, "open").mirror)))
    assert strong in [attrs["fill"] for tag, attrs in whole.elements if tag == "rect" and "x" in attrs]
    assert not {"One colour on a side: how strongly is not shown.", "the others together"} & set(whole.texts)


def test_then_and_now_shows_where_each_result_moved_and_what_is_as_before_apart() -> None:
    words: tuple[tuple[str, Word], ...] = (
        ("shared-values", "split"),
        ("student-learning", "all_agree"),
        ("time", "most_agree"),
    )
    text = "It was worded in another way."
    earlier = Earlier("2026-05-19", tuple(EarlierStatement(name, word, text) for name, word in words))
    summary = replace(FULL, earlier=earlier)
    found = read(page(summary))
    assert ("span", {"class": "more"}) in found.elements
    assert ("span", {"class": "fewer"}) in found.elements
    for text in (" ".join(found.texts), markdown.page(summary)):
        told = text[text.index("Then and now") :]
        places = [
            told.index(part)
            for part in (
                "Views differ, worded differently",
                "↑ more say yes",
                "↓ fewer say yes",
                "As before",
                "Focus on student",
            )
        ]
        assert places == sorted(places)
