"""What we see, for groups, scales and windows of every size: all of it is there, and nothing is cut."""

import random
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion
from textual.app import App, ComposeResult

from plc_workshop.packs.model import Statement
from plc_workshop.results.bars import layout
from plc_workshop.results.order import ordered
from plc_workshop.results.phrases import captions, one_colour, others_together, short_sentence, why_words
from plc_workshop.results.summary import Display, MirrorResult
from plc_workshop.tui.theme import THEMES
from plc_workshop.tui.widgets.legend import legend
from plc_workshop.tui.widgets.one_bar import OneBar
from plc_workshop.tui.widgets.overview import Overview
from tests.results.samples import SCALES, result


class Showing(App[None]):
    """A window with nothing but the overview."""

    CSS = "Overview { width: 1fr; height: 1fr; padding: 0 2 0 1; }"

    def __init__(self, mirror: MirrorResult, *, grouped: bool, marked: tuple[str, ...]) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self._mirror, self._grouped, self._marked = mirror, grouped, marked

    def compose(self) -> ComposeResult:
        """The overview."""
        yield Overview()

    def on_mount(self) -> None:
        """Show the result."""
        order = ordered(self._mirror, as_asked=not self._grouped)
        self.query_one(Overview).show(self._mirror, order, 0, talk_about=self._marked, grouped=self._grouped)


async def shown(
    mirror: MirrorResult, size: tuple[int, int], *, grouped: bool = True, marked: tuple[str, ...] = ()
) -> list[str]:
    app = Showing(mirror, grouped=grouped, marked=marked)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def rated(people: int, points: int, display: Display, statements: int = 10) -> MirrorResult:
    """A result in which statements lean this way and that."""
    chance = random.Random(people * 10 + points)
    rows = []
    for statement in range(statements):
        lean = (statement % 5) / 4
        row = [0] * (points + 1)
        for _person in range(people):
            row[1 + min(points - 1, max(0, round(chance.gauss(lean, 0.25) * (points - 1))))] += 1
        rows.append(tuple(row))
    return result(rows, display).mirror


@pytest.mark.parametrize("size", [(80, 18), (120, 32), (200, 42), (240, 42)])
@pytest.mark.parametrize("points", [2, 4, 5, 7])
@pytest.mark.parametrize("people", [5, 9, 30])
async def test_ten_statements_are_on_one_page(people: int, points: int, size: tuple[int, int]) -> None:
    displays: tuple[Display, ...] = ("careful", "open")
    for display in displays:
        mirror = rated(people, points, display)
        for grouped in (True, False):
            lines = await shown(mirror, size, grouped=grouped)
            text = "\n".join(lines)
            for row in mirror.statements:
                assert row.short in text
                if row.sides is None:
                    continue
                line = next(line for line in lines if f" {row.short} " in f"{line} ")
                assert line.endswith((short_sentence(row), "far apart")), line
                assert short_sentence(row) in line
                drawn = layout([row], points).bars[0]
                longest = max(part.count for part in (*drawn.segments, *drawn.column))
                assert str(longest) in line.split(row.short)[1].split(short_sentence(row))[0]
            assert all(cell_len(line) <= size[0] - 2 for line in lines)


async def test_words_that_do_not_fit_on_one_page_lose_no_statement() -> None:
    mirror = result([(0, 0, 0, 0, 5)] * 10).mirror
    assert not mirror.has_numbers
    lines = await shown(mirror, (72, 12), grouped=False)
    assert "Thing 1 " in lines[0]


@pytest.mark.parametrize("width", [80, 120, 240])
async def test_two_hundred_statements_turn_pages(width: int) -> None:
    mirror = rated(30, 5, "careful", statements=200)
    text = "\n".join(await shown(mirror, (width, 24)))
    assert sum(f"Thing {i} " in text for i in range(1, 201)) >= 15


@pytest.mark.parametrize("points", [2, 3, 4, 5, 6, 7])
@pytest.mark.parametrize("width", [76, 116])
def test_the_legend_tells_all_labels_apart(points: int, width: int) -> None:
    lines = [line.plain for line in legend(SCALES[points], width)]
    labels = [part.strip() for part in "".join(lines).split("██")[1:]]
    assert tuple(labels) == SCALES[points]
    assert all(cell_len(line) <= width for line in lines)


async def test_a_line_stands_at_zero_also_where_no_colour_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    lines = await shown(result([(0, 1, 3, 4, 1), (0, 2, 2, 4, 1)]).mirror, (80, 18))
    (first, second) = [line for line in lines if "Thing" in line]
    assert "▏" in first
    assert first.index("▏") == second.index("▏")


EIGHT = ((0, 0, 0, 0, 5, 3), (0, 1, 1, 1, 4, 1), (0, 1, 2, 2, 2, 1), (0, 1, 3, 1, 2, 1), (0, 1, 5, 1, 1, 0))
"""Eight people on an odd scale: nearly all, one side and the others, three sides, no numbers, the other side."""


@pytest.mark.parametrize("colours", [True, False], ids=["in colours", "in greys"])
async def test_sides_the_middle_and_the_others_are_told_apart_by_place_and_number(
    colours: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colours:
        monkeypatch.setenv("NO_COLOR", "1")
    mirror = result(EIGHT).mirror
    lines = await shown(mirror, (80, 18))
    said = {row.short: next(line for line in lines if f" {row.short} " in line) for row in mirror.statements}
    (zero,) = {line.index("▏") for line in lines if line.strip() == "▏"}
    assert "all or nearly all, mostly Agree" in said["Thing 1"]
    assert said["Thing 2"].endswith("5 yes, 3 not")
    assert said["Thing 2"].index("▕") + 1 == zero < said["Thing 2"].index("5") < said["Thing 2"].index("3")
    assert said["Thing 3"].endswith("3 yes, 3 no")
    assert said["Thing 3"].index("3", 14) < zero == said["Thing 3"].index("▏")
    assert said["Thing 4"].endswith("without numbers, to protect each of us")
    assert said["Thing 5"].endswith("6 no, 2 not")
    assert said["Thing 5"].index("6") < zero == said["Thing 5"].index("▏") < said["Thing 5"].index("2")
    assert lines[-1].split("██")[0].strip() == one_colour()
    assert lines[-1].endswith("██ " + others_together())


@pytest.mark.parametrize("grouped", [True, False], ids=["grouped", "as asked"])
@pytest.mark.parametrize("row", [(0, 0, 2, 2, 1), (0, 2, 2, 3, 2)], ids=["in columns", "in rows"])
async def test_what_several_want_to_talk_about_has_a_star_beside_the_mark(row: tuple[int, ...], grouped: bool) -> None:
    lines = await shown(result([row] * 3).mirror, (80, 18), grouped=grouped, marked=("s1", "s3"))
    starred = [re.sub(r"[^*▌]", "", line) for line in lines if "Thing" in line]
    assert starred == ["▌*", "", "*"]


async def test_where_there_is_room_the_label_most_chosen_stands_beside_its_side() -> None:
    rows = [(0, 1, 3, 2, 3), (0, 2, 2, 4, 1), (0, 0, 2, 5, 2)]
    narrow, wide = [await shown(result(rows).mirror, size) for size in ((80, 18), (120, 32))]
    assert not [line for line in narrow if "mostly" in line]
    assert re.search(r"Thing 1 +mostly Disagree +4 +▏ +2 +3 +5 yes, 4 no", "\n".join(wide))
    assert re.search(r"Thing 2 +2 +2 +▏ +5 +mostly Agree +5 yes, 4 no", "\n".join(wide))
    assert re.search(r"Thing 3 +2 +▏ +5 +2 +7 yes, 2 no", "\n".join(wide))


@pytest.mark.parametrize("people", [5, 7, 8, 12])
async def test_why_there_are_words_is_said_and_true(people: int) -> None:
    mirror = result([(0, 0, 0, 0, people), (0, 0, people, 0, 0)]).mirror
    lines = await shown(mirror, (80, 18))
    assert why_words(mirror) in "\n".join(lines)
    assert ("Up to 7 people" in why_words(mirror)) == (people <= 7)
    assert "  Yes and No: all or nearly all of those who answered." in lines
    alone = await shown(result([(0, 0, 0, 0, people)] * 2).mirror, (80, 18))
    assert "  Yes: all or nearly all of those who answered." in alone


PICTURES = [
    *((people, 4, size) for people in (5, 9, 30) for size in ((80, 24), (120, 40), (200, 50))),
    *((9, points, (80, 24)) for points in (2, 5, 7)),
]


@pytest.mark.parametrize(("people", "points", "size"), PICTURES, ids=str)
async def test_picture(people: int, points: int, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    # Six rows less: bar, rail, headline and keys of the screen around it.
    lines = await shown(rated(people, points, "careful"), (size[0], size[1] - 6))
    assert "\n".join(lines) == snapshot


async def test_a_long_name_in_the_last_column_stays_there() -> None:
    counts = [(0, 0, 0, 0, 5)] * 3 + [(0, 5, 0, 0, 0)]
    mirror = result(counts).mirror
    names = ["Focus on student learning", "Motivated to help", "Visits", "Collective responsibility"]
    rows = tuple(replace(row, short=name) for row, name in zip(mirror.statements, names, strict=True))
    lines = await shown(replace(mirror, statements=rows), (76, 16), grouped=True)
    assert any(line.rstrip().endswith("Collective responsibility") and len(line) <= 76 for line in lines)
    assert any(line.strip(" ▌").startswith("Focus on student learning") for line in lines)


NAMES = {
    "a text without a short name": "All members of our professional learning community advocate for student learning.",
    "one word": "Unterrichtsentwicklungskonferenzvorbereitungsgespraeche",
    "wide letters": "私たちの学習共同体のすべてのメンバーは生徒の学びのために声を上げていると思います",
    "the longest short name": "Focus on student learning",
}


@pytest.mark.parametrize("row", [(0, 0, 0, 0, 5), (0, 2, 0, 0, 3), (0, 5, 0, 0, 0), (0, 4, 1, 2, 2)], ids=str)
@pytest.mark.parametrize("size", [(80, 18), (120, 32)])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
async def test_a_name_is_wrapped_and_never_cut(name: str, size: tuple[int, int], row: tuple[int, ...]) -> None:
    """In columns and in rows, also the name that a statement without a short one got from its text."""
    mirror = result([row] * 3).mirror
    called = Statement("s", name).name
    first, *more = mirror.statements
    mirror = replace(mirror, statements=(replace(first, text=name, short=called), *more))
    for grouped in (True, False):
        lines = await shown(mirror, size, grouped=grouped)
        assert "…" not in "\n".join(lines)
        assert all(cell_len(line) <= size[0] - 2 for line in lines)
        missing = _without(name.split() if " " in name else list(name), "\n".join(lines))
        assert missing == []


def _without(parts: list[str], text: str) -> list[str]:
    """The parts that a text has not, in their order."""
    at, missing = 0, []
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            missing.append(part)
        else:
            at = found + len(part)
    return missing


@pytest.mark.parametrize("width", [40, 70, 120])
@pytest.mark.parametrize("points", [2, 3, 4, 5, 6, 7])
async def test_one_statement_large_has_its_caption_and_its_legend(points: int, width: int) -> None:
    found = result([(0, *(2 for _point in range(points)))], "open").mirror

    class One(App[None]):
        """A window with nothing but one bar."""

        CSS = "OneBar { width: 1fr; height: auto; }"

        def compose(self) -> ComposeResult:
            yield OneBar()

        def on_mount(self) -> None:
            for theme in THEMES:
                self.register_theme(theme)
            self.theme = THEMES[0].name
            self.query_one(OneBar).show(found.statements[0], found.scale)

    app = One()
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        text = "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())
    (no, _least), (yes, _most), middle = captions(found.statements[0])
    for said in (no, middle, yes, *(f"██ {label}" for label in found.scale)):
        assert said in text
