"""Pages fit, nothing is lost, and they are cut where a reader would cut."""

import sys
from collections.abc import Iterable
from itertools import pairwise, takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.packs.blocks import Span
from plc_workshop.packs.model import Section
from plc_workshop.packs.pages import Page, PageLine, pages, squeezed
from plc_workshop.packs.width import cells
from tests.packs.program import seen

LETTERS = "abcdeéß漢字e\u0301"
WORDS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=90).filter(lambda word: cells(word) > 0)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
PREFIXES = st.sampled_from(["", "", "- ", "- ", "1. ", "> ", "# ", "  - ", "    - "])
QUESTIONS = st.lists(PARAGRAPHS, max_size=3).map(tuple)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markdown, and its words."""
    text, words = "", []
    for paragraph in draw(st.lists(PARAGRAPHS, min_size=1, max_size=12)):
        text += draw(PREFIXES) + paragraph + draw(st.sampled_from(["\n", "\n\n", "\n\n\n"]))
        words += paragraph.split()
    return text, words


def section(body: str, *discuss: str) -> Section:
    return Section("a", "A", 5, body, discuss=discuss)


def texts(page: Page) -> list[str]:
    return [line.text for line in page.lines]


@settings(max_examples=150)
@given(bodies(), QUESTIONS, st.integers(30, 70), st.integers(8, 50))
def test_every_word_is_on_a_page_once_and_in_order(
    body: tuple[str, list[str]], questions: tuple[str, ...], width: int, height: int
) -> None:
    found = pages(section(body[0], *questions), width, height)
    shown = "".join(span.text for page in found for line in page.lines for span in line.spans)
    assert "".join(sign for sign in shown if sign in LETTERS) == "".join(body[1])
    asked = "".join(row for page in found for row in page.panel)
    assert asked.replace(" ", "") == "".join(questions).replace(" ", "")


@settings(max_examples=150)
@given(bodies(), QUESTIONS, st.integers(30, 70), st.integers(8, 50))
def test_every_page_fits(body: tuple[str, list[str]], questions: tuple[str, ...], width: int, height: int) -> None:
    found = pages(section(body[0], *questions), width, height)
    assert [page.number for page in found] == list(range(1, len(found) + 1))
    assert {page.of for page in found} == {len(found)}
    for page in found:
        assert page.rows <= height
        assert all(cells(line.text) <= width for line in page.lines)
        assert all(cells(row) <= width - 4 for row in page.panel)
        assert not page.lines or (page.lines[0].spans and page.lines[-1].spans)


@settings(max_examples=150)
@given(bodies(), QUESTIONS, st.integers(30, 70), st.integers(8, 50), st.integers(3, 30))
def test_a_squeezed_page_fits_and_counts_what_it_leaves_out(
    body: tuple[str, list[str]], questions: tuple[str, ...], width: int, height: int, rows: int
) -> None:
    for page in pages(section(body[0], *questions), width, height):
        left = squeezed(page, rows, lambda lines: f"+{lines}")
        if page.rows <= rows:
            assert left == page
            continue
        assert len(left.lines) + (len(left.panel) + 1 if left.panel else 0) <= rows
        for whole, part in (
            ([line.text for line in page.lines if line.spans], [line.text for line in left.lines]),
            ([row for row in page.panel if row], list(left.panel)),
        ):
            if part != whole:
                assert part == [*whole[: len(part) - 1], f"+{len(whole) - len(part) + 1}"]
        assert bool(left.lines) == bool(page.lines)
        assert bool(left.panel) == bool(page.panel)


@settings(max_examples=150)
@given(bodies(), QUESTIONS, st.integers(30, 70), st.integers(10, 50))
def test_a_heading_is_never_last(
    body: tuple[str, list[str]], questions: tuple[str, ...], width: int, height: int
) -> None:
    found = pages(section(body[0] + "\n\nThe end.", *questions), width, height)
    for page, after in pairwise(found):
        above, below = _headings(reversed(page.lines)), _headings(after.lines)
        if above:  # headings in a row that are longer than a page, with the line that they are about
            assert above + (below + 1 if below else 0) + 2 > height


def _headings(lines: Iterable[PageLine]) -> int:
    return len(list(takewhile(lambda line: line.kind == "heading", lines)))


@settings(max_examples=150)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=12), QUESTIONS, st.integers(30, 70), st.integers(8, 50))
def test_an_item_is_cut_only_if_it_is_longer_than_a_page(
    items: list[str], questions: tuple[str, ...], width: int, height: int
) -> None:
    found = pages(section("".join(f"- {item}\n" for item in items), *questions), width, height)
    rows: list[int] = []
    cut = set()
    for page in found:
        for line in (line for line in page.lines if line.spans):
            if line.lead.strip():
                rows.append(0)
            elif line is page.lines[0]:
                cut.add(len(rows) - 1)
            rows[-1] += 1
    assert len(rows) == len(items)
    assert all(rows[item] > height for item in cut)


@settings(max_examples=150)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=8), QUESTIONS, st.integers(30, 70), st.integers(8, 50))
def test_the_questions_have_a_text_beside_them_if_there_is_any_way(
    paragraphs: list[str], questions: tuple[str, ...], width: int, height: int
) -> None:
    found = pages(section("\n\n".join(paragraphs), *questions), width, height)
    last = found[-1]
    assert bool(last.panel) == bool(questions)
    if last.panel and not last.lines and not (len(found) > 1 and found[-2].panel):
        alone = pages(section(paragraphs[-1]), width, 1000)[0]
        assert len(alone.lines) + 1 + last.rows > height


def test_a_page_as_drawn() -> None:
    body = (
        "Trust is **not** a warm-up. It is the condition for saying what does not work yet.\n\n"
        "- Everyone can take part, and is asked to.\n- Conflicts stay small, because people can say things early.\n"
    )
    (page,) = pages(section(body, "When did you last change a lesson because of a colleague?"), 44, 16)
    assert texts(page) == [
        "Trust is not a warm-up. It is the condition",
        "for saying what does not work yet.",
        "",
        "–  Everyone can take part, and is asked to.",
        "–  Conflicts stay small, because people can",
        "   say things early.",
    ]
    assert page.lines[0].spans[1] == Span("not", bold=True)
    assert page.panel == ("When did you last change a lesson", "because of a colleague?")
    assert (page.number, page.of, page.rows) == (1, 1, 10)


def test_a_large_window_gives_a_list_air() -> None:
    body = "Three:\n\n- one\n- two\n- three"
    assert texts(pages(section(body), 60, 29)[0]) == ["Three:", "", "–  one", "–  two", "–  three"]
    airy = pages(section(body, "One?", "Two?"), 60, 30)[0]
    assert texts(airy) == ["Three:", "", "–  one", "", "–  two", "", "–  three"]
    assert airy.panel == ("One?", "", "Two?")


def test_lists_in_lists_and_numbers() -> None:
    body = "9. nine\n10. ten\n    - deep\n\n      and more\n\n> quoted *words*\n\n```\ncode\n  in\n```\n"
    (page,) = pages(section(body), 40, 20)
    assert texts(page) == [
        "9.  nine",
        "10. ten",
        "    –  deep",
        "",
        "       and more",
        "",
        "   quoted words",
        "",
        "code",
        "  in",
    ]
    assert [line.kind for line in page.lines if line.spans] == ["item"] * 4 + ["quote"] + ["code"] * 2


def test_a_heading_goes_over_to_what_it_is_about() -> None:
    body = f"One\\\ntwo\n\n# {'heading ' * 21}\n\nText."
    first, second = pages(section(body), 30, 10)
    assert texts(first) == ["One", "two"]
    assert texts(second)[-3:] == ["heading heading heading", "", "Text."]
    assert second.rows == 9


def test_a_list_stays_with_what_introduces_it() -> None:
    body = "First.\n\nThe three are:\n\n- one\n- two\n- three"
    assert [texts(page) for page in pages(section(body), 40, 6)] == [
        ["First."],
        ["The three are:", "", "–  one", "–  two", "–  three"],
    ]


def test_the_last_items_come_over_to_the_questions() -> None:
    body = "".join(f"- item {number}\n" for number in range(8))
    first, last = pages(section(body, "Why?"), 40, 8)
    assert last.questions == ("Why?",)
    assert texts(last)[-1] == "–  item 7"
    assert len(first.lines) + len(last.lines) == 8


def test_a_style_goes_on_in_the_next_line() -> None:
    (page,) = pages(section("a **bold text that is longer** b"), 30, 8)
    assert [span for line in page.lines for span in line.spans] == [
        Span("a "),
        Span("bold text that is longer", bold=True),
        Span(" b"),
    ]
    narrow = pages(section("a **bold text that is longer than that and more** b"), 30, 8)[0]
    assert narrow.lines[1].spans == (Span("than that and more", bold=True), Span(" b"))


def test_a_long_address_is_cut_hard() -> None:
    (page,) = pages(section("See https://example.org/" + "x" * 50), 30, 8)
    assert [cells(line) for line in texts(page)] == [3, 30, 30, 10]


def test_questions_longer_than_a_page_go_on() -> None:
    found = pages(section("Text.", "why " * 200), 30, 8)
    assert texts(found[0]) == ["Text."]
    assert all(page.panel for page in found[1:])


def test_a_very_long_body_is_cut_into_pages() -> None:
    found = pages(section("word\n\n" * 20_000), 66, 16)
    assert len(found) == 2_500


def test_pages_need_neither_yaml_nor_textual() -> None:
    code = "import sys, plc_workshop.packs.pages, plc_workshop.packs.library, plc_workshop.packs.problems as p; "
    code += "print([name for name in ('yaml', 'markdown_it', 'textual', 'rich') if name in sys.modules])"
    assert seen([sys.executable, "-c", code]) == "[]\n"
