"""Screens are laid out by the words that stand there: in any language each row, key and clock is on the screen."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size

from plc_workshop.runner.doctor import as_lines
from plc_workshop.runner.finding import Finding
from plc_workshop.session import events as e
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.asking.writing import write_commitment
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.widgets.aligned import aligned
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import Key, KeyLine
from plc_workshop.words import _, pgettext
from plc_workshop.words.languages import Language
from tests.made_up.letters import MADE_UP
from tests.made_up.topics import put_packs
from tests.stories.conftest import CONTENT, Opened, Room, desk_in

Spoken = Callable[[str], Language]
SIZES = ((80, 24), (100, 30))
each_language = pytest.mark.parametrize("language", ["qx", "qw"])
TEXTS = st.text("aé\u0301 日本", max_size=40)
"""Narrow and wide signs, and one that takes no cell."""


def _seen(text: str, shown: str) -> bool:
    """Whether a text stands on the screen, on however many lines."""
    return "".join(text.split()) in "".join(shown.replace("▌", "").split())


def _cell_of(text: str, shown: str) -> int:
    """The first cell of a text on the screen."""
    line = next(line for line in shown.splitlines() if text in line)
    return cell_len(line[: line.index(text)])


@each_language
@pytest.mark.parametrize("size", SIZES)
async def test_every_row_of_the_first_page_is_on_the_screen(
    language: str, size: tuple[int, int], room: Opened, tmp_path: Path, spoken_in: Spoken
) -> None:
    desk = desk_in(tmp_path)
    desk.start(replace(desk.blank_setup(), group="Oak"), planned=True).close()
    spoken_in(language)
    async with room(size=size, there="Oak") as here:
        shown = await here.at_rest()
        for row in ("Go on with", "New session", "Groups", "Topics", "Print", "Rehearse", "Check this laptop"):
            assert _seen(pgettext("row", row), shown), row
        window, projector = pgettext("row", "The room's window"), pgettext("value", "for the projector")
        assert re.search(f"{re.escape(window)} {{3,}}{re.escape(projector)}", shown)
        assert "⟧⟦" not in shown, "no two texts touch"
        assert _seen(_("with invented people; leaves nothing behind"), shown)
        assert pgettext("key", "open") in shown


def _question(*, discreet: bool = False) -> Question:
    """A question with much to know first, and four answers of which two say what comes of them."""
    prose = " ".join([_("Everything that was saved stays saved."), _("The answers of this round are not here.")] * 6)
    answers = (
        Answer(pgettext("row", "Not now"), key="1"),
        Answer(_("Give up the round: nobody has the paper"), key="8"),
        Answer(_("Yes, give it up and talk without a result"), note=_("Nothing is left that could go."), key="9"),
        Answer(_("Back to the start page")),
    )
    return Question(_("Give up the round?"), answers, prose, discreet=discreet)


@each_language
@pytest.mark.parametrize("discreet", [False, True])
@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_every_answer_of_a_question_is_on_the_screen_and_its_prose_gives_way(
    language: str, size: tuple[int, int], room: Opened, spoken_in: Spoken, *, discreet: bool
) -> None:
    spoken_in(language)
    async with room("our-meetings", size=size) as here:
        question = _question(discreet=discreet)
        here.app.push_screen(QuestionScreen(question))
        shown = await here.at_rest()
        for answer in question.answers:
            assert _seen(answer.label, shown), answer.label
        assert _seen(question.title, shown)
        assert size[0] < 80 or _seen(question.answers[2].note, shown)
        for line in shown.splitlines():
            assert cell_len(line) <= size[0]


@each_language
@pytest.mark.parametrize("size", SIZES)
async def test_every_field_of_a_form_is_on_the_screen_with_its_example(
    language: str, size: tuple[int, int], room: Opened, spoken_in: Spoken
) -> None:
    spoken_in(language)
    async with room("our-meetings", size=size) as here:
        write_commitment(_screen(here))
        shown = await here.at_rest()
        for label in (_("What will we do?"), pgettext("label", "Who?"), _("About which statement? (may stay empty)")):
            assert _seen(label, shown), label
        assert _seen(_("its number, or how its name begins"), shown)
        assert _seen(pgettext("key", "Esc: leave"), shown)


@each_language
@pytest.mark.parametrize("size", SIZES)
async def test_the_plan_has_its_columns_by_what_stands_in_them(
    language: str, size: tuple[int, int], room: Opened, tmp_path: Path, spoken_in: Spoken
) -> None:
    content = put_packs(MADE_UP[language], CONTENT, tmp_path / "made up")
    spoken_in(language)
    async with room("collaborative-learning", size=size, content=content) as here:
        here.run.session = replace(here.session, record=replace(here.session.record, stop_at="18:00"))
        await here.app.tell(e.TimePassed(0.0, 14 * 60 + 6))
        shown = " ".join((await here.press("g", *["down"] * 30), here.text()))
        rows = (await here.press(*["up"] * 30)).splitlines() + shown.splitlines()
        assert not any("⟧⟦" in row or "…" in row for row in rows)
        for section in here.session.pack.sections:
            assert all(any(word in row for row in rows) for word in section.title.split()), "no title is cut"
        bars = {cell_len(row[: row.index("━")]) for row in rows if "min" not in row and "━" in row and "⟧" in row}
        assert len(bars) == 1, "all bars begin in one cell"
        assert any(pgettext("key", "go there") in row or pgettext("key", "close the plan") in row for row in rows)


def _screen(here: Room) -> Any:
    assert isinstance(here.app.screen, KeyedScreen)
    return here.app.screen


async def test_in_a_page_of_columns_what_does_not_fit_goes_on_below_its_first_word(room: Opened) -> None:
    async with room() as here:
        page = ReadingScreen("Keys", (("b", "日本 " * 30), ("日本 F1", "keys"), "", "A note."))
        here.app.push_screen(page)
        shown = await here.at_rest()
        first = next(line for line in shown.splitlines() if " b " in line)
        column = cell_len(first[: first.index("日本")])
        wrapped = [line for line in shown.splitlines() if line.count("日本") > 1]
        assert len(wrapped) > 1
        assert {cell_len(line[: line.index("日本")]) for line in wrapped} == {column}
        assert _cell_of("keys", shown) == column


async def test_a_long_name_of_a_group_is_whole_and_leaves_the_next_column_alone(room: Opened, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    names = ("日本語の先生の学習の会", "Mathematics and science of the upper school", "Oak")
    for name in names:
        desk.start(replace(desk.blank_setup(), group=name)).close()
    async with room() as here:
        await here.to_row("Groups")
        shown = await here.press("enter")
        assert all(word in shown for name in names for word in name.split())
        places = {cell_len(line[: line.index("1 time")]) for line in shown.splitlines() if "1 time" in line}
        assert len(places) == 1


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5), st.integers(12, 90))
def test_columns_hold_every_text_and_no_line_is_too_long(rows: list[tuple[str, str, str]], room: int) -> None:
    for row, drawn in zip(rows, aligned([[Content(text) for text in row] for row in rows], room), strict=True):
        assert all(line.cell_length <= room for line in drawn.split("\n"))
        kept, wanted = sorted("".join(drawn.plain.split())), sorted("".join("".join(row).split()))
        assert kept == wanted


class _Bar(Bar):
    def __init__(self, width: int, mark: str) -> None:
        super().__init__(mark)
        self._width = width

    @property
    def size(self) -> Size:
        return Size(self._width, 1)


@given(TEXTS, st.text("0日:", min_size=1, max_size=12), st.integers(60, 80), st.sampled_from(["", "日本"]))
@example("a title", "日" * 29 + "0", 60, "")
def test_a_long_title_is_shortened_and_never_the_clock(left: str, right: str, width: int, mark: str) -> None:
    """In a narrow window there is none: what stands at the right can be done without."""
    bar = _Bar(width, mark)
    bar.show(Content(left), Content(right))
    painted = bar.render()
    assert painted.cell_length == width
    before = painted.plain[: -len(right)]
    assert painted.plain.endswith(right)
    assert before.endswith("  ") or not before.strip()


@given(st.lists(st.tuples(st.text("ab日", min_size=1, max_size=4), TEXTS), min_size=1, max_size=7), st.data())
def test_the_key_that_goes_on_is_in_the_key_line_of_any_window(entries: list[tuple[str, str]], data: Any) -> None:
    onward = data.draw(st.integers(0, len(entries) - 1))
    width, note = data.draw(st.integers(12, 80)), data.draw(TEXTS)
    line = KeyLine()
    line._keys = tuple(Key(key, label, onward=i == onward) for i, (key, label) in enumerate(entries))
    line._note = note
    chosen, shown = line._fitting(width)
    cells = sum(cell_len(key.key) + 1 + cell_len(key.label) for key in chosen) + 3 * (len(chosen) - 1)
    assert any(key.onward for key in chosen)
    assert cells + (cell_len(shown) + 2 if shown else 0) <= width


def test_the_check_of_a_laptop_has_its_columns_in_cells() -> None:
    found = (
        Finding("窓", "good", "80"),
        Finding("文字の種類", "good", "UTF-8 " * 12),
        Finding("a\u0301", "look", "x", "Do it."),
    )
    lines = as_lines(found, 40)
    assert lines[0] == "look  a\u0301           x. Do it."
    assert lines[1] == "good  窓          80"
    assert all(cell_len(line) <= 40 for line in lines)
    assert lines[3].startswith(" " * 18 + "UTF-8")
    assert len(as_lines(found)) == 3, "where no terminal reads it a finding is a line"


@each_language
async def test_a_sentence_of_several_lines_hides_no_row_of_the_plan_silently(
    language: str, room: Opened, spoken_in: Spoken
) -> None:
    spoken_in(language)
    async with room("collaborative-learning") as here:
        await here.press("g")
        _screen(here).say(" ".join([_("Nothing is left that could go.")] * 9))
        assert pgettext("state", "↓ more below") in await here.at_rest()
